import { createHash } from "node:crypto";
import { type KyselyPlugin, sql } from "kysely";
import type { AuditEntry, AuditHead, Hash } from "../core/audit.ts";
import type { Instant } from "../core/instant.ts";
import type { Database, Trx } from "./database.ts";

export const sha256: Hash = (text) => createHash("sha256").update(text).digest("hex");

/**
 * Writes an entry, in the transaction of what it tells of. The team of a panel is looked up where it is not given. What is sealed and
 * has left its entry that day leaves no second one.
 */
export async function addEntry(trx: Trx, { tenantId, panelId, teamId, ...entry }: AuditEntry): Promise<void> {
	await sql`with entered as (
		insert into audit_entries (tenant_id, id, at, actor_id, act, panel_id, team_id, person_id, sealed, round, pulse_id)
		values (${tenantId}, ${entry.id}, ${entry.at}, ${entry.actorId}, ${entry.act}, ${panelId},
			coalesce(${teamId}::uuid, (select p.team_id from panels p where p.tenant_id = ${tenantId} and p.id = ${panelId})),
			${entry.personId}, ${entry.sealed}, ${entry.round}, ${entry.pulseId})
		on conflict (tenant_id, actor_id, act, at, panel_id, round, pulse_id) where sealed is not null do nothing
		returning tenant_id, id
	) insert into audit_waiting (tenant_id, entry_id) select tenant_id, id from entered`.execute(trx);
}

/** The same transaction, and whether anything was written through it: rows that were only locked, and statements that met none, do not count. */
export function watchWrites(trx: Trx): { trx: Trx; wrote(): boolean } {
	let rows = 0n;
	const counting: KyselyPlugin = {
		transformQuery: ({ node }) => node,
		transformResult: async ({ result }) => {
			rows += result.numAffectedRows ?? 0n;
			return result;
		},
	};
	return { trx: Object.assign(trx.withPlugin(counting), { seal: trx.seal }), wrote: () => rows > 0n };
}

/** Tenants of which something waits to be linked and may be. */
export async function tenantsToLink(database: Database, now: Instant): Promise<string[]> {
	const { rows } = await sql<{ tenant_id: string }>`select tenant_id from tenants_to_link(${now})`.execute(database.anonymous);
	return rows.map((row) => row.tenant_id);
}

/** Until the transaction ends nobody else links this tenant's entries. @returns false where somebody does just now. */
export async function linkAlone(trx: Trx, tenantId: string): Promise<boolean> {
	const { rows } = await sql<{ alone: boolean }>`
		select pg_try_advisory_xact_lock(hashtextextended(${tenantId}, 7140025)) as alone`.execute(trx);
	return rows[0]?.alone ?? false;
}

/** From when on an entry may be told, in a query that calls the entries `e`, looked up anew: of what waits, it was noted as it began to wait or was opened. */
export const openSince = sql<Instant | null>`audit_open_since(e.tenant_id, e.at, e.sealed, e.panel_id, e.round, e.pulse_id)`;

/** Entries that wait for their link and may be told. */
export const waitingBy = (trx: Trx, tenantId: string, now: Instant) =>
	trx
		.selectFrom("audit_waiting as w")
		.innerJoin("audit_entries as e", (join) => join.onRef("e.tenant_id", "=", "w.tenant_id").onRef("e.id", "=", "w.entry_id"))
		.where("w.tenant_id", "=", tenantId)
		.where("w.open_since", "<=", now)
		.selectAll("e");

/** What waits and may be told, in the order in which it is linked: within a day of what was sealed, that of chance. */
export async function entriesToLink(trx: Trx, tenantId: string, now: Instant, most: number): Promise<AuditEntry[]> {
	const rows = await waitingBy(trx, tenantId, now).orderBy("e.at").orderBy("e.id").limit(most).execute();
	return rows.map(asEntry);
}

export async function headOf(trx: Trx, tenantId: string): Promise<AuditHead | undefined> {
	const links = trx.selectFrom("audit_links").where("tenant_id", "=", tenantId).select(["number", "hash"]);
	return links.orderBy("number", "desc").limit(1).executeTakeFirst();
}

/** Chains entries, which then wait no longer. One statement to plan for each, however many they are. */
export async function addLinks(trx: Trx, tenantId: string, links: readonly (AuditHead & { entryId: string })[]): Promise<void> {
	const ids = links.map(({ entryId }) => entryId);
	await sql`insert into audit_links (tenant_id, number, hash, entry_id)
		select ${tenantId}, n.number, n.hash, n.entry_id
		from unnest(${links.map(({ number }) => number)}::int[], ${links.map(({ hash }) => hash)}::text[], ${ids}::uuid[])
			as n (number, hash, entry_id)`.execute(trx);
	await sql`delete from audit_waiting where tenant_id = ${tenantId} and entry_id = any(${ids}::uuid[])`.execute(trx);
}

type EntryRow = {
	tenant_id: string;
	id: string;
	at: Instant;
	actor_id: string | null;
	act: string;
	panel_id: string | null;
	team_id: string | null;
	person_id: string | null;
	sealed: AuditEntry["sealed"];
	round: number | null;
	pulse_id: string | null;
};

export const asEntry = (row: EntryRow): AuditEntry => ({
	tenantId: row.tenant_id,
	id: row.id,
	at: row.at,
	actorId: row.actor_id,
	act: row.act,
	panelId: row.panel_id,
	teamId: row.team_id,
	personId: row.person_id,
	sealed: row.sealed,
	round: row.round,
	pulseId: row.pulse_id,
});
