import { sql } from "kysely";
import type { AuditEntry, AuditLink } from "../core/audit.ts";
import { erasedName } from "../core/erasure.ts";
import type { Instant } from "../core/instant.ts";
import { anyOf } from "./anyOf.ts";
import { asEntry, openSince, waitingBy } from "./audit.ts";
import type { Trx } from "./database.ts";

const atOnce = 1_000;

/** Links with their entries, in the order of their numbers; those after `after`, up to and with `upTo`. */
export async function linksBetween(trx: Trx, tenantId: string, { after, upTo }: { after: number; upTo: number }): Promise<AuditLink[]> {
	const rows = await trx
		.selectFrom("audit_links as l")
		.leftJoin("audit_entries as e", (join) => join.onRef("e.tenant_id", "=", "l.tenant_id").onRef("e.id", "=", "l.entry_id"))
		.where("l.tenant_id", "=", tenantId)
		.where("l.number", ">", after)
		.where("l.number", "<=", upTo)
		.select(["l.number", "l.hash", "l.tenant_id"])
		.select(["e.id", "e.at", "e.actor_id", "e.act", "e.panel_id", "e.team_id", "e.person_id", "e.sealed", "e.round", "e.pulse_id"])
		.orderBy("l.number")
		.execute();
	return rows.map(({ number, hash, id, at, act, ...row }) => {
		const entry = id === null || at === null || act === null ? null : asEntry({ ...row, id, at, act });
		return { number, hash, entry };
	});
}

/** The same, some at a time: however many they are, few are in memory. */
export async function* linksOf(trx: Trx, tenantId: string, span: { after: number; upTo: number }): AsyncGenerator<readonly AuditLink[]> {
	for (let after = span.after; after < span.upTo; after += atOnce)
		yield await linksBetween(trx, tenantId, { after, upTo: Math.min(after + atOnce, span.upTo) });
}

/** All links from the first. */
export async function* allLinks(trx: Trx, tenantId: string): AsyncGenerator<readonly AuditLink[]> {
	const { most } = await trx
		.selectFrom("audit_links")
		.where("tenant_id", "=", tenantId)
		.select((eb) => eb.fn.max("number").as("most"))
		.executeTakeFirstOrThrow();
	yield* linksOf(trx, tenantId, { after: 0, upTo: most ?? 0 });
}

/** Entries that may be told, as they wait for their link, the latest first. */
export async function waitingEntries(trx: Trx, tenantId: string, now: Instant, most: number): Promise<AuditEntry[]> {
	const rows = await waitingBy(trx, tenantId, now).orderBy("e.at", "desc").orderBy("e.id").limit(most).execute();
	return rows.map(asEntry);
}

/** How many entries that could be told since `before` are in no link, whether they wait for one or not, and the first's id. */
export async function unlinkedSince(trx: Trx, tenantId: string, before: Instant): Promise<{ count: number; first: string | null }> {
	const found = await trx
		.selectFrom("audit_entries as e")
		.where("e.tenant_id", "=", tenantId)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("audit_links as l")
						.whereRef("l.tenant_id", "=", "e.tenant_id")
						.whereRef("l.entry_id", "=", "e.id")
						.select(sql.lit(1).as("one")),
				),
			),
		)
		.where(openSince, "<=", before)
		.select((eb) => [eb.fn.countAll<string>().as("count"), sql<string | null>`min(e.id::text)`.as("first")])
		.executeTakeFirstOrThrow();
	return { count: Number(found.count), first: found.first };
}

type Named = { people: Map<string, string>; teams: Map<string, string>; meetings: Map<string, Instant> };

/** What ids are called now, where anything kept still says it: a person's name as a team or a panel has it, a team's, the day of a panel's meeting. */
export async function namesFor(trx: Trx, tenantId: string, entries: readonly AuditEntry[]): Promise<Named> {
	const ids = (of: (entry: AuditEntry) => (string | null)[]) => [...new Set(entries.flatMap(of).filter((id) => id !== null))];
	const personIds = ids(({ actorId, personId }) => [actorId, personId]);
	const teamIds = ids(({ teamId }) => [teamId]);
	const panelIds = ids(({ panelId }) => [panelId]);
	const people = (from: "team_members" | "panel_people") =>
		personIds.length === 0
			? []
			: trx
					.selectFrom(from)
					.where("tenant_id", "=", tenantId)
					.where("person_id", "=", anyOf(personIds))
					.where("name", "!=", "")
					.select(["person_id as id", (eb) => eb.fn.max("name").as("name")])
					.groupBy("person_id")
					.execute();
	const teams =
		teamIds.length === 0
			? []
			: await trx.selectFrom("teams").where("tenant_id", "=", tenantId).where("id", "=", anyOf(teamIds)).select(["id", "name"]).execute();
	const panels =
		panelIds.length === 0
			? []
			: await trx
					.selectFrom("panels")
					.where("tenant_id", "=", tenantId)
					.where("id", "=", anyOf(panelIds))
					.select(["id", "starts_at"])
					.execute();
	const erased =
		personIds.length === 0
			? []
			: await trx
					.selectFrom("erasures")
					.where("tenant_id", "=", tenantId)
					.where("person_id", "=", anyOf(personIds))
					.select("person_id")
					.execute();
	const [onPanels, inTeams] = [await people("panel_people"), await people("team_members")];
	return {
		// whoever was erased and came again has a name again
		people: new Map([
			...erased.map(({ person_id }) => [person_id, erasedName] as const),
			...[...onPanels, ...inTeams].map(({ id, name }) => [id, name] as const),
		]),
		teams: new Map(teams.map(({ id, name }) => [id, name])),
		meetings: new Map(panels.map(({ id, starts_at }) => [id, starts_at])),
	};
}
