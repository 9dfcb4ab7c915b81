import { sql } from "kysely";
import { type Day, dayIn, type Instant, later } from "../core/instant.ts";
import { becauseOf } from "../core/reversal.ts";
import type { Said } from "../core/said.ts";
import type { Trx } from "./database.ts";

export type Ask = {
	kind: "answer" | "vote" | "stance" | "review" | "echo" | "tookPlace" | "acknowledge" | "pulse" | "realign" | "translation";
	panelId: string;
	decisionId: string | null;
	sides: { chosen: string; over: string } | null;
	topic: string;
	subject: string;
	dueAt: Instant;
	/** Why a decision opened again by itself. */
	because?: Said;
	/** The team and its version of the framework, where it is about one. */
	teamId?: string;
	version?: number;
	/** The pulse, and whether its reader has said what they remember. */
	pulseId?: string;
	recalled?: boolean;
	/** A request to step back; its topic is who asks. */
	realignmentId?: string;
	/** What they said, restated: who asks, and the lines that wait for an answer. */
	translation?: { id: string; by: string; implications: readonly { id: string; text: string }[] };
	/** What an echo may complete, and when its meeting was. */
	targets?: string[];
	metAt?: Instant;
	/** Who decided what a stance is about, when, and what it gives up. */
	decided?: { by: string; at: Instant; givesUp: string };
};

const monthMs = 30 * 86_400_000;

/**
 * Panels one leads and has not answered while that is possible, statements of others one has not voted on, decisions of the
 * last month one has not taken a stance on, one’s own that are due for another look, and meetings one facilitates whose time has
 * passed without a trace.
 */
export async function openAsks(trx: Trx, tenantId: string, personId: string, now: Instant): Promise<Ask[]> {
	const mine = trx
		.selectFrom("panel_people as me")
		.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "me.tenant_id").onRef("p.id", "=", "me.panel_id"))
		.where("me.tenant_id", "=", tenantId)
		.where("me.person_id", "=", personId)
		.where(sql<boolean>`'leader' = any(me.roles) and (not 'left' = any(me.roles) or me.roles && '{decider,facilitator,organizer}')`)
		.where("p.detached_at", "is", null)
		.where("p.closed_at", "is", null)
		.where("p.ends_at", ">", later(now, -monthMs));
	const answers = await mine
		.innerJoin("rounds as r", (join) =>
			join.onRef("r.tenant_id", "=", "p.tenant_id").onRef("r.panel_id", "=", "p.id").onRef("r.round", "=", "p.round"),
		)
		.leftJoin("seals as s", (join) =>
			join
				.onRef("s.tenant_id", "=", "p.tenant_id")
				.onRef("s.panel_id", "=", "p.id")
				.onRef("s.round", "=", "p.round")
				.onRef("s.person_id", "=", "me.person_id"),
		)
		.where("r.revealed_at", "is", null)
		.where("s.person_id", "is", null)
		.where("p.ends_at", ">", now)
		.where("p.cancelled_at", "is", null)
		.select(["p.id", "p.topic", "p.subject", "p.due_at"])
		.orderBy("p.due_at")
		.execute();
	const votes = await mine
		.innerJoin("rounds as r", (join) =>
			join.onRef("r.tenant_id", "=", "p.tenant_id").onRef("r.panel_id", "=", "p.id").onRef("r.round", "=", "p.round"),
		)
		.innerJoin("ballots as b", (join) =>
			join
				.onRef("b.tenant_id", "=", "p.tenant_id")
				.onRef("b.panel_id", "=", "p.id")
				.onRef("b.round", "=", "p.round")
				.onRef("b.person_id", "=", "me.person_id"),
		)
		.where("r.revealed_at", "is", null)
		.where("b.open", "=", true)
		.where("p.cancelled_at", "is", null)
		.where("p.ends_at", ">", now)
		.select(["p.id", "p.topic", "p.subject", "p.due_at"])
		.orderBy("p.due_at")
		.execute();
	const stances = await mine
		.innerJoin("decisions as d", (join) => join.onRef("d.tenant_id", "=", "p.tenant_id").onRef("d.panel_id", "=", "p.id"))
		.leftJoin("supersessions as x", (join) => join.onRef("x.tenant_id", "=", "d.tenant_id").onRef("x.superseded_id", "=", "d.id"))
		.leftJoin("stances as t", (join) =>
			join.onRef("t.tenant_id", "=", "d.tenant_id").onRef("t.decision_id", "=", "d.id").onRef("t.person_id", "=", "me.person_id"),
		)
		.where("d.decided_by", "!=", personId)
		.where("x.by_id", "is", null)
		.where("t.person_id", "is", null)
		.select(["p.id", "p.team_id", "d.id as decision_id", "d.chosen", "d.over", "p.topic", "p.subject", "p.ends_at"])
		.select(["d.decided_by_name", "d.decided_at", "d.gives_up"])
		.orderBy("d.decided_at")
		.execute();
	const due = (kind: "answer" | "vote", row: (typeof answers)[number]): Ask => ({
		kind,
		panelId: row.id,
		decisionId: null,
		sides: null,
		topic: row.topic,
		subject: row.subject,
		dueAt: row.due_at,
	});
	return [
		...answers.map((row) => due("answer", row)),
		...votes.map((row) => due("vote", row)),
		...stances.map((row) => ({
			kind: "stance" as const,
			panelId: row.id,
			decisionId: row.decision_id,
			sides: { chosen: row.chosen.label, over: row.over.label },
			topic: row.topic,
			subject: row.subject,
			dueAt: row.ends_at,
			teamId: row.team_id,
			decided: { by: row.decided_by_name, at: row.decided_at, givesUp: row.gives_up },
		})),
		...(await reviewAsks(trx, tenantId, personId, now)),
		...(await tookPlaceAsks(trx, tenantId, personId, now)),
	];
}

