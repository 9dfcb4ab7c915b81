import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Instant } from "../core/instant.ts";
import type { Trx } from "./database.ts";
import { placeOf } from "./sealedPlaces.ts";

type Intent = { key: string; action: string; input: unknown };

/**
 * The reply an intent was answered with before: `reply` to give again, `other` where the same key came with another wish,
 * undefined where it is new. A second one with the same key waits for the first to end.
 */
export async function earlierReply(
	trx: Trx,
	tenantId: string,
	personId: string,
	intent: Intent,
): Promise<{ reply: Record<string, unknown> } | "other" | undefined> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`${tenantId}:${personId}:${intent.key}`}, 0))`.execute(trx);
	const row = await trx
		.selectFrom("intents")
		.where("tenant_id", "=", tenantId)
		.where("person_id", "=", personId)
		.where("key", "=", intent.key)
		.select(["action", "sealed"])
		.executeTakeFirst();
	if (!row) return undefined;
	const { input, reply } = await trx.seal.open(placeOf.reply(tenantId, intent.key, personId), row.sealed);
	return row.action === intent.action && input === hashOf(intent.input) ? { reply } : "other";
}

export async function keepReply(
	trx: Trx,
	tenantId: string,
	personId: string,
	intent: Intent,
	reply: Record<string, unknown>,
	now: Instant,
): Promise<void> {
	const sealed = await trx.seal.close(placeOf.reply(tenantId, intent.key, personId), { input: hashOf(intent.input), reply });
	await trx
		.insertInto("intents")
		.values({
			tenant_id: tenantId,
			person_id: personId,
			key: intent.key,
			action: intent.action,
			sealed,
			done_at: now,
		})
		.execute();
}

const hashOf = (input: unknown): string => createHash("sha256").update(JSON.stringify(input)).digest("base64url");
