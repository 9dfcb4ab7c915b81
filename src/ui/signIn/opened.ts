import type { IPublicClientApplication } from "@azure/msal-browser";
import { readConfig, type SignInConfig } from "./config.ts";

/** As much of msal as signing in beside a host needs. */
export type SignInClient = Pick<
	IPublicClientApplication,
	"getAllAccounts" | "setActiveAccount" | "acquireTokenSilent" | "acquireTokenPopup" | "clearCache"
>;

export type Opened = { client: SignInClient; config: SignInConfig };
export type Open = () => Promise<Opened>;

/** Where the directory sends its answers to, from a window, a hidden frame or the whole page; registered with it. */
export const bridgePage = "/sign-in/";

/** What msal is built from, in every host alike. */
export const authOptions = ({ clientId, authority, knownAuthorities, authorityMetadata }: SignInConfig) => ({
	clientId,
	authority,
	...(knownAuthorities ? { knownAuthorities } : {}),
	...(authorityMetadata ? { authorityMetadata } : {}),
});

/** Once opened it stays; a failed opening is tried again. */
export function openedOnce<Found>(open: () => Promise<Found>): () => Promise<Found> {
	let opening: Promise<Found> | null = null;
	return () => {
		opening ??= open().catch((error: unknown) => {
			opening = null;
			throw error;
		});
		return opening;
	};
}

/** Signing in through the host. */
export const openNested: Open = async () => {
	const [{ createNestablePublicClientApplication }, config] = await Promise.all([import("@azure/msal-browser"), readConfig()]);
	return { client: await createNestablePublicClientApplication({ auth: authOptions(config) }), config };
};

/** Signing in by a window of our own. What such a window says does not reach a frame of another site: there a page of ours passes it on. */
export const openWindowed: Open = async () => {
	const [{ createStandardPublicClientApplication }, config] = await Promise.all([import("@azure/msal-browser"), readConfig()]);
	const redirectUri = `${location.origin}${bridgePage}`;
	const relay = framedElsewhere() ? { popupRelayUri: redirectUri } : {};
	return { client: await createStandardPublicClientApplication({ auth: { ...authOptions(config), redirectUri, ...relay } }), config };
};

function framedElsewhere(): boolean {
	try {
		return window.top?.location.origin !== location.origin;
	} catch {
		return true;
	}
}
