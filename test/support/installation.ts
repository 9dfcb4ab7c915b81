import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { pino } from "pino";
import { sandboxTeamsApp } from "../../sandbox/graph/graph.ts";
import { masterKey } from "../../sandbox/masterKey.ts";
import { tenant as brightwater } from "../../sandbox/people.ts";
import { openProduct } from "../../sandbox/product.ts";
import { clientId } from "../../sandbox/registration.ts";
import { openTenant } from "../../sandbox/tenant.ts";
import { examine, type Outside } from "../../src/doctor/examine.ts";
import type { Finding } from "../../src/doctor/finding.ts";
import { openNetwork } from "../../src/graph/network.ts";
import { microsoftHosts } from "../../src/server/secured.ts";
import { selfSigned } from "./certificate.ts";
import { freshDatabase } from "./database.ts";

const listening = (server: ReturnType<typeof serve>) => `localhost:${(server.address() as AddressInfo).port}`;
export type Installation = Awaited<ReturnType<typeof install>>;

/** The product at an https address of its own, as behind a proxy; Microsoft's places are a sandbox tenant's, over HTTP. */
export async function install({ until = 300 } = {}) {
	const { ownerUrl } = await freshDatabase();
	const shown = selfSigned({ until });
	const app = new Hono();
	const meddling = { headers: {} as Record<string, string | null>, missing: new Set<string>() };
	app.use(async (c, next) => {
		await next();
		if (meddling.missing.has(c.req.path)) c.res = new Response("nothing here", { status: 404 });
		for (const [name, value] of Object.entries(meddling.headers)) value === null ? c.res.headers.delete(name) : c.header(name, value);
	});
	const server = await new Promise<ReturnType<typeof serve>>((settle) => {
		const made = serve(
			{ fetch: app.fetch, port: 0, hostname: "localhost", createServer, serverOptions: { key: shown.key, cert: shown.cert } },
			() => settle(made),
		);
	});
	const origin = `https://${listening(server)}`;
	const tenant = openTenant({ origin });
	const microsoft = await new Promise<ReturnType<typeof serve>>((settle) => {
		const made = serve({ fetch: tenant.app.fetch, port: 0, hostname: "localhost" }, () => settle(made));
	});
	const tenantOrigin = `http://${listening(microsoft)}`;
	const log = pino({ level: "silent" });
	const product = await openProduct({
		ownerUrl,
		origin,
		tenantOrigin,
		now: tenant.clock.now,
		doubtWaitMs: 1_000,
		log,
		frameAncestors: microsoftHosts,
	});
	app.route("/", product.app);
	const identity = `${tenantOrigin}/sandbox/identity`;
	const outside: Outside = {
		login: identity,
		graph: `${tenantOrigin}/sandbox/graph`,
		now: Date.now,
		machine: { checkout: "/nowhere", uid: 1000 },
		networkClient: openNetwork({ places: { "https://login.microsoftonline.com": identity } }),
		addressFault: () => undefined,
		ca: shown.cert,
	};
	const environment: Record<string, string | undefined> = {
		PUBLIC_URL: origin,
		DATABASE_URL: ownerUrl,
		CLIENT_ID: clientId,
		CLIENT_SECRET: tenant.registration.clientSecret,
		TENANT_IDS: brightwater.id,
		TEAMS_APP_ID: sandboxTeamsApp.id,
		MASTER_KEY: masterKey.toString("base64"),
	};
	return {
		origin,
		tenant,
		environment,
		outside,
		meddling,
		/** What the doctor finds, with some settings or surroundings otherwise. */
		findings: (settings: Record<string, string | undefined> = {}, around: Partial<Outside> = {}): Promise<Finding[]> =>
			examine({ ...environment, ...settings }, { ...outside, ...around }),
		/** Sends something to the product, and tells the status. */
		ask: async (path: string, request: RequestInit) => (await app.request(`${origin}${path}`, request)).status,
		close: async () => {
			await product.close();
			server.close();
			microsoft.close();
		},
	};
}
