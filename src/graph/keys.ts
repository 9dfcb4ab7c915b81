import { createHash } from "node:crypto";

/** RFC 9562's namespace for names that are URLs; our keys are paths. */
const namespace = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

/** The id of a delivery's card: the same for the same key (UUID version 5, RFC 9562 section 5.5). */
export function cardIdOf(dedupeKey: string): string {
	const hash = createHash("sha1").update(namespace).update(dedupeKey, "utf8").digest().subarray(0, 16);
	hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
	hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
	return hash.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The chain of a delivery's activity: a whole number that JSON carries exactly, the same for the same key. */
export const chainIdOf = (dedupeKey: string): number => createHash("sha256").update(dedupeKey, "utf8").digest().readUIntBE(0, 6);
