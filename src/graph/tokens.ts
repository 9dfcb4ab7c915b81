import {
	ConfidentialClientApplication,
	type Configuration,
	type INetworkModule,
	InteractionRequiredAuthError,
	ServerError,
} from "@azure/msal-node";
import type { Me } from "../core/me.ts";
import { type Credential, proofOf } from "./credential.ts";
import { GraphFailure } from "./failure.ts";
import { openNetwork } from "./network.ts";

/** What is kept of a person's consent, as one text that only MSAL reads. Whoever stores it encrypts it. */
export type Grants = {
	load(tenantId: string, personId: string): Promise<string | null>;
	save(tenantId: string, personId: string, cache: string): Promise<void>;
};

export type TokenOptions = {
	clientId: string;
	credential: Credential;
	/** Such as `https://login.microsoftonline.com`. */
	authorityHost: string;
	grants: Grants;
	/** How it is asked; by default over the network, and no call for longer than ten seconds. */
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
	const { resource = "https://graph.microsoft.com", grants, networkClient = openNetwork() } = options;
	const proof = proofOf(options.credential, networkClient);
	const configured = (tenantId: string) => configuration({ ...options, networkClient }, proof, tenantId);
	const apps = new Map<string, ConfidentialClientApplication>();
	const appOf = (tenantId: string) => {
		const app = apps.get(tenantId) ?? new ConfidentialClientApplication(configured(tenantId));
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
			const app = new ConfidentialClientApplication({ ...configured(me.tenantId), cache: { cachePlugin } });
			const permission = scopes.join(", ");
			return issued(() => (me.assertion === null ? silently(app, me, scopes) : onBehalf(app, me.assertion, scopes, anew)), { permission });
		},
		asApp: (tenantId) => issued(() => appOf(tenantId).acquireTokenByClientCredential({ scopes: [`${resource}/.default`] })),
	};
}

type CacheContext = { cacheHasChanged: boolean; tokenCache: { serialize(): string; deserialize(cache: string): void } };
type Issued = { accessToken: string } | null;

const configuration = (
	{ clientId, authorityHost, networkClient }: Pick<TokenOptions, "clientId" | "authorityHost"> & { networkClient: INetworkModule },
	proof: ReturnType<typeof proofOf>,
	tenantId: string,
): Configuration => ({
	auth: { clientId, authority: `${authorityHost}/${tenantId}`, knownAuthorities: [new URL(authorityHost).host], ...proof },
	system: { networkClient },
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

async function issued(ask: () => Promise<Issued>, of: { permission?: string } = {}): Promise<string | GraphFailure> {
	try {
		const answer = await ask();
		return answer ? answer.accessToken : new GraphFailure("consent", "no consent is kept for this person", of);
	} catch (cause) {
		if (cause instanceof InteractionRequiredAuthError || (cause instanceof ServerError && cause.errorCode === "invalid_grant"))
			return new GraphFailure("consent", "the person has to sign in again", { ...of, cause });
		return new GraphFailure("unavailable", "no token was issued", { cause });
	}
}
