import { sql } from "kysely";
import type { Day, Instant } from "../core/instant.ts";
import { calendarKeyIn } from "../core/meetingNames.ts";
import type { Meeting, PanelPerson } from "../core/panel.ts";
import type { Database, Trx } from "./database.ts";

/** By what a panel's meeting is found in its organizer's calendar. `checks` tells one reading from another. */
export type FollowedMeeting = {
	organizerId: string;
	eventId: string | null;
	uid: string;
	day: Day | null;
	originalStart: Instant | null;
	/** Where it takes place and when, for a calendar that calls it otherwise; null once it was found, since then it is found again. */
	call: { joinUrl: string; startsAt: Instant } | null;
	/** Whether it was found there before: only then can it be gone. */
	located: boolean;
	checkedAt: Instant | null;
	/** Told to have changed since. */
	stale: boolean;
	checks: number;
};

/** Undefined where the panel is gone, or its meeting has no name to be found by. `alone`: nobody else keeps a reading meanwhile. */
export async function followedMeeting(
	trx: Trx,
	tenantId: string,
	panelId: string,
	how: "alone" | "shared" = "shared",
): Promise<FollowedMeeting | undefined> {
	const asked = trx
		.selectFrom("panels")
		.where("tenant_id", "=", tenantId)
		.where("id", "=", panelId)
		.where("detached_at", "is", null)
		.select(["organizer_id", "event_id", "meeting_uid", "located", "checked_at", "stale", "checks", "join_url", "starts_at"]);
	const row = await (how === "alone" ? asked.forUpdate() : asked).executeTakeFirst();
	if (!row || row.meeting_uid === null) return undefined;
	return {
		organizerId: row.organizer_id,
		eventId: row.event_id,
		...calendarKeyIn(row.meeting_uid),
		call: row.located || row.join_url === null ? null : { joinUrl: row.join_url, startsAt: row.starts_at },
		located: row.located,
		checkedAt: row.checked_at,
		stale: row.stale,
		checks: row.checks,
	};
}

/** Keeps that the calendar answered; `found` is null where it does not have the meeting, or may not be read. */
export async function keepReading(
	trx: Trx,
	tenantId: string,
	panelId: string,
	found: { eventId: string; seriesId: string | null; uid?: string } | null,
	at: Instant,
): Promise<void> {
	await trx
		.updateTable("panels")
		.set((eb) => ({
			checked_at: at,
			tried_at: null,
			stale: false,
			checks: eb("checks", "+", 1),
			...(found ? { event_id: found.eventId, series_id: found.seriesId, located: true } : {}),
			...(found?.uid ? { meeting_uid: found.uid } : {}),
		}))
		.where("tenant_id", "=", tenantId)
		.where("id", "=", panelId)
		.execute();
}

/** Keeps that the calendar did not answer: it is asked again after others had their turn. */
export async function keepFailedReading(trx: Trx, tenantId: string, panelId: string, at: Instant): Promise<void> {
	await trx.updateTable("panels").set({ tried_at: at }).where("tenant_id", "=", tenantId).where("id", "=", panelId).execute();
}

export async function keepMeeting(
	trx: Trx,
	tenantId: string,
	panelId: string,
	{ subject, startsAt, endsAt, joinUrl, chatId, cancelledAt }: Meeting,
): Promise<void> {
	await trx
		.updateTable("panels")
		.set({ subject, starts_at: startsAt, ends_at: endsAt, join_url: joinUrl, chat_id: chatId, cancelled_at: cancelledAt })
		.where("tenant_id", "=", tenantId)
		.where("id", "=", panelId)
		.execute();
}

/** Keeps who is on the panel now, and as what. Nobody is deleted: what they said keeps its name. */
export async function keepPeople(trx: Trx, tenantId: string, panelId: string, people: readonly PanelPerson[]): Promise<void> {
	if (people.length === 0) return;
	await trx
		.insertInto("panel_people")
		.values(
			people.map(({ id, name, mail, title, roles }, position) => ({
				tenant_id: tenantId,
				panel_id: panelId,
				person_id: id,
				position,
				name,
				mail,
				title,
				roles,
			})),
		)
		.onConflict((conflict) =>
			conflict.columns(["tenant_id", "panel_id", "person_id"]).doUpdateSet((eb) => ({
				position: eb.ref("excluded.position"),
				roles: eb.ref("excluded.roles"),
			})),
		)
		.execute();
}

/** Has one panel's meeting read again at the next turn. */
export async function readAgainSoon(trx: Trx, tenantId: string, panelId: string): Promise<void> {
	await trx
		.updateTable("panels")
		.set((eb) => ({ stale: true, checks: eb("checks", "+", 1) }))
		.where("tenant_id", "=", tenantId)
		.where("id", "=", panelId)
		.execute();
}

/** Has panels of one organizer read again, as far as they are not long over: those of the events named, or all. */
export async function makeStale(
	trx: Trx,
	tenantId: string,
	personId: string,
	{ events, endingAfter }: { events: readonly string[] | "all"; endingAfter: Instant },
): Promise<void> {
	const asked = trx
		.updateTable("panels")
		.set((eb) => ({ stale: true, checks: eb("checks", "+", 1) }))
		.where("tenant_id", "=", tenantId)
		.where("organizer_id", "=", personId)
		.where("ends_at", ">", endingAfter)
		.where("detached_at", "is", null);
	if (events === "all") await asked.execute();
	else if (events.length > 0) await asked.where((eb) => eb.or([eb("event_id", "in", events), eb("series_id", "in", events)])).execute();
}

/** Panels of any tenant whose meeting is to be read again: ids only, through a function made for the clock. */
export async function panelsToCheck(
	database: Database,
	{ now, checkedBefore, triedBefore }: { now: Instant; checkedBefore: Instant; triedBefore: Instant },
): Promise<{ tenantId: string; panelId: string }[]> {
	const { rows } = await sql<{ tenant_id: string; panel_id: string }>`
		select tenant_id, panel_id from panels_to_check(${now}, ${checkedBefore}, ${triedBefore})`.execute(database.anonymous);
	return rows.map((row) => ({ tenantId: row.tenant_id, panelId: row.panel_id }));
}
