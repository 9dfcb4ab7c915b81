import { setTimeout as wait } from "node:timers/promises";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context } from "hono";
import { checkBody, type Json } from "./bodies.ts";
import { type Call, type Caller, type Reply, type Route, readPrefer, target } from "./calls.ts";
import type { Fault, Mischief } from "./faults.ts";
import { checkRight, outlook } from "./permissions.ts";
import { GraphProblem, problemBody } from "./problem.ts";
import { type Check, nameOf, type Received } from "./received.ts";
import type { World } from "./world.ts";

export type Serving = {
	world: World;
	faults: Mischief;
	callerOf(authorization: string | undefined): Promise<Caller>;
	record(received: Received): void;
	check: Check | undefined;
};

export type GraphContext = Context<{ Bindings: Partial<HttpBindings> }>;

const mostAtOnce = 4;

const busy = new GraphProblem(429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.", { "Retry-After": "1" });

const faultWords = (fault: Fault): string =>
	fault.kind === "reset"
		? `the line broke ${fault.done ? "after" : "before"} it was done`
		: { before: "failed before it was done", after: "done, but answered with a failure", late: "done late" }[fault.kind];

const unavailable = (status: number) =>
	new GraphProblem(
		status,
		status === 429 ? "TooManyRequests" : status === 503 ? "ServiceUnavailable" : "GatewayTimeout",
		"The service could not answer in time.",
		status === 504 ? {} : { "Retry-After": "1" },
	);

/** The way every request takes: who, may they, is there room, is it well said, do it, and note it down. */
export function createServe({ world, faults, callerOf, record, check }: Serving) {
	const inFlight = new Map<string, number>();

	async function inTurn<T>(call: Call, path: string, work: () => Promise<T>): Promise<T> {
		if (!outlook(path)) return work();
		const { oid } = target(call);
		const before = inFlight.get(oid) ?? 0;
		if (before >= mostAtOnce) throw busy;
		inFlight.set(oid, before + 1);
		try {
			return await work();
		} finally {
			inFlight.set(oid, (inFlight.get(oid) ?? 1) - 1);
		}
	}

	async function perform(route: Route, call: Call, path: string, sent: unknown, note: Received): Promise<Reply | "reset"> {
		checkRight(call, path, route.right);
		const pause = faults.throttled(note.method, path);
		if (pause !== undefined) throw new GraphProblem(429, "TooManyRequests", "Too many requests.", { "Retry-After": String(pause) });
		return inTurn(call, path, async () => {
			const fault = faults.next(note.method, path);
			if (fault) note.fault = faultWords(fault);
			if (faults.slowness() > 0) await wait(faults.slowness());
			if (fault?.kind === "before") throw unavailable(fault.status);
			if (fault?.kind === "reset" && !fault.done) return "reset";
			if (fault?.kind === "late") await wait(fault.afterMs);
			if (route.takes) call.body = checkBody(sent, route.takes, route.method === "POST");
			note.what = route.what(call);
			const reply = await route.run(call);
			if (fault?.kind === "reset") return "reset";
			if (fault?.kind === "after") throw unavailable(504);
			return reply;
		});
	}

	return async (c: GraphContext, route: Route | null): Promise<Response> => {
		const { method, url } = c.req;
		const end = url.includes("?") ? url.indexOf("?") : url.length;
		const address = url.slice(0, end);
		const query = url.slice(end + 1);
		const path = readable(address.slice(address.search(/\/(v1\.0|beta)(\/|$)/)).replace(/^\/(v1\.0|beta)/, ""));
		const text = await c.req.text();
		const note: Received = {
			at: world.now(),
			method,
			path: query ? `${path}?${readable(query.replaceAll("+", " "))}` : path,
			...nameOf(undefined),
			body: null,
			status: 0,
			what: `${method} ${path}`,
			departures: [],
		};
		const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => {
			note.status = status;
			record(note);
			const shown = { "request-id": world.newId(), ...headers };
			return body === undefined ? c.body(null, status as 204, shown) : c.json(body, status as 200, shown);
		};
		try {
			note.body = text === "" ? null : parse(text);
			if (check) note.departures = check(method, note.path, note.body);
			const caller = await callerOf(c.req.header("Authorization"));
			Object.assign(note, nameOf(caller));
			if (!route) throw new GraphProblem(400, "BadRequest", `Resource not found for the segment '${path.split("/").at(-1)}'.`);
			const call: Call = {
				caller,
				params: c.req.param() as Record<string, string>,
				query: new URLSearchParams(query),
				prefer: readPrefer(c.req.header("Prefer")),
				body: (note.body ?? {}) as Json,
				address,
				world,
			};
			note.what = route.what(call);
			const reply = await perform(route, call, path, note.body, note);
			if (reply !== "reset") return answer(reply.status, reply.body);
			record(note);
			const socket = c.env?.incoming?.socket;
			if (!socket) return c.json(null, 504);
			socket.destroy();
			return RESPONSE_ALREADY_SENT;
		} catch (cause) {
			if (!(cause instanceof GraphProblem)) throw cause;
			note.refused = cause.message;
			return answer(cause.status, problemBody(cause.code, cause.message, world.newId(), world.now()), cause.headers);
		}
	};
}

/** As a person reads it; what is not properly encoded stays as it came. */
function readable(encoded: string): string {
	try {
		return decodeURIComponent(encoded);
	} catch (cause) {
		if (cause instanceof URIError) return encoded;
		throw cause;
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		if (cause instanceof SyntaxError) throw new GraphProblem(400, "BadRequest", "Unable to read JSON request payload.");
		throw cause;
	}
}
