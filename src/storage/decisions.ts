import type { Decision, Deferral, Proposal, Stance } from "../core/decision.ts";
import { anyOf } from "./anyOf.ts";
import type { Trx } from "./database.ts";

/** With the panel it was taken on: what that was about, and the chat of its meeting. */
export type KeptDecision = Decision & {
	ownerName: string;
	decidedByName: string;
	supersededBy: string | null;
	topic: string;
	chatId: string | null;
};

export async function addDecision(
	trx: Trx,
	tenantId: string,
	decision: Decision & { ownerName: string; decidedByName: string },
): Promise<void> {
	await trx
		.insertInto("decisions")
		.values({
			tenant_id: tenantId,
			id: decision.id,
			team_id: decision.teamId,
			panel_id: decision.panelId,
			tension_id: decision.tensionId,
			chosen: JSON.stringify(decision.chosen),
			over: JSON.stringify(decision.over),
			gives_up: decision.givesUp,
			why: decision.why,
			scope: decision.scope,
			owner_id: decision.ownerId,
			owner_name: decision.ownerName,
			review_on: decision.reviewOn,
			reversal: decision.reversal ? JSON.stringify(decision.reversal) : null,
			decided_by: decision.decidedBy,
			decided_by_name: decision.decidedByName,
			decided_at: decision.decidedAt,
		})
		.execute();
	if (decision.supersedes.length === 0) return;
	await trx
		.insertInto("supersessions")
		.values(decision.supersedes.map((superseded) => ({ tenant_id: tenantId, superseded_id: superseded, by_id: decision.id })))
		.execute();
}

/** Whether anything that was decided on this panel is in force. */
export async function isDecided(trx: Trx, tenantId: string, panelId: string): Promise<boolean> {
	const row = await trx
		.selectFrom("decisions as d")
		.leftJoin("supersessions as x", (join) => join.onRef("x.tenant_id", "=", "d.tenant_id").onRef("x.superseded_id", "=", "d.id"))
		.where("d.tenant_id", "=", tenantId)
		.where("d.panel_id", "=", panelId)
		.where("x.by_id", "is", null)
		.select("d.id")
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** Newest first, superseded ones too; `of` narrows to one panel. */
export async function decisionsOfTeam(trx: Trx, tenantId: string, teamId: string, of: { panelId?: string } = {}): Promise<KeptDecision[]> {
	return kept(trx, tenantId, { teamId, ...of });
}

export async function decisionById(trx: Trx, tenantId: string, decisionId: string): Promise<KeptDecision | undefined> {
	return (await kept(trx, tenantId, { decisionId }))[0];
}

async function kept(
	trx: Trx,
	tenantId: string,
	{ teamId, panelId, decisionId }: { teamId?: string; panelId?: string; decisionId?: string },
): Promise<KeptDecision[]> {
	const rows = await trx
		.selectFrom("decisions as d")
		.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "d.tenant_id").onRef("p.id", "=", "d.panel_id"))
		.where("d.tenant_id", "=", tenantId)
		.$if(teamId !== undefined, (query) => query.where("d.team_id", "=", teamId ?? ""))
		.$if(panelId !== undefined, (query) => query.where("d.panel_id", "=", panelId ?? ""))
		.$if(decisionId !== undefined, (query) => query.where("d.id", "=", decisionId ?? ""))
		.selectAll("d")
		.select(["p.topic", "p.chat_id"])
		// looked up for each: joined, all that was ever replaced in the tenant may be read to find some
		.select((eb) =>
			eb
				.selectFrom("supersessions as s")
				.whereRef("s.tenant_id", "=", "d.tenant_id")
				.whereRef("s.superseded_id", "=", "d.id")
				.select("s.by_id")
				.as("by_id"),
		)
		.orderBy("d.decided_at", "desc")
		.execute();
	const replaced = await supersededBy(
		trx,
		tenantId,
		rows.map((row) => row.id),
	);
	return rows.map((row) => ({
		id: row.id,
		teamId: row.team_id,
		panelId: row.panel_id,
		tensionId: row.tension_id,
		chosen: row.chosen,
		over: row.over,
		givesUp: row.gives_up,
		why: row.why,
		scope: row.scope,
		ownerId: row.owner_id,
		ownerName: row.owner_name,
		reviewOn: row.review_on,
		reversal: row.reversal,
		supersedes: replaced.get(row.id) ?? [],
		supersededBy: row.by_id,
		decidedBy: row.decided_by,
		decidedByName: row.decided_by_name,
		decidedAt: row.decided_at,
		topic: row.topic,
		chatId: row.chat_id,
	}));
}

