import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { decrypt, decryptUnder, encrypt, encryptUnder } from "./cipher.ts";
import type { Tables } from "./tables.ts";

/** Where sealed words lie, and what they are; moved to another row they do not open. A subject is a panel, a pulse, or the tenant itself. */
export type Place<T> = { subjectId: string; kind: string; personId: string; holds?: T };

type Row = { sealed: Buffer | null };
type Opened<R extends Row, T> = Omit<R, "sealed"> & { opened: R["sealed"] extends Buffer ? T : T | null };

/** What one transaction seals and opens with: a key per panel and per pulse, each encrypted with the master key. */
export type Seal = {
	close<T>(place: Place<T>, value: T): Promise<Buffer>;
	/** Throws where it does not open. */
	open<T>(place: Place<T>, sealed: Buffer): Promise<T>;
	/** Rows as they are, each with what was sealed in it; keys not met before are read all at once. */
	openAll<T, R extends Row>(rows: readonly R[], placeOf: (row: R) => Place<T>): Promise<Opened<R, T>[]>;
};

/** Makes the seal of each transaction of one process. */
export type Sealer = (trx: Kysely<Tables>, tenantId: string) => Seal;

/** Words are as long as the next multiple of this, so that their length tells nothing. */
const block = 2_048;
const keysAtHand = 10_000;

/** @param masterKey 32 bytes, kept outside the database. */
export function createSealer(masterKey: Buffer): Sealer {
	const atHand = new Map<string, Buffer>();
	const keep = (name: string, key: Buffer) => {
		atHand.set(name, key);
		const [oldest] = atHand.keys();
		if (atHand.size > keysAtHand && oldest !== undefined) atHand.delete(oldest);
	};
	return (trx, tenantId) => {
		// a key made here is nobody else's before this transaction ends well
		const madeHere = new Map<string, Buffer>();
		const known = (subjectId: string) => madeHere.get(subjectId) ?? atHand.get(`${tenantId}|${subjectId}`);
		const read = async (subjectIds: readonly string[]) => {
			const missing = [...new Set(subjectIds)].filter((subjectId) => !known(subjectId));
			if (missing.length === 0) return;
			const rows = await trx
				.selectFrom("sealing_keys")
				.where("tenant_id", "=", tenantId)
				.where("subject_id", "in", missing)
				.select(["subject_id", "wrapped"])
				.execute();
			for (const { subject_id, wrapped } of rows) keep(`${tenantId}|${subject_id}`, unwrap(masterKey, wrapped, tenantId, subject_id));
		};
		const make = async (subjectId: string) => {
			const key = randomBytes(32);
			const made = await trx
				.insertInto("sealing_keys")
				.values({ tenant_id: tenantId, subject_id: subjectId, wrapped: wrap(masterKey, key, tenantId, subjectId) })
				.onConflict((conflict) => conflict.doNothing())
				.executeTakeFirst();
			// who comes second has waited for the first, and takes theirs
			if (made.numInsertedOrUpdatedRows === 1n) madeHere.set(subjectId, key);
			else await read([subjectId]);
		};
		const keyOf = (subjectId: string): Buffer => {
			const key = known(subjectId);
			if (!key) throw new Error(`No key is kept for what was sealed in ${subjectId}`);
			return key;
		};
		const openHere = <T>(place: Place<T>, sealed: Buffer): T => {
			const clear = decrypt(sealed, keyOf(place.subjectId), aboutOf(tenantId, place));
			if (!clear) throw new Error(`What is kept as ${place.kind} in ${place.subjectId} does not open: it was changed or moved`);
			return JSON.parse(clear.toString("utf8"));
		};
		return {
			async close(place, value) {
				await read([place.subjectId]);
				if (!known(place.subjectId)) await make(place.subjectId);
				return encrypt(padded(value), keyOf(place.subjectId), aboutOf(tenantId, place));
			},
			async open(place, sealed) {
				await read([place.subjectId]);
				return openHere(place, sealed);
			},
			async openAll<T, R extends Row>(rows: readonly R[], placeOf: (row: R) => Place<T>) {
				await read(rows.flatMap((row) => (row.sealed ? [placeOf(row).subjectId] : [])));
				return rows.map((row) => {
					const { sealed, ...rest } = row;
					return { ...rest, opened: sealed ? openHere(placeOf(row), sealed) : null } as Opened<R, T>;
				});
			},
		};
	};
}

const aboutOf = (tenantId: string, { subjectId, kind, personId }: Place<unknown>): string => `${tenantId}|${subjectId}|${kind}|${personId}`;

/** A key opens what it was made for alone. */
export const aboutKey = (tenantId: string, subjectId: string): string => `sealing key|${tenantId}|${subjectId}`;

const wrap = (masterKey: Buffer, key: Buffer, tenantId: string, subjectId: string): Buffer =>
	encryptUnder(masterKey, key, aboutKey(tenantId, subjectId));

function unwrap(masterKey: Buffer, wrapped: Buffer, tenantId: string, subjectId: string): Buffer {
	const key = decryptUnder(masterKey, wrapped, aboutKey(tenantId, subjectId));
	if (!key) throw new Error(`MASTER_KEY does not open the key of ${subjectId}`);
	return key;
}

/** JSON takes blanks at its end. */
function padded(value: unknown): Buffer {
	const json = Buffer.from(JSON.stringify(value));
	return Buffer.concat([json], Math.ceil(json.length / block) * block).fill(" ", json.length);
}
