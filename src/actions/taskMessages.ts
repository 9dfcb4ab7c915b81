import { planTasks } from "../core/followUpPlan.ts";
import { ownersTask } from "../graph/taskText.ts";
import type { Trx } from "../storage/database.ts";
import { decisionById, decisionsOfTeam } from "../storage/decisions.ts";
import type { NewDelivery } from "../storage/deliveries.ts";
import type { KeptPanel } from "../storage/panels.ts";
import { teamById } from "../storage/teams.ts";
import type { Parts, Planned } from "./planMessages.ts";
import type { MessageContent } from "./takeStep.ts";

/** A task for the owner of each decision that stands on the panel, if the team wants tasks. */
export async function taskMessages(
	trx: Trx,
	{ newId, origin, words: said }: Parts,
	panel: KeptPanel,
	{ tenantId, panelId }: Planned,
): Promise<NewDelivery[]> {
	const team = await teamById(trx, tenantId, panel.teamId);
	if (!team?.tasks) return [];
	const words = said.inLocale(team.locale).inZone(team.timeZone);
	const planned = planTasks({ tenantId, panelId, people: panel.people }, await decisionsOfTeam(trx, tenantId, panel.teamId, { panelId }));
	const messages: NewDelivery[] = [];
	for (const { decision, recipient, dedupeKey } of planned) {
		const replaced: Awaited<ReturnType<typeof decisionById>>[] = [];
		for (const id of decision.supersedes) replaced.push(await decisionById(trx, tenantId, id));
		const owned = { ...decision, link: `${origin}/panel/${panelId}`, replaced: replaced.filter((one) => one !== undefined) };
		const content: MessageContent = {
			channel: "task",
			decisionId: decision.id,
			owner: { id: recipient.id, name: recipient.name, mail: recipient.mail },
			task: ownersTask(words, owned, team.timeZone),
		};
		messages.push({ id: newId(), channel: "task", recipient, dedupeKey, content });
	}
	return messages;
}
