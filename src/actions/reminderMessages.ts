import { nextDaytime } from "../core/daytime.ts";
import { planReminders } from "../core/followUpPlan.ts";
import { later } from "../core/instant.ts";
import { leadersOf } from "../core/panel.ts";
import { lately } from "../core/reminders.ts";
import { type Reminder, reminderMail, reminderPreview } from "../graph/reminder.ts";
import { answeredBy } from "../storage/answers.ts";
import type { Trx } from "../storage/database.ts";
import { type NewDelivery, remindedSince } from "../storage/deliveries.ts";
import type { KeptPanel } from "../storage/panels.ts";
import { zonesOf } from "../storage/zones.ts";
import type { Parts, Planned } from "./planMessages.ts";
import type { MessageContent } from "./takeStep.ts";

/** To each whose answer is missing, by day where they are. It tells them nothing of the others. Nothing once it is too late to answer. */
export async function reminderMessages(
	trx: Trx,
	{ newId, origin, words: said }: Parts,
	panel: KeptPanel,
	{ tenantId, panelId, followUpId, now }: Planned,
): Promise<NewDelivery[]> {
	const { meeting, topic, dueAt } = panel;
	if (panel.revealedAt !== null || panel.closedAt !== null || now >= meeting.startsAt) return [];
	const answered = await answeredBy(trx, { tenantId, panelId, round: panel.round });
	const reminded = await remindedSince(trx, tenantId, panelId, later(now, -lately));
	const missing = leadersOf(panel).filter(({ id }) => !answered.includes(id) && !reminded.has(id));
	const zones = await zonesOf(
		trx,
		tenantId,
		missing.map(({ id }) => id),
	);
	const { chatId } = meeting;
	const link = `${origin}/panel/${panelId}`;
	return planReminders({ tenantId, panelId, occurrence: followUpId, people: missing, chatId }).flatMap((planned) => {
		const { channel, recipient } = planned;
		if (!recipient) return [];
		const zone = zones.get(recipient.id) ?? panel.timeZone;
		const notBefore = nextDaytime(now, zone);
		if (notBefore >= meeting.startsAt) return [];
		const words = said.inLocale(panel.locale).inZone(zone);
		const reminder: Reminder = { topic, meeting, dueAt, link };
		const content: MessageContent =
			channel === "mail"
				? { channel, ...reminderMail(words, reminder), fromId: panel.organizerId, to: { name: recipient.name, address: recipient.mail } }
				: {
						channel: "activity",
						type: "answersRequested",
						topic,
						preview: reminderPreview(words, reminder),
						link,
						chatId,
						personId: recipient.id,
						chain: `${panelId}/remind/${recipient.id}`,
					};
		return [{ ...planned, id: newId(), content, notBefore }];
	});
}
