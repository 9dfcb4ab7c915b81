import { sql } from "kysely";
import { type Instant, later } from "../core/instant.ts";
import type { Role } from "../core/panel.ts";
import { announceChange } from "./changes.ts";
import type { Trx } from "./database.ts";

/** The panels of a team that somebody is on, with what they are there. */
export async function panelsWith(
	trx: Trx,
	tenantId: string,
	teamId: string,
	personId: string,
): Promise<{ panelId: string; roles: readonly Role[] }[]> {
	const rows = await trx
		.selectFrom("panel_people as me")
		.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "me.tenant_id").onRef("p.id", "=", "me.panel_id"))
		.where("me.tenant_id", "=", tenantId)
		.where("me.person_id", "=", personId)
		.where("p.team_id", "=", teamId)
		.where(sql<boolean>`not 'left' = any(me.roles)`)
		.select(["me.panel_id", "me.roles"])
		.execute();
	return rows.map(({ panel_id, roles }) => ({ panelId: panel_id, roles }));
}

/** What a team's latest panels put to the question, by name. */
export async function targetNames(trx: Trx, tenantId: string, teamId: string): Promise<string[]> {
	const rows = await trx
		.selectFrom("panels")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.where("detached_at", "is", null)
		.select("targets")
		.orderBy("created_at", "desc")
		.limit(most)
		.execute();
	const labels = new Map(rows.flatMap(({ targets }) => targets.map(({ id, label }) => [id, label])));
	return [...labels.values()].sort((a, b) => a.localeCompare(b));
}

const most = 50;
/** Meetings run over, and rooms stay on the screen after them. */
const runsOverMs = 4 * 3_600_000;
const overrunMs = 3_600_000;

type Reader = { tenantId: string; teamId: string; personId: string; now: Instant };

/** Whether a meeting of the team that somebody is on goes on now, or ran over by an hour at most. */
export async function meetsNow(trx: Trx, { tenantId, teamId, personId, now }: Reader): Promise<boolean> {
	const row = await trx
		.selectFrom("panels as p")
		.innerJoin("panel_people as me", (join) =>
			join.onRef("me.tenant_id", "=", "p.tenant_id").onRef("me.panel_id", "=", "p.id").on("me.person_id", "=", personId),
		)
		.where("p.tenant_id", "=", tenantId)
		.where("p.team_id", "=", teamId)
		.where("p.starts_at", "<=", now)
		.where("p.ends_at", ">", later(now, -overrunMs))
		.where("p.detached_at", "is", null)
		.where("p.cancelled_at", "is", null)
		.where(sql<boolean>`not 'left' = any(me.roles)`)
		.select("p.id")
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** Tells whoever follows one of the team's panels whose meeting may still go on, and one panel besides, that it shows something new. */
export async function announceToTeam(trx: Trx, tenantId: string, teamId: string, besides: string, now: Instant): Promise<void> {
	const rows = await trx
		.selectFrom("panels")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.where("ends_at", ">", later(now, -runsOverMs))
		.where("detached_at", "is", null)
		.select("id")
		.orderBy("created_at", "desc")
		.limit(most)
		.execute();
	for (const panelId of new Set([besides, ...rows.map(({ id }) => id)])) await announceChange(trx, tenantId, panelId);
}
