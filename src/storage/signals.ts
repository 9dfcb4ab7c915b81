import { sql } from "kysely";
import type { Signal } from "../core/evidence.ts";
import type { Instant } from "../core/instant.ts";
import type { Dismissal } from "../core/warning.ts";
import type { Trx } from "./database.ts";

export async function addSignal(trx: Trx, tenantId: string, teamId: string, signal: Signal & { name: string }): Promise<void> {
	await trx
		.insertInto("signals")
		.values({
			tenant_id: tenantId,
			team_id: teamId,
			id: signal.id,
			priority_id: signal.priorityId,
			words: signal.words,
			person_id: signal.personId,
			name: signal.name,
			from_id: signal.from,
			raised_at: signal.at,
		})
		.execute();
}

/** How many one person has raised since, in all their teams. */
export async function signalsBy(trx: Trx, tenantId: string, personId: string, since: Instant): Promise<number> {
	const { count } = await trx
		.selectFrom("signals")
		.where("tenant_id", "=", tenantId)
		.where("person_id", "=", personId)
		.where("raised_at", ">", since)
		.select(({ fn }) => fn.countAll<string>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

const most = 500;

/** What was raised since, newest first. Where there is more than is read, each person's newest go first: nobody drowns the others out. */
export async function signalsOf(trx: Trx, tenantId: string, teamId: string, since: Instant): Promise<(Signal & { name: string })[]> {
	const rows = await trx
		.selectFrom("signals")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.where("raised_at", ">=", since)
		.selectAll()
		.orderBy(sql`row_number() over (partition by person_id order by raised_at desc, id)`)
		.orderBy("raised_at", "desc")
		.orderBy("id")
		.limit(most)
		.execute();
	const newestFirst = rows.sort((a, b) => (a.raised_at === b.raised_at ? (a.id < b.id ? -1 : 1) : a.raised_at < b.raised_at ? 1 : -1));
	return newestFirst.map((row) => ({
		id: row.id,
		priorityId: row.priority_id,
		words: row.words,
		personId: row.person_id,
		name: row.name,
		from: row.from_id,
		at: row.raised_at,
	}));
}

export async function addDismissal(
	trx: Trx,
	tenantId: string,
	teamId: string,
	dismissal: Dismissal & { by: string; warningId: string; personId: string },
): Promise<void> {
	await trx
		.insertInto("dismissals")
		.values({
			tenant_id: tenantId,
			team_id: teamId,
			warning_id: dismissal.warningId,
			priority_id: dismissal.priorityId,
			reason: dismissal.reason,
			dismissed_by: dismissal.personId,
			name: dismissal.by,
			dismissed_at: dismissal.at,
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

export async function dismissalsOf(trx: Trx, tenantId: string, teamId: string, since: Instant): Promise<(Dismissal & { by: string })[]> {
	const rows = await trx
		.selectFrom("dismissals")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.where("dismissed_at", ">=", since)
		.selectAll()
		.orderBy("dismissed_at", "desc")
		.execute();
	return rows.map((row) => ({ priorityId: row.priority_id, at: row.dismissed_at, reason: row.reason, by: row.name }));
}
