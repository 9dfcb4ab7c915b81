import type { Reply } from "../contract.ts";
import { suggestedDue, suggestedTargets } from "../core/attach.ts";
import { later } from "../core/instant.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { type Team, whyNotRunning } from "../core/team.ts";
import { isFailure } from "../graph/failure.ts";
import type { GraphMeeting } from "../graph/readMeeting.ts";
import { latestSetup, panelByAlias } from "../storage/panels.ts";
import { latestOrder } from "../storage/teams.ts";
import { type KeptWarning, warningBecame, warningById } from "../storage/warnings.ts";
import { type Act, asMe, type Context } from "./action.ts";
import { attachPanel } from "./attachPanel.ts";
import { aliasesOf } from "./readInvite.ts";
import { teamAsMember } from "./teamLog.ts";

const aheadMs = 42 * 86_400_000;
const most = 5;

type Opened = { team: Team; warning: KeptWarning; targets: string[] };

/** Puts a warning on one of the team's next meetings as a panel that is filled in already. */
export const openWarningPanel: Act<"openWarningPanel"> = async ({ warningId, itemId, idempotencyKey }, context) => {
	const opened = await openWarning(context, warningId);
	if ("refused" in opened) return opened;
	const { team, warning, targets } = opened;
	if (warning.panelId !== null) return { meetings: [], panelId: warning.panelId };
	const meetings = await meetingsOf(context, team);
	if ("refused" in meetings || itemId === null) return meetings;
	const chosen = meetings.meetings.find((meeting) => meeting.itemId === itemId);
	if (!chosen) return refuse("meetingNotFound");
	if (team.deciderId === null || team.facilitatorId === null) return refuse("teamWithoutRoles");
	const attached = await attachPanel(
		{
			meeting: { itemId },
			topic: context.words.t("mail.warning.topic", { label: warning.label }),
			deciderId: team.deciderId,
			facilitatorId: team.facilitatorId,
			targets,
			dimensions: [],
			attribution: "named",
			dueAt: suggestedDue(chosen.startsAt, context.now),
			timeZone: team.timeZone,
			idempotencyKey,
		},
		context,
	);
	if ("refused" in attached) return attached;
	const panelId = attached.panel.id;
	await asMe(context, (trx) => warningBecame(trx, context.me.tenantId, warningId, panelId));
	return { meetings: [], panelId };
};

const openWarning = (context: Context, warningId: string): Promise<Opened | Refusal> =>
	asMe<Opened | Refusal>(context, async (trx) => {
		const { tenantId, id } = context.me;
		const warning = await warningById(trx, tenantId, warningId);
		if (!warning || warning.endedAt !== null) return refuse("noSuchWarning");
		const team = await teamAsMember(trx, context, warning.teamId);
		if ("refused" in team) return refuse("noSuchWarning");
		const refusal = whyNotRunning(team, id);
		if (refusal) return refusal;
		const { levels } = await latestOrder(trx, tenantId, team.id);
		const latest = await latestSetup(trx, tenantId, team.id);
		const targets = suggestedTargets(
			levels.flat().map(({ label }) => label),
			latest?.targets,
		);
		return { team, warning, targets };
	});

/** The reader's next meetings that most of the team is on and that have no panel yet. */
async function meetingsOf(context: Context, team: Team): Promise<Reply<"openWarningPanel"> | Refusal> {
	const { graph, me, now } = context;
	const listed = await graph.listMeetings(me, now, later(now, aheadMs));
	if (isFailure(listed)) return refuse(listed.kind === "consent" ? "consentNeeded" : "graphUnavailable");
	const membersOn = ({ organizer, attendees }: GraphMeeting) => {
		const mails = [organizer, ...attendees].map(({ mail }) => mail);
		return team.members.filter(({ mail }) => mails.includes(mail.toLowerCase())).length;
	};
	const found = listed.filter((meeting) => meeting.startsAt > now && membersOn(meeting) * 2 > team.members.length);
	const free = await asMe(context, async (trx) => {
		const withPanel = await Promise.all(found.map((meeting) => panelByAlias(trx, me.tenantId, aliasesOf(meeting).slice(0, 1))));
		return found.filter((_, index) => !withPanel[index]);
	});
	const meetings = free.slice(0, most).map((meeting) => ({
		itemId: meeting.eventId,
		subject: meeting.subject,
		startsAt: meeting.startsAt,
		endsAt: meeting.endsAt,
		members: membersOn(meeting),
	}));
	return { meetings, panelId: null };
}
