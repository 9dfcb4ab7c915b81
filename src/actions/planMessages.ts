import { buildBoard } from "../core/buildBoard.ts";
import { followUpContent } from "../core/followUpContent.ts";
import { chatSenders, planDeliveries } from "../core/followUpPlan.ts";
import type { Instant } from "../core/instant.ts";
import { facilitatorOf, type Panel } from "../core/panel.ts";
import { viewFor } from "../core/visibility.ts";
import { followUpPreview } from "../graph/activityText.ts";
import { followUpCard } from "../graph/chatCard.ts";
import { followUpMail } from "../graph/mailHtml.ts";
import type { Trx } from "../storage/database.ts";
import type { NewDelivery } from "../storage/deliveries.ts";
import { lockRound, panelById } from "../storage/panels.ts";
import type { Context } from "./action.ts";
import { loadFacts } from "./panelFacts.ts";
import type { MessageContent } from "./takeStep.ts";

/** While another round is being answered, the follow-up tells what the round before showed. */
async function asRevealed(trx: Trx, tenantId: string, panel: Panel): Promise<Panel> {
	if (panel.revealedAt !== null || panel.round === 1) return panel;
	const before = panel.round - 1;
	return { ...panel, round: before, revealedAt: (await lockRound(trx, tenantId, panel.id, before, "shared")) ?? null };
}

type Parts = Pick<Context, "newId" | "origin" | "words">;

/** Every message of a panel's follow-up with the words it will have, however often it is tried. Nothing where the panel is gone. */
export async function planMessages(
	trx: Trx,
	{ newId, origin, words: said }: Parts,
	{ tenantId, panelId, followUpId, now }: { tenantId: string; panelId: string; followUpId: string; now: Instant },
): Promise<NewDelivery[]> {
	const panel = await panelById(trx, tenantId, panelId);
	const reader = panel && (facilitatorOf(panel) ?? panel.people[0]);
	if (!panel || !reader) return [];
	const view = viewFor(reader, await loadFacts(trx, tenantId, await asRevealed(trx, tenantId, panel), null), now, buildBoard);
	const content = followUpContent(view);
	const link = `${origin}/panel/${panelId}`;
	const { chatId } = panel.meeting;
	const words = said.inZone(panel.timeZone);
	const mail = followUpMail(words, content, link);
	const card = followUpCard(words, content, link);
	const preview = followUpPreview(words, content);
	const senders = chatSenders(panel, panel.organizerId).map(({ id, name, mail }) => ({ id, name, mail }));
	return planDeliveries({ tenantId, panelId, occurrence: followUpId, people: panel.people, chatId }).map((planned) => {
		const { channel, recipient } = planned;
		const message = (): MessageContent => {
			if (channel === "mail" && recipient)
				return { channel, ...mail, fromId: panel.organizerId, to: { name: recipient.name, address: recipient.mail } };
			if (chatId === null) throw new Error("A message into a chat was planned where there is none");
			if (channel === "activity" && recipient) return { channel, topic: panel.topic, preview, link, chatId, personId: recipient.id };
			return { channel: "chat", card, chatId, senders };
		};
		return { ...planned, id: newId(), content: message() };
	});
}
