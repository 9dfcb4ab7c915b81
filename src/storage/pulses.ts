import { sql } from "kysely";
import type { Day, Instant } from "../core/instant.ts";
import type { Asked, Pulse, PulseAnswer } from "../core/pulse.ts";
import { anyOf } from "./anyOf.ts";
import type { Database, Trx } from "./database.ts";
import { dropUnsent } from "./deliveries.ts";
import { placeOf } from "./sealedPlaces.ts";

/** When a team's pulses come: `startsOn` is null while it has decided nothing, and `nextAt` where none is to come. */
export type PulsePlan = { startsOn: Day | null; at: string; nextAt: Instant | null };

export async function pulsePlanOf(trx: Trx, tenantId: string, teamId: string): Promise<PulsePlan> {
	const row = await trx
		.selectFrom("teams")
		.where("tenant_id", "=", tenantId)
		.where("id", "=", teamId)
		.select(["pulse_starts_on as startsOn", "pulse_at as at", "next_pulse_at as nextAt"])
		.executeTakeFirstOrThrow();
	return row;
}

export async function keepPulsePlan(trx: Trx, tenantId: string, teamId: string, { startsOn, at, nextAt }: PulsePlan): Promise<void> {
	await trx
		.updateTable("teams")
		.set({ pulse_starts_on: startsOn, pulse_at: at, next_pulse_at: nextAt })
		.where("tenant_id", "=", tenantId)
		.where("id", "=", teamId)
		.execute();
}

/** Teams of any tenant whose pulse is to open or to close: ids only, through a function made for the clock. */
export async function pulsesToTurn(database: Database, now: Instant): Promise<{ tenantId: string; teamId: string }[]> {
	const { rows } = await sql<{ tenant_id: string; team_id: string }>`select * from pulses_to_turn(${now})`.execute(database.anonymous);
	return rows.map((row) => ({ tenantId: row.tenant_id, teamId: row.team_id }));
}

/** `opensOn` is the day by its schedule: on one day one opens, whatever the clocks say by then. */
type NewPulse = Omit<Pulse, "number" | "closedAt"> & { opensOn: Day };

/** @returns false where one was opened that day. */
export async function addPulse(trx: Trx, tenantId: string, pulse: NewPulse): Promise<boolean> {
	const last = await trx
		.selectFrom("pulses")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", pulse.teamId)
		.select((eb) => eb.fn.max("number").as("number"))
		.executeTakeFirst();
	const added = await trx
		.insertInto("pulses")
		.values({
			tenant_id: tenantId,
			id: pulse.id,
			team_id: pulse.teamId,
			number: Number(last?.number ?? 0) + 1,
			opens_on: pulse.opensOn,
			opens_at: pulse.opensAt,
			closes_at: pulse.closesAt,
			closed_at: null,
			priorities: JSON.stringify(pulse.priorities satisfies readonly Asked[]),
			leaders: pulse.leaders,
		})
		.onConflict((conflict) => conflict.columns(["tenant_id", "team_id", "opens_on"]).doNothing())
		.executeTakeFirst();
	return added.numInsertedOrUpdatedRows === 1n;
}

const latest = (trx: Trx, tenantId: string) => trx.selectFrom("pulses").where("tenant_id", "=", tenantId).selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof latest>["executeTakeFirstOrThrow"]>>;

const pulseFrom = (row: Row): Pulse => ({
	id: row.id,
	teamId: row.team_id,
	number: row.number,
	opensAt: row.opens_at,
	closesAt: row.closes_at,
	closedAt: row.closed_at,
	priorities: row.priorities,
	leaders: row.leaders,
});

export async function pulseById(trx: Trx, tenantId: string, pulseId: string): Promise<Pulse | undefined> {
	const row = await latest(trx, tenantId).where("id", "=", pulseId).executeTakeFirst();
	return row && pulseFrom(row);
}

/** Those that are not closed, the oldest first. */
export async function openPulses(trx: Trx, tenantId: string, teamId: string): Promise<Pulse[]> {
	const rows = await latest(trx, tenantId).where("team_id", "=", teamId).where("closed_at", "is", null).orderBy("number").execute();
	return rows.map(pulseFrom);
}

