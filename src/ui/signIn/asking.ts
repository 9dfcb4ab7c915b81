import type { Asked, SignInAsk } from "./ask.ts";
import type { SignInConfig } from "./config.ts";
import { directoryCode, SignInNeeded, type Why, whyOf } from "./needed.ts";

const graphDefault = "https://graph.microsoft.com/.default";

/** Where an administrator allows the app, for the whole organization. */
const consentLink = ({ authority, clientId }: SignInConfig, origin: string = location.origin): string =>
	`${authority}/v2.0/adminconsent?${new URLSearchParams({ client_id: clientId, scope: graphDefault, redirect_uri: `${origin}/teams-tab/` })}`;

/** Tells the pane why there is no token, and answers the error to throw. What the network did is thrown as it is. */
export function asking(ask: SignInAsk, config: SignInConfig, signIn: () => Promise<void>) {
	const needed = (why: Why, cause?: unknown): SignInNeeded => {
		const asked: Asked = { why, code: directoryCode(cause), consentLink: consentLink(config), signIn };
		ask.tell(asked);
		return new SignInNeeded(why, cause);
	};
	return {
		needed,
		after: (error: unknown): unknown => {
			const why = whyOf(error);
			return why === null ? error : needed(why, error);
		},
	};
}
