import type { AccountInfo, AuthenticationResult } from "@azure/msal-browser";
import type { SignInConfig } from "../../../src/ui/signIn/config.ts";
import type { SignInClient } from "../../../src/ui/signIn/opened.ts";

const config: SignInConfig = {
	clientId: "app",
	authority: "https://login.microsoftonline.com/tenant",
	apiScope: "api://app/access_as_user",
};

export const account = (alias: string): AccountInfo => ({
	homeAccountId: `${alias}.tenant`,
	localAccountId: alias,
	environment: "login.microsoftonline.com",
	tenantId: "tenant",
	username: `${alias}@brightwater.example`,
});

/** As msal throws them. */
export const refusedBy = (errorCode: string, message = "", name = "BrowserAuthError") =>
	Object.assign(new Error(message), { name, errorCode });
export const interaction = (message = "", errorCode = "interaction_required") =>
	refusedBy(errorCode, message, "InteractionRequiredAuthError");

type Chosen = AccountInfo | Error;

/** A directory in memory: who chooses which account in its window, whose tokens are cached, and what it says no with. */
export function fakeSigner(known: AccountInfo[] = []) {
	const state = {
		accounts: known,
		/** What comes of the next windows. */
		window: (): Promise<Chosen> | Chosen => new Error("Nobody expected a window"),
		silent: null as Error | null,
		windows: 0,
		hint: null as string | null,
	};
	const result = (one: AccountInfo) => ({ account: one, accessToken: `token of ${one.localAccountId}` }) as AuthenticationResult;
	const client: SignInClient = {
		getAllAccounts: () => state.accounts,
		setActiveAccount: () => undefined,
		acquireTokenSilent: async (request) => {
			if (state.silent) throw state.silent;
			const one = request.account ?? state.accounts[0];
			if (!one) throw interaction();
			return result(one);
		},
		acquireTokenPopup: async (request) => {
			state.windows += 1;
			state.hint = request?.loginHint ?? null;
			const chosen = await state.window();
			if (chosen instanceof Error) throw chosen;
			state.accounts = [...state.accounts, chosen];
			state.silent = null;
			return result(chosen);
		},
		clearCache: async () => {
			state.accounts = [];
		},
	};
	return { state, open: async () => ({ client, config }) };
}

export function keptIn(kept = new Map<string, string>()) {
	return {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key),
	};
}
