import { type ServerType, serve } from "@hono/node-server";
import { Hono } from "hono";
import type { JWK } from "jose";
import { pino } from "pino";
import { freePort } from "../../bench/room/sandbox.ts";
import { asksOf } from "../../sandbox/asks.ts";
import type { Stage } from "../../sandbox/halfYear/play.ts";
import { openProduct } from "../../sandbox/product.ts";
import { openTenant, type SandboxTenant } from "../../sandbox/tenant.ts";
import type { Evenover } from "../../src/evenover.ts";

/** What was answered, as whoever asked could tell two answers apart. */
export type Told = { status: number; headers: string; body: string };

export type House = {
	origin: string;
	tenant: SandboxTenant;
	product: Evenover;
	/** The product as it is reached, with no line between. */
	fetch(request: Request): Promise<Response>;
	/** One action as a person, answered whatever it was. */
	say(alias: string, action: string, input: unknown): Promise<Told>;
	tokenOf(alias: string): Promise<string>;
	/** What the product's clock shows. */
	now(): string;
	/** With which stories are played. */
	stage: Stage;
	/** Every line the product logged. */
	logged: string[];
	/** While it is held, the product's clock stands at this moment. */
	hold(instant: string | null): void;
	close(): Promise<void>;
};

/** A day: tokens outlive every run. */
const lifetimeSeconds = 86_400;

export const headersOf = (response: Response): string =>
	[...response.headers]
		.filter(([name]) => name !== "x-now")
		.map(([name, value]) => `${name}: ${value}`)
		.sort()
		.join("\n");

/** The whole product in this process, asked without a network; only its tenant is reached over one, on this machine. */
export async function openHouse({
	ownerUrl,
	start,
	moreKeys = [],
}: {
	ownerUrl: string;
	start: string;
	/** With what the directory signs, beside its own key. */
	moreKeys?: readonly JWK[];
}): Promise<House> {
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const tenant = openTenant({ origin, start, lifetimeSeconds });
	const keys = { keys: [...tenant.identity.jwks.keys, ...moreKeys] };
	const outside = new Hono().get("/sandbox/identity/common/discovery/v2.0/keys", (c) => c.json(keys)).route("/", tenant.app);
	const server = await new Promise<ServerType>((settle) => {
		const made = serve({ fetch: outside.fetch, port, hostname: "127.0.0.1" }, () => settle(made));
	});
	const logged: string[] = [];
	let held: string | null = null;
	const now = () => held ?? tenant.clock.now();
	const product = await openProduct({
		ownerUrl,
		origin,
		tenantOrigin: origin,
		now,
		doubtWaitMs: 1_000,
		wait: (milliseconds) => new Promise((settle) => setTimeout(settle, milliseconds / 50)),
		log: pino({ level: "debug" }, { write: (line: string) => void logged.push(line) }),
	});
	const fetch = async (request: Request) => product.app.fetch(request);
	// the tenant calls back where the product is reached
	outside.all("*", (c) => product.app.fetch(c.req.raw));
	const tokens = new Map<string, Promise<string>>();
	const tokenOf = (alias: string): Promise<string> => {
		const kept = tokens.get(alias) ?? tenant.identity.tokenFor(alias);
		tokens.set(alias, kept);
		return kept;
	};
	const say = async (alias: string, action: string, input: unknown): Promise<Told> => {
		const headers = { authorization: `Bearer ${await tokenOf(alias)}`, "content-type": "application/json" };
		const response = await fetch(new Request(`${origin}/api/${action}`, { method: "POST", headers, body: JSON.stringify(input) }));
		return { status: response.status, headers: headersOf(response), body: await response.text() };
	};
	return {
		origin,
		tenant,
		product,
		fetch,
		say,
		tokenOf,
		now,
		stage: { ask: asksOf(fetch, tenant, origin), graph: tenant.graph, clock: tenant.clock, sweep: product.sweep },
		logged,
		hold: (instant) => {
			held = instant;
		},
		close: async () => {
			product.endStreams();
			await product.close();
			server.close();
			if ("closeAllConnections" in server) server.closeAllConnections();
		},
	};
}
