import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import type { Reply, Sent } from "../../src/contract.ts";
import { later } from "../../src/core/instant.ts";
import type { Vote } from "../../src/core/vote.ts";
import { type Running, startRunning } from "../support/running.ts";
import { leaders, teamThatMeets, tensionIn } from "./meetings.ts";

jest.setTimeout(40_000);
let running: Running;
let team: ReturnType<typeof teamThatMeets>;
beforeEach(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	team = teamThatMeets(running);
});
afterEach(() => running.close());

type Panel = Reply<"viewPanel">["panel"];
const belief = "Renewals stay above 108 percent";
const because = { say: "reversed.assumption", with: { statement: belief } };

/** Decided on the fourth of June, to be opened again where the room assumes this no longer. */
const standing = async (reversal: Sent<"forceDecision">["reversal"] = { kind: "assumption", statement: belief }) => {
	const panel = await team.revealed("2026-06-04");
	// a pulse would ask for what the log tells
	await running.ask("maya", "changeTeam", { teamId: panel.teamId ?? "", pulseWeeks: 0 });
	return team.decided(panel, "retention", { reversal });
};

type Room = { says?: (alias: string) => Vote | null; statement?: string; panel?: Panel; revealed?: boolean; attendees?: string[] };

/** Another meeting in which Marcus builds on the statement, all answer, and the others vote on it; the clock then stands in the meeting. */
async function meets(
	on: string,
	{ says = () => "doesNot", statement = belief, panel: there, revealed = true, attendees = leaders }: Room = {},
) {
	const panel = there ?? (await team.attached(on, { attendees }));
	for (const alias of attendees) {
		const answer = {
			...hiddenAnswers[alias],
			assumptions: alias === "marcus" ? [statement] : [],
			guess: { first: "retention", sharing: 1 },
		};
		await running.ask(alias, "submitAnswer", { panelId: panel.id, answer: answer as never });
	}
	for (const alias of attendees) {
		const vote = says(alias);
		const { ballot } = (await team.seen(alias, panel.id)).mine;
		if (vote && ballot.length > 0)
			await running.ask(alias, "voteOnAssumption", { panelId: panel.id, votes: ballot.map(({ id }) => ({ id, vote })) });
	}
	if (!revealed) return panel;
	running.tenant.clock.moveTo(later(panel.meeting.startsAt, 600_000));
	return (await running.ask("maya", "revealPanel", { panelId: panel.id })).panel;
}

const logOf = async (alias: string, panel: Panel) => {
	if (!panel.teamId) throw new Error("no team");
	return (await running.ask(alias, "listDecisions", { teamId: panel.teamId })).decisions;
};
const asksOf = async (alias: string) => (await running.ask(alias, "listMyAsks", {})).asks.filter(({ kind }) => kind === "review");

test("a reveal in which the room votes the statement down opens the decision again by itself, and says why", async () => {
	const { decision } = await standing();
	const next = await meets("2026-06-11", { statement: "renewals stay above 108 PERCENT." });
	expect(next.dueForReview).toMatchObject([{ decisionId: decision.id, again: { name: "", words: "", because } }]);
	expect(tensionIn(next)).toMatchObject({ state: "open", why: { say: "reversed.why", with: { because } } });
	const [logged] = await logOf("tomas", next);
	expect(logged).toMatchObject({ states: ["inForce", "dueForReview"], again: true, supersededBy: null });
	expect(logged?.reviews).toMatchObject([{ verdict: "reversed", because, reviewedBy: "", reviewedByName: "" }]);
	expect(await asksOf("leila")).toMatchObject([{ decisionId: decision.id, because }]);
	// it stays in force until the room settles it anew, whichever way, and says nothing of what it replaces
	expect(next.order.levels).toHaveLength(2);
	const { decision: anew, panel } = await team.decided(next, "new-revenue");
	expect(anew.supersedes).toEqual([decision.id]);
	expect([panel.dueForReview, await asksOf("leila")]).toEqual([[], []]);
});

test("it opens again on the panel it was taken on too, when another round shows it there", async () => {
	const { panel, decision } = await standing();
	await running.ask("maya", "startRound", { panelId: panel.id, idempotencyKey: randomUUID() });
	const again = await meets("", { panel });
	expect(again.dueForReview).toMatchObject([{ decisionId: decision.id, again: { because } }]);
	expect(tensionIn(again)?.state).toBe("open");
});

test("fewer than three on either side, no majority against it, or another statement opens nothing", async () => {
	await standing();
	const few = await meets("2026-06-11", { says: (alias) => (alias === "tomas" ? "doesNot" : null) });
	expect([few.dueForReview, few.reversed]).toEqual([[], []]);
	const split = await meets("2026-06-18", { says: (alias) => (["tomas", "priya", "hana"].includes(alias) ? "doesNot" : "holds") });
	// whoever builds on it counts with those who say that it holds
	expect(split.board?.assumptions[0]).toMatchObject({ authors: 1, votes: { holds: 2, doesNot: 3 } });
	expect(split.dueForReview).toEqual([]);
	const other = await meets("2026-06-25", { statement: "Renewals stay above 112 percent" });
	expect(other.dueForReview).toEqual([]);
	expect((await logOf("tomas", other))[0]?.reviews).toEqual([]);
});

