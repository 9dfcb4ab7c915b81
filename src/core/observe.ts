/** What is measured: a request's action, a call to Graph, a job of the clock. `name` is the code's own, never anything that somebody wrote. */
export type Piece = { kind: "action" | "graph" | "job"; name: string; tenantId?: string };

export type Gauge = "followUpBacklog" | "liveStreams";

/**
 * Whoever measures the work: it hears kinds, names and codes, never a person nor a word of what people say. It is an argument,
 * so that nothing is measured where nobody asked for it.
 */
export type Observe = {
	/** Lets the work run as one piece, inside the piece that it belongs to; `cameTo` says in a code what came of it. */
	piece<T>(piece: Piece, work: () => Promise<T>, cameTo: (done: T) => string): Promise<T>;
	/** An answered request; `route` is the pattern and not the address. */
	request(of: { method: string; route: string; status: number }, milliseconds: number): void;
	/** A step of a delivery, and where it left it. */
	delivered(channel: string, outcome: string): void;
	/** How many there are of something, looked at whenever it is reported. */
	gauge(name: Gauge, look: () => number | Promise<number>): void;
};

/** Nobody measures. */
export const unobserved: Observe = {
	piece: (_piece, work) => work(),
	request: () => {},
	delivered: () => {},
	gauge: () => {},
};
