import type { Trx } from "./database.ts";
import { placeOf } from "./sealedPlaces.ts";

/** What one person said on panels and of decisions, each row with its team. Nothing that others said is read for it. */
export async function saidOnPanels(trx: Trx, tenantId: string, personId: string) {
	const answers = await trx
		.selectFrom("answers as mine")
		.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "mine.tenant_id").onRef("p.id", "=", "mine.panel_id"))
		.where("mine.tenant_id", "=", tenantId)
		.where("mine.person_id", "=", personId)
		.select(["p.team_id as teamId", "p.topic", "mine.panel_id as panelId", "mine.round", "mine.submitted_at as submittedAt"])
		.select(["mine.sealed", "p.targets", "p.dimensions"])
		.orderBy("p.created_at")
		.orderBy("mine.round")
		.execute();
	const drafts = await trx
		.selectFrom("drafts as mine")
		.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "mine.tenant_id").onRef("p.id", "=", "mine.panel_id"))
		.where("mine.tenant_id", "=", tenantId)
		.where("mine.person_id", "=", personId)
		.select(["p.team_id as teamId", "p.topic", "mine.panel_id as panelId", "mine.round"])
		.select(["mine.saved_at as savedAt", "mine.sealed", "p.targets", "p.dimensions"])
		.orderBy("p.created_at")
		.orderBy("mine.round")
		.execute();
	const ballots = await trx
		.selectFrom("ballots as mine")
		.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "mine.tenant_id").onRef("p.id", "=", "mine.panel_id"))
		.where("mine.tenant_id", "=", tenantId)
		.where("mine.person_id", "=", personId)
		.select(["p.team_id as teamId", "p.topic", "mine.panel_id as panelId", "mine.round", "mine.sealed"])
		.orderBy("p.created_at")
		.orderBy("mine.round")
		.execute();
	const echoes = await trx
		.selectFrom("echoes as mine")
		.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "mine.tenant_id").onRef("p.id", "=", "mine.panel_id"))
		.where("mine.tenant_id", "=", tenantId)
		.where("mine.person_id", "=", personId)
		.select(["p.team_id as teamId", "p.topic", "mine.panel_id as panelId"])
		.select(["mine.asked_at as askedAt", "mine.answered_at as answeredAt", "mine.sealed"])
		.orderBy("mine.asked_at")
		.execute();
	return {
		panels: await trx
			.selectFrom("panel_people as me")
			.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "me.tenant_id").onRef("p.id", "=", "me.panel_id"))
			.where("me.tenant_id", "=", tenantId)
			.where("me.person_id", "=", personId)
			.select(["p.team_id as teamId", "p.id as panelId", "p.topic", "p.subject", "p.starts_at as startsAt", "p.ends_at as endsAt"])
			.select(["me.name", "me.mail", "me.title", "me.roles"])
			.orderBy("p.created_at")
			.execute(),
		answers: (await trx.seal.openAll(answers, (row) => placeOf.answer(row, personId))).map(({ opened: content, ...row }) => ({
			...row,
			content,
		})),
		drafts: (await trx.seal.openAll(drafts, (row) => placeOf.draft(row, personId))).map(({ opened: content, ...row }) => ({
			...row,
			content,
		})),
		ballots: (await trx.seal.openAll(ballots, (row) => placeOf.ballot(row, personId))).map(({ opened: lines, ...row }) => ({
			...row,
			lines,
		})),
		askedForRounds: await trx
			.selectFrom("round_requests as mine")
			.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "mine.tenant_id").onRef("p.id", "=", "mine.panel_id"))
			.where("mine.tenant_id", "=", tenantId)
			.where("mine.person_id", "=", personId)
			.select(["p.team_id as teamId", "p.topic", "mine.panel_id as panelId", "mine.round"])
			.orderBy("p.created_at")
			.orderBy("mine.round")
			.execute(),
		echoes: (await trx.seal.openAll(echoes, ({ panelId }) => placeOf.echo(panelId, personId))).map(({ opened: recall, ...row }) => ({
			...row,
			recall,
		})),
		messages: await trx
			.selectFrom("deliveries as d")
			.leftJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "d.tenant_id").onRef("p.id", "=", "d.panel_id"))
			.leftJoin("follow_ups as f", (join) => join.onRef("f.tenant_id", "=", "d.tenant_id").onRef("f.id", "=", "d.follow_up_id"))
			.where("d.tenant_id", "=", tenantId)
			.where("d.recipient_id", "=", personId)
			.select(["p.topic", "f.purpose", "d.channel", "d.recipient_address as address", "d.state", "d.sent_at as sentAt"])
			.orderBy("d.not_before")
			.orderBy("d.id")
			.execute(),
	};
}

