/** What keeps the store away, for whoever runs it: `diskError` is one that the disk itself gave; `gone` also where its line broke. */
export type AwayWhy = "gone" | "busy" | "full" | "readOnly" | "diskError";

/**
 * What is kept cannot be read or written just now: thrown, since nobody on the way can do anything about it. Whether the
 * work was done is not known when the line broke as it was about to be kept, so it has to be asked for again, under the
 * same key, and never told as done.
 *
 * @example throw new StoreAway(fault, "full") // `cause` is the fault the database or the line to it gave
 */
export class StoreAway extends Error {
	readonly why: AwayWhy;
	constructor(cause: unknown, why: AwayWhy = "busy") {
		super("The store does not answer", { cause });
		this.name = "StoreAway";
		this.why = why;
	}
}
