import { sql } from "kysely";
import { type Instant, later } from "../core/instant.ts";
import type { Trx } from "./database.ts";

/** Something the reader asked for and others owe. */
export type Owed = {
	kind: "answers" | "translation" | "framework" | "realign";
	/** Empty where it is about no panel. */
	panelId: string;
	teamId: string;
	/** What it is about: a panel's topic, a statement; else the team. */
	topic: string;
	/** Whom it waits for; empty where they are several. */
	who: string;
	/** How many of how many are missing: leaders, or lines of a translation. */
	count: number;
	of: number;
	/** When it is due, or where nothing is, when it was asked. */
	at: Instant;
};

const dayMs = 86_400_000;
/** A request is no longer waited for after its times have passed. */
const requestMs = 21 * dayMs;
const longestMs = 90 * dayMs;

/** How many leaders have not answered the panels that somebody booked or facilitates, while they can; never who said what. */
export async function answersOwed(trx: Trx, tenantId: string, personId: string, now: Instant): Promise<Owed[]> {
	const rows = await trx
		.selectFrom("panel_people as me")
		.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "me.tenant_id").onRef("p.id", "=", "me.panel_id"))
		.innerJoin("rounds as r", (join) =>
			join.onRef("r.tenant_id", "=", "p.tenant_id").onRef("r.panel_id", "=", "p.id").onRef("r.round", "=", "p.round"),
		)
		.innerJoin("panel_people as one", (join) => join.onRef("one.tenant_id", "=", "p.tenant_id").onRef("one.panel_id", "=", "p.id"))
		.leftJoin("seals as s", (join) =>
			join
				.onRef("s.tenant_id", "=", "p.tenant_id")
				.onRef("s.panel_id", "=", "p.id")
				.onRef("s.round", "=", "p.round")
				.onRef("s.person_id", "=", "one.person_id"),
		)
		.where("me.tenant_id", "=", tenantId)
		.where("me.person_id", "=", personId)
		.where(sql<boolean>`me.roles && '{facilitator,organizer}'`)
		.where("p.detached_at", "is", null)
		.where("p.closed_at", "is", null)
		.where("p.cancelled_at", "is", null)
		.where("p.ends_at", ">", now)
		.where("r.revealed_at", "is", null)
		.where(sql<boolean>`'leader' = any(one.roles) and (not 'left' = any(one.roles) or one.roles && '{decider,facilitator,organizer}')`)
		.groupBy(["p.id", "p.team_id", "p.topic", "p.due_at"])
		.select(["p.id", "p.team_id", "p.topic", "p.due_at"])
		.select(sql<number>`count(*)::int`.as("leaders"))
		.select(sql<number>`(count(*) filter (where s.person_id is null and one.person_id <> ${personId}))::int`.as("missing"))
		.orderBy("p.due_at")
		.execute();
	return rows
		.filter(({ missing }) => missing > 0)
		.map((row) => ({
			kind: "answers",
			panelId: row.id,
			teamId: row.team_id,
			topic: row.topic,
			who: "",
			count: row.missing,
			of: row.leaders,
			at: row.due_at,
		}));
}

