import type { AccountInfo, IPublicClientApplication } from "@azure/msal-browser";
import type { Token } from "../api.ts";
import { authOptions, readConfig, type SignInConfig } from "./config.ts";

/** Where the directory sends people back to; registered with it, so it is one fixed page of ours. */
const returnPage = "/teams-tab/";

type Signer = { client: IPublicClientApplication; config: SignInConfig; needsPerson(error: unknown): boolean };

/** Signs in on a plain browser page: by redirect once, then silently; comes back to the page that was asked for. */
export function browserToken(read: () => Promise<SignInConfig> = readConfig): Token {
	let signer: Promise<Signer> | null = null;
	let leaving: Promise<never> | null = null;
	return async ({ fresh = false } = {}) => {
		signer ??= startSigner(read);
		const { client, config, needsPerson } = await signer.catch((error: unknown) => {
			signer = null;
			throw error;
		});
		const request = { scopes: [config.apiScope] };
		const account = signedIn(client);
		// several readings at once must leave the page but once
		const leave = () => {
			leaving ??= left(client.acquireTokenRedirect(account ? { ...request, account } : request)).finally(() => {
				leaving = null;
			});
			return leaving;
		};
		if (!account) return leave();
		try {
			return (await client.acquireTokenSilent({ ...request, account, forceRefresh: fresh })).accessToken;
		} catch (error) {
			if (!needsPerson(error)) throw error;
			return leave();
		}
	};
}

async function startSigner(read: () => Promise<SignInConfig>): Promise<Signer> {
	const [{ createStandardPublicClientApplication, InteractionRequiredAuthError }, config] = await Promise.all([
		import("@azure/msal-browser"),
		read(),
	]);
	const client = await createStandardPublicClientApplication({
		auth: { ...authOptions(config), redirectUri: `${location.origin}${returnPage}` },
	});
	const back = await client.handleRedirectPromise();
	if (back) client.setActiveAccount(back.account);
	return { client, config, needsPerson: (error) => error instanceof InteractionRequiredAuthError };
}

const signedIn = (client: IPublicClientApplication): AccountInfo | null => client.getActiveAccount() ?? client.getAllAccounts()[0] ?? null;

/** The page is being left: nothing after this runs, so nobody gets a token from it. */
async function left(leaving: Promise<void>): Promise<never> {
	await leaving;
	return new Promise(() => undefined);
}
