import { type ServerType, serve } from "@hono/node-server";

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

/** Answers at a port, with bounds on what a connection may cost before anybody knows whose it is. */
export function listen(app: Parameters<typeof serve>[0]["fetch"], { port, hostname, patience }: At, ready: () => void): ServerType {
	const { maxConnections, ...serverOptions } = { ...usual, ...patience };
	const server = serve({ fetch: app, port, ...(hostname ? { hostname } : {}), serverOptions }, ready);
	server.maxConnections = maxConnections;
	return server;
}
