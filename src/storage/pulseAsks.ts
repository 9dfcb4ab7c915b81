import { sql } from "kysely";
import type { Instant } from "../core/instant.ts";
import type { Ask } from "./asks.ts";
import type { Trx } from "./database.ts";

/** Open pulses of one's teams that ask one, and that one has not answered whole. */
export async function pulseAsks(trx: Trx, tenantId: string, personId: string, now: Instant): Promise<Ask[]> {
	const rows = await trx
		.selectFrom("pulses as p")
		.innerJoin("teams as t", (join) => join.onRef("t.tenant_id", "=", "p.tenant_id").onRef("t.id", "=", "p.team_id"))
		.innerJoin("team_members as me", (join) =>
			join.onRef("me.tenant_id", "=", "p.tenant_id").onRef("me.team_id", "=", "p.team_id").on("me.person_id", "=", personId),
		)
		.leftJoin("pulse_answers as mine", (join) =>
			join.onRef("mine.tenant_id", "=", "p.tenant_id").onRef("mine.pulse_id", "=", "p.id").on("mine.person_id", "=", personId),
		)
		.where("p.tenant_id", "=", tenantId)
		.where("p.closed_at", "is", null)
		.where("p.closes_at", ">", now)
		.where(sql<boolean>`${personId} = any(p.leaders)`)
		.where("me.left_at", "is", null)
		.where("mine.answered_at", "is", null)
		.select(["p.id", "p.team_id", "p.closes_at", "t.name", "mine.recalled_at"])
		.orderBy("p.closes_at")
		.execute();
	return rows.map((row) => ({
		kind: "pulse",
		panelId: "",
		decisionId: null,
		sides: null,
		topic: row.name,
		subject: "",
		dueAt: row.closes_at,
		teamId: row.team_id,
		pulseId: row.id,
		recalled: row.recalled_at !== null,
	}));
}