/** Whether one opened on this day of the team's, in whatever zone it lived then. */
export async function openedOn(trx: Trx, tenantId: string, teamId: string, day: Day): Promise<boolean> {
	const row = await latest(trx, tenantId).where("team_id", "=", teamId).where("opens_on", "=", day).executeTakeFirst();
	return row !== undefined;
}

/** A team's latest pulses, the newest first. */
export async function pulsesOf(trx: Trx, tenantId: string, teamId: string, most: number): Promise<Pulse[]> {
	const rows = await latest(trx, tenantId)
		.where("team_id", "=", teamId)
		.where("answers_removed_at", "is", null)
		.orderBy("number", "desc")
		.limit(most)
		.execute();
	return rows.map(pulseFrom);
}

/** Nobody can answer it any more, and nobody is asked to. */
export async function closePulse(trx: Trx, tenantId: string, pulseId: string, at: Instant): Promise<void> {
	await trx
		.updateTable("pulses")
		.set({ closed_at: at })
		.where("tenant_id", "=", tenantId)
		.where("id", "=", pulseId)
		.where("closed_at", "is", null)
		.execute();
	await dropUnsent(trx, tenantId, pulseId, "pulse");
}

/** Who has answered all of it; never what. */
export async function sealedInPulse(trx: Trx, tenantId: string, pulseId: string): Promise<string[]> {
	const rows = await trx
		.selectFrom("pulse_seals")
		.where("tenant_id", "=", tenantId)
		.where("pulse_id", "=", pulseId)
		.select("person_id")
		.orderBy("person_id")
		.execute();
	return rows.map((row) => row.person_id);
}

/** The answers the reader may see: their own, and once it is closed all that are whole. */
export async function pulseAnswersOf(
	trx: Trx,
	tenantId: string,
	pulseIds: readonly string[],
): Promise<(PulseAnswer & { pulseId: string; whole: boolean })[]> {
	if (pulseIds.length === 0) return [];
	const rows = await trx
		.selectFrom("pulse_answers")
		.where("tenant_id", "=", tenantId)
		.where("pulse_id", "=", anyOf(pulseIds))
		.select(["pulse_id as pulseId", "person_id as personId", "name", "answered_at"])
		.select(["sealed_recall as sealed", "sealed_answer"])
		.orderBy("name")
		.orderBy("person_id")
		.execute();
	const recalled = await trx.seal.openAll(rows, ({ pulseId, personId }) => placeOf.recall(pulseId, personId));
	const said = recalled.map(({ opened: recall, sealed_answer: sealed, ...row }) => ({ ...row, recall, sealed }));
	const answered = await trx.seal.openAll(said, ({ pulseId, personId }) => placeOf.pulseAnswer(pulseId, personId));
	return answered.map(({ opened, answered_at, ...row }) => ({ ...row, ...(opened ?? unanswered), whole: answered_at !== null }));
}

const unanswered = { marks: [], changed: "", information: "" };

type By = { tenantId: string; pulseId: string; personId: string; now: Instant };

/** What somebody remembers is said once: what they read afterwards does not change it. @returns false where it was said before. */
export async function keepRecall(trx: Trx, by: By, name: string, recall: readonly string[] | null): Promise<boolean> {
	const sealed_recall = await trx.seal.close(placeOf.recall(by.pulseId, by.personId), recall);
	const kept = await trx
		.insertInto("pulse_answers")
		.values({
			tenant_id: by.tenantId,
			pulse_id: by.pulseId,
			person_id: by.personId,
			name,
			sealed_recall,
			recalled_at: by.now,
			sealed_answer: null,
			answered_at: null,
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return kept.numInsertedOrUpdatedRows === 1n;
}

export async function keepPulseAnswer(trx: Trx, by: By, answer: Pick<PulseAnswer, "marks" | "changed" | "information">): Promise<void> {
	const { marks, changed, information } = answer;
	const sealed_answer = await trx.seal.close(placeOf.pulseAnswer(by.pulseId, by.personId), { marks, changed, information });
	await trx
		.updateTable("pulse_answers")
		.set({ sealed_answer, answered_at: by.now })
		.where("tenant_id", "=", by.tenantId)
		.where("pulse_id", "=", by.pulseId)
		.where("person_id", "=", by.personId)
		.execute();
	await trx
		.insertInto("pulse_seals")
		.values({ tenant_id: by.tenantId, pulse_id: by.pulseId, person_id: by.personId })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
