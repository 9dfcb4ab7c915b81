import type { Trx } from "../storage/database.ts";
import type { NewDelivery } from "../storage/deliveries.ts";
import { teamById } from "../storage/teams.ts";
import { warningById } from "../storage/warnings.ts";
import { mailboxOf } from "./acceptedRole.ts";
import type { Parts, Planned } from "./planMessages.ts";
import { teamMessages } from "./teamMessages.ts";

/**
 * To who facilitates and who decides: a priority may be shifting. Which one and what it rests on is read on the page: they may be asked
 * for the priorities from memory.
 */
export async function warningMessages(trx: Trx, parts: Parts, planned: Planned): Promise<NewDelivery[]> {
	const warning = await warningById(trx, planned.tenantId, planned.panelId);
	const team = warning && (await teamById(trx, planned.tenantId, warning.teamId));
	if (!warning || !team || warning.endedAt !== null) return [];
	return teamMessages(trx, parts, planned, {
		team,
		fromId: await mailboxOf(trx, planned.tenantId, team),
		people: team.members.filter(({ id }) => id === team.facilitatorId || id === team.deciderId),
		purpose: "warning",
		type: "warningRaised",
		news: () => ({ about: "warning", values: { team: team.name }, link: `${parts.origin}/team/${team.id}/signals` }),
	});
}
