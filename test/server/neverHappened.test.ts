import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import { later } from "../../src/core/instant.ts";
import { type Followed, hour, leaders, openCalendar, times } from "../support/calendarRoom.ts";

jest.setTimeout(40_000);
let room: Awaited<ReturnType<typeof openCalendar>>;
beforeEach(async () => {
	room = await openCalendar();
});
afterEach(() => room.running.close());

const minute = 60_000;
const sent = (there: Followed) => ["ines", "tomas"].map((alias) => room.mailsTo(alias, there).length);
const answered = async (there: Followed) => {
	for (const alias of leaders)
		await room.running.ask(alias, "submitAnswer", { panelId: there.panel.id, answer: hiddenAnswers[alias] as never });
};
/** The meeting's time passes, and nobody comes. */
async function passed({ answers = false } = {}): Promise<Followed> {
	const there = await room.followed();
	if (answers) await answered(there);
	room.clock.moveTo(later(there.endsAt, minute));
	await room.until(
		() => room.view(there),
		({ followUp }) => followUp.state === "held",
		true,
	);
	return there;
}
const arrived = (there: Followed, mails: number) =>
	room.until(
		async () => sent(there),
		(both) => both.every((count) => count === mails),
		true,
	);

describe("a meeting that left no trace", () => {
	test("is told nobody of by itself, and its facilitator alone is asked whether it took place", async () => {
		const there = await passed({ answers: true });
		await room.aWhile();
		expect(sent(there)).toEqual([0, 0]);
		expect(await room.view(there)).toMatchObject({
			inDoubt: true,
			followUp: { state: "held" },
			me: { may: { runFollowUp: true, close: true } },
		});
		expect(await room.asksOf("maya", there)).toEqual(["tookPlace"]);
		expect(await room.asksOf("ines", there)).toEqual([]);
	});

	test("did take place: what is still open is sent, once, and nobody is asked any more", async () => {
		const there = await passed();
		await room.running.ask("maya", "sendFollowUp", { panelId: there.panel.id });
		expect(await arrived(there, 1)).toEqual([1, 1]);
		await room.aWhile();
		expect(sent(there)).toEqual([1, 1]);
		expect((await room.view(there)).inDoubt).toBe(false);
		expect(await room.asksOf("maya", there)).toEqual([]);
	});

	test("moved: the panel follows the invite, and nothing is asked before its new time has passed", async () => {
		const there = await passed();
		const startsAt = later(room.clock.now(), 24 * hour);
		await room.inOutlook("maya", "PATCH", there.eventId, times(startsAt));
		const { followUp, inDoubt } = await room.until(
			() => room.view(there),
			({ meeting }) => meeting.startsAt === startsAt,
		);
		expect(followUp).toMatchObject({ state: "planned", dueAt: later(startsAt, hour) });
		expect([inDoubt, await room.asksOf("maya", there)]).toEqual([false, []]);
		room.clock.moveTo(later(startsAt, hour + minute));
		await room.aWhile();
		expect([sent(there), await room.asksOf("maya", there)]).toEqual([[0, 0], ["tookPlace"]]);
	});

	test("revealed later, it is followed up by itself a while after, once, and nobody is asked any more", async () => {
		const there = await passed({ answers: true });
		await room.running.ask("maya", "revealPanel", { panelId: there.panel.id });
		expect(await room.asksOf("maya", there)).toEqual([]);
		const { followUp, inDoubt } = await room.view(there);
		expect([followUp.state, followUp.dueAt > room.clock.now(), inDoubt]).toEqual(["planned", true, false]);
		await room.aWhile();
		expect(sent(there)).toEqual([0, 0]);
		room.clock.moveTo(later(followUp.dueAt, minute));
		expect(await arrived(there, 1)).toEqual([1, 1]);
	});

	test("decided on later, that is what goes out", async () => {
		const there = await passed();
		await room.decide(there);
		const { followUp } = await room.view(there);
		room.clock.moveTo(later(followUp.dueAt, minute));
		expect(await arrived(there, 1)).toEqual([1, 1]);
		expect(String(room.mailsTo("ines", there)[0]?.["subject"])).toMatch(/^Decided: /);
	});
});

