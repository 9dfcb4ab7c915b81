import type { AccountInfo, IPublicClientApplication } from "@azure/msal-browser";
import type { Token } from "../api.ts";
import type { SignInAsk } from "./ask.ts";
import { asking } from "./asking.ts";
import { readConfig, type SignInConfig } from "./config.ts";
import { needsPerson } from "./needed.ts";
import { authOptions, bridgePage, openedOnce } from "./opened.ts";

type Client = Pick<
	IPublicClientApplication,
	"getActiveAccount" | "getAllAccounts" | "setActiveAccount" | "acquireTokenSilent" | "acquireTokenRedirect" | "handleRedirectPromise"
>;
type Open = () => Promise<{ client: Client; config: SignInConfig }>;

/** Signs in on a plain browser page: by redirect once, then silently; comes back to the page that was asked for. */
export function browserToken(ask: SignInAsk, open: Open = openRedirected): Token {
	const opened = openedOnce(async () => {
		const { client, config } = await open();
		// whoever was sent back without a token is told why, not sent away again
		const back = await client.handleRedirectPromise().catch((error: unknown) => ({ refused: error }));
		if (back && "account" in back) client.setActiveAccount(back.account);
		return { client, config, refused: back && "refused" in back ? back : null };
	});
	let leaving: Promise<never> | null = null;
	return async ({ fresh = false } = {}) => {
		const { client, config, refused } = await opened();
		const request = { scopes: [config.apiScope] };
		const account = signedIn(client);
		// several readings at once must leave the page but once
		const leave = () => {
			leaving ??= left(client.acquireTokenRedirect(account ? { ...request, account } : request)).finally(() => {
				leaving = null;
			});
			return leaving;
		};
		const { after } = asking(ask, config, leave);
		if (account) {
			try {
				const { accessToken } = await client.acquireTokenSilent({ ...request, account, forceRefresh: fresh });
				ask.tell(null);
				return accessToken;
			} catch (error) {
				if (!needsPerson(error)) throw after(error);
			}
		}
		if (refused) throw after(refused.refused);
		return leave();
	};
}

const openRedirected: Open = async () => {
	const [{ createStandardPublicClientApplication }, config] = await Promise.all([import("@azure/msal-browser"), readConfig()]);
	const redirectUri = `${location.origin}${bridgePage}`;
	return { client: await createStandardPublicClientApplication({ auth: { ...authOptions(config), redirectUri } }), config };
};

const signedIn = (client: Client): AccountInfo | null => client.getActiveAccount() ?? client.getAllAccounts()[0] ?? null;

/** The page is being left: nothing after this runs, so nobody gets a token from it. */
async function left(leaving: Promise<void>): Promise<never> {
	await leaving;
	return new Promise(() => undefined);
}
