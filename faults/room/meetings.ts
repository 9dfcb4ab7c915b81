import { randomUUID } from "node:crypto";
import { tenant as brightwater, personByAlias } from "../../sandbox/people.ts";
import { labels } from "../../sandbox/seed.ts";
import type { Reply } from "../../src/contract.ts";
import { later } from "../../src/core/instant.ts";
import type { World } from "./world.ts";

/** A panel as it was asked for: what is in here, and nothing that the product keeps, says what has to arrive. */
export type Asked = { number: number; panelId: string; chatId: string; organizer: string; people: string[]; endsAt: string };

const aliases = brightwater.people.map(({ alias }) => alias);

export type MeetingTimes = { dueAt: string; startsAt: string; endsAt: string };

/** Attaches a panel to each of as many new meetings, `atOnce` of them at a time, their organizers in turns. */
export async function attachPanels(
	{ tenant, asks }: World,
	count: number,
	{ dueAt, startsAt, endsAt }: MeetingTimes,
	{ organizers = aliases, people = aliases, atOnce = 6 }: { organizers?: string[]; people?: string[]; atOnce?: number } = {},
): Promise<Asked[]> {
	const asked: Asked[] = [];
	let next = 0;
	const attachNext = async (): Promise<void> => {
		for (let index = next++; index < count; index = next++) {
			const organizer = organizers[index % organizers.length] ?? "maya";
			const number = index + 1;
			const others = people.filter((alias) => alias !== organizer);
			const decider = others[0] ?? organizer;
			const subject = `Leadership team ${number}`;
			const meeting = tenant.graph.seedMeeting({ organizer, attendees: others, subject, start: startsAt, end: endsAt });
			const { panel } = await asks<Reply<"attachPanel">>(organizer, "attachPanel", {
				meeting: { itemId: meeting.eventIds[organizer] },
				topic: `What should plan ${number} optimize for?`,
				deciderId: personByAlias(decider).oid,
				facilitatorId: personByAlias(organizer).oid,
				// one team, and each of its meetings is about something of its own
				targets: labels.map((label) => `${label} ${number}`),
				dueAt,
				timeZone: "Europe/London",
				idempotencyKey: randomUUID(),
			});
			asked.push({ number, panelId: panel.id, chatId: meeting.chatId, organizer, people: [organizer, ...others], endsAt });
		}
	};
	await Promise.all(Array.from({ length: atOnce }, attachNext));
	return asked;
}

const minute = 60_000;

/** A meeting soon, its answers due so soon that nobody is reminded. */
export const soonAfter = (now: string): MeetingTimes => ({
	dueAt: later(now, 115 * minute),
	startsAt: later(now, 120 * minute),
	endsAt: later(now, 180 * minute),
});