describe("a closed panel", () => {
	test("takes and asks nothing, sends nothing, keeps its answers sealed for ever, and stays readable", async () => {
		const there = await passed({ answers: true });
		const panelId = there.panel.id;
		const { panel } = await room.running.ask("ines", "closePanel", { panelId });
		expect(panel).toMatchObject({ stage: "closed", board: null, inDoubt: false });
		expect(panel.closedAt).not.toBeNull();
		expect(Object.entries(panel.me.may).filter(([, may]) => may)).toEqual([]);
		for (const alias of [...leaders, "maya"]) expect(await room.asksOf(alias, there)).toEqual([]);
		const answer = hiddenAnswers["tomas"] as never;
		const refused = [
			room.running.refused("maya", "revealPanel", { panelId }),
			room.running.refused("tomas", "submitAnswer", { panelId, answer }),
			room.running.refused("tomas", "saveDraft", { panelId, draft: {} }),
			room.running.refused("maya", "sendFollowUp", { panelId }),
			room.running.refused("maya", "holdFollowUp", { panelId, held: false }),
			room.running.refused("maya", "changePanel", { panelId, topic: "Another" }),
			room.running.refused("maya", "remindPeople", { panelId, idempotencyKey: crypto.randomUUID() }),
			room.running.refused("tomas", "askForRound", { panelId }),
		];
		for (const { code, status } of await Promise.all(refused)) expect([code, status]).toEqual(["panelClosed", 409]);
		const seen = await room.view(there, "tomas");
		expect([seen.mine.answer !== null, seen.answered.length]).toEqual([true, 6]);
		expect(JSON.stringify(seen)).not.toContain(JSON.stringify(hiddenAnswers["priya"]?.ranking));
		// closed once more, it stays as it is
		room.clock.moveTo(later(room.clock.now(), minute));
		expect((await room.running.ask("maya", "closePanel", { panelId })).panel.closedAt).toBe(panel.closedAt);
		await room.inOutlook("maya", "PATCH", there.eventId, times(later(room.clock.now(), 24 * hour)));
		await room.aWhile();
		expect((await room.view(there)).meeting.endsAt).toBe(there.endsAt);
		expect(sent(there)).toEqual([0, 0]);
	});

	test("is closed by who facilitates, decides or organizes, and not before its meeting is over", async () => {
		const there = await room.followed();
		const panelId = there.panel.id;
		expect(await room.running.refused("maya", "closePanel", { panelId })).toMatchObject({ code: "meetingNotOver", status: 409 });
		room.clock.moveTo(later(there.endsAt, minute));
		expect(await room.running.refused("tomas", "closePanel", { panelId })).toMatchObject({ code: "notYoursToRun", status: 403 });
		expect((await room.running.refused("olga", "closePanel", { panelId })).code).toBe("notOnPanel");
		expect((await room.running.ask("ines", "closePanel", { panelId })).panel.stage).toBe("closed");
	});

	test("after its follow-up keeps what was decided, takes no other decision, and nobody is asked what they remember", async () => {
		const there = await room.followed();
		const panelId = there.panel.id;
		await room.decide(there);
		room.clock.moveTo(later(there.endsAt, minute));
		expect(await arrived(there, 1)).toEqual([1, 1]);
		const { panel } = await room.running.ask("maya", "closePanel", { panelId });
		expect([panel.stage, panel.decisions.length, panel.board === null]).toEqual(["closed", 1, false]);
		const [, other] = panel.board?.tensions ?? [];
		const put = { panelId, tensionId: other?.id ?? "", idempotencyKey: crypto.randomUUID() };
		expect((await room.running.refused("maya", "proposeDecision", put)).code).toBe("panelClosed");
		expect((await room.running.refused("maya", "deferTension", { ...put, ownerId: null, until: null })).code).toBe("panelClosed");
		expect((await room.running.refused("maya", "startRound", { panelId, idempotencyKey: crypto.randomUUID() })).code).toBe("panelClosed");
		const stance = { panelId, decisionId: panel.decisions[0]?.id ?? "", stance: "commit" as const };
		expect((await room.running.refused("tomas", "takeStance", stance)).code).toBe("panelClosed");
		room.clock.moveTo(later(there.endsAt, 14 * 24 * hour));
		await room.aWhile();
		expect([(await room.view(there, "tomas")).echo, sent(there)]).toEqual(["none", [1, 1]]);
	});

	test("closed while leaders are asked what they remember, it asks them no more and hides nothing from them", async () => {
		const there = await room.followed();
		await room.decide(there);
		room.clock.moveTo(later(there.endsAt, minute));
		await arrived(there, 1);
		room.clock.moveTo(later(there.endsAt, 8 * 24 * hour));
		await room.until(
			() => room.view(there, "tomas"),
			({ echo }) => echo === "open",
			true,
		);
		await room.running.ask("maya", "closePanel", { panelId: there.panel.id });
		const seen = await room.view(there, "tomas");
		expect([seen.echo, seen.decisions.length]).toEqual(["none", 1]);
		expect(await room.asksOf("tomas", there)).toEqual([]);
		const recall = { panelId: there.panel.id, recall: null };
		expect((await room.running.refused("tomas", "answerEcho", recall)).code).toBe("panelClosed");
	});
});

