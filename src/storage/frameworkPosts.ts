import { sql } from "kysely";
import type { DeliveryState } from "../core/followUp.ts";
import type { MeetingChat } from "../core/frameworkPost.ts";
import type { Instant } from "../core/instant.ts";
import type { Trx } from "./database.ts";

type Mine = { tenantId: string; teamId: string; personId: string };

/** Nobody looks for a meeting further back. */
const most = 40;

/** Meetings of a team that somebody is on, the one attached last first. */
export async function meetingChats(trx: Trx, { tenantId, teamId, personId }: Mine): Promise<MeetingChat[]> {
	const rows = await trx
		.selectFrom("panels as p")
		.innerJoin("panel_people as me", (join) =>
			join.onRef("me.tenant_id", "=", "p.tenant_id").onRef("me.panel_id", "=", "p.id").on("me.person_id", "=", personId),
		)
		.where("p.tenant_id", "=", tenantId)
		.where("p.team_id", "=", teamId)
		.where("p.detached_at", "is", null)
		.where("p.cancelled_at", "is", null)
		.where(sql<boolean>`not 'left' = any(me.roles)`)
		.select(["p.id", "p.subject", "p.starts_at", "p.chat_id"])
		.orderBy("p.created_at", "desc")
		.orderBy("p.id")
		.limit(most)
		.execute();
	return rows.map((row) => ({ panelId: row.id, subject: row.subject, startsAt: row.starts_at, chatId: row.chat_id }));
}

export type FrameworkPost = {
	panelId: string;
	subject: string;
	version: number;
	state: DeliveryState;
	lastError: string | null;
	sentAt: Instant | null;
	/** When it was asked for with an outcome that is not known. */
	maybeSentAt: Instant | null;
};

/** What somebody posted last of a team's framework, not before `since`. */
export async function lastPost(trx: Trx, { tenantId, teamId, personId }: Mine, since: Instant): Promise<FrameworkPost | undefined> {
	const row = await trx
		.selectFrom("panels as p")
		.innerJoin("follow_ups as f", (join) => join.onRef("f.tenant_id", "=", "p.tenant_id").onRef("f.panel_id", "=", "p.id"))
		.innerJoin("deliveries as d", (join) => join.onRef("d.tenant_id", "=", "f.tenant_id").onRef("d.follow_up_id", "=", "f.id"))
		.where("p.tenant_id", "=", tenantId)
		.where("p.team_id", "=", teamId)
		.where("f.purpose", "=", "framework")
		.where("f.due_at", ">", since)
		.where(sql<boolean>`d.content->'senders' @> ${JSON.stringify([{ id: personId }])}::jsonb`)
		.select(["p.id", "p.subject", "d.state", "d.last_error", "d.sent_at", "d.maybe_sent_at"])
		.select(sql<number>`(d.content->>'version')::int`.as("version"))
		.orderBy("f.planned_order", "desc")
		.limit(1)
		.executeTakeFirst();
	return (
		row && {
			panelId: row.id,
			subject: row.subject,
			version: row.version,
			state: row.state,
			lastError: row.last_error,
			sentAt: row.sent_at,
			maybeSentAt: row.maybe_sent_at,
		}
	);
}
