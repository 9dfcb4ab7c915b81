import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { pino } from "pino";
import { createHosts } from "../../sandbox/hosts.ts";
import { tenant as brightwater, people } from "../../sandbox/people.ts";
import { openProduct } from "../../sandbox/product.ts";
import { clientId } from "../../sandbox/registration.ts";
import { openTenant, type SandboxTenant } from "../../sandbox/tenant.ts";
import type { ActionName, RefusalReply, Reply, Sent } from "../../src/contract.ts";
import type { Observe } from "../../src/core/observe.ts";
import type { Evenover } from "../../src/evenover.ts";
import type { Limits } from "../../src/server/limits.ts";
import { freshDatabase } from "./database.ts";

export type Running = {
	origin: string;
	tenant: SandboxTenant;
	product: Evenover;
	/** The database, as its owner reaches it. */
	ownerUrl: string;
	/** Every line the product logged. */
	logged: string[];
	/** An action as one of the people, who reads the language of `locale`: what it replied, or how it was refused. */
	ask<Name extends ActionName>(alias: string, name: Name, input: Sent<Name>, locale?: string): Promise<Reply<Name>>;
	refused<Name extends ActionName>(
		alias: string,
		name: Name,
		input: Sent<Name>,
		locale?: string,
	): Promise<RefusalReply["error"] & { status: number }>;
	/** Time passes and what is due by then is done; with `until`, not before that is so, and never if it does not become so. */
	at(instant: string, until?: () => Promise<boolean>): Promise<void>;
	/** Nobody reaches the server any more, and whoever was connected is cut off; the answer brings it back at the same place. */
	goAway(): Promise<() => Promise<void>>;
	close(): Promise<void>;
};

/** What is sent goes its own way beside the sweep: as often as it is looked again. */
const turns = 15;
const patientTurns = 150;

const wait = (milliseconds: number) => new Promise<void>((settle) => setTimeout(settle, milliseconds / 50));

/** The real server on a real port, a tenant beside it, a database of its own. */
export async function startRunning({
	start = "2026-06-17T13:20:00.000Z",
	doubtWaitMs = 1_000,
	observe,
	frameAncestors = [],
	limits,
}: {
	start?: string;
	doubtWaitMs?: number;
	/** Whoever measures the product. */
	observe?: Observe;
	/** Who may show the panes, beside ourselves. */
	frameAncestors?: readonly string[];
	/** How often anybody may ask; as often as they like unless given. */
	limits?: Limits;
} = {}): Promise<Running> {
	const { ownerUrl } = await freshDatabase();
	const app = new Hono();
	const server = await new Promise<ReturnType<typeof serve>>((settle) => {
		const made = serve({ fetch: app.fetch, port: 0, hostname: "localhost" }, () => settle(made));
	});
	const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
	const tenant = openTenant({ origin, start });
	const logged: string[] = [];
	const log = pino({ level: "debug" }, { write: (line: string) => void logged.push(line) });
	const product = await openProduct({
		ownerUrl,
		origin,
		tenantOrigin: origin,
		now: tenant.clock.now,
		doubtWaitMs,
		wait,
		log,
		frameAncestors,
		...(observe ? { observe } : {}),
		...(limits ? { limits } : {}),
	});
	const pages = { panesDir: "dist/panes", pagesDir: "dist/sandbox" };
	const hosts = createHosts({ ...tenant, ...pages, people, tenant: brightwater, clientId, newId: randomUUID });
	app.route("/", tenant.app).route("/", hosts).route("/", product.app);
	tenant.clock.onMove(() => void product.sweep());
	const shut = () => {
		const closed = new Promise<void>((settle) => server.close(() => settle()));
		if ("closeAllConnections" in server) server.closeAllConnections();
		return closed;
	};
	const post = async (alias: string, name: string, input: unknown, locale = "en-GB"): Promise<Response> =>
		fetch(`${origin}/api/${name}`, {
			method: "POST",
			headers: {
				authorization: `Bearer ${await tenant.identity.tokenFor(alias)}`,
				"content-type": "application/json",
				"accept-language": locale,
			},
			body: JSON.stringify(input),
		});
	return {
		origin,
		tenant,
		product,
		ownerUrl,
		logged,
		ask: async (alias, name, input, locale) => {
			const response = await post(alias, name, input, locale);
			const body: unknown = await response.json();
			if (!response.ok) throw new Error(`${name} as ${alias}: ${response.status} ${JSON.stringify(body)}`);
			return body as never;
		},
		refused: async (alias, name, input, locale) => {
			const response = await post(alias, name, input, locale);
			const body = (await response.json()) as RefusalReply;
			if (response.ok) throw new Error(`${name} as ${alias} was not refused`);
			return { ...body.error, status: response.status };
		},
		at: async (instant, until) => {
			tenant.clock.moveTo(instant);
			for (let turn = 0; turn < (until ? patientTurns : turns); turn++) {
				await product.sweep();
				if (await until?.()) return;
				await new Promise((settle) => setTimeout(settle, 60));
			}
			if (until) throw new Error(`Nothing came of ${instant}`);
		},
		goAway: async () => {
			await shut();
			return () => new Promise<void>((settle) => server.listen(Number(new URL(origin).port), "localhost", () => settle()));
		},
		close: async () => {
			void shut();
			await product.close();
		},
	};
}
