import { setTimeout as pause } from "node:timers/promises";
import { type ServerType, serve } from "@hono/node-server";
import { freePort } from "../../bench/room/sandbox.ts";
import { asksOf } from "../../sandbox/asks.ts";
import type { Check } from "../../sandbox/graph/received.ts";
import type { Asks } from "../../sandbox/seed.ts";
import { openTenant, type SandboxTenant } from "../../sandbox/tenant.ts";
import { type Replica, startReplica } from "./replica.ts";

export type WorldOptions = {
	/** An empty database, or one that is prepared. */
	ownerUrl: string;
	/** Where the product keeps a database of its own instead, and PostgreSQL's own settings for it. */
	home?: string;
	postgres?: string[];
	/** How many processes of the product there are at once. */
	replicas: number;
	start: string;
	/** How long the product leaves an unknown outcome alone. */
	doubtWaitMs: number;
	leaseMs: number;
	hurry: number;
	check?: Check;
	/** The file that its processes log into, instead of beside what the run tells. */
	logTo?: string;
	/** The Node that runs the product. */
	node?: string;
};

export type World = {
	tenant: SandboxTenant;
	/** Where people reach the product. */
	origin: string;
	/** How many of its processes are up. */
	up(): number;
	pids(): number[];
	/** People's actions, through whichever process is up; asked again while none is. */
	asks: Asks;
	/** Ends one process and starts another in its place; `between` is when there is none. */
	restart(index: number, signal: "SIGKILL" | "SIGTERM", between?: () => Promise<unknown>): Promise<void>;
	/** Moves the sandbox's clock for everybody. */
	pass(milliseconds: number): Promise<void>;
	/** Whether for this long nobody has asked the tenant anything and nothing is being answered. */
	isQuiet(milliseconds: number): boolean;
	cpuMs(): Promise<number>;
	/** How often processes were ended. */
	ended: { SIGKILL: number; SIGTERM: number };
	close(): Promise<void>;
};

type Fetch = (request: Request, ...more: never[]) => Response | Promise<Response>;

const listen = (fetch: Fetch, port: number): Promise<ServerType> =>
	new Promise((settle) => {
		const server = serve({ fetch: fetch as never, port, hostname: "127.0.0.1" }, () => settle(server));
	});

/** A tenant, and the product in processes of its own behind one address. All of the tenant lives outside those processes. */
export async function openWorld({ replicas: count, start, check, node = process.execPath, ...given }: WorldOptions): Promise<World> {
	const [front, behind] = [await freePort(), await freePort()];
	const origin = `http://127.0.0.1:${front}`;
	const tenant = openTenant({ origin, start, ...(check ? { check } : {}) });
	let inHand = 0;
	let lastAt = performance.now();
	const counted: Fetch = async (request, ...more) => {
		inHand++;
		try {
			return await tenant.app.fetch(request, ...more);
		} finally {
			inHand--;
			lastAt = performance.now();
		}
	};
	const ahead = () => Date.parse(tenant.clock.now()) - Date.now();
	const settings = () => ({ ...given, origin, tenantOrigin: `http://127.0.0.1:${behind}`, aheadMs: ahead() });
	const replicas: Replica[] = [];
	let turn = 0;
	const forward: Fetch = async (request) => {
		const up = replicas.filter((replica) => replica.up);
		const chosen = up[turn++ % up.length];
		if (!chosen) return new Response("nobody is up", { status: 503 });
		const { pathname, search } = new URL(request.url);
		const body = request.method === "GET" ? undefined : await request.text();
		const headers = new Headers(request.headers);
		for (const name of ["host", "connection", "content-length", "transfer-encoding"]) headers.delete(name);
		const there = new URL(`${pathname}${search}`, `http://127.0.0.1:${chosen.port}`);
		return fetch(there, { method: request.method, headers, ...(body === undefined ? {} : { body }) }).catch(
			() => new Response("the line broke", { status: 502 }),
		);
	};
	const servers = [await listen(counted, behind), await listen(forward, front)];
	const close = async () => {
		await Promise.all(replicas.map((replica) => replica.end("SIGKILL")));
		for (const server of servers) {
			server.close();
			if ("closeAllConnections" in server) server.closeAllConnections();
		}
	};
	const end = () => void close();
	process.once("exit", end);
	try {
		for (let index = 0; index < count; index++) replicas.push(await startReplica(settings(), node));
	} catch (problem) {
		await close();
		throw problem;
	}
	const ended = { SIGKILL: 0, SIGTERM: 0 };
	let last = Promise.resolve();
	// a process that starts while the clock is moved would begin with the time before
	const alone = (work: () => Promise<void>): Promise<void> => {
		last = last.then(work);
		return last;
	};
	return {
		tenant,
		origin,
		up: () => replicas.filter((replica) => replica.up).length,
		pids: () => replicas.flatMap((replica) => replica.pid ?? []),
		asks: asksOf(patient, tenant, origin),
		restart: (index, signal, between) =>
			alone(async () => {
				await replicas[index]?.end(signal);
				ended[signal]++;
				await between?.();
				replicas[index] = await startReplica(settings(), node);
				await replicas[index].tell(ahead(), true);
			}),
		pass: (milliseconds) =>
			alone(async () => {
				tenant.clock.advance(milliseconds);
				const now = ahead();
				await Promise.all(replicas.map((replica, index) => replica.tell(now, index === 0)));
			}),
		isQuiet: (milliseconds) => inHand === 0 && performance.now() - lastAt > milliseconds,
		cpuMs: async () => (await Promise.all(replicas.map((replica) => replica.cpuMs()))).reduce((sum, one) => sum + one, 0),
		ended,
		close: async () => {
			process.off("exit", end);
			await close();
		},
	};
}

/** As a pane does: what nobody answered is asked again, under the same key. */
async function patient(request: Request): Promise<Response> {
	for (let tries = 0; ; tries++) {
		const response = await fetch(request.clone());
		if ((response.status !== 502 && response.status !== 503) || tries === 100) return response;
		await pause(100);
	}
}