/** What one person decided, owns, put off, put to the question or said of a decision. Words of who decided are theirs alone. */
export async function saidOfDecisions(trx: Trx, tenantId: string, personId: string) {
	return {
		proposals: await trx
			.selectFrom("proposals as mine")
			.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "mine.tenant_id").onRef("p.id", "=", "mine.panel_id"))
			.where("mine.tenant_id", "=", tenantId)
			.where("mine.proposed_by", "=", personId)
			.select(["p.team_id as teamId", "p.topic", "mine.costs", "mine.proposed_at as proposedAt"])
			.orderBy("mine.proposed_at")
			.execute(),
		decisions: await trx
			.selectFrom("decisions as d")
			.where("d.tenant_id", "=", tenantId)
			.where((eb) => eb.or([eb("d.decided_by", "=", personId), eb("d.owner_id", "=", personId)]))
			.select(["d.team_id as teamId", "d.id as decisionId", "d.chosen", "d.over", "d.gives_up as givesUp", "d.why", "d.scope"])
			.select(["d.review_on as reviewOn", "d.decided_at as decidedAt", "d.decided_by as decidedBy", "d.owner_id as ownerId"])
			.orderBy("d.decided_at")
			.execute(),
		deferrals: await trx
			.selectFrom("deferrals as d")
			.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "d.tenant_id").onRef("p.id", "=", "d.panel_id"))
			.where("d.tenant_id", "=", tenantId)
			.where((eb) => eb.or([eb("d.deferred_by", "=", personId), eb("d.owner_id", "=", personId)]))
			.select(["d.team_id as teamId", "p.topic", "d.tension_id as tension", "d.until_day as until", "d.deferred_at as deferredAt"])
			.select(["d.deferred_by as deferredBy", "d.owner_id as ownerId"])
			.orderBy("d.deferred_at")
			.execute(),
		stances: await trx
			.selectFrom("stances as mine")
			.innerJoin("decisions as d", (join) => join.onRef("d.tenant_id", "=", "mine.tenant_id").onRef("d.id", "=", "mine.decision_id"))
			.where("mine.tenant_id", "=", tenantId)
			.where("mine.person_id", "=", personId)
			.select(["d.team_id as teamId", "d.id as decisionId", "d.chosen", "d.over", "mine.words"])
			.select(["mine.stance", "mine.taken_at as takenAt"])
			.orderBy("mine.taken_at")
			.execute(),
		reviews: await trx
			.selectFrom("reviews as mine")
			.innerJoin("decisions as d", (join) => join.onRef("d.tenant_id", "=", "mine.tenant_id").onRef("d.id", "=", "mine.decision_id"))
			.where("mine.tenant_id", "=", tenantId)
			.where("mine.reviewed_by", "=", personId)
			.select(["d.team_id as teamId", "d.id as decisionId", "d.chosen", "d.over", "mine.words"])
			.select(["mine.verdict", "mine.review_on as reviewOn", "mine.reviewed_at as reviewedAt"])
			.orderBy("mine.reviewed_at")
			.execute(),
	};
}
