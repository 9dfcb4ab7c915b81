import type { AccountInfo, AuthenticationResult } from "@azure/msal-browser";
import type { Token } from "../api.ts";
import type { SignInAsk } from "./ask.ts";
import { asking } from "./asking.ts";
import { needsPerson, SignInNeeded, type Why } from "./needed.ts";
import { type Open, type Opened, openedOnce, openWindowed } from "./opened.ts";

/** Whom the host is open for: a hint only. `id` is their object id in its directory, where the host says it. */
export type HostPerson = { name: string; id?: string | undefined };

/** Remembers whose window it was that somebody signed in at, since a host's name for them need not be the directory's. */
type WhoSignedIn = Pick<Storage, "getItem" | "setItem" | "removeItem">;

type Parts = { ask: SignInAsk; person: HostPerson; open?: Open; kept?: WhoSignedIn };

const key = "evenover signed in";
const recorded = ({ name }: HostPerson, account: AccountInfo) => JSON.stringify([name.toLowerCase(), account.homeAccountId]);

/** Signs in beside a host that can't do it: once by a window that a press opens, then silently. */
export function windowToken({ ask, person, open = openWindowed, kept = sessionStorage }: Parts): Token {
	const opened = openedOnce(open);
	// a guest has another id at home than here, and the same name
	const isTheirs = ({ localAccountId, username }: AccountInfo) =>
		person.id === undefined || localAccountId === person.id || username.toLowerCase() === person.name.toLowerCase();

	/** The account of whoever the host is open for; anybody else's tokens are dropped. */
	const found = async ({ client }: Opened): Promise<AccountInfo | Why> => {
		const known = client.getAllAccounts();
		const mine = known.find((account) => isTheirs(account) && kept.getItem(key) === recorded(person, account));
		if (mine) return mine;
		if (known.length === 0) return "noNested";
		await client.clearCache();
		kept.removeItem(key);
		return "otherAccount";
	};
	const telling = ({ config }: Opened, press: () => Promise<void>) => asking(ask, config, press);

	const pressed = (there: Opened) => async (): Promise<void> => {
		const { client, config } = there;
		const again = pressed(there);
		let result: AuthenticationResult;
		try {
			// a window that was closed without a word must not keep the next one from opening
			result = await client.acquireTokenPopup({ scopes: [config.apiScope], loginHint: person.name, overrideInteractionInProgress: true });
		} catch (error) {
			if ((error as { errorCode?: unknown }).errorCode === "interaction_in_progress_cancelled") return;
			const { after, needed } = telling(there, again);
			if (after(error) === error) needed("failed", error);
			return;
		}
		if (!isTheirs(result.account)) {
			await client.clearCache();
			telling(there, again).needed("mismatch");
			return;
		}
		client.setActiveAccount(result.account);
		kept.setItem(key, recorded(person, result.account));
		ask.tell(null);
	};

	return async ({ fresh = false } = {}) => {
		const there = await opened();
		const { needed, after } = telling(there, pressed(there));
		const account = await found(there);
		// what was said about the last try stays until the next
		const said = ask.now();
		if (typeof account === "string") throw said && account === "noNested" ? new SignInNeeded(said.why) : needed(account);
		try {
			const request = { scopes: [there.config.apiScope], account, forceRefresh: fresh };
			const { accessToken } = await there.client.acquireTokenSilent(request);
			ask.tell(null);
			return accessToken;
		} catch (error) {
			throw said && needsPerson(error) ? new SignInNeeded(said.why, error) : after(error);
		}
	};
}
