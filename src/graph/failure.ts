/**
 * Why Graph did not do what was asked, in the terms a caller can act on. `throttled` and `unavailable`: nothing happened,
 * ask again later. `unknownOutcome`: it may or may not have happened, look before asking again. `consent`: the person has
 * to sign in once more. `notFound`, `forbidden` and `rejected`: asking again changes nothing.
 */
export type GraphFailureKind = "notFound" | "forbidden" | "throttled" | "consent" | "unavailable" | "unknownOutcome" | "rejected";

type More = { retryAfterMs?: number; status?: number; code?: string; permission?: string; cause?: unknown };

/** Returned, not thrown: every call to Graph answers with its value or with one of these. */
export class GraphFailure extends Error {
	readonly kind: GraphFailureKind;
	/** How long Graph asks to wait, where it said so. */
	readonly retryAfterMs?: number;
	readonly status?: number;
	/** Graph's own code, such as `ErrorInvalidRecipients`. */
	readonly code?: string;
	/** Which permission was asked for a person, where it was not given. */
	readonly permission?: string;

	constructor(kind: GraphFailureKind, message: string, more: More = {}) {
		super(message, more.cause === undefined ? {} : { cause: more.cause });
		this.name = "GraphFailure";
		this.kind = kind;
		if (more.retryAfterMs !== undefined) this.retryAfterMs = more.retryAfterMs;
		if (more.status !== undefined) this.status = more.status;
		if (more.code !== undefined) this.code = more.code;
		if (more.permission !== undefined) this.permission = more.permission;
	}
}

export const isFailure = (value: unknown): value is GraphFailure => value instanceof GraphFailure;
