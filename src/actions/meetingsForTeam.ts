import { later } from "../core/instant.ts";
import type { Refusal } from "../core/refusal.ts";
import type { Team } from "../core/team.ts";
import { isFailure } from "../graph/failure.ts";
import type { GraphMeeting } from "../graph/readMeeting.ts";
import { panelNamed } from "../storage/meetingNames.ts";
import { asMe, type Context } from "./action.ts";
import { namesOf } from "./readInvite.ts";
import { unanswered } from "./unanswered.ts";

const aheadMs = 42 * 86_400_000;
const most = 5;

type Offered = { itemId: string; subject: string; startsAt: string; endsAt: string; members: number };

/**
 * The next meetings that the reader can put a panel of the team on: most of the team is invited, who decides in it is expected, who
 * facilitates it is there, the reader organizes or facilitates, and there is no panel yet.
 */
export async function meetingsForTeam(context: Context, team: Team): Promise<Offered[] | Refusal> {
	const { graph, me, now } = context;
	const listed = await graph.listMeetings(me, now, later(now, aheadMs));
	if (isFailure(listed)) return unanswered(listed);
	const found = listed.filter((meeting) => meeting.startsAt > now && canHave(team, me.id, meeting));
	const free = await asMe(context, async (trx) => {
		const withPanel: (string | undefined)[] = [];
		for (const meeting of found) withPanel.push(await panelNamed(trx, me.tenantId, namesOf(meeting).own));
		return found.filter((_, index) => !withPanel[index]);
	});
	return free.slice(0, most).map((meeting) => ({
		itemId: meeting.eventId,
		subject: meeting.subject,
		startsAt: meeting.startsAt,
		endsAt: meeting.endsAt,
		members: invitedOf(team, meeting).length,
	}));
}

/** The team's people on an invite; whoever organizes is expected as well. */
function invitedOf({ members }: Team, { organizer, attendees }: GraphMeeting) {
	const optional = new Map([{ ...organizer, optional: false }, ...attendees].map((one) => [one.mail, one.optional]));
	return members.flatMap(({ id, mail }) => {
		const may = optional.get(mail.toLowerCase());
		return may === undefined ? [] : [{ id, expected: !may }];
	});
}

function canHave(team: Team, readerId: string, meeting: GraphMeeting): boolean {
	const invited = invitedOf(team, meeting);
	const isOn = (id: string | null) => invited.some((one) => one.id === id);
	const isExpected = (id: string | null) => invited.some((one) => one.id === id && one.expected);
	if (invited.length * 2 <= team.members.length || !isExpected(team.deciderId)) return false;
	if (!isOn(team.facilitatorId) && readerId !== team.facilitatorId) return false;
	return meeting.isOrganizer || meeting.onBehalf || (readerId === team.facilitatorId && isExpected(readerId));
}
