import { setTimeout as pause } from "node:timers/promises";
import { Client, type GraphRequest, ResponseType } from "@microsoft/microsoft-graph-client";
import type { Me } from "../core/me.ts";
import { type Observe, unobserved } from "../core/observe.ts";
import { GraphFailure, isFailure } from "./failure.ts";
import { judge } from "./judge.ts";
import { createTurns, mailboxIn } from "./mailboxTurns.ts";
import { authenticate, http, retry } from "./middleware.ts";
import { routeOf } from "./routeOf.ts";
import type { Tokens } from "./tokens.ts";

/** On whose behalf: a person, with the permissions needed, or the app itself in a tenant. */
type Caller = { me: Me; scopes: readonly string[] } | { tenantId: string };

type Call = {
	method: "GET" | "POST" | "PATCH" | "DELETE";
	path: string;
	query?: Record<string, string>;
	headers?: Record<string, string>;
	body?: unknown;
};

/** What was asked and how it ended; never a token, an address, a filter or a body. */
type GraphLog = (entry: { method: string; path: string; status: number; milliseconds: number; requestId?: string }) => void;

export type ClientOptions = {
	baseUrl: string;
	tokens: Tokens;
	timeoutMs: number;
	log?: GraphLog;
	/** Whoever measures calls; nobody unless given. */
	observe?: Observe;
	/** How to wait between tries; by default with the machine's timer. */
	wait?: (milliseconds: number) => Promise<void>;
};

export type GraphClient = {
	/** Asks Graph one thing. Undefined where it answers without a body. */
	ask<T>(caller: Caller, call: Call): Promise<T | GraphFailure>;
	wait(milliseconds: number): Promise<void>;
};

/** Far less than a delivery is claimed for, whatever the call itself then takes. */
const longestInLineMs = 20_000;
const patience = { tries: 4, longestWaitMs: 10_000 };

export function createClient({
	baseUrl,
	tokens,
	timeoutMs,
	log,
	observe = unobserved,
	wait = (ms) => pause(ms),
}: ClientOptions): GraphClient {
	const inTurn = createTurns(longestInLineMs);
	const send = async (token: string, call: Call): Promise<Response> => {
		let fault: unknown;
		const line = http(timeoutMs, (thrown) => {
			fault = thrown;
		});
		const middleware = [authenticate(token), retry({ ...patience, wait }), line];
		const client = Client.initWithMiddleware({ middleware, baseUrl });
		const request = client
			.api(addressOf(call))
			.headers(call.headers ?? {})
			.responseType(ResponseType.RAW);
		return asked(request, call).catch((thrown: unknown) => {
			throw fault ?? thrown;
		});
	};
	const tell = async <T>(caller: Caller, call: Call): Promise<T | GraphFailure> => {
		const token = "me" in caller ? await tokens.asPerson(caller.me, caller.scopes) : await tokens.asApp(caller.tenantId);
		if (isFailure(token)) return token;
		const asked = "me" in caller ? { byPerson: true, permission: caller.scopes.join(", ") } : { byPerson: false };
		const startedAt = performance.now();
		const judged = await inTurn(mailboxIn(call.path), () => judge<T>({ ...call, ...asked }, () => send(token, call)));
		if (judged === "turnedAway") return new GraphFailure("throttled", `${call.method} ${call.path}: too many calls for this mailbox`);
		const { value, status, requestId } = judged;
		log?.({
			method: call.method,
			path: withoutAddress(call.path),
			status,
			milliseconds: Math.round(performance.now() - startedAt),
			...(requestId ? { requestId } : {}),
		});
		return value;
	};
	return {
		wait,
		ask<T>(caller: Caller, call: Call) {
			const tenantId = "me" in caller ? caller.me.tenantId : caller.tenantId;
			const piece = { kind: "graph", name: `${call.method} ${routeOf(call.path)}`, tenantId } as const;
			return observe.piece(
				piece,
				() => tell<T>(caller, call),
				(value) => (isFailure(value) ? value.kind : "ok"),
			);
		},
	};
}

/** A mailbox's address names somebody to whoever reads it; where there is an id, that is enough. */
const withoutAddress = (path: string): string => path.replace(/^(\/users\/)[^/]*(?:@|%40)[^/]*/i, "$1{address}");

function asked(request: GraphRequest, { method, body = {} }: Call): Promise<Response> {
	if (method === "GET") return request.get();
	if (method === "DELETE") return request.delete();
	return method === "PATCH" ? request.patch(body) : request.post(body);
}

function addressOf({ path, query = {} }: Call): string {
	const said = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
	return said.length > 0 ? `${path}?${said.join("&")}` : path;
}

/** A path with every value in it encoded, so that no id can reach another address. */
export const at = (strings: TemplateStringsArray, ...values: readonly string[]): string =>
	String.raw({ raw: strings }, ...values.map((value) => encodeURIComponent(value)));

/** A text as OData writes it. @example quoted("O'Neil") // "'O''Neil'" */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
