import type { Purpose } from "./followUp.ts";
import { type Instant, later } from "./instant.ts";
import type { Meeting, Panel } from "./panel.ts";
import { type Refusal, refuse } from "./refusal.ts";

type Standing = Pick<Panel, "meeting" | "revealedAt" | "round" | "closedAt">;

/**
 * Whether a panel shows that people met: its answers were revealed, in this round or in one before. Nothing is decided or
 * deferred without.
 */
export const leftTrace = ({ revealedAt, round }: Pick<Panel, "revealedAt" | "round">): boolean => revealedAt !== null || round > 1;

/** The meeting's time has passed and nothing shows that it was held. One that was cancelled, or whose panel is closed, is in no doubt. */
export const isInDoubt = (panel: Standing, now: Instant): boolean =>
	panel.closedAt === null && !panel.meeting.cancelledAt && panel.meeting.endsAt <= now && !leftTrace(panel);

/** Something that is about to go out. `decided`: something that was decided on the panel is in force. */
type Due = { purpose: Purpose; dueAt: Instant; decided: boolean };

/**
 * Whether something due is set aside instead of going out: where its meeting was cancelled and there is nothing to tell, where
 * its panel is closed, and where it would go out by itself after a meeting that nothing shows to have been held. A time that is
 * not the meeting's end was somebody's choice, and then it goes out.
 */
export function isSetAside(panel: Standing, { purpose, dueAt, decided }: Due, now: Instant): boolean {
	if (panel.meeting.cancelledAt && !decided) return true;
	if (panel.closedAt !== null) return purpose !== "followUp" || !leftTrace(panel);
	return purpose === "followUp" && isInDoubt(panel, now) && dueAt === panel.meeting.endsAt;
}

/** Now, as somebody's choice: never the meeting's end itself, at which things go out by themselves. */
export const chosenTime = (now: Instant, { endsAt }: Pick<Meeting, "endsAt">): Instant => (now === endsAt ? later(now, -1) : now);

/**
 * When a meeting was over, its follow-up going out at `now`: at its booked end, or earlier where somebody sent the follow-up
 * while it still ran.
 *
 * @example endedAt({ startsAt: "2026-06-18T10:00:00.000Z", endsAt: "2026-06-18T11:00:00.000Z" }, "2026-06-18T10:30:00.000Z") // "2026-06-18T10:30:00.000Z"
 */
export const endedAt = ({ startsAt, endsAt }: Pick<Meeting, "startsAt" | "endsAt">, now: Instant): Instant =>
	startsAt <= now && now < endsAt ? now : endsAt;

/** A panel can be closed once its meeting is over or cancelled, or its follow-up is out. Before, it can be taken off the meeting. */
export const whyNotClosed = ({ meeting }: Pick<Panel, "meeting">, followUpOut: boolean, now: Instant): Refusal | undefined =>
	meeting.endsAt <= now || meeting.cancelledAt || followUpOut
		? undefined
		: refuse("meetingNotOver", { values: { endsAt: meeting.endsAt } });
