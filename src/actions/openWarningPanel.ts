import type { Reply } from "../contract.ts";
import { suggestedDue, suggestedTargets } from "../core/attach.ts";
import { isGone } from "../core/panel.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { type Team, whyNotRunning } from "../core/team.ts";
import { latestSetup, panelById } from "../storage/panels.ts";
import { latestOrder } from "../storage/teams.ts";
import { type KeptWarning, lockWarning, warningBecame, warningById } from "../storage/warnings.ts";
import { type Act, asMe, type Context } from "./action.ts";
import { attachAs, inviteBlockOf } from "./attachPanel.ts";
import { meetingsForTeam } from "./meetingsForTeam.ts";
import { teamAsMember } from "./teamLog.ts";

type Opened = { team: Team; warning: KeptWarning; targets: string[] };
type Done = Reply<"openWarningPanel">;

/**
 * Puts a warning on one of the team's next meetings as a panel that is filled in already. One warning has one panel at a time, however
 * often and by however many it is asked for.
 */
export const openWarningPanel: Act<"openWarningPanel"> = async ({ warningId, itemId }, context) => {
	const opened = await openWarning(context, warningId);
	if ("refused" in opened) return opened;
	const { team, warning } = opened;
	if (warning.panelId !== null) return onPanel(context, warning.panelId);
	if (team.deciderId === null || team.facilitatorId === null) return refuse("teamWithoutRoles");
	const meetings = await meetingsForTeam(context, team);
	if ("refused" in meetings) return meetings;
	if (itemId === null) return { meetings, panelId: null, inviteBlock: null };
	const chosen = meetings.find((meeting) => meeting.itemId === itemId);
	if (chosen) return putOn(context, opened, { itemId, startsAt: chosen.startsAt });
	// somebody else may have been quicker, with the same meeting
	const since = await asMe(context, (trx) => warningById(trx, context.me.tenantId, warningId));
	return since && since.panelId !== null ? onPanel(context, since.panelId) : refuse("meetingNotFound");
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

async function putOn(
	context: Context,
	{ team, warning, targets }: Opened,
	{ itemId, startsAt }: { itemId: string; startsAt: string },
): Promise<Done | Refusal> {
	const { tenantId } = context.me;
	const words = context.words.inLocale(team.locale);
	const other: string[] = [];
	const attached = await attachAs(
		{
			meeting: { itemId },
			topic: words.t("mail.warning.topic", { label: warning.label }),
			deciderId: team.deciderId ?? "",
			facilitatorId: team.facilitatorId ?? "",
			targets,
			dimensions: [],
			attribution: "named",
			dueAt: suggestedDue(startsAt, context.now),
			timeZone: team.timeZone,
		},
		{ ...context, words },
		{
			teamId: team.id,
			within: async (trx, keep) => {
				const found = await lockWarning(trx, tenantId, warning.id);
				if (!found || found.endedAt !== null) return refuse("noSuchWarning");
				if (found.panelId !== null) {
					other.push(found.panelId);
					return refuse("panelExists", { values: { panelId: found.panelId } });
				}
				const kept = await keep();
				if (!("refused" in kept)) await warningBecame(trx, tenantId, warning.id, kept.panelId);
				return kept;
			},
		},
	);
	const [quicker] = other;
	if (quicker !== undefined) return onPanel(context, quicker);
	return "refused" in attached ? attached : { meetings: [], panelId: attached.panel.id, inviteBlock: attached.inviteBlock };
}

/** The panel that is there, with its block for the invite for whoever is on it. */
const onPanel = (context: Context, panelId: string): Promise<Done> =>
	asMe(context, async (trx) => {
		const panel = await panelById(trx, context.me.tenantId, panelId);
		const isOn = panel?.people.some((person) => person.id === context.me.id && !isGone(person)) ?? false;
		return { meetings: [], panelId, inviteBlock: panel && isOn ? inviteBlockOf(context, panel) : null };
	});
