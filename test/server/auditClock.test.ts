import { randomUUID } from "node:crypto";
import { expect, jest, test } from "@jest/globals";
import { hiddenAnswers, labels } from "../../sandbox/seed.ts";
import { later } from "../../src/core/instant.ts";
import { openCalendar, times } from "../support/calendarRoom.ts";
import { entriesIn } from "../support/ledger.ts";
import { startRunning } from "../support/running.ts";
import { leaders, oid, teamThatMeets } from "./meetings.ts";

jest.setTimeout(120_000);

const byClock = async (url: string) =>
	(await entriesIn(url)).filter(({ actor_id }) => actor_id === null).map(({ act, panel_id }) => ({ act, panelId: panel_id }));

test("a reminder that reached somebody leaves an entry, and one for which nobody was missing any more leaves none", async () => {
	const running = await startRunning({ start: "2026-06-15T09:00:00.000Z" });
	const start = "2026-06-18T08:00:00.000Z";
	const meeting = { organizer: "maya", attendees: leaders, subject: "Leadership team", start, end: later(start, 3_600_000) };
	const { eventIds } = running.tenant.graph.seedMeeting(meeting);
	const { panel } = await running.ask("maya", "attachPanel", {
		...{ meeting: { itemId: eventIds["maya"] ?? "" }, topic: "What now?", targets: labels },
		...{ deciderId: oid("ines"), facilitatorId: oid("maya"), dueAt: "2026-06-17T16:00:00.000Z", timeZone: "Europe/Berlin" },
		idempotencyKey: randomUUID(),
	});
	await running.at("2026-06-16T16:01:00.000Z", async () => (await byClock(running.ownerUrl)).length > 0);
	expect(await byClock(running.ownerUrl)).toEqual([{ act: "reminderSent", panelId: panel.id }]);
	for (const alias of leaders) await running.ask(alias, "submitAnswer", { panelId: panel.id, answer: hiddenAnswers[alias] as never });
	await running.at("2026-06-17T13:01:00.000Z");
	expect(await byClock(running.ownerUrl)).toHaveLength(1);
	await running.close();
});

test("a panel that follows its meeting leaves an entry for each move, and none where nothing moved", async () => {
	const room = await openCalendar();
	const there = await room.followed();
	const startsAt = later(there.startsAt, 3 * 3_600_000);
	await room.inOutlook("maya", "PATCH", there.eventId, times(startsAt));
	await room.until(
		() => room.view(there),
		(panel) => panel.meeting.startsAt === startsAt,
	);
	await room.aWhile();
	expect(await byClock(room.running.ownerUrl)).toEqual([{ act: "meetingFollowed", panelId: there.panel.id }]);
	await room.running.close();
});

test("what goes because it was kept long enough leaves an entry", async () => {
	const running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	await teamThatMeets(running, { pulses: false }).revealed("2026-06-18");
	await running.at("2028-07-20T10:00:00.000Z", async () => (await byClock(running.ownerUrl)).some(({ act }) => act === "retentionDropped"));
	expect((await byClock(running.ownerUrl)).filter(({ act }) => act === "retentionDropped")).toHaveLength(1);
	await running.close();
});

test("who answered on a panel that is never revealed is told by the day once it is closed or taken off its meeting, and nobody before", async () => {
	const running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	const meets = teamThatMeets(running, { pulses: false });
	const answered = async () => {
		await running.product.sweep();
		const { entries } = await running.ask("ruth", "viewAudit", { limit: 200 });
		return entries.filter(({ act }) => act === "submitAnswer").map(({ at, actor, panel }) => [at, actor?.id, panel?.id]);
	};
	const answer = async (alias: string, panelId: string) =>
		void (await running.ask(alias, "submitAnswer", { panelId, answer: hiddenAnswers[alias] as never }));
	const off = await meets.attached("2026-06-18");
	await answer("tomas", off.id);
	expect(await answered()).toEqual([]);
	await running.ask("maya", "detachPanel", { panelId: off.id });
	expect(await answered()).toEqual([["2026-06-17", oid("tomas"), off.id]]);
	const never = await meets.attached("2026-06-25");
	await answer("ines", never.id);
	running.tenant.clock.moveTo("2026-06-25T11:30:00.000Z");
	expect(await answered()).toHaveLength(1);
	await running.ask("maya", "closePanel", { panelId: never.id });
	expect((await answered())[0]).toEqual(["2026-06-24", oid("ines"), never.id]);
	await running.close();
});
