import { sql } from "kysely";
import { compareMeetings, isOwnName, type MeetingNames, namesAfter } from "../core/meetingNames.ts";
import type { MeetingTimes } from "../core/panelInChat.ts";
import type { Trx } from "./database.ts";

/** Names that lead to the panel. Its own are its own; those that a series shares lead to the panel attached last. */
export async function addNames(trx: Trx, tenantId: string, panelId: string, { own, shared }: MeetingNames): Promise<void> {
	// always in the same order, so that two never wait for each other
	const rows = (names: readonly string[]) => [...names].sort().map((alias) => ({ tenant_id: tenantId, alias, panel_id: panelId }));
	if (own.length > 0)
		await trx
			.insertInto("meeting_aliases")
			.values(rows(own))
			.onConflict((conflict) => conflict.columns(["tenant_id", "alias"]).doNothing())
			.execute();
	if (shared.length > 0)
		await trx
			.insertInto("meeting_aliases")
			.values(rows(shared))
			.onConflict((conflict) => conflict.columns(["tenant_id", "alias"]).doUpdateSet({ panel_id: panelId }))
			.execute();
}

/** The own names that lead to each of these panels. */
async function ownNames(trx: Trx, tenantId: string, panelIds: readonly string[]): Promise<Map<string, string[]>> {
	const names = new Map<string, string[]>(panelIds.map((id) => [id, []]));
	if (panelIds.length === 0) return names;
	const rows = await trx
		.selectFrom("meeting_aliases")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "in", panelIds)
		.select(["alias", "panel_id"])
		.execute();
	for (const { alias, panel_id } of rows) if (isOwnName(alias)) names.get(panel_id)?.push(alias);
	return names;
}

/** The own names of one panel, in no order. */
export const namesOfPanel = async (trx: Trx, tenantId: string, panelId: string): Promise<string[]> =>
	(await ownNames(trx, tenantId, [panelId])).get(panelId) ?? [];

/** The panel of the meeting with these own names; one name that two meetings have had does not make them one. */
export async function panelNamed(trx: Trx, tenantId: string, own: readonly string[]): Promise<string | undefined> {
	if (own.length === 0) return undefined;
	const rows = await trx
		.selectFrom("meeting_aliases")
		.where("tenant_id", "=", tenantId)
		.where("alias", "in", own)
		.select(["alias", "panel_id"])
		.execute();
	const surest = own.flatMap((name) => rows.filter((row) => row.alias === name).map((row) => row.panel_id));
	const theirs = await ownNames(trx, tenantId, [...new Set(surest)]);
	return surest.find((panelId) => compareMeetings(own, theirs.get(panelId) ?? []) === "same");
}

/** The meeting was read anew in its organizer's calendar: what it is called there counts, and times it has left do not. */
export async function renamePanel(trx: Trx, tenantId: string, panelId: string, now: readonly string[]): Promise<void> {
	const kept = await namesOfPanel(trx, tenantId, panelId);
	const names = namesAfter(kept, now);
	const gone = kept.filter((name) => !names.includes(name));
	if (gone.length > 0)
		await trx
			.deleteFrom("meeting_aliases")
			.where("tenant_id", "=", tenantId)
			.where("panel_id", "=", panelId)
			.where("alias", "in", gone)
			.execute();
	await addNames(trx, tenantId, panelId, { own: names.filter((name) => !kept.includes(name)), shared: [] });
}

/** A series of two years, week by week. */
const mostOfChat = 100;

/**
 * The panels whose meetings talk in a chat, those the reader is on first, of each the latest first. A series has several; and whoever copies
 * an invite takes its link and its chat along to a meeting of their own.
 */
export async function panelsOfChat(
	trx: Trx,
	tenantId: string,
	chatId: string,
	personId: string | null,
): Promise<(MeetingTimes & { mine: boolean })[]> {
	const last = await trx
		.selectFrom("meeting_aliases as m")
		.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "m.tenant_id").onRef("p.id", "=", "m.panel_id"))
		.where("m.tenant_id", "=", tenantId)
		.where("m.alias", "=", `chat:${chatId}`)
		.select(["p.id", "p.join_url"])
		.executeTakeFirst();
	if (!last) return [];
	const rows = await trx
		.selectFrom("panels as p")
		.leftJoin("panel_people as me", (join) =>
			join
				.onRef("me.tenant_id", "=", "p.tenant_id")
				.onRef("me.panel_id", "=", "p.id")
				.on("me.person_id", "=", personId)
				.on(sql<boolean>`not 'left' = any(me.roles)`),
		)
		.where("p.tenant_id", "=", tenantId)
		.where("p.detached_at", "is", null)
		.where((eb) =>
			eb.or([eb("p.id", "=", last.id), eb("p.chat_id", "=", chatId), eb(sql`md5(p.join_url)`, "=", sql`md5(${last.join_url})`)]),
		)
		.select(["p.id", "p.starts_at", "p.ends_at", "p.cancelled_at"])
		.select(sql<boolean>`me.person_id is not null`.as("mine"))
		.orderBy("mine", "desc")
		.orderBy("p.starts_at", "desc")
		.limit(mostOfChat)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		startsAt: row.starts_at,
		endsAt: row.ends_at,
		cancelledAt: row.cancelled_at,
		mine: row.mine,
	}));
}

/** Whoever attaches to the same meeting at the same time waits here until this transaction ends, whichever of its names they know. */
export async function lockMeeting(trx: Trx, tenantId: string, own: readonly string[]): Promise<void> {
	// always in the same order, so that two never wait for each other
	for (const name of [...own].sort()) await sql`select pg_advisory_xact_lock(hashtextextended(${`${tenantId}:${name}`}, 1))`.execute(trx);
}

/** Nothing leads to the panel any more; its chat leads to another panel of that chat, if there is one. */
export async function dropNames(trx: Trx, tenantId: string, panelId: string): Promise<void> {
	const kept = await trx
		.selectFrom("meeting_aliases")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.select("alias")
		// in the order in which they are added, so that two never wait for each other
		.orderBy(sql`alias like 'chat:%' or alias like 'join:%'`)
		.orderBy(sql`alias collate "C"`)
		.forUpdate()
		.execute();
	const [chat] = kept.map(({ alias }) => alias).filter((alias) => alias.startsWith("chat:"));
	const left = chat === undefined ? [] : await panelsOfChat(trx, tenantId, chat.slice("chat:".length), null);
	const [heir] = left.filter(({ id }) => id !== panelId);
	await trx.deleteFrom("meeting_aliases").where("tenant_id", "=", tenantId).where("panel_id", "=", panelId).execute();
	const shared = kept.map(({ alias }) => alias).filter((alias) => !isOwnName(alias));
	if (heir) await addNames(trx, tenantId, heir.id, { own: [], shared });
}