/** Meetings one facilitates whose time has passed, with nothing revealed and the follow-up not out: did they take place? */
async function tookPlaceAsks(trx: Trx, tenantId: string, personId: string, now: Instant): Promise<Ask[]> {
	const rows = await trx
		.selectFrom("panel_people as me")
		.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "me.tenant_id").onRef("p.id", "=", "me.panel_id"))
		.innerJoin("rounds as r", (join) =>
			join.onRef("r.tenant_id", "=", "p.tenant_id").onRef("r.panel_id", "=", "p.id").on("r.round", "=", 1),
		)
		.where("me.tenant_id", "=", tenantId)
		.where("me.person_id", "=", personId)
		.where(sql<boolean>`'facilitator' = any(me.roles)`)
		.where("p.detached_at", "is", null)
		.where("p.closed_at", "is", null)
		.where("p.cancelled_at", "is", null)
		.where("p.ends_at", "<=", now)
		.where("p.ends_at", ">", later(now, -monthMs))
		.where("r.revealed_at", "is", null)
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom("follow_ups as f")
					.whereRef("f.tenant_id", "=", "p.tenant_id")
					.whereRef("f.panel_id", "=", "p.id")
					.where("f.purpose", "=", "followUp")
					.where("f.state", "in", ["planned", "held"])
					.select("f.id"),
			),
		)
		.select(["p.id", "p.topic", "p.subject", "p.ends_at"])
		.orderBy("p.ends_at")
		.execute();
	return rows.map((row) => ({
		kind: "tookPlace",
		panelId: row.id,
		decisionId: null,
		sides: null,
		topic: row.topic,
		subject: row.subject,
		dueAt: row.ends_at,
	}));
}

/** No clock on a wall is further ahead than a day. */
const latestDay = (now: Instant): Day => later(now, 86_400_000).slice(0, 10);

/**
 * Decisions one owns, in force, whose day has come where their panel met and whose question nobody has opened again; and those
 * that opened again by themselves since somebody looked.
 */
