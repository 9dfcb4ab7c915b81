import {
	ConfidentialClientApplication,
	type INetworkModule,
	InteractionRequiredAuthError,
	type NodeAuthOptions,
	ServerError,
} from "@azure/msal-node";
import type { Me } from "../core/me.ts";
import { GraphFailure } from "./failure.ts";

/** What is kept of a person's consent, as one text that only MSAL reads. Whoever stores it encrypts it. */
export type Grants = {
	load(tenantId: string, personId: string): Promise<string | null>;
	save(tenantId: string, personId: string, cache: string): Promise<void>;
};

type Credential = { clientSecret: string } | { clientCertificate: NonNullable<NodeAuthOptions["clientCertificate"]> };

export type TokenOptions = {
	clientId: string;
	credential: Credential;
	/** Such as `https://login.microsoftonline.com`. */
	authorityHost: string;
	grants: Grants;
	networkClient?: INetworkModule;
	/** Whose permissions the app asks for; another one in national clouds. */
	resource?: string;
};

export type Tokens = {
	/**
	 * On the person's behalf: with their own token while they are here, from the consent kept while they are away. `anew` asks
	 * the directory whatever is kept, so that what is kept afterwards is good.
	 */
	asPerson(me: Me, scopes: readonly string[], options?: { anew?: boolean }): Promise<string | GraphFailure>;
	asApp(tenantId: string): Promise<string | GraphFailure>;
};

export function createTokens(options: TokenOptions): Tokens {
	const { resource = "https://graph.microsoft.com", grants } = options;
	const apps = new Map<string, ConfidentialClientApplication>();
	const appOf = (tenantId: string) => {
		const app = apps.get(tenantId) ?? new ConfidentialClientApplication(configuration(options, tenantId));
		apps.set(tenantId, app);
		return app;
	};
	return {
		async asPerson(me, scopes, { anew = false } = {}) {
			// one cache for each person: in a shared one, MSAL would hand one person's tokens to another
			const cachePlugin = {
				beforeCacheAccess: async (context: CacheContext) => {
					context.tokenCache.deserialize((await grants.load(me.tenantId, me.id)) ?? "");
				},
				afterCacheAccess: async (context: CacheContext) => {
					if (context.cacheHasChanged) await grants.save(me.tenantId, me.id, context.tokenCache.serialize());
				},
			};
			const app = new ConfidentialClientApplication({ ...configuration(options, me.tenantId), cache: { cachePlugin } });
			return issued(() => (me.assertion === null ? silently(app, me, scopes) : onBehalf(app, me.assertion, scopes, anew)));
		},
		asApp: (tenantId) => issued(() => appOf(tenantId).acquireTokenByClientCredential({ scopes: [`${resource}/.default`] })),
	};
}

type CacheContext = { cacheHasChanged: boolean; tokenCache: { serialize(): string; deserialize(cache: string): void } };
type Issued = { accessToken: string } | null;

const configuration = ({ clientId, credential, authorityHost, networkClient }: TokenOptions, tenantId: string) => ({
	auth: { clientId, authority: `${authorityHost}/${tenantId}`, knownAuthorities: [new URL(authorityHost).host], ...credential },
	system: networkClient ? { networkClient } : {},
});

async function onBehalf(
	app: ConfidentialClientApplication,
	oboAssertion: string,
	scopes: readonly string[],
	skipCache: boolean,
): Promise<Issued> {
	// MSAL reads what is kept for accounts but not for assertions; asking for accounts makes it read
	await app.getTokenCache().getAllAccounts();
	return app.acquireTokenOnBehalfOf({ oboAssertion, scopes: [...scopes], skipCache });
}

async function silently(app: ConfidentialClientApplication, me: Me, scopes: readonly string[]): Promise<Issued> {
	const accounts = await app.getTokenCache().getAllAccounts();
	const account = accounts.find((one) => one.localAccountId === me.id && one.tenantId === me.tenantId);
	return account ? app.acquireTokenSilent({ account, scopes: [...scopes] }) : null;
}

async function issued(ask: () => Promise<Issued>): Promise<string | GraphFailure> {
	try {
		const answer = await ask();
		return answer ? answer.accessToken : new GraphFailure("consent", "no consent is kept for this person");
	} catch (cause) {
		if (cause instanceof InteractionRequiredAuthError || (cause instanceof ServerError && cause.errorCode === "invalid_grant"))
			return new GraphFailure("consent", "the person has to sign in again", { cause });
		return new GraphFailure("unavailable", "no token was issued", { cause });
	}
}
