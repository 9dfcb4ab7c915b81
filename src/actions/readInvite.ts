import type { Invited } from "../core/attach.ts";
import { type Outsider, outsideOf } from "../core/outside.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { type GraphFailure, isFailure } from "../graph/failure.ts";
import { cleanGlobalObjectId, instanceDayOf } from "../graph/globalObjectId.ts";
import type { GraphMeeting, MeetingRef } from "../graph/readMeeting.ts";
import type { Context } from "./action.ts";

/** A meeting and the people of this directory who are on it, its organizer first. */
export type Invite = {
	meeting: GraphMeeting;
	organizer: Invited;
	invited: Invited[];
	/** Those on the invite whom this directory does not know. */
	outside: Outsider[];
	/** Every name this meeting goes by; any of them leads to its panel. */
	aliases: string[];
};

/** Reads the invite as the reader's mailbox has it and looks its people up. */
export async function readInvite({ graph, me }: Pick<Context, "graph" | "me">, ref: MeetingRef): Promise<Invite | Refusal> {
	const meeting = await graph.readMeeting(me, ref);
	if (isFailure(meeting)) return refusalOf(meeting);
	const attendees = [{ ...meeting.organizer, optional: false }, ...meeting.attendees];
	const unique = [...new Map(attendees.map((one) => [one.mail, one])).values()];
	const known = await graph.findPeople(
		me,
		unique.map((one) => one.mail),
	);
	if (isFailure(known)) return refusalOf(known);
	const invited = unique.flatMap(({ mail, optional }) => {
		const person = known.find((one) => one.mail === mail);
		return person ? [{ id: person.id, name: person.name, mail, title: person.title, optional }] : [];
	});
	const [organizer] = invited;
	if (organizer?.mail !== meeting.organizer.mail) return refuse("meetingNotFound");
	return { meeting, organizer, invited, outside: outsideOf(unique, invited), aliases: aliasesOf(meeting) };
}

/** The meeting's own name first; a series shares the others. */
export function aliasesOf({ iCalUId, chatId, joinUrl }: Pick<GraphMeeting, "iCalUId" | "chatId" | "joinUrl">): string[] {
	const occurrence = instanceDayOf(iCalUId);
	const series = occurrence === null ? [] : [`/${occurrence}`];
	return [
		...(iCalUId ? [`uid:${cleanGlobalObjectId(iCalUId)}${series.join("")}`] : []),
		...(chatId ? [`chat:${chatId}`] : []),
		...(joinUrl ? [`join:${joinUrl}`] : []),
	];
}

function refusalOf(failure: GraphFailure): Refusal {
	if (failure.kind === "consent") return refuse("consentNeeded");
	if (failure.kind === "notFound" || failure.kind === "forbidden") return refuse("meetingNotFound");
	return refuse("graphUnavailable");
}
