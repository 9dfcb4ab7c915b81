import { sql } from "kysely";
import { later } from "../core/instant.ts";
import type { Ask } from "./asks.ts";
import type { Trx } from "./database.ts";

const week = 7 * 86_400_000;

/** The latest version of the framework of each team one is in and does not facilitate, where one has not said yet that they read it. */
export async function acknowledgeAsks(trx: Trx, tenantId: string, personId: string): Promise<Ask[]> {
	const rows = await trx
		.selectFrom("team_members as me")
		.innerJoin("teams as t", (join) => join.onRef("t.tenant_id", "=", "me.tenant_id").onRef("t.id", "=", "me.team_id"))
		.innerJoinLateral(
			(from) =>
				from
					.selectFrom("framework_versions as v")
					.whereRef("v.tenant_id", "=", "me.tenant_id")
					.whereRef("v.team_id", "=", "me.team_id")
					.select(["v.version", "v.created_at"])
					.orderBy("v.version", "desc")
					.limit(1)
					.as("latest"),
			(join) => join.onTrue(),
		)
		.where("me.tenant_id", "=", tenantId)
		.where("me.person_id", "=", personId)
		.where("me.left_at", "is", null)
		.where(sql<boolean>`t.facilitator_id is distinct from me.person_id`)
		.where(
			sql<boolean>`not exists (select from framework_acknowledgments a where a.tenant_id = me.tenant_id and a.team_id = me.team_id
				and a.person_id = me.person_id and a.version >= latest.version)`,
		)
		.select(["t.id", "t.name", "latest.version", "latest.created_at"])
		.orderBy("latest.created_at")
		.execute();
	return rows.map((row) => ({
		kind: "acknowledge",
		panelId: "",
		decisionId: null,
		sides: null,
		topic: row.name,
		subject: "",
		dueAt: later(row.created_at, week),
		teamId: row.id,
		version: row.version,
	}));
}
