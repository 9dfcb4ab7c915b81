import { nextDaytime } from "../core/daytime.ts";
import { planEcho } from "../core/followUpPlan.ts";
import { isGone, leadersOf } from "../core/panel.ts";
import { echoMail, echoPreview } from "../graph/echo.ts";
import type { Trx } from "../storage/database.ts";
import { isDecided } from "../storage/decisions.ts";
import type { NewDelivery } from "../storage/deliveries.ts";
import { askEcho } from "../storage/echoes.ts";
import type { KeptPanel } from "../storage/panels.ts";
import { zonesOf } from "../storage/zones.ts";
import type { Parts, Planned } from "./planMessages.ts";
import type { MessageContent } from "./takeStep.ts";

/** To each leader, by day where they are: what did we decide? The question names no decision. Nothing where none stands. */
export async function echoMessages(
	trx: Trx,
	{ newId, origin, words: said }: Parts,
	panel: KeptPanel,
	{ tenantId, panelId, followUpId, now }: Planned,
): Promise<NewDelivery[]> {
	if (!(await isDecided(trx, tenantId, panelId))) return [];
	const leaders = leadersOf(panel).filter((leader) => !isGone(leader));
	const ids = leaders.map(({ id }) => id);
	await askEcho(trx, { tenantId, panelId }, ids, now);
	const zones = await zonesOf(trx, tenantId, ids);
	const { topic, meeting } = panel;
	const link = `${origin}/panel/${panelId}`;
	return planEcho({ tenantId, panelId, occurrence: followUpId, people: leaders, chatId: meeting.chatId }).flatMap((planned) => {
		const { channel, recipient } = planned;
		if (!recipient) return [];
		const zone = zones.get(recipient.id) ?? panel.timeZone;
		const words = said.inLocale(panel.locale).inZone(zone);
		const asked = { topic, meeting, link };
		const content: MessageContent =
			channel === "mail"
				? { channel, ...echoMail(words, asked), fromId: panel.organizerId, to: { name: recipient.name, address: recipient.mail } }
				: {
						channel: "activity",
						type: "echoAsked",
						topic,
						preview: echoPreview(words),
						link,
						chatId: meeting.chatId,
						personId: recipient.id,
					};
		return [{ ...planned, id: newId(), content, notBefore: nextDaytime(now, zone) }];
	});
}