describe("a meeting that ends early", () => {
	/** Decided at ten past, sent at twenty past, booked until the hour. */
	async function early() {
		const there = await room.followed();
		room.clock.moveTo(later(there.startsAt, 10 * minute));
		await room.decide(there);
		room.clock.moveTo(later(there.startsAt, 20 * minute));
		await room.running.ask("maya", "sendFollowUp", { panelId: there.panel.id });
		expect(await arrived(there, 1)).toEqual([1, 1]);
		return there;
	}

	test("is followed up once: nothing goes out again at the booked end, and it is in no doubt", async () => {
		const there = await early();
		room.clock.moveTo(later(there.endsAt, minute));
		await room.aWhile();
		expect(sent(there)).toEqual([1, 1]);
		expect((await room.view(there)).inDoubt).toBe(false);
	});

	test("what is decided after that goes out in one other follow-up, however much it is", async () => {
		const there = await early();
		const { board } = await room.view(there);
		const open = board?.tensions.filter(({ state, kind }) => state === "open" && kind === "pair").slice(0, 2) ?? [];
		for (const { id, a } of open) {
			room.clock.moveTo(later(room.clock.now(), minute));
			await room.running.ask("ines", "forceDecision", {
				panelId: there.panel.id,
				tensionId: id,
				chosen: a.id,
				givesUp: "Something",
				why: "",
				scope: "",
				ownerId: there.panel.people.find(({ roles }) => roles.includes("leader"))?.id ?? null,
				reviewOn: "2026-12-15",
				idempotencyKey: crypto.randomUUID(),
			});
		}
		expect(open.length).toBe(2);
		room.clock.moveTo(later(there.endsAt, 30 * minute));
		expect(await arrived(there, 2)).toEqual([2, 2]);
		await room.aWhile();
		expect(sent(there)).toEqual([2, 2]);
	});

	test("is remembered three days from when it really ended, not from when it was booked to", async () => {
		room.clock.moveTo("2026-06-21T09:00:00.000Z");
		const there = await room.followed();
		const when = (at: string) => ({ dateTime: at.replace("Z", ""), timeZone: "UTC" });
		const endsAt = later(there.startsAt, 7 * hour);
		await room.inOutlook("maya", "PATCH", there.eventId, { start: when(there.startsAt), end: when(endsAt) });
		await room.until(
			() => room.view(there),
			({ meeting }) => meeting.endsAt === endsAt,
		);
		room.clock.moveTo(later(there.startsAt, 20 * minute));
		await room.decide(there);
		await room.running.ask("maya", "sendFollowUp", { panelId: there.panel.id });
		await arrived(there, 1);
		const threeDays = 3 * 24 * hour;
		room.clock.moveTo(later(there.startsAt, threeDays + 10 * minute));
		await room.aWhile();
		expect((await room.view(there, "tomas")).echo).toBe("none");
		room.clock.moveTo(later(there.startsAt, threeDays + hour));
		const { echo } = await room.until(
			() => room.view(there, "tomas"),
			(panel) => panel.echo === "open",
			true,
		);
		expect(echo).toBe("open");
	});
});

describe("a meeting moved into the past", () => {
	const toYesterday = (there: Followed) => room.inOutlook("maya", "PATCH", there.eventId, times(later(room.clock.now(), -3 * hour)));
	const past = (there: Followed) =>
		room.until(
			() => room.view(there),
			({ meeting }) => meeting.endsAt < room.clock.now(),
		);

	test("with something decided is followed up at once, and once", async () => {
		const there = await room.followed();
		await room.decide(there);
		await toYesterday(there);
		await past(there);
		expect(await arrived(there, 1)).toEqual([1, 1]);
		await room.aWhile();
		expect(sent(there)).toEqual([1, 1]);
	});

	test("without a trace is told nobody of, and its facilitator is asked", async () => {
		const there = await room.followed();
		await toYesterday(there);
		expect(await past(there)).toMatchObject({ inDoubt: true, followUp: { state: "held" } });
		await room.aWhile();
		expect([sent(there), await room.asksOf("maya", there)]).toEqual([[0, 0], ["tookPlace"]]);
	});
});
