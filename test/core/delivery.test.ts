import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type MessageContent, takeStep } from "../../src/actions/takeStep.ts";
import { begin, faults, giveUp, nextStep, resume, settle, standardRules } from "../../src/core/delivery.ts";
import type { Channel, Delivery } from "../../src/core/followUp.ts";
import { type Instant, later } from "../../src/core/instant.ts";
import { faults as faultWords } from "../../src/words/en/faults.ts";
import { type Fate, lagging } from "../graph/lagging.ts";

const dueAt: Instant = "2026-06-18T11:00:00.000Z";
const rules = { ...standardRules, dueAt };
const dedupeKey = "tenant/panel/1/followUp/mail/tomas";

const planned = (channel: Channel): Delivery => ({
	id: "d1",
	channel,
	recipientId: channel === "chat" ? null : "tomas",
	state: "planned",
	attempts: 0,
	remoteId: null,
	maybeSentAt: null,
	notBefore: dueAt,
	lastError: null,
	sentAt: null,
});

const contents: Record<Channel, MessageContent> = {
	mail: { channel: "mail", subject: "Decided", html: "<p>so</p>", fromId: "ines", to: { name: "Tomas", address: "tomas@x.example" } },
	chat: { channel: "chat", card: {}, chatId: "19:meeting_x@thread.v2", senders: [{ id: "ines", name: "Ines", mail: "ines@x.example" }] },
	activity: {
		channel: "activity",
		type: "followUpSent",
		topic: "t",
		preview: "p",
		link: "https://x.example/panel/1",
		chatId: "19:meeting_x@thread.v2",
		personId: "tomas",
	},
	task: {
		channel: "task",
		decisionId: "d1",
		owner: { id: "tomas", name: "Tomas", mail: "tomas@x.example" },
		task: { title: "Look again", html: "<p>so</p>", dueOn: "2026-10-15", timeZone: "UTC", topic: "t", link: "https://x.example/panel/1" },
	},
};

/** What befalls a delivery: the fate of each call, how long it takes, and where the process dies. */
type History = { channel: Channel; lagMs: number; turns: readonly { fate: Fate; callMs: number; dies: "no" | "asked" | "answered" }[] };

/** Lives a delivery through a history; after the history all goes well. */
async function live({ channel, lagMs, turns }: History, waitMs: number) {
	let now = dueAt;
	let turn = 0;
	let kept = planned(channel);
	let steps = 0;
	const there = lagging({ clock: () => now, lagMs, fate: () => turns[turn]?.fate ?? "works" });
	const followed = { ...rules, waitMs };
	for (; steps < 500; steps++) {
		const next = nextStep(kept, now, followed);
		if (next.do === "nothing") break;
		if (next.do === "wait") {
			now = next.until;
			continue;
		}
		if (next.do === "giveUp") {
			kept = { ...kept, ...giveUp(next.because) };
			continue;
		}
		const { callMs = 0, dies = "no" } = turns[turn] ?? {};
		const before = kept;
		kept = { ...kept, ...begin(before, next.do, now, followed) };
		if (dies !== "asked") {
			const outcome = await takeStep(there.graph, { tenantId: "t", dedupeKey, delivery: before, content: contents[channel] }, next.do);
			now = later(now, callMs);
			if (dies === "no") kept = { ...kept, ...settle(before, next.do, outcome, now, followed) };
		}
		if (dies !== "no") now = later(now, 5_000);
		turn++;
	}
	return { kept, steps, now, ...there };
}

const fates: Fate[] = ["works", "works", "works", "works", "lostBefore", "lostAfter", "lostAfter", "throttled", "down"];
const histories = (channels: readonly Channel[], longestLagMs: number) =>
	fc.record({
		channel: fc.constantFrom(...channels),
		lagMs: fc.integer({ min: 0, max: longestLagMs }),
		turns: fc.array(
			fc.record({
				fate: fc.constantFrom(...fates),
				callMs: fc.integer({ min: 10, max: 20_000 }),
				dies: fc.constantFrom("no" as const, "no" as const, "no" as const, "no" as const, "asked" as const, "answered" as const),
			}),
			{ maxLength: 30 },
		),
	});

