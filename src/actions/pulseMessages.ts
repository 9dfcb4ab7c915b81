import type { Trx } from "../storage/database.ts";
import type { NewDelivery } from "../storage/deliveries.ts";
import { pulseById, sealedInPulse } from "../storage/pulses.ts";
import { teamById } from "../storage/teams.ts";
import { mailboxOf } from "./acceptedRole.ts";
import type { Parts, Planned } from "./planMessages.ts";
import { teamMessages } from "./teamMessages.ts";

/** To each leader who has not answered yet. It names no priority: what they remember comes first. */
export async function pulseMessages(trx: Trx, parts: Parts, planned: Planned): Promise<NewDelivery[]> {
	const { tenantId, panelId: pulseId } = planned;
	const pulse = await pulseById(trx, tenantId, pulseId);
	const team = pulse && (await teamById(trx, tenantId, pulse.teamId));
	if (!pulse || !team || pulse.closedAt !== null) return [];
	const sealed = await sealedInPulse(trx, tenantId, pulseId);
	return teamMessages(trx, parts, planned, {
		team,
		fromId: await mailboxOf(trx, planned.tenantId, team),
		people: team.members.filter(({ id }) => pulse.leaders.includes(id) && !sealed.includes(id)),
		purpose: "pulse",
		type: "pulseAsked",
		news: (words) => ({
			about: "pulse",
			values: { team: team.name, day: words.day(pulse.closesAt), time: words.time(pulse.closesAt) },
			link: `${parts.origin}/team/${team.id}/pulse`,
		}),
	});
}
