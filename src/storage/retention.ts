import { sql } from "kysely";
import type { Instant } from "../core/instant.ts";
import { later } from "../core/instant.ts";
import { monthsBefore, repeatedForMs, standardMonths } from "../core/retention.ts";
import type { Database, Trx } from "./database.ts";

export async function retentionOf(trx: Trx, tenantId: string): Promise<number> {
	const kept = trx.selectFrom("tenant_settings").where("tenant_id", "=", tenantId).select("retention_months");
	return (await kept.executeTakeFirst())?.retention_months ?? standardMonths;
}

/** Keeps it, and has the clock look at once. */
export async function keepRetention(trx: Trx, tenantId: string, months: number): Promise<void> {
	const chosen = { retention_months: months, next_drop_at: null };
	await trx
		.insertInto("tenant_settings")
		.values({ tenant_id: tenantId, ...chosen })
		.onConflict((conflict) => conflict.column("tenant_id").doUpdateSet(chosen))
		.execute();
}

export type Drops = { panels: number; pulses: number; signals: number; translations: number; total: number };

/** How much of what others may know of is older, and not dropped yet. */
export async function countDrops(trx: Trx, tenantId: string, before: Instant): Promise<Drops> {
	const { rows } = await sql<Omit<Drops, "total">>`select
		(select count(*)::int from panels p where p.tenant_id = ${tenantId} and p.ends_at < ${before} and exists (select from rounds r
			where r.tenant_id = p.tenant_id and r.panel_id = p.id and r.answers_removed_at is null) and not exists (select from rounds r
			where r.tenant_id = p.tenant_id and r.panel_id = p.id and r.opened_at >= ${before})) as panels,
		(select count(*)::int from pulses where tenant_id = ${tenantId} and closes_at < ${before} and closed_at is not null
			and answers_removed_at is null) as pulses,
		(select count(*)::int from signals where tenant_id = ${tenantId} and raised_at < ${before}) as signals,
		(select count(*)::int from translations where tenant_id = ${tenantId} and proposed_at < ${before}) as translations`.execute(trx);
	const counts = rows[0] ?? { panels: 0, pulses: 0, signals: 0, translations: 0 };
	return { ...counts, total: counts.panels + counts.pulses + counts.signals + counts.translations };
}

/** The moment of the oldest thing that will go one day, or null where there is none. */
export async function oldestKept(trx: Trx, tenantId: string): Promise<Instant | null> {
	const { rows } = await sql<{ at: Instant | null }>`select least(
		(select min(p.ends_at) from panels p where p.tenant_id = ${tenantId} and exists (select from rounds r
			where r.tenant_id = p.tenant_id and r.panel_id = p.id and r.answers_removed_at is null)),
		(select min(closes_at) from pulses where tenant_id = ${tenantId} and closed_at is not null and answers_removed_at is null),
		(select min(raised_at) from signals where tenant_id = ${tenantId}),
		(select min(proposed_at) from translations where tenant_id = ${tenantId})) as at`.execute(trx);
	return rows[0]?.at ?? null;
}

/** Tenants for which it is time to look: ids only, through a function made for the clock. */
export async function tenantsToDropFor(database: Database, now: Instant): Promise<string[]> {
	const { rows } = await sql<{ tenant_id: string }>`select tenant_id from retention_due(${now})`.execute(database.anonymous);
	return rows.map((row) => row.tenant_id);
}

/** Drops one batch of what is older than the tenant keeps. @returns how much it was, and for how many months is kept. */
export async function dropBatch(trx: Trx, tenantId: string, now: Instant, most: number): Promise<{ gone: number; months: number }> {
	const months = await retentionOf(trx, tenantId);
	const before = monthsBefore(now, months);
	// an answer that is on its way is kept first and dropped then; those after it are refused
	await sql`select from rounds r where r.tenant_id = ${tenantId} and r.answers_removed_at is null and r.panel_id in (
		select p.id from panels p where p.tenant_id = ${tenantId} and p.ends_at < ${before}) for update`.execute(trx);
	const { rows } = await sql<{
		gone: number;
	}>`select drop_expired(${before}, ${later(now, -repeatedForMs)}, ${most}, ${now}) as gone`.execute(trx);
	return { gone: rows[0]?.gone ?? 0, months };
}

/** When to look again, if so many months are what is still kept: who chose others meanwhile has it looked for at once. */
export async function nextDrop(trx: Trx, tenantId: string, at: Instant, months: number): Promise<void> {
	await trx
		.insertInto("tenant_settings")
		.values({ tenant_id: tenantId, next_drop_at: at })
		.onConflict((conflict) =>
			conflict.column("tenant_id").doUpdateSet({ next_drop_at: at }).where("tenant_settings.retention_months", "=", months),
		)
		.execute();
}