test("whatever breaks, nothing is sent twice, nothing is lost, and every doubt ends", async () => {
	await fc.assert(
		fc.asyncProperty(histories(["mail", "chat", "task"], 20_000), async (history) => {
			const { kept, sent, steps } = await live(history, 60_000);
			expect(steps).toBeLessThan(500);
			expect(["sent", "waiting"]).toContain(kept.state);
			expect(sent.length).toBeLessThanOrEqual(1);
			if (kept.state === "sent") expect(sent).toHaveLength(1);
		}),
		{ numRuns: 5000 },
	);
});

test("without the wait, a mailbox that lags makes it send twice", async () => {
	for (const channel of ["mail", "chat", "task"] as const) {
		const twice = fc.asyncProperty(histories([channel], 20_000), async (history) => (await live(history, 0)).sent.length <= 1);
		expect((await fc.check(twice, { numRuns: 5000 })).failed).toBe(true);
	}
});

test("a delivery without doubts is sent in two calls", async () => {
	const { kept, steps, now } = await live({ channel: "mail", lagMs: 20_000, turns: [] }, 60_000);
	expect([kept.state, kept.remoteId, steps, now]).toEqual(["sent", "m1", 2, dueAt]);
});

test("few doubts always end in a message sent, and no draft is left behind", async () => {
	await fc.assert(
		fc.asyncProperty(histories(["mail", "chat", "task"], 20_000), async ({ turns, ...history }) => {
			const { kept, mails } = await live({ ...history, turns: turns.slice(0, standardRules.mostDoubts) }, 60_000);
			expect(kept.state).toBe("sent");
			expect(mails.filter((mail) => mail.sentAt === null)).toEqual([]);
		}),
		{ numRuns: 2000 },
	);
});

test("an activity that is repeated replaces itself", async () => {
	await fc.assert(
		fc.asyncProperty(histories(["activity"], 20_000), async (history) => {
			const { kept, activities } = await live(history, 60_000);
			expect(["sent", "waiting"]).toContain(kept.state);
			expect(activities.size).toBeLessThanOrEqual(1);
			if (kept.state === "sent") expect(activities.size).toBe(1);
		}),
		{ numRuns: 1000 },
	);
});

const turnsOf = (fate: Fate, count: number) => Array.from({ length: count }, () => ({ fate, callMs: 10, dies: "no" as const }));

test("what no look can settle waits for somebody, with what was tried", async () => {
	const lostEachTime = Array.from({ length: 20 }, () => [...turnsOf("lostBefore", 1), ...turnsOf("works", 1)]).flat();
	const { kept, sent } = await live({ channel: "mail", lagMs: 0, turns: lostEachTime }, 60_000);
	expect(kept).toMatchObject({ state: "waiting", lastError: "unknownOutcome" });
	expect(sent).toEqual([]);
});

test("a lapsed consent waits, and goes on when somebody has consented", async () => {
	const { kept, now } = await live({ channel: "chat", lagMs: 0, turns: turnsOf("consent", 1) }, 60_000);
	expect(kept).toMatchObject({ state: "waiting", lastError: "consent", maybeSentAt: null });
	const again = { ...kept, ...resume(kept, now) };
	expect(again).toMatchObject({ state: "planned", attempts: 0, lastError: null });
	expect(nextStep(again, now, rules)).toEqual({ do: "send" });
});

test("a doubt that waited is looked into first when it goes on", () => {
	const waiting: Delivery = { ...planned("mail"), state: "waiting", remoteId: "m1", maybeSentAt: dueAt, attempts: 9 };
	const now = later(dueAt, 3_600_000);
	expect(nextStep({ ...waiting, ...resume(waiting, now) }, now, rules)).toEqual({ do: "look" });
});

