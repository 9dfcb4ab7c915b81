import { suggestedDue, suggestedTargets } from "../core/attach.ts";
import { latestSetup, panelByAlias } from "../storage/panels.ts";
import { latestOrder, teamsOf } from "../storage/teams.ts";
import { type Act, asMe } from "./action.ts";
import { pickTeam } from "./pickTeam.ts";
import { readInvite } from "./readInvite.ts";

/** What is known of the meeting before the reader: its panel if it has one, and what a new one could start from. */
export const viewMeeting: Act<"viewMeeting"> = async ({ meeting: ref }, context) => {
	const { me, now } = context;
	const invite = await readInvite(context, ref);
	if ("refused" in invite) return invite;
	const { meeting, organizer, invited, outside, aliases } = invite;
	const { panelId, order, latest } = await asMe(context, async (trx) => {
		const team = pickTeam(await teamsOf(trx, me.tenantId, organizer.id), invited);
		return {
			// a series shares its chat and its link; only the occurrence's own name tells its panel
			panelId: await panelByAlias(trx, me.tenantId, aliases.slice(0, 1)),
			order: team && (await latestOrder(trx, me.tenantId, team.id)),
			latest: team && (await latestSetup(trx, me.tenantId, team.id)),
		};
	});
	const onInvite = (id: string | null | undefined) => (invited.some((one) => one.id === id) ? (id ?? null) : null);
	const person = ({ id, name, mail, title }: (typeof invited)[number]) => ({ id, name, mail, title });
	return {
		meeting: {
			panelId: panelId ?? null,
			subject: meeting.subject,
			startsAt: meeting.startsAt,
			endsAt: meeting.endsAt,
			organizer: person(organizer),
			onBehalf: meeting.onBehalf,
			people: invited.map(person),
			unknown: outside.map(({ mail }) => mail),
			suggested: {
				topic: meeting.subject,
				targets: suggestedTargets(order?.levels.flat().map((target) => target.label) ?? [], latest?.targets),
				deciderId: onInvite(latest?.deciderId) ?? organizer.id,
				facilitatorId: onInvite(latest?.facilitatorId) ?? (me.id === organizer.id ? null : onInvite(me.id)),
				dueAt: suggestedDue(meeting.startsAt, now),
				frameworkVersion: order && order.version > 0 ? order.version : null,
			},
		},
	};
};
