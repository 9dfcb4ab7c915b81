import type { Trx } from "./database.ts";
import { placeOf } from "./sealedPlaces.ts";

/** What one person said in their teams beside panels, each row with its team. */
export async function saidToTeams(trx: Trx, tenantId: string, personId: string) {
	return {
		teams: await trx
			.selectFrom("team_members as me")
			.innerJoin("teams as t", (join) => join.onRef("t.tenant_id", "=", "me.tenant_id").onRef("t.id", "=", "me.team_id"))
			.leftJoin("team_acceptances as a", (join) =>
				join.onRef("a.tenant_id", "=", "me.tenant_id").onRef("a.team_id", "=", "me.team_id").onRef("a.person_id", "=", "me.person_id"),
			)
			.where("me.tenant_id", "=", tenantId)
			.where("me.person_id", "=", personId)
			.select(["t.id as teamId", "t.name as team", "me.name", "me.mail", "me.title", "me.left_at as leftAt"])
			.select(["t.decider_id as deciderId", "t.facilitator_id as facilitatorId", "a.accepted_at as acceptedAt"])
			.orderBy("t.created_at")
			.execute(),
		pulses: await pulsesSaid(trx, tenantId, personId),
		signals: await trx
			.selectFrom("signals")
			.where("tenant_id", "=", tenantId)
			.where("person_id", "=", personId)
			.select(["team_id as teamId", "priority_id as priority", "words", "raised_at as raisedAt"])
			.orderBy("raised_at")
			.execute(),
		warningsPutAside: await trx
			.selectFrom("dismissals")
			.where("tenant_id", "=", tenantId)
			.where("dismissed_by", "=", personId)
			.select(["team_id as teamId", "priority_id as priority", "reason", "dismissed_at as putAsideAt"])
			.orderBy("dismissed_at")
			.execute(),
		translations: await trx
			.selectFrom("translations as t")
			.innerJoin("implications as i", (join) => join.onRef("i.tenant_id", "=", "t.tenant_id").onRef("i.translation_id", "=", "t.id"))
			.leftJoin("implication_verdicts as v", (join) => join.onRef("v.tenant_id", "=", "i.tenant_id").onRef("v.implication_id", "=", "i.id"))
			.where("t.tenant_id", "=", tenantId)
			.where((eb) => eb.or([eb("t.said_by", "=", personId), eb("t.proposed_by", "=", personId)]))
			.select(["t.team_id as teamId", "t.statement", "t.said_on as saidOn", "t.said_by as saidBy", "t.proposed_by as proposedBy"])
			.select(["t.proposed_at as proposedAt", "i.text", "v.verdict", "v.words", "v.given_at as givenAt"])
			.orderBy("t.proposed_at")
			.orderBy("i.position")
			.orderBy("v.given_at")
			.execute(),
		realignments: await trx
			.selectFrom("realignments")
			.where("tenant_id", "=", tenantId)
			.where((eb) => eb.or([eb("from_id", "=", personId), eb("to_id", "=", personId)]))
			.select(["team_id as teamId", "from_id as fromId", "executing", "missed", "ask", "asked_at as askedAt", "sent_at as sentAt"])
			.select("chosen_at as agreedOn")
			.orderBy("asked_at")
			.execute(),
		metricValues: await trx
			.selectFrom("metric_values")
			.where("tenant_id", "=", tenantId)
			.where("reported_by", "=", personId)
			.select(["team_id as teamId", "metric_id as metric", "value", "reported_at as reportedAt"])
			.orderBy("reported_at")
			.execute(),
		acknowledgments: await trx
			.selectFrom("framework_acknowledgments")
			.where("tenant_id", "=", tenantId)
			.where("person_id", "=", personId)
			.select(["team_id as teamId", "version", "acknowledged_at as acknowledgedAt"])
			.orderBy("acknowledged_at")
			.execute(),
		frameworkVersions: await trx
			.selectFrom("framework_versions")
			.where("tenant_id", "=", tenantId)
			.where((eb) => eb.or([eb("drafted_by", "=", personId), eb("confirmed_by", "=", personId)]))
			.select(["team_id as teamId", "version", "created_at as publishedAt", "drafted_by as draftedBy", "confirmed_by as confirmedBy"])
			.orderBy("created_at")
			.execute(),
		frameworkSaved: await trx
			.selectFrom("framework_drafts")
			.where("tenant_id", "=", tenantId)
			.where("saved_by", "=", personId)
			.select(["team_id as teamId", "revision", "state", "words", "saved_at as savedAt"])
			.orderBy("saved_at")
			.execute(),
		frameworkRefused: await trx
			.selectFrom("framework_refused_drafts")
			.where("tenant_id", "=", tenantId)
			.where("person_id", "=", personId)
			.select(["team_id as teamId", "content", "refused_at as refusedAt"])
			.orderBy("refused_at")
			.execute(),
	};
}

/** What is kept so that things work for one person: no words. */
export async function keptForWorking(trx: Trx, tenantId: string, personId: string) {
	return {
		timeZones: await trx
			.selectFrom("zones")
			.where("tenant_id", "=", tenantId)
			.where("person_id", "=", personId)
			.select("time_zone")
			.execute(),
		consents: await trx
			.selectFrom("grants")
			.where("tenant_id", "=", tenantId)
			.where("person_id", "=", personId)
			.select("saved_at")
			.execute(),
		calendar: await trx
			.selectFrom("subscriptions")
			.where("tenant_id", "=", tenantId)
			.where("person_id", "=", personId)
			.select(["state", "expires_at as watchedUntil"])
			.execute(),
		requests: await trx
			.selectFrom("intents")
			.where("tenant_id", "=", tenantId)
			.where("person_id", "=", personId)
			.select(["action", "done_at as doneAt"])
			.orderBy("done_at")
			.execute(),
		acts: await trx
			.selectFrom("audit_entries")
			.where("tenant_id", "=", tenantId)
			.where("actor_id", "=", personId)
			.select(["act", "at", "sealed", "panel_id as panelId", "team_id as teamId"])
			.orderBy("at")
			.orderBy("id")
			.execute(),
	};
}

async function pulsesSaid(trx: Trx, tenantId: string, personId: string) {
	const rows = await trx
		.selectFrom("pulse_answers as mine")
		.innerJoin("pulses as p", (join) => join.onRef("p.tenant_id", "=", "mine.tenant_id").onRef("p.id", "=", "mine.pulse_id"))
		.where("mine.tenant_id", "=", tenantId)
		.where("mine.person_id", "=", personId)
		.select(["p.id", "p.team_id as teamId", "p.number", "p.priorities", "mine.recalled_at as recalledAt", "mine.answered_at as answeredAt"])
		.select(["mine.sealed_recall as sealed", "mine.sealed_answer"])
		.orderBy("p.opens_at")
		.execute();
	const recalled = await trx.seal.openAll(rows, ({ id }) => placeOf.recall(id, personId));
	const said = recalled.map(({ opened: recall, sealed_answer: sealed, ...row }) => ({ ...row, recall, sealed }));
	const answered = await trx.seal.openAll(said, ({ id }) => placeOf.pulseAnswer(id, personId));
	return answered.map(({ id: _id, opened, ...row }) => ({ ...row, ...(opened ?? { marks: [], changed: "", information: "" }) }));
}