test("a refusal is final and says why", async () => {
	for (const channel of ["mail", "chat", "activity"] as const) {
		const { kept, sent } = await live({ channel, lagMs: 0, turns: turnsOf("rejected", 1) }, 60_000);
		expect([kept.state, kept.lastError, sent]).toEqual(["failed", "rejected", []]);
	}
	const unknown = settle(planned("mail"), "createDraft", { was: "fault", kind: "rejected", code: "ErrorInvalidRecipients" }, dueAt, rules);
	expect(unknown).toMatchObject({ state: "failed", lastError: "unknownMailbox" });
});

test("what somebody can put right waits for them; whom no mail reaches is final", () => {
	const came = (code: string, step: "createDraft" | "send" = "createDraft") =>
		settle(planned("mail"), step, { was: "fault", kind: "rejected", code }, dueAt, rules);
	for (const [code, lastError] of [
		["ErrorQuotaExceeded", "organizerFull"],
		["MailboxNotEnabledForRESTAPI", "noMailbox"],
	] as const)
		for (const step of ["createDraft", "send"] as const) expect(came(code, step)).toMatchObject({ state: "waiting", lastError });
	expect(came("gone")).toMatchObject({ state: "failed", lastError: "gone" });
	expect(came("noMailbox")).toMatchObject({ state: "failed", lastError: "withoutMailbox" });
	expect(settle(planned("activity"), "send", { was: "fault", kind: "rejected", code: "notInChat" }, dueAt, rules)).toMatchObject({
		state: "failed",
		lastError: "notInChat",
	});
});

test("a full mailbox is tried five times, each time later; once it has room, that it was full is no doubt", () => {
	let kept = planned("mail");
	const pauses: number[] = [];
	for (let now = dueAt; kept.state === "planned"; now = kept.notBefore) {
		const change = settle(kept, "createDraft", { was: "fault", kind: "rejected", code: "mailboxFull" }, now, rules);
		pauses.push(Date.parse(change.notBefore ?? now) - Date.parse(now));
		kept = { ...kept, ...change };
	}
	expect(pauses).toEqual([1, 2, 4, 8, 0].map((hours) => hours * 3_600_000));
	expect(kept).toMatchObject({ state: "failed", attempts: 5, lastError: "mailboxFull" });
	const room: Delivery = { ...planned("mail"), attempts: 3, lastError: "mailboxFull" };
	expect(settle(room, "createDraft", { was: "drafted", remoteId: "m1" }, dueAt, rules)).toMatchObject({ attempts: 0, lastError: null });
	const doubted: Delivery = { ...planned("mail"), attempts: 6, lastError: "unknownOutcome" };
	const full = settle(doubted, "createDraft", { was: "fault", kind: "rejected", code: "mailboxFull" }, dueAt, rules);
	expect(full).toMatchObject({ attempts: 1, lastError: "mailboxFull" });
	expect(full.state).not.toBe("failed");
});

test("Graph's wish to wait is kept, and is no doubt", () => {
	const change = settle(planned("mail"), "createDraft", { was: "fault", kind: "throttled", retryAfterMs: 600_000 }, dueAt, rules);
	expect(change).toMatchObject({ notBefore: later(dueAt, 600_000), state: "planned", maybeSentAt: null });
	expect(change.attempts).toBeUndefined();
});

test("what could not be sent for days is not sent unasked", () => {
	const now = later(dueAt, 4 * 86_400_000);
	expect(nextStep(planned("mail"), now, rules)).toEqual({ do: "giveUp", because: "late" });
	expect(nextStep({ ...planned("mail"), state: "maybeSent", remoteId: "m1", maybeSentAt: dueAt }, now, rules)).toEqual({ do: "look" });
});

test("what is final stays so", () => {
	for (const state of ["sent", "waiting", "failed"] as const)
		expect(nextStep({ ...planned("mail"), state }, dueAt, rules)).toEqual({ do: "nothing" });
});

test("everything that can go wrong has its words", () => {
	expect(Object.keys(faultWords).sort()).toEqual([...faults].sort());
});
