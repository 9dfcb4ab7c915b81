import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { personByAlias } from "../../sandbox/people.ts";
import { hiddenAnswers, labels } from "../../sandbox/seed.ts";
import type { PanelView } from "../../src/core/panelView.ts";
import { type Running, startRunning } from "../support/running.ts";

const leaders = ["ines", "tomas", "priya", "hana", "leila", "marcus"];
const oid = (alias: string) => personByAlias(alias).oid;
const minute = 60_000;

let running: Running;
beforeAll(async () => {
	running = await startRunning();
});
afterAll(() => running.close());

const setup = (itemId: string | undefined, mailbox?: string) => ({
	meeting: { itemId: itemId ?? "", ...(mailbox ? { mailbox } : {}) },
	topic: "What should the second half optimize for?",
	deciderId: oid("ines"),
	facilitatorId: oid("maya"),
	targets: labels,
	dueAt: new Date(Date.parse(running.tenant.clock.now()) + 5 * minute).toISOString(),
	idempotencyKey: randomUUID(),
});
const soon = (minutes: number) => new Date(Date.parse(running.tenant.clock.now()) + minutes * minute).toISOString();
const meet = (organizer = "maya", attendees = leaders) =>
	running.tenant.graph.seedMeeting({ organizer, attendees, subject: "Leadership team", start: soon(30), end: soon(90) });

async function revealed(): Promise<{ panel: PanelView; chatId: string }> {
	const meeting = meet();
	const { panel } = await running.ask("maya", "attachPanel", setup(meeting.eventIds["maya"]));
	for (const alias of leaders) await running.ask(alias, "submitAnswer", { panelId: panel.id, answer: hiddenAnswers[alias] as never });
	return { panel: (await running.ask("maya", "revealPanel", { panelId: panel.id })).panel, chatId: meeting.chatId };
}
function settle(panel: PanelView, supersedes: string[] = [], wanted?: string) {
	const tension = panel.board?.tensions.find((one) => (wanted ? one.id === wanted : one.state === "open"));
	if (!tension) throw new Error("nothing to settle");
	return {
		panelId: panel.id,
		tensionId: tension.id,
		chosen: tension.a.id,
		givesUp: "The Nordics launch",
		why: "",
		scope: "",
		ownerId: oid("leila"),
		reviewOn: "2027-01-15",
		supersedes,
		idempotencyKey: randomUUID(),
	};
}
async function sent(panelId: string) {
	for (let tries = 0; tries < 100; tries++) {
		await running.product.sweep();
		const { panel } = await running.ask("maya", "viewPanel", { panelId });
		if (panel.followUp.state === "sent") return panel;
		await new Promise((settled) => setTimeout(settled, 50));
	}
	throw new Error("The follow-up did not go out");
}
const mailsAbout = (panelId: string) =>
	running.tenant.graph.mailbox("tomas").inbox.filter((mail) => JSON.stringify(mail).includes(panelId));

test("a decision after the follow-up has gone out is told in another, once", async () => {
	const { panel } = await revealed();
	running.tenant.clock.moveTo(new Date(Date.parse(panel.meeting.endsAt) + minute).toISOString());
	await sent(panel.id);
	expect(mailsAbout(panel.id).map((mail) => mail.subject)).toEqual(["Nothing was decided this time"]);
	const { panel: decided } = await running.ask("ines", "forceDecision", settle(panel));
	expect(decided.followUp).toMatchObject({ state: "planned" });
	running.tenant.clock.advance(16 * minute);
	await sent(panel.id);
	expect(mailsAbout(panel.id).map((mail) => mail.subject)).toHaveLength(2);
	expect(JSON.stringify(mailsAbout(panel.id))).toContain("even over");
});

test("what was revealed stays on record: it is not detached, and its question is not changed, in a second round either", async () => {
	const { panel } = await revealed();
	await running.ask("maya", "startRound", { panelId: panel.id, idempotencyKey: randomUUID() });
	expect((await running.refused("maya", "detachPanel", { panelId: panel.id })).code).toBe("alreadyRevealed");
	expect((await running.refused("maya", "changePanel", { panelId: panel.id, topic: "Another question" })).code).toBe("targetsFixed");
});

test("while a second round is answered, the follow-up tells what the first one showed", async () => {
	const { panel } = await revealed();
	await running.ask("maya", "startRound", { panelId: panel.id, idempotencyKey: randomUUID() });
	const open = panel.board?.tensions.filter((tension) => tension.state === "open").length ?? 0;
	expect(open).toBeGreaterThan(0);
	running.tenant.clock.moveTo(new Date(Date.parse(panel.meeting.endsAt) + minute).toISOString());
	await sent(panel.id);
	expect(JSON.stringify(mailsAbout(panel.id))).toContain("still open");
});

test("whoever only books the meeting sees that it was revealed and decided, and no answer", async () => {
	const meeting = meet("ines", [...leaders.slice(1), "maya"]);
	const { panel } = await running.ask("jonas", "attachPanel", setup(meeting.eventIds["ines"], personByAlias("ines").mail));
	for (const alias of leaders) await running.ask(alias, "submitAnswer", { panelId: panel.id, answer: hiddenAnswers[alias] as never });
	await running.ask("maya", "revealPanel", { panelId: panel.id });
	const { panel: seen } = await running.ask("jonas", "viewPanel", { panelId: panel.id });
	expect(seen).toMatchObject({ stage: "revealed", board: null });
	expect(JSON.stringify(seen)).not.toContain("first ninety days");
});

test("each occurrence of a series has a panel of its own", async () => {
	const { occurrences } = running.tenant.graph.seedMeeting({
		organizer: "maya",
		attendees: leaders,
		subject: "Leadership weekly",
		start: soon(30),
		end: soon(90),
		further: [{ start: soon(30 + 7 * 1440), end: soon(90 + 7 * 1440) }],
	});
	const [first, second] = occurrences;
	const { panel } = await running.ask("maya", "attachPanel", setup(first?.eventIds["maya"]));
	const next = await running.ask("maya", "viewMeeting", { meeting: { itemId: second?.eventIds["maya"] ?? "" } });
	expect(next.meeting.panelId).toBeNull();
	const { panel: another } = await running.ask("maya", "attachPanel", setup(second?.eventIds["maya"]));
	expect(another.id).not.toBe(panel.id);
	const again = await running.ask("tomas", "viewMeeting", { meeting: { itemId: first?.eventIds["tomas"] ?? "" } });
	expect(again.meeting.panelId).toBe(panel.id);
});

test("a decision replaces only what stands in its way", async () => {
	const { panel } = await revealed();
	const open = panel.board?.tensions.filter((tension) => tension.state === "open" && tension.kind === "limit") ?? [];
	const [one, other] = open;
	if (!one || !other) throw new Error("two dimensions split this team");
	const { panel: first } = await running.ask("ines", "forceDecision", settle(panel, [], one.id));
	const unrelated = first.decisions[0]?.id ?? "";
	expect((await running.refused("ines", "forceDecision", settle(panel, [unrelated], other.id))).code).toBe("notSuperseding");
});

test("characters that cannot be kept are refused in words, and quoted nowhere", async () => {
	const { panel } = await running.ask("maya", "attachPanel", setup(meet().eventIds["maya"]));
	for (const words of ["half of an emoji \ud83d", "nothing \u0000 follows"]) {
		const answer = { ...hiddenAnswers["tomas"], assumptions: [words] } as never;
		expect(await running.refused("tomas", "submitAnswer", { panelId: panel.id, answer })).toMatchObject({ code: "malformed", status: 422 });
	}
	expect(running.logged.join()).not.toContain("emoji");
});