async function supersededBy(trx: Trx, tenantId: string, ids: readonly string[]): Promise<Map<string, string[]>> {
	const found = new Map<string, string[]>();
	if (ids.length === 0) return found;
	const rows = await trx
		.selectFrom("supersessions")
		.where("tenant_id", "=", tenantId)
		.where("by_id", "=", anyOf(ids))
		.select(["by_id", "superseded_id"])
		.execute();
	for (const { by_id, superseded_id } of rows) found.set(by_id, [...(found.get(by_id) ?? []), superseded_id]);
	return found;
}

export async function addStance(trx: Trx, tenantId: string, stance: Stance): Promise<void> {
	await trx
		.insertInto("stances")
		.values({
			tenant_id: tenantId,
			decision_id: stance.decisionId,
			person_id: stance.personId,
			taken_at: stance.takenAt,
			stance: stance.stance,
			words: stance.words,
		})
		.execute();
}

/** A stance with the name its taker had on the panel of the decision. */
export type KeptStance = Stance & { name: string };

/** Every stance ever taken on these decisions, oldest first. */
export async function stancesOn(trx: Trx, tenantId: string, decisionIds: readonly string[]): Promise<KeptStance[]> {
	if (decisionIds.length === 0) return [];
	const rows = await trx
		.selectFrom("stances as s")
		.innerJoin("decisions as d", (join) => join.onRef("d.tenant_id", "=", "s.tenant_id").onRef("d.id", "=", "s.decision_id"))
		.leftJoin("panel_people as p", (join) =>
			join.onRef("p.tenant_id", "=", "d.tenant_id").onRef("p.panel_id", "=", "d.panel_id").onRef("p.person_id", "=", "s.person_id"),
		)
		.where("s.tenant_id", "=", tenantId)
		.where("s.decision_id", "=", anyOf(decisionIds))
		.selectAll("s")
		.select("p.name")
		.orderBy("s.taken_at")
		.execute();
	return rows.map((row) => ({
		decisionId: row.decision_id,
		personId: row.person_id,
		stance: row.stance,
		words: row.words,
		takenAt: row.taken_at,
		name: row.name ?? "",
	}));
}

export async function addProposal(trx: Trx, tenantId: string, panelId: string, proposal: Proposal): Promise<void> {
	await trx
		.insertInto("proposals")
		.values({
			tenant_id: tenantId,
			id: proposal.id,
			panel_id: panelId,
			tension_id: proposal.tensionId,
			costs: JSON.stringify(proposal.costs),
			proposed_by: proposal.proposedBy,
			proposed_at: proposal.proposedAt,
		})
		.execute();
}

export async function latestProposal(trx: Trx, tenantId: string, panelId: string): Promise<Proposal | null> {
	const row = await trx
		.selectFrom("proposals")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.selectAll()
		.orderBy("proposed_at", "desc")
		.limit(1)
		.executeTakeFirst();
	if (!row) return null;
	return { id: row.id, tensionId: row.tension_id, costs: row.costs, proposedBy: row.proposed_by, proposedAt: row.proposed_at };
}

export async function addDeferral(
	trx: Trx,
	tenantId: string,
	where: { teamId: string; panelId: string },
	deferral: Deferral & { ownerName: string },
): Promise<void> {
	await trx
		.insertInto("deferrals")
		.values({
			tenant_id: tenantId,
			id: deferral.id,
			team_id: where.teamId,
			panel_id: where.panelId,
			tension_id: deferral.tensionId,
			owner_id: deferral.ownerId,
			owner_name: deferral.ownerName,
			until_day: deferral.until,
			deferred_by: deferral.deferredBy,
			deferred_at: deferral.deferredAt,
		})
		.execute();
}

export async function deferralsOn(trx: Trx, tenantId: string, panelId: string): Promise<(Deferral & { ownerName: string })[]> {
	const rows = await trx
		.selectFrom("deferrals")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.selectAll()
		.orderBy("deferred_at")
		.execute();
	return rows.map((row) => ({
		id: row.id,
		tensionId: row.tension_id,
		ownerId: row.owner_id,
		ownerName: row.owner_name,
		until: row.until_day,
		deferredBy: row.deferred_by,
		deferredAt: row.deferred_at,
	}));
}

/** Every deferral of the team, on any of its panels. */
export async function deferralsOfTeam(
	trx: Trx,
	tenantId: string,
	teamId: string,
): Promise<{ tensionId: string; panelId: string; deferredAt: string }[]> {
	const rows = await trx
		.selectFrom("deferrals")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.select(["tension_id", "panel_id", "deferred_at"])
		.execute();
	return rows.map((row) => ({ tensionId: row.tension_id, panelId: row.panel_id, deferredAt: row.deferred_at }));
}
