import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { apiUriOf, authorityOf } from "../src/config/registration.ts";
import type { Observe } from "../src/core/observe.ts";
import { type Evenover, openEvenover } from "../src/evenover.ts";
import { openNetwork } from "../src/graph/network.ts";
import { chatPermissions } from "../src/graph/pinTab.ts";
import { keepKeys } from "../src/server/keys.ts";
import type { Limits } from "../src/server/limits.ts";
import { sandboxTeamsApp } from "./graph/graph.ts";
import { masterKey } from "./masterKey.ts";
import { tenant, tenants } from "./people.ts";
import { clientId, registrationAt } from "./registration.ts";

export type ProductOptions = {
	ownerUrl: string;
	/** Where people reach the product. */
	origin: string;
	/** Where the sandbox tenant listens; the same place, unless a test keeps the two apart. */
	tenantOrigin: string;
	now(): string;
	doubtWaitMs: number;
	leaseMs?: number;
	/** How to wait between tries at Graph; by default as long as asked. */
	wait?: (milliseconds: number) => Promise<void>;
	log: Logger;
	/** Whoever measures the work. */
	observe?: Observe;
	/** The master key that was used before the sandbox's. */
	formerMasterKey?: Buffer;
	/** Who may show the panes; nobody else unless given. */
	frameAncestors?: readonly string[];
	/** How often anybody may ask; as often as they like unless given. */
	limits?: Limits;
};

const login = "https://login.microsoftonline.com";

/** The product exactly as in production, its outside addresses led to the sandbox tenant. */
export function openProduct({
	ownerUrl,
	origin,
	tenantOrigin,
	now,
	doubtWaitMs,
	leaseMs = 60_000,
	wait,
	log,
	observe,
	formerMasterKey,
	frameAncestors = [],
	limits,
}: ProductOptions): Promise<Evenover> {
	const registration = registrationAt(origin);
	const identity = `${tenantOrigin}/sandbox/identity`;
	return openEvenover({
		ownerUrl,
		origin,
		now,
		newId: randomUUID,
		keys: keepKeys({
			url: new URL(`${identity}/common/discovery/v2.0/keys`),
			tenants: tenants.map((each) => each.id),
			onTrouble: (fault) => log.warn({ err: fault }, "no keys"),
		}),
		accepted: {
			audiences: [clientId, apiUriOf(origin, clientId)],
			tenants: tenants.map((each) => each.id),
			clients: [clientId],
			scope: "access_as_user",
		},
		tokens: {
			clientId,
			credential: { clientSecret: registration.clientSecret },
			authorityHost: login,
			// MSAL insists on Microsoft's address; the request goes to the sandbox
			networkClient: openNetwork({ places: { [login]: identity } }),
		},
		graph: {
			baseUrl: `${tenantOrigin}/sandbox/graph`,
			timeoutMs: 10_000,
			...(wait ? { wait } : {}),
			log: (call) => log.debug(call, "graph"),
			teamsApp: { id: sandboxTeamsApp.id, permissions: chatPermissions },
		},
		masterKey,
		...(formerMasterKey ? { formerMasterKey } : {}),
		paneConfig: {
			clientId,
			authority: authorityOf(login, [tenant.id]),
			apiScope: registration.apiScope,
			knownAuthorities: ["login.microsoftonline.com"],
			// MSAL writes the tenant into the first part of each path, so they begin with it
			authorityMetadata: JSON.stringify({
				authorization_endpoint: `${origin}/${tenant.id}/oauth2/v2.0/authorize`,
				token_endpoint: `${origin}/${tenant.id}/oauth2/v2.0/token`,
				end_session_endpoint: `${origin}/${tenant.id}/oauth2/v2.0/logout`,
				issuer: `${login}/${tenant.id}/v2.0`,
				jwks_uri: `${origin}/sandbox/identity/common/discovery/v2.0/keys`,
			}),
		},
		panesDir: "dist/panes",
		frameAncestors,
		doubtWaitMs,
		leaseMs,
		log,
		...(observe ? { observe } : {}),
		...(limits ? { limits } : {}),
	});
}
