import { type Invited, suggestedDue } from "./attach.ts";
import type { FollowUpState } from "./followUp.ts";
import { type Instant, later } from "./instant.ts";
import { type Outsider, sameOutside } from "./outside.ts";
import type { Meeting, Panel, PanelPerson, Role } from "./panel.ts";
import { isInDoubt } from "./tookPlace.ts";

/** A meeting as its organizer's calendar has it now, its organizer among those invited. */
export type MeetingNow = Omit<Meeting, "cancelledAt"> & {
	invited: readonly Invited[];
	/** Invited as well, and not in the directory; absent is nobody. */
	outside?: readonly Outsider[];
};

/** What stands beside the panel: the follow-up that is not out yet, if there is one, and whether anything was decided. */
export type Following = {
	panel: Pick<Panel, "meeting" | "people" | "outside" | "dueAt" | "revealedAt" | "round" | "closedAt">;
	/** `heldBy` is null where nobody holds it, as when it was set aside here. */
	followUp: { state: FollowUpState; dueAt: Instant; heldBy: string | null } | undefined;
	decided: boolean;
};

type MeetingNews = "moved" | "renamed" | "cancelled" | "restored" | "linked" | "joined" | "left" | "back" | "asked" | "excused";

/** What of a panel follows from its meeting as it is now; what is absent stays as it is. */
export type MeetingChange = {
	meeting?: Meeting;
	people?: readonly PanelPerson[];
	outside?: readonly Outsider[];
	/** When answers are due. */
	dueAt?: Instant;
	followUp?: { state: "planned" | "held"; dueAt: Instant };
	news: readonly MeetingNews[];
};

/** A meeting that ended longer ago is left alone: it may have been cleared out of the calendar, which cancels nothing. */
export const longOverMs = 86_400_000;

/**
 * What changes on a panel when its meeting is now like this; null is a meeting that is not in the calendar any more. Applied
 * and asked again, it changes nothing: only what is, counts, and not how it became so.
 *
 * Times, subject and links follow the meeting. Answers that would be due after it begins are due before. Who is required
 * leads, who is optional observes; who was taken off has `left`. They lead no longer while answers are sealed, and stay named
 * in what was revealed; the decider, the facilitator and whoever attached the panel stay what they are. The follow-up is due
 * when the meeting ends, unless somebody chose another time or it is on its way. That of a cancelled meeting is set aside,
 * unless something was decided; so is that of a meeting whose time has passed and that nothing shows to have been held. Who is
 * invited and not in the directory is kept apart: they are on no panel. A closed panel follows nothing.
 *
 * @example whatFollows({ panel, followUp, decided: false }, null, now)?.followUp // { state: "held", dueAt: "2026-06-18T11:00:00.000Z" }
 */
export function whatFollows(following: Following, now: MeetingNow | null, at: Instant): MeetingChange | null {
	const { panel } = following;
	if (panel.closedAt !== null) return null;
	if (now === null && later(panel.meeting.endsAt, longOverMs) < at) return null;
	const news = new Set<MeetingNews>();
	const meeting = meetingFrom(panel.meeting, now, at, news);
	const people = now === null ? panel.people : peopleFrom(panel, now.invited, news);
	const outside = now === null ? panel.outside : (now.outside ?? []);
	const due = panel.revealedAt === null && panel.dueAt > meeting.startsAt ? dueBefore(meeting.startsAt, at) : panel.dueAt;
	const followUp = followUpFrom(following, meeting, at);
	const change: MeetingChange = {
		...(differs(meeting, panel.meeting) ? { meeting } : {}),
		...(people === panel.people ? {} : { people }),
		...(sameOutside(outside ?? [], panel.outside ?? []) ? {} : { outside: outside ?? [] }),
		...(due === panel.dueAt ? {} : { dueAt: due }),
		...(followUp ? { followUp } : {}),
		news: [...news],
	};
	return Object.keys(change).length > 1 ? change : null;
}

function meetingFrom(before: Meeting, now: MeetingNow | null, at: Instant, news: Set<MeetingNews>): Meeting {
	const cancelledAt = before.cancelledAt ?? null;
	if (now === null) {
		if (cancelledAt === null) news.add("cancelled");
		return { ...before, cancelledAt: cancelledAt ?? at };
	}
	const { subject, startsAt, endsAt, joinUrl, chatId } = now;
	if (cancelledAt !== null) news.add("restored");
	if (startsAt !== before.startsAt || endsAt !== before.endsAt) news.add("moved");
	if (subject !== before.subject) news.add("renamed");
	if (joinUrl !== before.joinUrl || chatId !== before.chatId) news.add("linked");
	return { subject, startsAt, endsAt, joinUrl, chatId, cancelledAt: null };
}

