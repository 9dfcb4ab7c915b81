import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { tenant as brightwater } from "../../sandbox/people.ts";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import { later } from "../../src/core/instant.ts";
import { attendees, hour, leaders, oid, openCalendar, times } from "../support/calendarRoom.ts";

jest.setTimeout(60_000);
let room: Awaited<ReturnType<typeof openCalendar>>;
beforeAll(async () => {
	room = await openCalendar();
});
afterAll(() => room.running.close());

const pause = (milliseconds: number) => new Promise((settle) => setTimeout(settle, milliseconds));
/** The same chance in every run. */
function chance(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 4_294_967_296) * below);
	};
}

/** What Graph told once, told again, with a stranger's event between. */
async function tellAgain(eventId: string): Promise<void> {
	const [subscription] = room.subscriptionsTo("maya");
	const about = {
		subscriptionId: subscription?.id,
		clientState: subscription?.clientState,
		tenantId: brightwater.id,
		changeType: "updated",
	};
	const value = [eventId, "somebody else’s", eventId].map((id) => ({
		...about,
		resource: `Users/${oid("maya")}/Events/${id}`,
		resourceData: { id },
	}));
	await fetch(`${room.running.origin}/graph/notifications`, { method: "POST", body: JSON.stringify({ value }) });
}

test("whatever is told twice, late, out of order or not at all, while Graph fails, the panel ends as its meeting is and is followed up once", async () => {
	for (const seed of [1, 2]) {
		const pick = chance(seed);
		const there = await room.followed();
		room.graph.faults.set({
			rate: 0.4,
			kinds: ["before", "late", "reset"],
			only: /^(GET |PATCH |POST )?\/(users|subscriptions)/,
			seed,
			lateMs: 60,
		});
		let startsAt = there.startsAt;
		let invited = leaders;
		for (let change = 0; change < 25; change++) {
			room.graph.notifications.lose(pick(2) === 0);
			if (pick(2) === 0) {
				startsAt = later(there.startsAt, pick(48) * hour);
				await room.inOutlook("maya", "PATCH", there.eventId, times(startsAt));
			} else {
				invited = [...leaders.slice(0, 2 + pick(5)), ...(pick(2) === 0 ? ["ruth"] : [])];
				await room.inOutlook("maya", "PATCH", there.eventId, { attendees: attendees(invited), subject: `Change ${change}` });
			}
			if (pick(3) === 0) await tellAgain(there.eventId);
			if (pick(4) === 0) void room.running.product.sweep();
			await pause(pick(40));
		}
		room.graph.faults.clear();
		await room.lifecycle("missed");
		const truth = room.graph.mailbox("maya").events.find(({ id }) => id === there.eventId);
		const panel = await room.until(
			() => room.view(there),
			(seen) => seen.meeting.startsAt === startsAt && seen.meeting.subject === truth?.subject,
			true,
		);
		expect(panel.meeting).toMatchObject({ startsAt, endsAt: later(startsAt, hour), subject: truth?.subject, cancelledAt: null });
		expect(panel.followUp).toMatchObject({ state: "planned", dueAt: later(startsAt, hour) });
		const leading = panel.people.filter((person) => person.roles.includes("leader")).map((person) => person.id);
		expect(new Set(leading)).toEqual(new Set(invited.map(oid)));
		expect(new Set(panel.people.map((person) => person.id)).size).toBe(panel.people.length);
		// a meeting that left no trace is not followed up
		for (const alias of ["ines", "tomas"]) {
			const own = hiddenAnswers[alias];
			const guess = { first: "retention", sharing: 1 };
			await room.running.ask(alias, "submitAnswer", { panelId: panel.id, answer: { ...own, guess } as never });
		}
		room.clock.moveTo(later(startsAt, 600_000));
		await room.running.ask("maya", "revealPanel", { panelId: panel.id });
		room.clock.moveTo(later(startsAt, hour + 60_000));
		await room.until(
			() => room.view(there),
			(seen) => seen.followUp.state === "sent",
			true,
		);
		await room.aWhile();
		for (const alias of ["ines", "tomas"]) expect(room.mailsTo(alias, there)).toHaveLength(1);
		expect(room.subscriptionsTo("maya")).toHaveLength(1);
	}
});
