import { type Selectable, sql } from "kysely";
import type { Instant } from "../core/instant.ts";
import type { OfferedTime } from "../core/offeredTimes.ts";
import type { RealignParts } from "../core/realign.ts";
import type { Database, Trx } from "./database.ts";
import type { Tables } from "./tables.ts";

/** A request to step back, as far as it has come. */
export type Realignment = RealignParts & {
	id: string;
	teamId: string;
	fromId: string;
	fromName: string;
	toId: string;
	toName: string;
	/** The framework's version they work from; 0 where there was none. */
	version: number;
	askedAt: Instant;
	mailId: string | null;
	webLink: string | null;
	/** When its mail was seen to be sent. */
	sentAt: Instant | null;
	/** Null until somebody looked into the calendars. */
	times: readonly OfferedTime[] | null;
	/** The time that is in the calendar, or is being put there. */
	chosenAt: Instant | null;
	takenAt: Instant | null;
	eventId: string | null;
	/** The panel it has, or will have. */
	panelId: string;
	attachedAt: Instant | null;
};

type At = { tenantId: string; id: string };
type New = Omit<Realignment, "mailId" | "webLink" | "sentAt" | "times" | "chosenAt" | "takenAt" | "eventId" | "attachedAt">;

export async function addRealignment(trx: Trx, tenantId: string, one: New): Promise<void> {
	await trx
		.insertInto("realignments")
		.values({
			tenant_id: tenantId,
			team_id: one.teamId,
			id: one.id,
			from_id: one.fromId,
			from_name: one.fromName,
			to_id: one.toId,
			to_name: one.toName,
			version: one.version,
			executing: one.executing,
			missed: one.missed,
			ask: one.ask,
			asked_at: one.askedAt,
			panel_id: one.panelId,
		})
		.execute();
}

const realignmentOf = (row: Selectable<Tables["realignments"]>): Realignment => ({
	id: row.id,
	teamId: row.team_id,
	fromId: row.from_id,
	fromName: row.from_name,
	toId: row.to_id,
	toName: row.to_name,
	version: row.version,
	executing: row.executing,
	missed: row.missed,
	ask: row.ask,
	askedAt: row.asked_at,
	mailId: row.mail_id,
	webLink: row.web_link,
	sentAt: row.sent_at,
	times: row.times,
	chosenAt: row.chosen_at,
	takenAt: row.taken_at,
	eventId: row.event_id,
	panelId: row.panel_id,
	attachedAt: row.attached_at,
});

export async function realignmentById(trx: Trx, { tenantId, id }: At): Promise<Realignment | undefined> {
	const row = await trx.selectFrom("realignments").where("tenant_id", "=", tenantId).where("id", "=", id).selectAll().executeTakeFirst();
	return row && realignmentOf(row);
}

const most = 5;

/** In a team, since a moment. */
type Which = { tenantId: string; teamId: string; since: Instant };

/** What one person asked in a team, the latest first; what has no mail yet is not asked. */
export const realignmentsFrom = (trx: Trx, which: Which, fromId: string): Promise<Realignment[]> =>
	realignmentsOf(trx, which, { who: "from_id", id: fromId, once: "web_link" });

/** What one person of a team is asked, the latest first: nothing before its mail has gone out. */
export const realignmentsTo = (trx: Trx, which: Which, toId: string): Promise<Realignment[]> =>
	realignmentsOf(trx, which, { who: "to_id", id: toId, once: "sent_at" });

type Side = { who: "from_id" | "to_id"; id: string; once: "web_link" | "sent_at" };

async function realignmentsOf(trx: Trx, { tenantId, teamId, since }: Which, side: Side): Promise<Realignment[]> {
	const rows = await trx
		.selectFrom("realignments")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.where(side.who, "=", side.id)
		.where(side.once, "is not", null)
		.where("asked_at", ">", since)
		.selectAll()
		.orderBy("asked_at", "desc")
		.orderBy("id")
		.limit(most)
		.execute();
	return rows.map(realignmentOf);
}

