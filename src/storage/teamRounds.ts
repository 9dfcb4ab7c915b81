import { sql } from "kysely";
import type { Instant } from "../core/instant.ts";
import { fewestToHide } from "../core/reveal.ts";
import type { FactEcho, FactRound } from "../core/teamFacts.ts";
import type { Planned } from "../core/teamHistory.ts";
import { anyOf } from "./anyOf.ts";
import { talliesOn } from "./ballots.ts";
import type { Trx } from "./database.ts";
import { placeOf } from "./sealedPlaces.ts";

const most = 60;

/** The team's rounds revealed since, the latest at most, oldest first, with what was answered. */
export async function revealedRounds(trx: Trx, tenantId: string, teamId: string, since: Instant): Promise<FactRound[]> {
	const rows = await trx
		.selectFrom("panels as p")
		.innerJoin("rounds as r", (join) => join.onRef("r.tenant_id", "=", "p.tenant_id").onRef("r.panel_id", "=", "p.id"))
		.where("p.tenant_id", "=", tenantId)
		.where("p.team_id", "=", teamId)
		.where("p.detached_at", "is", null)
		.where("r.revealed_at", ">=", since)
		.where("r.answers_removed_at", "is", null)
		.select(["p.id", "p.topic", "p.attribution", "p.targets", "r.round", "r.revealed_at"])
		.orderBy("r.revealed_at", "desc")
		.limit(most)
		.execute();
	const panelIds = [...new Set(rows.map(({ id }) => id))];
	if (panelIds.length === 0) return [];
	const leaders = await leadersAt(trx, tenantId, panelIds);
	const answers = await answersAt(trx, tenantId, panelIds);
	const tallies = await talliesOn(trx, panelIds);
	return rows.reverse().flatMap(({ id: panelId, topic, attribution, targets, round, revealed_at }) => {
		const here = leaders.filter((leader) => leader.panelId === panelId).map(({ id, name }) => ({ id, name }));
		const same = (one: { panelId: string; round: number }) => one.panelId === panelId && one.round === round;
		const given = answers.filter((one) => same(one) && here.some(({ id }) => id === one.personId));
		// too few to hide behind one another, since somebody was erased
		if (revealed_at === null || (attribution === "unattributed" && given.length < fewestToHide)) return [];
		return [
			{
				panelId,
				topic,
				attribution,
				round,
				revealedAt: revealed_at,
				targets,
				leaders: here,
				answers: given.map(({ personId, answer }) => ({ personId, answer })),
				tallies: tallies.filter(same).map(({ statement, holds, doesNot, unknown }) => ({ statement, holds, doesNot, unknown })),
			},
		];
	});
}

const leadersAt = (trx: Trx, tenantId: string, panelIds: readonly string[]): Promise<{ panelId: string; id: string; name: string }[]> =>
	trx
		.selectFrom("panel_people")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", anyOf(panelIds))
		.where(sql<boolean>`'leader' = any(roles)`)
		.select(["panel_id as panelId", "person_id as id", "name"])
		.orderBy("position")
		.execute();

/** What of these panels may be read: of a round that is not revealed, one's own at most. */
async function answersAt(trx: Trx, tenantId: string, panelIds: readonly string[]) {
	const rows = await trx
		.selectFrom("answers")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", anyOf(panelIds))
		.select(["panel_id as panelId", "round", "person_id as personId", "sealed"])
		.orderBy("person_id")
		.execute();
	const opened = await trx.seal.openAll(rows, (row) => placeOf.answer(row, row.personId));
	return opened.map(({ opened: answer, ...row }) => ({ ...row, answer }));
}

/** What the team's leaders were asked to remember since, answered or not. */
export async function echoesOfTeam(trx: Trx, tenantId: string, teamId: string, since: Instant): Promise<FactEcho[]> {
	const rows = await trx
		.selectFrom("echoes as e")
		.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "e.tenant_id").onRef("p.id", "=", "e.panel_id"))
		.where("e.tenant_id", "=", tenantId)
		.where("p.team_id", "=", teamId)
		.where("p.detached_at", "is", null)
		.where("e.asked_at", ">=", since)
		.select(["e.panel_id as panelId", "e.person_id as personId", "e.asked_at as askedAt", "e.answered_at as answeredAt", "e.sealed"])
		.orderBy("e.asked_at")
		.orderBy("e.person_id")
		.execute();
	const opened = await trx.seal.openAll(rows, ({ panelId, personId }) => placeOf.echo(panelId, personId));
	return opened.map(({ opened: recall, ...row }) => ({ ...row, recall }));
}

/** What is set for a day to come and will tell more: panels whose meeting is ahead, and echoes that will be asked. */
export async function plannedOf(trx: Trx, tenantId: string, teamId: string, now: Instant): Promise<Planned[]> {
	const panels = await trx
		.selectFrom("panels")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.where("starts_at", ">", now)
		.where("detached_at", "is", null)
		.where("cancelled_at", "is", null)
		.where("closed_at", "is", null)
		.select(["id", "starts_at as at"])
		.execute();
	const echoes = await trx
		.selectFrom("follow_ups as f")
		.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "f.tenant_id").onRef("p.id", "=", "f.panel_id"))
		.where("f.tenant_id", "=", tenantId)
		.where("p.team_id", "=", teamId)
		.where("f.purpose", "=", "echo")
		.where("f.state", "=", "planned")
		.where("f.due_at", ">", now)
		.select(["p.id", "f.due_at as at"])
		.execute();
	return [...panels.map((one) => ({ ...one, kind: "panel" as const })), ...echoes.map((one) => ({ ...one, kind: "echo" as const }))];
}
