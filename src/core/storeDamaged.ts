/**
 * Something that is kept cannot be read, since the file or the disk that it lies in is damaged: thrown, and told as such, since asking
 * again does not help and only whoever runs the database can mend it. Nothing was changed, and nothing is shown in its place.
 *
 * @example throw new StoreDamaged(fault, "block 3 of base/5/16543") // `cause` is the database's fault; the place is null where it names none
 */
export class StoreDamaged extends Error {
	/** Where in the database's files, in its own words. */
	readonly place: string | null;
	constructor(cause: unknown, place: string | null) {
		super("Something that is kept is damaged", { cause });
		this.name = "StoreDamaged";
		this.place = place;
	}
}
