import { randomUUID } from "node:crypto";
import { personByAlias } from "../../sandbox/people.ts";
import { labels } from "../../sandbox/seed.ts";
import type { Reply } from "../../src/contract.ts";
import type { Kept } from "../room/kept.ts";
import type { Asked } from "../room/meetings.ts";
import { answerOn, decide } from "../room/people.ts";
import type { World } from "../room/world.ts";
import { listenForArrivals } from "./arrivals.ts";
import type { Case, Occurrence } from "./cases.ts";
import { byDay, echoAt, remindersAt } from "./expected.ts";
import { createWalk, type Walk } from "./walk.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** While a message is on its way the clock runs on. */
const slack = 2 * minute;

const organizer = "maya";
const leaders = ["ines", "tomas", "priya"] as const;
type Leader = (typeof leaders)[number];
/** Reminders that come late do not come together. */
const lately = 2 * hour;

export type RunResult = { asked: number; once: number; lost: string[]; doubled: string[]; wrongTime: string[]; strays: string[] };
type Expected = { key: string; at: number };
type Attached = { asked: Asked; times: Occurrence; attachedAt: number; answeredAt: Partial<Record<Leader, number>> };

const iso = (moment: number): string => new Date(moment).toISOString();

/** One case after another through the real product: what it sends, and when, is counted where it arrives. */
export async function runCases(world: World, kept: Kept, cases: readonly Case[], tell: (text: string) => void): Promise<RunResult> {
	const walk = createWalk(world, kept);
	const heard = listenForArrivals(world);
	const expected: Expected[] = [];
	const panels = new Set<string>();
	for (const one of cases) {
		tell(`${one.table.zone}, ${one.weather}, ${iso(one.attachAt).slice(0, 10)}`);
		await walk.jump(one.attachAt - walk.now());
		const attached = await attach(world, walk, one);
		for (const { asked } of attached) panels.add(asked.panelId);
		await live(world, walk, one, attached);
		for (const meeting of attached) expected.push(...expectedOf(meeting, one, walk));
	}
	return verdict(expected, heard.of(panels));
}

async function attach({ tenant, asks }: World, walk: Walk, { number, table, far, occurrences }: Case): Promise<Attached[]> {
	const [first, ...further] = occurrences.map(({ startsAt, endsAt }) => ({ start: iso(startsAt), end: iso(endsAt) }));
	if (!first) return [];
	const seeded = tenant.graph.seedMeeting({ organizer, attendees: [...leaders], subject: `Leadership team ${number}`, ...first, further });
	const attached: Attached[] = [];
	for (const [index, occurrence] of occurrences.entries()) {
		const own = number * 10 + index;
		const { panel } = await asks<Reply<"attachPanel">>(organizer, "attachPanel", {
			meeting: { itemId: seeded.occurrences[index]?.eventIds[organizer] },
			topic: `What should plan ${own} optimize for?`,
			deciderId: personByAlias("ines").oid,
			facilitatorId: personByAlias(organizer).oid,
			targets: labels.map((label) => `${label} ${own}`),
			dueAt: iso(occurrence.dueAt),
			timeZone: table.zone,
			idempotencyKey: randomUUID(),
		});
		const { chatId } = seeded;
		const asked = { number: own, panelId: panel.id, chatId, organizer, people: [organizer, ...leaders], endsAt: iso(occurrence.endsAt) };
		attached.push({ asked, times: occurrence, attachedAt: walk.now(), answeredAt: {} });
		// where their devices say they are; who opened no pane is where the panel is
		await asks("ines", "viewPanel", { panelId: panel.id, timeZone: table.zone });
		await asks("tomas", "viewPanel", { panelId: panel.id, timeZone: far.zone });
		await asks("priya", "viewPanel", { panelId: panel.id, timeZone: table.zone });
	}
	return attached;
}

