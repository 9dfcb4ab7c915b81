import { createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { decrypt, decryptUnder, encrypt, encryptUnder, type MasterKeys } from "./cipher.ts";
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

/** Makes the seals of one process. */
export type Sealer = {
	/** The seal of one transaction. */
	of(trx: Kysely<Tables>, tenantId: string): Seal;
	/** Keys are read anew: the database may be another one now, which never heard of the latest. */
	forget(): void;
};

/** Words are as long as the next multiple of this, so that their length tells nothing. */
const block = 2_048;
const keysAtHand = 10_000;

/** @param masterKeys kept outside the database. */
export function createSealer(masterKeys: MasterKeys, mostAtHand = keysAtHand): Sealer {
	const atHand = new Map<string, KeyObject>();
	const keep = (name: string, key: KeyObject) => {
		atHand.set(name, key);
		const [oldest] = atHand.keys();
		if (atHand.size > mostAtHand && oldest !== undefined) atHand.delete(oldest);
	};
	const of = (trx: Kysely<Tables>, tenantId: string): Seal => {
		// none goes missing while this transaction lasts, and one made in it is nobody else's before it ends well
		const here = new Map<string, KeyObject>();
		const madeHere = new Set<string>();
		const read = async (subjectIds: readonly string[]) => {
			const missing: string[] = [];
			for (const subjectId of new Set(subjectIds)) {
				const key = here.get(subjectId) ?? atHand.get(`${tenantId}|${subjectId}`);
				if (key) here.set(subjectId, key);
				else missing.push(subjectId);
			}
			if (missing.length === 0) return;
			const rows = await trx
				.selectFrom("sealing_keys")
				.where("tenant_id", "=", tenantId)
				// one statement to plan, however many they are
				.where(sql<boolean>`subject_id = any(${missing}::uuid[])`)
				.select(["subject_id", "wrapped"])
				.execute();
			for (const { subject_id, wrapped } of rows) {
				const key = unwrap(masterKeys, wrapped, tenantId, subject_id);
				here.set(subject_id, key);
				if (!madeHere.has(subject_id)) keep(`${tenantId}|${subject_id}`, key);
			}
		};
		const make = async (subjectId: string) => {
			const bytes = randomBytes(32);
			madeHere.add(subjectId);
			const made = await trx
				.insertInto("sealing_keys")
				.values({ tenant_id: tenantId, subject_id: subjectId, wrapped: wrap(masterKeys, bytes, tenantId, subjectId) })
				.onConflict((conflict) => conflict.doNothing())
				.executeTakeFirst();
			// who comes second has waited for the first, and takes theirs
			if (made.numInsertedOrUpdatedRows === 1n) here.set(subjectId, createSecretKey(bytes));
			else await read([subjectId]);
		};
		const keyOf = (subjectId: string): KeyObject => {
			const key = here.get(subjectId);
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
				if (!here.has(place.subjectId)) await make(place.subjectId);
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
	return { of, forget: () => atHand.clear() };
}

const aboutOf = (tenantId: string, { subjectId, kind, personId }: Place<unknown>): string => `${tenantId}|${subjectId}|${kind}|${personId}`;

/** A key opens what it was made for alone. */
export const aboutKey = (tenantId: string, subjectId: string): string => `sealing key|${tenantId}|${subjectId}`;

const wrap = (masterKeys: MasterKeys, key: Buffer, tenantId: string, subjectId: string): Buffer =>
	encryptUnder(masterKeys, key, aboutKey(tenantId, subjectId));

function unwrap(masterKeys: MasterKeys, wrapped: Buffer, tenantId: string, subjectId: string): KeyObject {
	const bytes = decryptUnder(masterKeys, wrapped, aboutKey(tenantId, subjectId));
	if (!bytes) throw new Error(`MASTER_KEY does not open the key of ${subjectId}`);
	return createSecretKey(bytes);
}

/** JSON takes blanks at its end. */
function padded(value: unknown): Buffer {
	const json = Buffer.from(JSON.stringify(value));
	return Buffer.concat([json], Math.ceil(json.length / block) * block).fill(" ", json.length);
}
