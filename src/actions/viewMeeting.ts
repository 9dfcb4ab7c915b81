import { suggestedDue } from "../core/attach.ts";
import { panelByAlias } from "../storage/panels.ts";
import { latestOrder, teamsOf } from "../storage/teams.ts";
import { type Act, asMe } from "./action.ts";
import { pickTeam } from "./pickTeam.ts";
import { readInvite } from "./readInvite.ts";

/** What is known of the meeting before the reader: its panel if it has one, and what a new one could start from. */
export const viewMeeting: Act<"viewMeeting"> = async ({ meeting: ref }, context) => {
	const { me, now } = context;
	const chatKnown = "chatId" in ref ? await asMe(context, (trx) => panelByAlias(trx, me.tenantId, [`chat:${ref.chatId}`])) : undefined;
	const invite = await readInvite(context, ref);
	if ("refused" in invite) return invite;
	const { meeting, organizer, invited, unknown, aliases } = invite;
	const [panelId, team, order] = await asMe(context, async (trx) => {
		const found = pickTeam(await teamsOf(trx, me.tenantId, organizer.id), invited);
		return [
			await panelByAlias(trx, me.tenantId, aliases),
			found,
			found ? await latestOrder(trx, me.tenantId, found.id) : undefined,
		] as const;
	});
	const person = ({ id, name, mail, title }: (typeof invited)[number]) => ({ id, name, mail, title });
	const settled = order?.levels.flat().map((target) => target.label) ?? [];
	return {
		meeting: {
			panelId: panelId ?? chatKnown ?? null,
			subject: meeting.subject,
			startsAt: meeting.startsAt,
			endsAt: meeting.endsAt,
			organizer: person(organizer),
			onBehalf: meeting.onBehalf,
			people: invited.map(person),
			unknown,
			suggested: {
				topic: meeting.subject,
				targets: settled,
				deciderId: organizer.id,
				facilitatorId: me.id !== organizer.id && invited.some((one) => one.id === me.id) ? me.id : null,
				dueAt: suggestedDue(meeting.startsAt, now),
				frameworkVersion: team && order && order.version > 0 ? order.version : null,
			},
		},
	};
};
