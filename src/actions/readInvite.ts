import type { Invited } from "../core/attach.ts";
import { type MeetingNames, meetingNames } from "../core/meetingNames.ts";
import { type Outsider, outsideOf } from "../core/outside.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { type GraphFailure, isFailure } from "../graph/failure.ts";
import type { GraphMeeting, MeetingRef } from "../graph/readMeeting.ts";
import type { Context } from "./action.ts";
import { unanswered } from "./unanswered.ts";

/** A meeting and the people of this directory who are on it, its organizer first. */
export type Invite = {
	meeting: GraphMeeting;
	organizer: Invited;
	invited: Invited[];
	/** Those on the invite whom this directory does not know. */
	outside: Outsider[];
	/** Every name this meeting goes by, as far as the reader's mailbox knows. */
	names: MeetingNames;
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
	if (isFailure(known)) return unanswered(known);
	const invited = unique.flatMap(({ mail, optional }) => {
		const person = known.find((one) => one.mail === mail);
		return person ? [{ id: person.id, name: person.name, mail, title: person.title, optional }] : [];
	});
	const [organizer] = invited;
	if (organizer?.mail !== meeting.organizer.mail) return refuse("organizerElsewhere", { values: { organizer: meeting.organizer.name } });
	return { meeting, organizer, invited, outside: outsideOf(unique, invited), names: namesOf(meeting) };
}

/** The same, with the chat that it was found by where its link does not tell. */
export function namesOf(meeting: GraphMeeting): MeetingNames {
	const { own, shared } = meetingNames(meeting);
	const chat = meeting.chatId === null ? [] : [`chat:${meeting.chatId}`];
	return { own, shared: [...new Set([...chat, ...shared])] };
}

export function refusalOf(failure: GraphFailure): Refusal {
	// in another's calendar, what one may not see is not there
	if (failure.kind === "notFound" || failure.kind === "forbidden") return refuse("meetingNotFound");
	return unanswered(failure);
}
