import type { Instant } from "../core/instant.ts";
import { decryptUnder, encryptUnder, type MasterKeys } from "./cipher.ts";
import type { Database } from "./database.ts";

/** Keeps what Graph's sign-in library remembers of each person, encrypted with a key that is not in the database. */
export type Grants = {
	/** Null also where the key has changed since: the consent must then be given again. */
	load(tenantId: string, personId: string): Promise<string | null>;
	save(tenantId: string, personId: string, cache: string): Promise<void>;
};

/** @param now the instant of a save. */
export function openGrants(database: Database, keys: MasterKeys, now: () => Instant): Grants {
	return {
		load: (tenantId, personId) =>
			database.as({ tenantId, personId: null }, async (trx) => {
				const row = await trx
					.selectFrom("grants")
					.where("tenant_id", "=", tenantId)
					.where("person_id", "=", personId)
					.select("sealed")
					.executeTakeFirst();
				return row ? (decryptUnder(keys, row.sealed, aboutGrant(tenantId, personId))?.toString("utf8") ?? null) : null;
			}),
		save: (tenantId, personId, cache) =>
			database.as({ tenantId, personId: null }, async (trx) => {
				const sealed = encryptUnder(keys, Buffer.from(cache), aboutGrant(tenantId, personId));
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

/** A consent opens for the person who gave it alone. */
export const aboutGrant = (tenantId: string, personId: string): string => `${tenantId}|${personId}`;
