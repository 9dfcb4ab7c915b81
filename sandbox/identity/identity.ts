import { Hono } from "hono";
import type { JSONWebKeySet } from "jose";
import type { Clock } from "../clock.ts";
import { personByAlias, type Tenant } from "../people.ts";
import { authorize, logout } from "./authorize.ts";
import { entraBody } from "./entraError.ts";
import { grantToken, type Issuing, type Kept, refused } from "./grants.ts";
import { graphResource, type Registration } from "./registration.ts";
import { createMint, type MintOptions } from "./tokens.ts";

export type IdentityOptions = {
	tenants: Tenant[];
	registration: Registration;
	/** Only dates what is said in errors; tokens live by the machine's clock. */
	clock?: Clock;
	newId: () => string;
	lifetimeSeconds?: number;
};

type TokenOptions = MintOptions & {
	/** Whose API it is for: ours (the default) or Graph. */
	audience?: "api" | "graph";
	/** Delegated scopes; by default all that the audience has granted. */
	scopes?: string[];
};

export type Identity = {
	app: Hono;
	jwks: JSONWebKeySet;
	/** A person's access token, without the detour of asking for it. */
	tokenFor(alias: string, options?: TokenOptions): Promise<string>;
	/** An application's own token for Graph. */
	appToken(tenantId: string, options?: MintOptions & { roles?: string[] }): Promise<string>;
	/** From then on their tokens are refused with `consent_required`, until they consent again. */
	withdrawConsent(alias: string): void;
	giveConsent(alias: string): void;
	/** As a password change does: refresh tokens given to them no longer work. */
	revoke(alias: string): void;
};

/** Stands in for Entra: mount it with `route("/sandbox/identity", identity.app)`. */
export function createIdentity(options: IdentityOptions): Identity {
	const { tenants, registration, newId, lifetimeSeconds = 3600 } = options;
	const mint = createMint(newId, lifetimeSeconds);
	const kept: Kept = { codes: new Map(), refreshTokens: new Map(), withdrawn: new Set() };
	const issuing: Issuing = { tenants, registration, mint, kept, newId, lifetimeSeconds };
	const now = () => options.clock?.now() ?? new Date().toISOString();
	const app = new Hono();
	const tenantNamed = (name: string) => tenants.find((tenant) => [tenant.id, tenant.domain].includes(name)) ?? "any";

	app.get("/:tenant/v2.0/.well-known/openid-configuration", (c) => {
		const name = c.req.param("tenant");
		const base = c.req.url.slice(0, c.req.url.indexOf("/v2.0/.well-known"));
		const tenant = tenantNamed(name);
		return c.json({
			issuer: `https://login.microsoftonline.com/${tenant === "any" ? "{tenantid}" : tenant.id}/v2.0`,
			authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
			token_endpoint: `${base}/oauth2/v2.0/token`,
			end_session_endpoint: `${base}/oauth2/v2.0/logout`,
			jwks_uri: `${base}/discovery/v2.0/keys`,
			response_types_supported: ["code"],
			response_modes_supported: ["query", "fragment"],
			subject_types_supported: ["pairwise"],
			id_token_signing_alg_values_supported: ["RS256"],
			code_challenge_methods_supported: ["S256"],
			scopes_supported: ["openid", "profile", "email", "offline_access"],
			token_endpoint_auth_methods_supported: ["client_secret_post"],
		});
	});
	app.get("/:tenant/discovery/v2.0/keys", (c) => c.json(mint.jwks));
	app.get("/:tenant/oauth2/v2.0/authorize", (c) => authorize(c, issuing, tenantNamed(c.req.param("tenant"))));
	app.get("/:tenant/oauth2/v2.0/logout", (c) => logout(c, issuing));
	app.post("/:tenant/oauth2/v2.0/token", async (c) => {
		const form = Object.fromEntries(new URLSearchParams(await c.req.text()));
		c.header("Cache-Control", "no-store");
		const answer = await grantToken(issuing, c.req.param("tenant"), form);
		if (!refused(answer)) return c.json(answer);
		const correlation = c.req.header("client-request-id") ?? newId();
		return c.json(entraBody(answer, { trace: newId(), correlation }, now()), answer.status as 400);
	});

	const apiName = registration.apiScope.slice(registration.apiScope.lastIndexOf("/") + 1);
	return {
		app,
		jwks: mint.jwks,
		tokenFor(alias, { audience = "api", scopes, ...more } = {}) {
			const graph = audience === "graph";
			const grant = {
				audience: graph ? graphResource : registration.clientId,
				scopes: scopes ?? (graph ? registration.delegatedScopes : [apiName]),
				clientId: registration.clientId,
				withSecret: graph,
				roles: graph ? undefined : registration.assigned?.[personByAlias(alias).mail],
			};
			return mint.delegated(personByAlias(alias), grant, more);
		},
		appToken: (tenantId, { roles = registration.appRoles, ...more } = {}) =>
			mint.appOnly(tenantId, { audience: graphResource, roles, clientId: registration.clientId }, more),
		withdrawConsent: (alias) => {
			kept.withdrawn.add(personByAlias(alias).oid);
		},
		giveConsent: (alias) => {
			kept.withdrawn.delete(personByAlias(alias).oid);
		},
		revoke(alias) {
			const { oid } = personByAlias(alias);
			for (const [token, { person }] of kept.refreshTokens) if (person.oid === oid) kept.refreshTokens.delete(token);
		},
	};
}