test("nothing of it shows before the reveal: not to anybody, on any page", async () => {
	const { decision } = await standing();
	const sealed = await meets("2026-06-11", { revealed: false });
	for (const alias of [...leaders, "maya"]) {
		const panel = await team.seen(alias, sealed.id);
		expect([panel.dueForReview, panel.reversed]).toEqual([[], []]);
		expect((await logOf(alias, sealed)).map(({ id, again, reviews }) => [id, again, reviews])).toEqual([[decision.id, false, []]]);
		expect(await asksOf(alias)).toEqual([]);
	}
});

test("it is recorded once until somebody looks: another reveal adds nothing, and after “still right” opens it anew", async () => {
	const { decision } = await standing();
	await meets("2026-06-11");
	const second = await meets("2026-06-18");
	expect((await logOf("tomas", second))[0]?.reviews).toHaveLength(1);
	const right = { decisionId: decision.id, verdict: "stillRight", reviewOn: "2027-01-15", idempotencyKey: randomUUID() } as const;
	const { decision: kept } = await running.ask("leila", "reviewDecision", right);
	expect(kept).toMatchObject({ again: false, states: ["inForce"], reviewOn: "2027-01-15" });
	expect(await asksOf("leila")).toEqual([]);
	expect((await team.seen("ines", second.id)).dueForReview).toEqual([]);
	const third = await meets("2026-06-25");
	expect((await logOf("tomas", third))[0]?.reviews.map(({ verdict }) => verdict)).toEqual(["reversed", "stillRight", "reversed"]);
	expect(await asksOf("leila")).toHaveLength(1);
});

test("what was replaced, or names no statement, stays closed", async () => {
	const { panel, decision } = await standing();
	await team.decided(panel, "new-revenue", {
		supersedes: [decision.id],
		reversal: { kind: "metric", metric: belief, crosses: "below", threshold: "3" },
	});
	const next = await meets("2026-06-11");
	expect([next.dueForReview, next.reversed, await asksOf("leila")]).toEqual([[], [], []]);
});

test("the follow-up of the reveal says so in one line, naming the decision only where everybody may read it", async () => {
	const { decision } = await standing();
	const told = async (panelId: string) => (await running.ask("maya", "previewFollowUp", { panelId })).html;
	const line = `opened again by itself: the room no longer assumes that “${belief}”.`;
	const next = await meets("2026-06-11");
	expect(next.reversed).toEqual([{ sides: { chosen: decision.chosen, over: decision.over }, because }]);
	expect(await told(next.id)).toContain(`Retention even over new revenue ${line}`);
	expect((await told(next.id)).split("by itself").length).toBe(2);
	// the meeting after says it no more
	expect(await told((await meets("2026-06-18")).id)).not.toContain("by itself");
});

test("a guest of one meeting reads of another’s decision that one opened again, not which", async () => {
	await team.decided(await team.revealed("2026-06-04", { attendees: leaders.slice(0, 5) }), "retention", {
		reversal: { kind: "assumption", statement: belief },
	});
	const next = await meets("2026-06-11", { attendees: leaders });
	expect((await team.seen("marcus", next.id)).teamId).toBeNull();
	const { html } = await running.ask("maya", "previewFollowUp", { panelId: next.id });
	expect(html).toContain(`A decision of another meeting opened again by itself: the room no longer assumes that “${belief}”.`);
	expect(html).not.toContain("Retention even over");
	const seen = await team.seen("marcus", next.id);
	expect([seen.dueForReview, seen.reversed]).toEqual([[], [{ sides: null, because }]]);
	expect((await team.seen("tomas", next.id)).dueForReview).toHaveLength(1);
});

test("who is being asked what they remember of the decision is not told it by the way", async () => {
	const { panel } = await standing();
	await running.ask("maya", "sendFollowUp", { panelId: panel.id });
	for (let tries = 0; tries < 100 && (await team.seen("tomas", panel.id)).followUp.state !== "sent"; tries++) {
		await running.product.sweep();
		await new Promise((settle) => setTimeout(settle, 50));
	}
	running.tenant.clock.moveTo("2026-06-09T12:00:00.000Z");
	for (let tries = 0; tries < 100 && (await team.seen("tomas", panel.id)).echo !== "open"; tries++) {
		await running.product.sweep();
		await new Promise((settle) => setTimeout(settle, 50));
	}
	const next = await meets("2026-06-11");
	expect((await team.seen("tomas", panel.id)).echo).toBe("open");
	expect(next.reversed).toEqual([{ sides: null, because }]);
	const seen = await team.seen("tomas", next.id);
	expect([seen.dueForReview, JSON.stringify(seen).includes("Nordics")]).toEqual([[], false]);
});