async function reviewAsks(trx: Trx, tenantId: string, personId: string, now: Instant): Promise<Ask[]> {
	const rows = await trx
		.selectFrom("decisions as d")
		.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "d.tenant_id").onRef("p.id", "=", "d.panel_id"))
		.leftJoin("supersessions as x", (join) => join.onRef("x.tenant_id", "=", "d.tenant_id").onRef("x.superseded_id", "=", "d.id"))
		.leftJoinLateral(
			(from) =>
				from
					.selectFrom("reviews as r")
					.whereRef("r.tenant_id", "=", "d.tenant_id")
					.whereRef("r.decision_id", "=", "d.id")
					.select(["r.verdict", "r.review_on", "r.reviewed_at"])
					.orderBy("r.reviewed_at", "desc")
					.limit(1)
					.as("latest"),
			(join) => join.onTrue(),
		)
		.leftJoinLateral(
			(from) =>
				from
					.selectFrom("reversals as v")
					.whereRef("v.tenant_id", "=", "d.tenant_id")
					.whereRef("v.decision_id", "=", "d.id")
					.where(sql<boolean>`v.happened_at > coalesce(latest.reviewed_at, '-infinity')`)
					.select(["v.happened_at", "v.words as reported"])
					.orderBy("v.happened_at", "desc")
					.limit(1)
					.as("reversed"),
			(join) => join.onTrue(),
		)
		.where("d.tenant_id", "=", tenantId)
		.where("d.owner_id", "=", personId)
		.where("x.by_id", "is", null)
		.where(
			sql<boolean>`(reversed.happened_at is not null or latest.verdict is distinct from 'lookAgain'
				and coalesce(latest.review_on, d.review_on) <= (${latestDay(now)}::date))`,
		)
		.select(["p.id", "p.team_id", "d.id as decision_id", "d.chosen", "d.over", "d.reversal", "p.topic", "p.subject"])
		.select(["reversed.happened_at", "reversed.reported"])
		.select("p.time_zone")
		.select(sql<string>`coalesce(latest.review_on, d.review_on)`.as("review_on"))
		.orderBy("review_on")
		.execute();
	// a database knows other names of zones than clocks do
	const due = rows.filter((row) => row.happened_at !== null || row.review_on <= dayIn(now, row.time_zone));
	return due.map((row) => ({
		kind: "review",
		panelId: row.id,
		decisionId: row.decision_id,
		sides: { chosen: row.chosen.label, over: row.over.label },
		topic: row.topic,
		subject: row.subject,
		dueAt: row.happened_at ?? `${row.review_on}T00:00:00.000Z`,
		teamId: row.team_id,
		...(row.happened_at !== null && row.reversal !== null ? { because: becauseOf(row.reversal, row.reported ?? "") } : {}),
	}));
}

/** What one was asked to remember and has neither said nor skipped. */
export async function echoAsks(trx: Trx, tenantId: string, personId: string): Promise<Ask[]> {
	const rows = await trx
		.selectFrom("echoes as e")
		.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "e.tenant_id").onRef("p.id", "=", "e.panel_id"))
		.innerJoin("panel_people as me", (join) =>
			join.onRef("me.tenant_id", "=", "e.tenant_id").onRef("me.panel_id", "=", "e.panel_id").onRef("me.person_id", "=", "e.person_id"),
		)
		.where("e.tenant_id", "=", tenantId)
		.where("e.person_id", "=", personId)
		.where(sql<boolean>`not 'left' = any(me.roles)`)
		.where("e.answered_at", "is", null)
		.where("p.detached_at", "is", null)
		.where("p.closed_at", "is", null)
		.select(["p.id", "p.team_id", "p.topic", "p.subject", "p.targets", "p.starts_at", "e.asked_at"])
		.orderBy("e.asked_at")
		.execute();
	return rows.map((row) => ({
		kind: "echo" as const,
		panelId: row.id,
		decisionId: null,
		sides: null,
		topic: row.topic,
		subject: row.subject,
		dueAt: row.asked_at,
		teamId: row.team_id,
		targets: row.targets.map(({ label }) => label),
		metAt: row.starts_at,
	}));
}
