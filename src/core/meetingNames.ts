import { conversationOf } from "./conversation.ts";
import { cleanGlobalObjectId, instanceDayOf } from "./globalObjectId.ts";
import type { Day, Instant } from "./instant.ts";

/** What one mailbox says of a meeting. Any of it may be missing there, and be otherwise in another mailbox. */
export type MeetingFacts = {
	/** Empty where the calendar has none. */
	iCalUId: string;
	/** What the mailbox itself calls the item; means nothing in another. */
	eventId: string;
	kind: "single" | "occurrence" | "exception" | "series";
	/** When an occurrence was to be before anybody moved it. */
	originalStart: Instant | null;
	startsAt: Instant;
	joinUrl: string | null;
};

/** `own` tells a meeting from all others, the surest name first; `shared` are those that a whole series has. */
export type MeetingNames = { own: string[]; shared: string[] };

/**
 * Every name a meeting goes by, as far as one mailbox knows.
 *
 * A GlobalObjectId with a day, a key with the moment an occurrence was planned for, and the call with that moment are names
 * of one occurrence (MS-OXOCAL 2.2.1.27; Graph's `event.originalStart`, which stays when an occurrence is moved). The key alone
 * names a single meeting only: in a series of another calendar, and sometimes in Exchange's, all occurrences have the same.
 * The day in a key is the organizer's, the moment is UTC: they are never taken for each other. Whoever is invited to one
 * occurrence alone, or by a forwarded invite, has it as a single meeting, perhaps under another key and without its planned
 * moment; what is left is the call and when it begins now. Two meetings do not begin at one moment in one call.
 * The item's own id finds it again in the same mailbox when nothing else does.
 *
 * Not told apart: two occurrences of a series of another calendar for somebody who was invited to each alone.
 *
 * @example meetingNames({ iCalUId: "x@cal.example", eventId: "AAMk=", kind: "occurrence", originalStart: "2026-06-18T10:00:00.000Z",
 *   startsAt: "2026-06-18T11:00:00.000Z", joinUrl: null }).own // ["uid:x@cal.example@2026-06-18T10:00:00.000Z", "item:AAMk="]
 */
export function meetingNames({ iCalUId, eventId, kind, originalStart, startsAt, joinUrl }: MeetingFacts): MeetingNames {
	const uid = cleanGlobalObjectId(iCalUId);
	const day = instanceDayOf(iCalUId);
	const conversation = conversationOf(joinUrl);
	const call = conversation ?? joinUrl;
	const one = kind !== "series";
	const planned = kind === "occurrence" || kind === "exception" ? originalStart : null;
	const own = [
		...(day ? [`uid:${uid}/${day}`] : []),
		...(uid && planned ? [`uid:${uid}@${planned}`] : []),
		...(call && planned ? [`call:${call}@${planned}`] : []),
		...(uid && !day && kind === "single" ? [`uid:${uid}`] : []),
		...(call && one ? [`call:${call}~${startsAt}`] : []),
		...(eventId && one ? [`item:${eventId}`] : []),
	];
	const shared = [...(conversation ? [`chat:${conversation}`] : []), ...(joinUrl ? [`join:${joinUrl}`] : [])];
	return { own, shared };
}