/** What the same person asked the same one before and whose mail nobody saw written. */
export async function unwrittenRealignment(
	trx: Trx,
	{ tenantId, teamId, fromId, toId }: { tenantId: string; teamId: string; fromId: string; toId: string },
): Promise<{ id: string } | undefined> {
	return trx
		.selectFrom("realignments")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.where("from_id", "=", fromId)
		.where("to_id", "=", toId)
		.where("web_link", "is", null)
		.select("id")
		.orderBy("asked_at", "desc")
		.limit(1)
		.executeTakeFirst();
}

const change = (trx: Trx, { tenantId, id }: At) => trx.updateTable("realignments").where("tenant_id", "=", tenantId).where("id", "=", id);

/** Other words for what has no mail yet, and times to look for anew. */
export const rewordRealignment = async (trx: Trx, at: At, { executing, missed, ask }: RealignParts, version: number, askedAt: Instant) =>
	void (await change(trx, at)
		.where("web_link", "is", null)
		.set({ executing, missed, ask, version, asked_at: askedAt, times: null })
		.execute());

/** @returns whether the mail is this caller's to write: nobody else has been at it since `doubtFrom`. */
export async function claimWriting(trx: Trx, at: At, now: Instant, doubtFrom: Instant): Promise<boolean> {
	const { numUpdatedRows } = await change(trx, at)
		.where("web_link", "is", null)
		.where(({ eb, or }) => or([eb("writing_at", "is", null), eb("writing_at", "<=", doubtFrom)]))
		.set({ writing_at: now })
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** The mail is known not to have been written. */
export const notWritten = async (trx: Trx, at: At) => void (await change(trx, at).set({ writing_at: null }).execute());

export const keepMail = async (trx: Trx, at: At, mail: { id: string; webLink: string }) =>
	void (await change(trx, at).set({ mail_id: mail.id, web_link: mail.webLink }).execute());

/** Times to choose from, unless one was chosen meanwhile. */
export const keepTimes = async (trx: Trx, at: At, times: readonly OfferedTime[]) =>
	void (await change(trx, at)
		.where("chosen_at", "is", null)
		.set({ times: JSON.stringify(times) })
		.execute());

/** Keeps which time is being put into the calendar. @returns false where another one is. */
export async function choose(trx: Trx, at: At, startsAt: Instant, now: Instant): Promise<boolean> {
	const { numUpdatedRows } = await change(trx, at)
		.where(({ eb, or }) => or([eb("chosen_at", "is", null), eb("chosen_at", "=", startsAt)]))
		.set({ chosen_at: startsAt, taken_at: sql`coalesce(taken_at, ${now})` })
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Nothing came into the calendar. */
export const notChosen = async (trx: Trx, at: At) =>
	void (await change(trx, at).where("event_id", "is", null).set({ chosen_at: null, taken_at: null }).execute());

export const keepEvent = async (trx: Trx, at: At, startsAt: Instant, eventId: string) =>
	void (await change(trx, at).set({ chosen_at: startsAt, event_id: eventId }).execute());

export const keepPanelOf = async (trx: Trx, at: At, panelId: string, now: Instant) =>
	void (await change(trx, at).where("attached_at", "is", null).set({ panel_id: panelId, attached_at: now }).execute());

export const markSent = async (trx: Trx, at: At, now: Instant) =>
	void (await change(trx, at).where("sent_at", "is", null).set({ sent_at: now }).execute());

/** Looked, and it was not sent yet; `gone` where it is nowhere any more. */
export const markLooked = async (trx: Trx, at: At, now: Instant, gone: boolean) =>
	void (await change(trx, at)
		.set({ checked_at: now, ...(gone ? { mail_id: null } : {}) })
		.execute());

export type Unsent = { tenantId: string; id: string; fromId: string; mailId: string };

/** Mails of any tenant that may have been sent since somebody last looked. */
export async function unsentRealignments(database: Database, now: Instant): Promise<Unsent[]> {
	const { rows } = await sql<{ tenant_id: string; id: string; from_id: string; mail_id: string }>`
		select * from unsent_realignments(${now}, 100)`.execute(database.anonymous);
	return rows.map((row) => ({ tenantId: row.tenant_id, id: row.id, fromId: row.from_id, mailId: row.mail_id }));
}
