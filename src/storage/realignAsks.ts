import { type Instant, later } from "../core/instant.ts";
import type { Ask } from "./asks.ts";
import type { Trx } from "./database.ts";

const dayMs = 86_400_000;
/** As long as its times lie ahead, and a while after. */
const shownMs = 21 * dayMs;

/** Who asks the reader to step back, once their mail was sent, until a time is taken. */
export async function realignAsks(trx: Trx, tenantId: string, personId: string, now: Instant): Promise<Ask[]> {
	const rows = await trx
		.selectFrom("realignments as r")
		.innerJoin("teams as t", (join) => join.onRef("t.tenant_id", "=", "r.tenant_id").onRef("t.id", "=", "r.team_id"))
		.innerJoin("team_members as me", (join) =>
			join.onRef("me.tenant_id", "=", "r.tenant_id").onRef("me.team_id", "=", "r.team_id").on("me.person_id", "=", personId),
		)
		.where("r.tenant_id", "=", tenantId)
		.where("r.to_id", "=", personId)
		.where("r.sent_at", "is not", null)
		.where("r.attached_at", "is", null)
		.where("r.asked_at", ">", later(now, -shownMs))
		.where("me.left_at", "is", null)
		.select(["r.id", "r.team_id", "r.from_name", "r.times", "r.asked_at", "t.name"])
		.orderBy("r.asked_at")
		.execute();
	return rows.map((row) => ({
		kind: "realign",
		panelId: "",
		decisionId: null,
		sides: null,
		topic: row.from_name,
		subject: row.name,
		// the last of the times; none is left to take afterwards
		dueAt: row.times?.at(-1)?.startsAt ?? later(row.asked_at, 7 * dayMs),
		teamId: row.team_id,
		realignmentId: row.id,
	}));
}
