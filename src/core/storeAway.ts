/**
 * What is kept cannot be read or written just now: thrown, since nobody on the way can do anything about it. Whether the
 * work was done is not known when the line broke as it was about to be kept, so it has to be asked for again, under the
 * same key, and never told as done.
 *
 * @example throw new StoreAway(fault) // `cause` is the fault the database or the line to it gave
 */
export class StoreAway extends Error {
	constructor(cause: unknown) {
		super("The store does not answer", { cause });
		this.name = "StoreAway";
	}
}
