import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { type Clock, createClock } from "./clock.ts";
import { createGraph, type Graph } from "./graph/graph.ts";
import type { Check } from "./graph/received.ts";
import { createIdentity, type Identity } from "./identity/identity.ts";
import type { Registration } from "./identity/registration.ts";
import { tenants } from "./people.ts";
import { registrationAt } from "./registration.ts";

/** A Microsoft 365 tenant on one machine: who people are, what Graph knows, what time it is. */
export type SandboxTenant = {
	clock: Clock;
	identity: Identity;
	graph: Graph;
	app: Hono;
	/** What an administrator can change of our app there, at any time. */
	registration: Registration;
};

export function openTenant({
	origin,
	start,
	lifetimeSeconds,
	check,
}: {
	/** Where the product is reached; its registration names it. */
	origin: string;
	start?: string;
	/** How long tokens live. */
	lifetimeSeconds?: number;
	/** Looks at every request that Graph gets. */
	check?: Check;
}): SandboxTenant {
	const clock = createClock(start);
	const registration = registrationAt(origin);
	const life = lifetimeSeconds === undefined ? {} : { lifetimeSeconds };
	const identity = createIdentity({ tenants, registration, clock, newId: randomUUID, ...life });
	const graph = createGraph({ tenants, clock, newId: randomUUID, jwks: identity.jwks, outlookOrigin: origin, ...(check ? { check } : {}) });
	const app = new Hono().route("/", identity.app).route("/sandbox/identity", identity.app).route("/sandbox/graph", graph.app);
	return { clock, identity, graph, app, registration };
}
