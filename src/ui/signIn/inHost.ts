import type { Token } from "../api.ts";
import type { SignInAsk } from "./ask.ts";
import { nestedToken } from "./nestedSignIn.ts";
import { type HostPerson, windowToken } from "./windowSignIn.ts";

/** Signs in where a host stands around us: through it where it can, else by a window of our own. */
export function tokenInHost(nested: boolean, person: HostPerson, ask: SignInAsk): Token {
	const instead = windowToken({ ask, person });
	return nested ? nestedToken({ ask, instead }) : instead;
}