const differs = (one: Meeting, other: Meeting): boolean =>
	(["subject", "startsAt", "endsAt", "joinUrl", "chatId"] as const).some((part) => one[part] !== other[part]) ||
	(one.cancelledAt ?? null) !== (other.cancelledAt ?? null);

/** Before the meeting, as long before as if it were attached now; at its start where that is over. */
const dueBefore = (startsAt: Instant, at: Instant): Instant => [suggestedDue(startsAt, at), startsAt].sort()[0] ?? startsAt;

/** The same list where everybody stays what they are. */
function peopleFrom(
	{ people, revealedAt }: Following["panel"],
	invited: readonly Invited[],
	news: Set<MeetingNews>,
): readonly PanelPerson[] {
	const known = people.map((person): PanelPerson => {
		const now = invited.find((one) => one.id === person.id);
		const sealed = revealedAt === null;
		const roles = now ? rolesOn(person.roles, now.optional, sealed) : rolesOff(person.roles, sealed);
		if (sameRoles(roles, person.roles)) return person;
		news.add(newsOf(person.roles, roles));
		return { ...person, roles };
	});
	const joined = invited
		.filter((one) => !people.some((person) => person.id === one.id))
		.map(({ optional, ...person }): PanelPerson => ({ ...person, roles: [optional || revealedAt !== null ? "observer" : "leader"] }));
	if (joined.length > 0) news.add("joined");
	return joined.length > 0 || known.some((person, index) => person !== people[index]) ? [...known, ...joined] : people;
}

/**
 * Of somebody on the invite. The decider is asked even as an optional guest, the facilitator never. After a reveal nobody begins
 * to lead before the next round: what they once answered would join a board that everybody has read, and be told by the difference.
 */
function rolesOn(roles: readonly Role[], optional: boolean, sealed: boolean): Role[] {
	const kept = roles.filter((role) => role === "decider" || role === "facilitator" || role === "organizer");
	const asked = !kept.includes("facilitator") && (sealed ? kept.includes("decider") || !optional : roles.includes("leader"));
	const all: Role[] = asked ? [...kept, "leader"] : kept;
	return all.length > 0 ? all : ["observer"];
}

/** Of somebody not on it. Whoever attached the panel need not be on it; the decider still decides. */
function rolesOff(roles: readonly Role[], sealed: boolean): readonly Role[] {
	const kept = roles.filter((role) => role !== "observer" && (role !== "leader" || !sealed || roles.includes("decider")));
	if (kept.includes("organizer")) return kept;
	return [...kept.filter((role) => role !== "left"), "left"];
}

const sameRoles = (one: readonly Role[], other: readonly Role[]): boolean =>
	one.length === other.length && one.every((role) => other.includes(role));

function newsOf(before: readonly Role[], after: readonly Role[]): MeetingNews {
	if (after.includes("left")) return "left";
	if (before.includes("left")) return "back";
	return after.includes("leader") ? "asked" : "excused";
}

/** When a follow-up that is not out yet goes out now, if that changes. */
function followUpFrom({ panel, followUp, decided }: Following, meeting: Meeting, at: Instant): MeetingChange["followUp"] {
	if (followUp?.state !== "planned" && followUp?.state !== "held") return undefined;
	// a time that is not the meeting's end was somebody's choice
	const dueAt = followUp.dueAt === panel.meeting.endsAt ? meeting.endsAt : followUp.dueAt;
	const unheld = isInDoubt({ ...panel, meeting }, at) && dueAt === meeting.endsAt;
	const aside = (meeting.cancelledAt !== null && !decided) || unheld;
	const state = aside || followUp.heldBy !== null ? "held" : "planned";
	return state === followUp.state && dueAt === followUp.dueAt ? undefined : { state, dueAt };
}

/** Whether a follow-up may go out at all: a cancelled meeting in which nothing was decided has nothing to tell. */
export const isToldOf = ({ cancelledAt = null }: Pick<Meeting, "cancelledAt">, decided: boolean): boolean =>
	cancelledAt === null || decided;
