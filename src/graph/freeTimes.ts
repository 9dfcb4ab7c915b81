import type { ScheduleInformation } from "@microsoft/microsoft-graph-types";
import { type Instant, later } from "../core/instant.ts";
import type { Me } from "../core/me.ts";
import type { Span } from "../core/offeredTimes.ts";
import type { GraphClient } from "./client.ts";
import { type GraphFailure, isFailure } from "./failure.ts";

/** What keeps somebody busy; null where Graph cannot tell. `mail` as it was asked for. */
export type Schedule = { mail: string; busy: readonly Span[] | null };

/** Exchange answers for this many people at once. */
const atOnce = 20;
const stepMinutes = 15;
const stepMs = stepMinutes * 60_000;
/** Nothing is entered, or work from elsewhere: whatever else stands there may be in the way. */
const free = /[04]/;

/**
 * When people are busy between two moments, by the quarter of an hour. `getSchedule` and not `findMeetingTimes`: it tells what is free, so
 * that the choice among it follows rules that can be read, and so that one time can be looked at once more; and it needs no more than
 * one's own calendar's permission. Subjects and places are never looked at.
 */
export async function readSchedules(client: GraphClient, me: Me, mails: readonly string[], span: Span): Promise<Schedule[] | GraphFailure> {
	const from = new Date(Math.floor(Date.parse(span.from) / stepMs) * stepMs).toISOString();
	const found: Schedule[] = [];
	for (let at = 0; at < mails.length; at += atOnce) {
		const some = mails.slice(at, at + atOnce);
		const page = await client.ask<{ value: ScheduleInformation[] }>(
			{ me, scopes: ["Calendars.Read"] },
			{
				method: "POST",
				path: "/me/calendar/getSchedule",
				body: {
					Schedules: some,
					StartTime: { dateTime: from.slice(0, 19), timeZone: "UTC" },
					EndTime: { dateTime: span.until.slice(0, 19), timeZone: "UTC" },
					AvailabilityViewInterval: stepMinutes,
				},
			},
		);
		if (isFailure(page)) return page;
		for (const mail of some) {
			const told = page.value.find(({ scheduleId }) => scheduleId?.toLowerCase() === mail.toLowerCase());
			const view = told?.error ? undefined : told?.availabilityView;
			found.push({ mail, busy: typeof view === "string" ? spansIn(view, from) : null });
		}
	}
	return found;
}

/** One sign a step, such as "002220". */
function spansIn(view: string, from: Instant): Span[] {
	const spans: Span[] = [];
	for (const [step, sign] of [...view].entries()) {
		if (free.test(sign)) continue;
		const begins = later(from, step * stepMs);
		const last = spans.at(-1);
		if (last?.until === begins) last.until = later(begins, stepMs);
		else spans.push({ from: begins, until: later(begins, stepMs) });
	}
	return spans;
}
