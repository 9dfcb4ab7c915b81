import { isGone, leadersOf, type PanelPerson } from "../core/panel.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { asKeeper } from "../core/roles.ts";
import { oneLine } from "../graph/escape.ts";
import { isFailure } from "../graph/failure.ts";
import { chainIdOf } from "../graph/keys.ts";
import { type Reminder, reminderMail, reminderPreview } from "../graph/reminder.ts";
import { answeredBy } from "../storage/answers.ts";
import type { KeptPanel } from "../storage/panels.ts";
import { type Act, asMe, type Context, once } from "./action.ts";
import { openPanel } from "./panelFacts.ts";

type Asked = Parameters<Act<"remindPeople">>[0];
type Missing = { panel: KeptPanel; people: PanelPerson[] };

/** Reminds those whose answer is missing, by mail and in Teams' activity. It tells them nothing of the others. */
export const remindPeople: Act<"remindPeople"> = async (asked, context) => {
	const missing = await claim(asked, context);
	if ("refused" in missing) return missing;
	const reached: boolean[] = [];
	// one at a time: a mailbox answers four, and the organizer works in it too
	for (const person of missing.people) reached.push(await remind(context, missing.panel, person, asked.idempotencyKey));
	const names = (wanted: boolean) => missing.people.filter((_, index) => reached[index] === wanted).map((person) => person.name);
	return { reminded: names(true), failed: names(false) };
};

/** Who is missing, kept under the key before anybody is written to: pressed twice, it is sent once. */
const claim = (asked: Asked, context: Context): Promise<Missing | Refusal> =>
	asMe(context, async (trx) => {
		const opened = await openPanel(trx, context, asked.panelId);
		if ("refused" in opened) return opened;
		const keeper = asKeeper(opened.person);
		if ("refused" in keeper) return keeper;
		const { panel } = opened;
		if (panel.closedAt !== null) return refuse("panelClosed", { values: { closedAt: panel.closedAt } });
		if (panel.revealedAt !== null) return refuse("alreadyRevealed", { values: { revealedAt: panel.revealedAt } });
		if (panel.meeting.cancelledAt) return refuse("meetingCancelled");
		let first = false;
		const claimed = await once(trx, context, { key: asked.idempotencyKey, action: "remindPeople", input: asked }, async () => {
			const answered = await answeredBy(trx, { tenantId: context.me.tenantId, panelId: panel.id, round: panel.round });
			const ids = leadersOf(panel).flatMap((leader) => (answered.includes(leader.id) || isGone(leader) ? [] : [leader.id]));
			first = true;
			return ids.length === 0 ? refuse("allAnswered") : { ids };
		});
		if ("refused" in claimed) return claimed;
		return { panel, people: first ? panel.people.filter((person) => claimed.ids.includes(person.id)) : [] };
	});

/** @returns whether at least one of the two ways reached them. */
async function remind(
	{ graph, me, words: said, origin }: Context,
	panel: Missing["panel"],
	person: PanelPerson,
	key: string,
): Promise<boolean> {
	const words = said.inLocale(panel.locale).inZone(panel.timeZone);
	const link = `${origin}/panel/${panel.id}`;
	const reminder: Reminder = { topic: panel.topic, meeting: panel.meeting, dueAt: panel.dueAt, link };
	const from = { tenantId: me.tenantId, personId: panel.organizerId };
	const mail = { ...reminderMail(words, reminder), to: { name: person.name, address: person.mail } };
	const draft = await graph.createDraft(from, mail, `${key}/${person.id}`);
	const mailed = !isFailure(draft) && !isFailure(await graph.sendDraft(from, draft.id));
	const to = { tenantId: me.tenantId, personId: person.id, chatId: panel.meeting.chatId };
	const preview = reminderPreview(words, reminder);
	// reminders of one panel replace each other in the feed
	const activity = {
		type: "answersRequested",
		topic: oneLine(panel.topic),
		preview,
		link,
		chainId: chainIdOf(`${panel.id}/remind/${person.id}`),
	} as const;
	return !isFailure(await graph.sendActivity(to, activity)) || mailed;
}
