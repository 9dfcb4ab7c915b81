import { followUpContent } from "../core/followUpContent.ts";
import { chatSenders, planDeliveries } from "../core/followUpPlan.ts";
import { deciderOf, facilitatorOf, leadersOf, type Panel } from "../core/panel.ts";
import { viewFor } from "../core/visibility.ts";
import { followUpPreview } from "../graph/activityText.ts";
import { followUpCard } from "../graph/chatCard.ts";
import { followUpMail } from "../graph/mailHtml.ts";
import type { Trx } from "../storage/database.ts";
import type { NewDelivery } from "../storage/deliveries.ts";
import { type KeptPanel, lockRound } from "../storage/panels.ts";
import { boardIn } from "./boardInWords.ts";
import { loadFacts } from "./panelFacts.ts";
import type { Parts, Planned } from "./planMessages.ts";
import type { MessageContent } from "./takeStep.ts";
import { taskMessages } from "./taskMessages.ts";

/** While another round is being answered, the follow-up tells what the round before showed. */
async function asRevealed(trx: Trx, tenantId: string, panel: Panel): Promise<Panel> {
	if (panel.revealedAt !== null || panel.round === 1) return panel;
	const before = panel.round - 1;
	return { ...panel, round: before, revealedAt: (await lockRound(trx, tenantId, panel.id, before, "shared")) ?? null };
}

/** What was decided, deferred and left open, for everybody on the panel. */
export async function followUpMessages(
	trx: Trx,
	{ newId, origin, words: said }: Parts,
	panel: KeptPanel,
	{ tenantId, panelId, followUpId, now }: Planned,
): Promise<NewDelivery[]> {
	const reader = facilitatorOf(panel) ?? deciderOf(panel) ?? leadersOf(panel)[0];
	if (!reader) return [];
	const words = said.inLocale(panel.locale).inZone(panel.timeZone);
	const view = viewFor(reader, await loadFacts(trx, tenantId, await asRevealed(trx, tenantId, panel), null), now, boardIn(words));
	const content = followUpContent(view);
	const link = `${origin}/panel/${panelId}`;
	const { chatId } = panel.meeting;
	const mail = followUpMail(words, content, link);
	const card = followUpCard(words, content, link);
	const preview = followUpPreview(words, content);
	const senders = chatSenders(panel, panel.organizerId).map(({ id, name, mail }) => ({ id, name, mail }));
	const told = planDeliveries({ tenantId, panelId, occurrence: followUpId, people: panel.people, chatId }).map((planned) => {
		const { channel, recipient } = planned;
		const message = (): MessageContent => {
			if (channel === "mail" && recipient)
				return { channel, ...mail, fromId: panel.organizerId, to: { name: recipient.name, address: recipient.mail } };
			if (chatId === null) throw new Error("A message into a chat was planned where there is none");
			if (channel === "activity" && recipient)
				return { channel, type: "followUpSent", topic: panel.topic, preview, link, chatId, personId: recipient.id };
			return { channel: "chat", card, chatId, senders };
		};
		return { ...planned, id: newId(), content: message() };
	});
	return [...told, ...(await taskMessages(trx, { newId, origin, words: said }, panel, { tenantId, panelId, followUpId, now }))];
}
