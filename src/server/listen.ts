import { type HttpBindings, type ServerType, serve } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Begin, onLine } from "./line.ts";

type Patience = {
	/** Until a request's headers are there, and until all of it is. */
	headersTimeout: number;
	requestTimeout: number;
	/** How long a connection may rest between two requests: longer than proxies rest, which would meet one that is just being closed. */
	keepAliveTimeout: number;
	/** How often it is looked whose time is over. */
	connectionsCheckingInterval: number;
	/** Bytes of all headers together. A token of somebody in many groups has several thousand. */
	maxHeaderSize: number;
	/** Each open pane holds one. */
	maxConnections: number;
};

/** Nobody holds a connection by sending slowly; what we send takes as long as it takes, since a live stream never ends. */
const usual: Patience = {
	headersTimeout: 10_000,
	requestTimeout: 30_000,
	keepAliveTimeout: 75_000,
	connectionsCheckingInterval: 2_000,
	maxHeaderSize: 16 * 1024,
	maxConnections: 10_000,
};

type At = { port: number; hostname?: string; patience?: Partial<Patience> };

type Answers = Parameters<typeof serve>[0]["fetch"];
/** Where a request says that its answer's body is a stream, which then goes on by the line itself. */
export type ByLine = { byLine?(begin: Begin): void };

/** Answers at a port, with bounds on what a connection may cost before anybody knows whose it is. */
export function listen(app: Answers, { port, hostname, patience }: At, ready: () => void): ServerType {
	const { maxConnections, ...serverOptions } = { ...usual, ...patience };
	const server = serve({ fetch: withLines(app), port, ...(hostname ? { hostname } : {}), serverOptions }, ready);
	server.maxConnections = maxConnections;
	return server;
}

const withLines =
	(app: Answers): Answers =>
	async (request, env) => {
		const { incoming, outgoing } = env as HttpBindings;
		// one that waits behind another answer has no line yet
		if (!outgoing.socket) return app(request, env);
		let begin: Begin | undefined;
		const byLine = (given: Begin) => {
			begin = given;
		};
		const response = await app(request, { ...env, byLine } as HttpBindings & ByLine);
		if (!begin || outgoing.destroyed) return response;
		onLine(begin, { incoming, outgoing }, response as Response);
		return RESPONSE_ALREADY_SENT;
	};
