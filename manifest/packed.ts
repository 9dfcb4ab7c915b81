import { createHash } from "node:crypto";
import { zipSync } from "fflate";

export type Files = Record<string, string | Uint8Array>;

const bytes = (content: string | Uint8Array) => (typeof content === "string" ? new TextEncoder().encode(content) : content);

/** The files as a zip. The same files give the same bytes, whenever and wherever they are packed. */
export function zipped(files: Files): Uint8Array {
	// the first day a zip can name; the machine's zone does not enter, as a zip knows none
	const mtime = new Date(1980, 0, 1);
	const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
	return zipSync(Object.fromEntries(sorted.map(([name, content]) => [name, [bytes(content), { mtime, os: 0, attrs: 0 }]])), { level: 9 });
}

/** What was packed last. */
export type Packed = { version: string; contents: string };

/** The mark of what people get: it changes with anything in the files. */
export const contentsOf = (files: Files): string => {
	const hash = createHash("sha256");
	for (const [name, content] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
		hash.update(`${name}\0`).update(bytes(content)).update("\0");
	return hash.digest("hex");
};

const numbers = (version: string) => version.split(".").map(Number);

/**
 * Whether this may be packed after that: the same again may, and anything else needs a higher version, since Microsoft 365 takes
 * no other package of a version it has.
 *
 * @example versionFault({ version: "1.0.0", contents: "b" }, { version: "1.0.0", contents: "a" }) // "version: …"
 */
export function versionFault(now: Packed, last: Packed | undefined): string | undefined {
	if (!last || (now.version === last.version && now.contents === last.contents)) return undefined;
	const [mine, theirs] = [numbers(now.version), numbers(last.version)];
	const place = mine.findIndex((number, index) => number !== theirs[index]);
	if (place >= 0 && (mine[place] ?? 0) > (theirs[place] ?? 0)) return undefined;
	return `version: ${now.version} was not raised; ${last.version} was packed before, with other contents. Raise it in the settings file.`;
}