/** What people do, and what becomes of the clock, in the order of time. */
async function live(world: World, walk: Walk, { weather, table }: Case, [first, second]: readonly Attached[]): Promise<void> {
	if (!first || !second) return;
	const [one, two] = remindersAt(first.attachedAt, first.times.dueAt, table);
	const answer = async (meeting: Attached, alias: Leader) => {
		const given = answerOn(meeting.asked, alias);
		// of two others
		const guess = given.guess && { ...given.guess, sharing: 1 };
		await world.asks(alias, "submitAnswer", { panelId: meeting.asked.panelId, answer: { ...given, guess } });
		meeting.answeredAt[alias] = walk.now();
	};
	const meet = async (meeting: Attached) => {
		await walk.walkTo(meeting.times.startsAt + 5 * minute);
		await decide(world, [meeting.asked], iso(walk.now() + 60 * day).slice(0, 10));
	};
	await answer(first, "ines");
	if (weather === "asleepBefore") {
		await walk.walkTo(first.times.dueAt - 2 * hour - 3 * day);
		await walk.jump(3 * day);
	} else await walk.walkTo(one !== undefined && two !== undefined ? (one + two) / 2 : first.times.dueAt - 40 * minute);
	if (weather === "behind") await walk.jump(-hour);
	await walk.walkTo(first.times.dueAt - 90 * minute);
	await answer(first, "tomas");
	await meet(first);
	if (weather === "asleepAfter") await walk.jump(3 * day);
	if (weather === "ahead") {
		await walk.walkTo(first.times.endsAt - 30 * minute);
		await walk.jump(hour);
		await walk.jump(-hour);
		await walk.walkTo(first.times.endsAt + 10 * minute);
		await walk.jump(day);
		await walk.jump(-day);
	}
	await walk.walkTo(first.times.endsAt + 10 * minute);
	if (weather === "behind") await walk.jump(-day);
	await walk.walkTo(second.times.dueAt - 20 * minute);
	for (const alias of leaders) await answer(second, alias);
	await meet(second);
	await walk.walkTo(second.times.endsAt + 9 * day);
}

/** What has to reach whom and when, from what clocks on the wall show and when anybody looked. */
function expectedOf(meeting: Attached, { table, far }: Case, walk: Walk): Expected[] {
	const {
		asked: { panelId, people },
		times: { dueAt, startsAt, endsAt },
		attachedAt,
		answeredAt,
	} = meeting;
	const zoneOf = (alias: Leader) => (alias === "tomas" ? far : table);
	const both = (purpose: string, alias: string, at: number) =>
		["mail", "activity"].map((channel) => ({ key: `${purpose} ${channel} ${panelId} ${alias}`, at }));
	const reminders = leaders.flatMap((alias) => {
		const sent: number[] = [];
		for (const time of remindersAt(attachedAt, dueAt, table)) {
			const look = walk.lookedAt(time);
			const at = byDay(look, zoneOf(alias));
			const isLately = sent.some((before) => look - before < lately);
			if (look < startsAt && at < startsAt && at < (answeredAt[alias] ?? startsAt) && !isLately) sent.push(at);
		}
		return sent.flatMap((at) => both("reminder", alias, at));
	});
	const over = walk.lookedAt(endsAt);
	const followUps = [{ key: `follow-up chat ${panelId}`, at: over }, ...people.flatMap((alias) => both("follow-up", alias, over))];
	const remembered = walk.lookedAt(echoAt(Math.max(endsAt, over), table));
	const echoes = leaders.flatMap((alias) => both("echo", alias, byDay(remembered, zoneOf(alias))));
	return [...reminders, ...followUps, ...echoes];
}

/** Each as often as expected and each at its time: what arrives is held against what is left of what was expected under its name. */
function verdict(expected: readonly Expected[], arrived: readonly Expected[]): RunResult {
	const result: RunResult = { asked: expected.length, once: 0, lost: [], doubled: [], wrongTime: [], strays: [] };
	const keys = new Set([...expected, ...arrived].map(({ key }) => key));
	const of = (list: readonly Expected[], key: string) => list.flatMap((one) => (one.key === key ? [one.at] : [])).sort((a, b) => a - b);
	for (const key of keys) {
		const [due, came] = [of(expected, key), of(arrived, key)];
		if (due.length === 0) result.strays.push(key);
		else if (came.length < due.length) result.lost.push(key);
		else if (came.length > due.length) result.doubled.push(key);
		else
			for (const [index, at] of came.entries()) {
				const late = at - (due[index] ?? 0);
				if (late < -1000 || late > slack) result.wrongTime.push(`${key}: ${iso(at)} for ${iso(due[index] ?? 0)}`);
				else result.once++;
			}
	}
	return result;
}
