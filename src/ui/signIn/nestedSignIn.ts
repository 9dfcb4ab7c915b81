import type { IPublicClientApplication } from "@azure/msal-browser";
import type { Token } from "../api.ts";
import { authOptions, readConfig, type SignInConfig } from "./config.ts";

type Signer = { client: IPublicClientApplication; config: SignInConfig; needsPerson(error: unknown): boolean };

/** Signs in through the host (nested app auth): silently nearly always; a window opens only where the directory wants the person. */
export function nestedToken(read: () => Promise<SignInConfig> = readConfig): Token {
	let signer: Promise<Signer> | null = null;
	let asking: Promise<string> | null = null;
	return async ({ fresh = false } = {}) => {
		signer ??= startSigner(read);
		const { client, config, needsPerson } = await signer.catch((error: unknown) => {
			signer = null;
			throw error;
		});
		const request = { scopes: [config.apiScope] };
		try {
			return (await client.acquireTokenSilent({ ...request, forceRefresh: fresh })).accessToken;
		} catch (error) {
			if (!needsPerson(error)) throw error;
			// several readings at once must not open several windows
			asking ??= client
				.acquireTokenPopup(request)
				.then((result) => result.accessToken)
				.finally(() => {
					asking = null;
				});
			return asking;
		}
	};
}

async function startSigner(read: () => Promise<SignInConfig>): Promise<Signer> {
	const [{ createNestablePublicClientApplication, InteractionRequiredAuthError }, config] = await Promise.all([
		import("@azure/msal-browser"),
		read(),
	]);
	const client = await createNestablePublicClientApplication({ auth: authOptions(config) });
	return { client, config, needsPerson: (error) => error instanceof InteractionRequiredAuthError };
}
