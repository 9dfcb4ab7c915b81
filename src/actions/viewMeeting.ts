import { suggestedDue, suggestedTargets } from "../core/attach.ts";
import { firstOf } from "../core/remembering.ts";
import { addNames, panelNamed, panelsOfChat } from "../storage/meetingNames.ts";
import { latestSetup } from "../storage/panels.ts";
import { latestOrder, teamsOf } from "../storage/teams.ts";
import { type Act, asMe } from "./action.ts";
import { askedToRemember } from "./askedToRemember.ts";
import { pickTeam } from "./pickTeam.ts";
import { readInvite } from "./readInvite.ts";

/** What is known of the meeting before the reader: its panel if it has one, and what a new one could start from. */
export const viewMeeting: Act<"viewMeeting"> = async ({ meeting: ref }, context) => {
	const { me, now } = context;
	const invite = await readInvite(context, ref);
	if ("refused" in invite) return invite;
	const { meeting, organizer, invited, outside, names } = invite;
	const { panelId, order, latest } = await asMe(context, async (trx) => {
		// a series shares its chat and its link; only what is the occurrence's own tells its panel
		const found = await panelNamed(trx, me.tenantId, names.own);
		// a join link need not tell the chat; whoever comes from there does
		if (found && "chatId" in ref && (await panelsOfChat(trx, me.tenantId, ref.chatId, me.id)).length === 0)
			await addNames(trx, me.tenantId, found, { own: [], shared: [`chat:${ref.chatId}`] });
		const team = pickTeam(await teamsOf(trx, me.tenantId, organizer.id), invited);
		// an invite is read by many who are not of the team
		if (!team?.memberIds.includes(me.id)) return { panelId: found };
		const latest = await latestSetup(trx, me.tenantId, team.id);
		if (firstOf(await askedToRemember(trx, context, team.id)))
			return { panelId: found, latest: latest && { ...latest, targets: [...latest.targets].sort((a, b) => a.localeCompare(b)) } };
		return { panelId: found, order: await latestOrder(trx, me.tenantId, team.id), latest };
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
			...(meeting.onBehalf || me.id === organizer.id ? { mayAttach: true as const } : {}),
			...(meeting.ofSeries ? { ofSeries: true as const } : {}),
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