/** Translations somebody proposed, with lines that who said it has not answered and is in the team still. */
export async function translationsOwed(trx: Trx, tenantId: string, personId: string, now: Instant): Promise<Owed[]> {
	const rows = await trx
		.selectFrom("translations as t")
		.innerJoin("team_members as said", (join) =>
			join.onRef("said.tenant_id", "=", "t.tenant_id").onRef("said.team_id", "=", "t.team_id").onRef("said.person_id", "=", "t.said_by"),
		)
		.innerJoin("team_members as me", (join) =>
			join.onRef("me.tenant_id", "=", "t.tenant_id").onRef("me.team_id", "=", "t.team_id").onRef("me.person_id", "=", "t.proposed_by"),
		)
		.innerJoin("implications as i", (join) => join.onRef("i.tenant_id", "=", "t.tenant_id").onRef("i.translation_id", "=", "t.id"))
		.where("t.tenant_id", "=", tenantId)
		.where("t.proposed_by", "=", personId)
		.where("t.proposed_at", ">", later(now, -longestMs))
		.where("said.left_at", "is", null)
		.where("me.left_at", "is", null)
		.groupBy(["t.id", "t.team_id", "t.statement", "t.said_by_name", "t.proposed_at"])
		.select(["t.id", "t.team_id", "t.statement", "t.said_by_name", "t.proposed_at"])
		.select(sql<number>`count(*)::int`.as("lines"))
		.select(
			sql<number>`(count(*) filter (where not exists (select from implication_verdicts v
				where v.tenant_id = i.tenant_id and v.implication_id = i.id)))::int`.as("missing"),
		)
		.orderBy("t.proposed_at")
		.execute();
	return rows
		.filter(({ missing }) => missing > 0)
		.map((row) => ({
			kind: "translation",
			panelId: "",
			teamId: row.team_id,
			topic: row.statement,
			who: row.said_by_name,
			count: row.missing,
			of: row.lines,
			at: row.proposed_at,
		}));
}

/** Drafts of the framework that somebody handed to who decides. */
export async function draftsOwed(trx: Trx, tenantId: string, personId: string): Promise<Owed[]> {
	const rows = await trx
		.selectFrom("team_members as me")
		.innerJoin("teams as t", (join) => join.onRef("t.tenant_id", "=", "me.tenant_id").onRef("t.id", "=", "me.team_id"))
		.innerJoin("team_members as decider", (join) =>
			join
				.onRef("decider.tenant_id", "=", "t.tenant_id")
				.onRef("decider.team_id", "=", "t.id")
				.onRef("decider.person_id", "=", "t.decider_id"),
		)
		.innerJoinLateral(
			(from) =>
				from
					.selectFrom("framework_drafts as f")
					.whereRef("f.tenant_id", "=", "t.tenant_id")
					.whereRef("f.team_id", "=", "t.id")
					.select(["f.state", "f.saved_by", "f.saved_at"])
					.orderBy("f.revision", "desc")
					.limit(1)
					.as("latest"),
			(join) => join.onTrue(),
		)
		.where("me.tenant_id", "=", tenantId)
		.where("me.person_id", "=", personId)
		.where("me.left_at", "is", null)
		.where("decider.person_id", "!=", personId)
		.where("latest.state", "=", "offered")
		.whereRef("latest.saved_by", "=", "me.person_id")
		.select(["t.id", "t.name", "decider.name as who", "latest.saved_at"])
		.execute();
	return rows.map((row) => ({
		kind: "framework",
		panelId: "",
		teamId: row.id,
		topic: row.name,
		who: row.who,
		count: 1,
		of: 1,
		at: row.saved_at,
	}));
}

/** Requests to step back that somebody sent, of which no time is taken. */
export async function requestsOwed(trx: Trx, tenantId: string, personId: string, now: Instant): Promise<Owed[]> {
	const rows = await trx
		.selectFrom("realignments as r")
		.innerJoin("teams as t", (join) => join.onRef("t.tenant_id", "=", "r.tenant_id").onRef("t.id", "=", "r.team_id"))
		.innerJoin("team_members as me", (join) =>
			join.onRef("me.tenant_id", "=", "r.tenant_id").onRef("me.team_id", "=", "r.team_id").onRef("me.person_id", "=", "r.from_id"),
		)
		.where("r.tenant_id", "=", tenantId)
		.where("r.from_id", "=", personId)
		.where("r.sent_at", "is not", null)
		.where("r.attached_at", "is", null)
		.where("r.asked_at", ">", later(now, -requestMs))
		.where("me.left_at", "is", null)
		.select(["r.team_id", "r.to_name", "r.asked_at", "t.name"])
		.orderBy("r.asked_at")
		.execute();
	return rows.map((row) => ({
		kind: "realign",
		panelId: "",
		teamId: row.team_id,
		topic: row.name,
		who: row.to_name,
		count: 1,
		of: 1,
		at: row.asked_at,
	}));
}