const moment = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z`;
const forms = [
	/^(uid:[0-9A-F]{40,}\/)\d{4}-\d{2}-\d{2}$/,
	new RegExp(`^(uid:.*@)${moment}$`, "s"),
	new RegExp(`^(call:.*@)${moment}$`, "s"),
] as const;

/** What a name says something of, and how surely. Only names that an occurrence keeps for good can say that two are different. */
function read(name: string): { about: string; rank: number } {
	for (const [rank, form] of forms.entries()) {
		const about = form.exec(name)?.[1];
		if (about !== undefined) return { about, rank };
	}
	return { about: name, rank: name.startsWith("uid:") ? forms.length : forms.length + 1 };
}

/**
 * Whether two sets of own names are of one meeting: the surest thing that both speak of decides.
 *
 * @example compareMeetings(["uid:…/2026-06-18", "call:c~t"], ["uid:…/2026-06-25", "call:c~t"]) // "different"
 * @returns "unknown" where they speak of nothing in common.
 */
export function compareMeetings(one: readonly string[], other: readonly string[]): "same" | "different" | "unknown" {
	const theirs = other.map((name) => ({ name, ...read(name) }));
	for (const { name, about } of one.map((own) => ({ name: own, ...read(own) })).sort((a, b) => a.rank - b.rank)) {
		const alike = theirs.filter((their) => their.about === about);
		if (alike.some((their) => their.name === name)) return "same";
		if (alike.length > 0) return "different";
	}
	return "unknown";
}

/**
 * Whether the link in an invite leads to the panel of that very meeting: unless they have nothing in common, not even when
 * they begin. An invite that was copied, or belongs to a series, links to the panel of another.
 *
 * @example linkLeadsHere({ own: ["uid:a"], startsAt: "2026-06-18T10:00:00.000Z" }, { own: ["uid:b"], startsAt: "2026-06-18T10:00:00.000Z" }) // true
 */
export function linkLeadsHere(meeting: Named, panel: Named): boolean {
	const compared = compareMeetings(meeting.own, panel.own);
	return compared === "same" || (compared === "unknown" && meeting.startsAt === panel.startsAt);
}
type Named = { own: readonly string[]; startsAt: Instant };

/**
 * The own names a panel keeps once its meeting was read anew in its organizer's calendar: what was read replaces what says
 * otherwise of the same, and a moment that the meeting has left is no name of it any more.
 *
 * @example namesAfter(["uid:u", "call:c~2026-06-18T10:00:00.000Z"], ["uid:u", "call:c~2026-06-18T11:00:00.000Z"])
 *   // ["uid:u", "call:c~2026-06-18T11:00:00.000Z"]
 */
export function namesAfter(kept: readonly string[], now: readonly string[]): string[] {
	if (now.length === 0) return [...kept];
	const said = new Set(now.map((name) => read(name).about));
	const still = kept.filter((name) => !isMomentary(name) && !said.has(read(name).about));
	return [...now, ...still];
}

const momentary = new RegExp(`^call:.*~${moment}$`, "s");
const isMomentary = (name: string): boolean => momentary.test(name);

/** Whether a name tells one meeting from all others; those of before that name a chat or a link do not. */
export const isOwnName = (name: string): boolean => !name.startsWith("chat:") && !name.startsWith("join:");

/** By what a meeting is found again in a calendar. */
export type CalendarKey = { uid: string; day: Day | null; originalStart: Instant | null };

/** In one text. @example calendarKeyText({ uid: "04…", day: "2026-07-02", originalStart: null }) // "04…/2026-07-02" */
export const calendarKeyText = ({ uid, day, originalStart }: CalendarKey): string =>
	`${uid}${day ? `/${day}` : ""}${originalStart ? `@${originalStart}` : ""}`;

/** What was kept as one text. @example calendarKeyIn("04…/2026-07-02") // { uid: "04…", day: "2026-07-02", originalStart: null } */
export function calendarKeyIn(text: string): CalendarKey {
	const found = keyText.exec(text);
	return { uid: found?.[1] ?? "", day: found?.[2] ?? null, originalStart: found?.[3] ?? null };
}
const keyText = new RegExp(String.raw`^(.*?)(?:/(\d{4}-\d{2}-\d{2}))?(?:@(${moment}))?$`, "s");

/** The key of a meeting as a mailbox has it. @example calendarKeyOf({ iCalUId: "04…07EA0702…", … }).day // "2026-07-02" */
export const calendarKeyOf = ({ iCalUId, kind, originalStart }: MeetingFacts): CalendarKey => ({
	uid: cleanGlobalObjectId(iCalUId),
	day: instanceDayOf(iCalUId),
	originalStart: kind === "occurrence" || kind === "exception" ? originalStart : null,
});
