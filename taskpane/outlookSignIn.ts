import type { Token } from "../src/ui/api.ts";
import type { SignInAsk } from "../src/ui/signIn/ask.ts";
import { tokenInHost } from "../src/ui/signIn/inHost.ts";

/** Signs in through Outlook where it can, else beside it. */
export function outlookToken(ask: SignInAsk): Token {
	const { requirements, mailbox } = Office.context;
	return tokenInHost(requirements.isSetSupported("NestedAppAuth", "1.1"), { name: mailbox.userProfile.emailAddress }, ask);
}
