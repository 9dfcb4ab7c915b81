import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Instant } from "../core/instant.ts";
import type { Database } from "./database.ts";

/** Keeps what Graph's sign-in library remembers of each person, encrypted with a key that is not in the database. */
export type Grants = {
	load(tenantId: string, personId: string): Promise<string | null>;
	save(tenantId: string, personId: string, cache: string): Promise<void>;
};

/** @param key 32 bytes. @param now the instant of a save. */
export function openGrants(database: Database, key: Buffer, now: () => Instant): Grants {
	const about = (tenantId: string, personId: string) => Buffer.from(`${tenantId}|${personId}`);
	return {
		load: (tenantId, personId) =>
			database.as({ tenantId, personId: null }, async (trx) => {
				const row = await trx
					.selectFrom("grants")
					.where("tenant_id", "=", tenantId)
					.where("person_id", "=", personId)
					.select("sealed")
					.executeTakeFirst();
				return row ? unseal(row.sealed, key, about(tenantId, personId)) : null;
			}),
		save: (tenantId, personId, cache) =>
			database.as({ tenantId, personId: null }, async (trx) => {
				const sealed = seal(cache, key, about(tenantId, personId));
				const saved_at = now();
				await trx
					.insertInto("grants")
					.values({ tenant_id: tenantId, person_id: personId, sealed, saved_at })
					.onConflict((conflict) => conflict.columns(["tenant_id", "person_id"]).doUpdateSet({ sealed, saved_at }))
					.execute();
			}),
	};
}

/** Whose consent was kept last in a tenant, null where nobody's is. */
export const lastKept = (database: Database, tenantId: string): Promise<string | null> =>
	database.as({ tenantId, personId: null }, async (trx) => {
		const kept = trx.selectFrom("grants").where("tenant_id", "=", tenantId).select("person_id");
		return (await kept.orderBy("saved_at", "desc").limit(1).executeTakeFirst())?.person_id ?? null;
	});

function seal(text: string, key: Buffer, about: Buffer): Buffer {
	const nonce = randomBytes(12);
	const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(about);
	return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
}

/** Null where the key has changed since: the consent must then be given again. */
function unseal(sealed: Buffer, key: Buffer, about: Buffer): string | null {
	try {
		const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12)).setAAD(about).setAuthTag(sealed.subarray(-16));
		return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString("utf8");
	} catch {
		return null;
	}
}
