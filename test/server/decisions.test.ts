import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { labels } from "../../sandbox/seed.ts";
import { type Running, startRunning } from "../support/running.ts";
import { leaders, ofOneMind, oid, retentionOrRevenue, teamThatMeets, tensionIn } from "./meetings.ts";

let running: Running;
let team: ReturnType<typeof teamThatMeets>;
beforeEach(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	team = teamThatMeets(running, { pulses: false });
});
afterEach(() => running.close());

/** Lets the clock do its work until something is so. */
async function until(so: () => Promise<boolean>): Promise<void> {
	for (let tries = 0; tries < 200 && !(await so()); tries++) {
		await running.product.sweep();
		await new Promise((settle) => setTimeout(settle, 50));
	}
}

describe("put off again", () => {
	test("the third meeting that puts the same question off is counted, on whichever panel it is, and never refused", async () => {
		for (const on of ["2026-06-04", "2026-06-11", "2026-06-18"]) {
			const panel = await team.revealed(on);
			const before = tensionIn(panel)?.timesDeferred ?? -1;
			await team.defers(panel, "2026-07-01");
			// another owner or day at the same meeting is no other time
			const { panel: after } = await team.defers(panel, "2026-07-02");
			expect(tensionIn(after)).toMatchObject({ state: "deferred", timesDeferred: before + 1 });
		}
		const fourth = await team.revealed("2026-06-25");
		expect(tensionIn(fourth)).toMatchObject({ state: "open", timesDeferred: 3 });
		const others = fourth.board?.tensions.filter(({ id }) => id !== retentionOrRevenue) ?? [];
		expect(others.every(({ timesDeferred }) => timesDeferred === 0)).toBe(true);
	});

	test("what was settled in between begins to count anew", async () => {
		await team.defers(await team.revealed("2026-06-04"), "2026-07-01");
		const second = await team.revealed("2026-06-11");
		expect((await team.decided(second)).panel.board?.tensions.find(({ id }) => id === retentionOrRevenue)?.timesDeferred).toBe(0);
	});

	test("the third time is said in the follow-up, with what it means", async () => {
		for (const on of ["2026-06-04", "2026-06-11", "2026-06-18"]) await team.defers(await team.revealed(on), "2026-07-01");
		const last = await team.revealed("2026-06-25");
		await team.defers(last, "2026-07-09");
		const { html } = await running.ask("maya", "previewFollowUp", { panelId: last.id });
		expect(html).toContain("Deferred four times: not deciding this is a decision too.");
	});
});

describe("objections", () => {
	const cannot = (panelId: string, decisionId: string) => ({
		panelId,
		decisionId,
		stance: "cannotCommit" as const,
		words: "Not without two engineers.",
	});

	test("who cannot commit stays on every later panel of the team, before its reveal too, until they say otherwise", async () => {
		const first = await team.revealed("2026-06-04");
		const { decision } = await team.decided(first);
		await running.ask("hana", "takeStance", cannot(first.id, decision.id));
		const next = await team.attached("2026-06-11");
		for (const alias of ["ines", "hana", "maya"]) {
			const [open, ...more] = (await team.seen(alias, next.id)).openObjections;
			expect(open).toMatchObject({
				decisionId: decision.id,
				panelId: first.id,
				topic: first.topic,
				chosen: { label: "Retention" },
				over: { label: "New revenue" },
				name: "Hana Sato",
				words: "Not without two engineers.",
				mine: alias === "hana",
			});
			expect(more).toEqual([]);
		}
		const { panel: after } = await running.ask("hana", "takeStance", { panelId: next.id, decisionId: decision.id, stance: "commit" });
		expect(after.id).toBe(next.id);
		expect(after.openObjections).toEqual([]);
		expect((await team.seen("ines", first.id)).decisions[0]?.stances).toMatchObject([{ personId: oid("hana"), stance: "commit" }]);
	});

	test("it tells since when, without a break, and the latest words unchanged", async () => {
		const first = await team.revealed("2026-06-04");
		const { decision } = await team.decided(first);
		await running.ask("hana", "takeStance", cannot(first.id, decision.id));
		const since = (await team.seen("hana", first.id)).openObjections[0]?.since;
		const next = await team.revealed("2026-06-11");
		const again = { ...cannot(next.id, decision.id), words: "  One engineer would do. " };
		const { panel } = await running.ask("hana", "takeStance", again);
		expect(panel.openObjections).toMatchObject([{ words: "One engineer would do.", since }]);
	});

	test("what somebody is asked to remember is told neither on a later panel nor in their log, until they say or skip", async () => {
		const first = await team.revealed("2026-06-04", { held: false });
		const { decision } = await team.decided(first);
		await running.ask("hana", "takeStance", cannot(first.id, decision.id));
		running.tenant.clock.moveTo("2026-06-04T11:30:00.000Z");
		await until(async () => (await team.seen("maya", first.id)).followUp.state === "sent");
		const next = await team.attached("2026-06-18");
		await until(async () => (await running.ask("priya", "listMyAsks", {})).asks.some(({ kind }) => kind === "echo"));
		const told = async () => {
			const { decisions } = await running.ask("priya", "listDecisions", { teamId: next.teamId ?? "" });
			return [(await team.seen("priya", next.id)).openObjections.length, decisions.length];
		};
		expect(await told()).toEqual([0, 0]);
		await running.ask("priya", "answerEcho", { panelId: first.id, recall: null });
		expect(await told()).toEqual([1, 1]);
	}, 20_000);

	test("it goes with the decision", async () => {
		const first = await team.revealed("2026-06-04");
		const { decision } = await team.decided(first);
		await running.ask("hana", "takeStance", cannot(first.id, decision.id));
		const next = await team.revealed("2026-06-11");
		const { panel } = await team.decided(next, "new-revenue", { supersedes: [decision.id] });
		expect(panel.openObjections).toEqual([]);
		expect((await running.refused("hana", "takeStance", cannot(next.id, decision.id))).code).toBe("unknownDecision");
	});

	test("from a later panel only who led on the earlier one takes a stance, and who decided takes none", async () => {
		const first = await team.revealed("2026-06-04", { attendees: leaders.slice(0, 5) });
		const { decision } = await team.decided(first);
		const next = await team.attached("2026-06-11", { attendees: leaders });
		expect((await running.refused("marcus", "takeStance", cannot(next.id, decision.id))).code).toBe("unknownDecision");
		expect((await running.refused("maya", "takeStance", cannot(next.id, decision.id))).code).toBe("notALeader");
		expect((await running.refused("ines", "takeStance", cannot(next.id, decision.id))).code).toBe("deciderTakesNoStance");
		expect((await running.refused("ruth", "takeStance", cannot(next.id, decision.id))).code).toBe("notOnPanel");
		await running.ask("tomas", "takeStance", cannot(next.id, decision.id));
		// who came to the later meeting alone does not read what was said at the earlier one
		expect((await team.seen("marcus", next.id)).openObjections).toEqual([]);
		expect((await team.seen("marcus", next.id)).teamId).toBeNull();
		expect((await team.seen("priya", next.id)).openObjections).toMatchObject([{ name: "Tomas Lindqvist" }]);
	});
});

describe("looking again", () => {
	const review = (decisionId: string, more = {}) => ({
		decisionId,
		verdict: "stillRight" as const,
		reviewOn: "2027-01-15",
		idempotencyKey: randomUUID(),
		...more,
	});
	const reviewAsks = async (alias: string) => (await running.ask(alias, "listMyAsks", {})).asks.filter(({ kind }) => kind === "review");

	test("a decision whose day has come by the meeting comes back on the next panel, and its owner is asked from that day on", async () => {
		const first = await team.revealed("2026-06-04");
		const { decision } = await team.decided(first);
		expect((await team.attached("2026-10-14")).dueForReview).toEqual([]);
		expect(await reviewAsks("leila")).toEqual([]);
		const next = await team.attached("2026-10-15");
		expect(await team.seen("tomas", next.id)).toMatchObject({
			dueForReview: [{ decisionId: decision.id, ownerName: "Leila Haddad", reviewOn: "2026-10-15", mayReview: false, again: null }],
		});
		expect((await team.seen("leila", next.id)).dueForReview).toMatchObject([{ mayReview: true }]);
		expect(await reviewAsks("leila")).toEqual([]);
		running.tenant.clock.moveTo("2026-10-15T08:00:00.000Z");
		expect(await reviewAsks("leila")).toMatchObject([
			{ decisionId: decision.id, sides: { chosen: "Retention", over: "New revenue" }, dueAt: "2026-10-15T00:00:00.000Z" },
		]);
		expect(await reviewAsks("ines")).toEqual([]);
	});

	test("still right keeps it until the next day, and what was said before is kept", async () => {
		const first = await team.revealed("2026-06-04");
		const { decision } = await team.decided(first);
		running.tenant.clock.moveTo("2026-10-15T08:00:00.000Z");
		const asked = review(decision.id, { words: "Churn is down a third." });
		await running.ask("leila", "reviewDecision", asked);
		await running.ask("leila", "reviewDecision", asked);
		expect(await reviewAsks("leila")).toEqual([]);
		running.tenant.clock.moveTo("2027-01-15T08:00:00.000Z");
		expect(await reviewAsks("leila")).toHaveLength(1);
		const { decision: kept } = await running.ask("ines", "reviewDecision", review(decision.id, { reviewOn: "2027-06-01" }));
		expect(kept).toMatchObject({
			reviewOn: "2027-06-01",
			supersededBy: null,
			states: ["inForce"],
			reviews: [
				{ reviewedByName: "Leila Haddad", verdict: "stillRight", reviewOn: "2027-01-15", words: "Churn is down a third." },
				{ reviewedByName: "Ines Duarte", reviewOn: "2027-06-01", words: "" },
			],
		});
	});

	test("look again opens its question on the next panel, of one mind or not; what is decided then replaces it", async () => {
		const first = await team.revealed("2026-06-04");
		const { decision } = await team.decided(first);
		const next = await team.revealed("2026-10-20", { answers: ofOneMind });
		expect(tensionIn(next)).toBeUndefined();
		const lookAgain = review(decision.id, { panelId: next.id, verdict: "lookAgain", reviewOn: null, words: "The leak is closed." });
		const { panel, decision: opened } = await running.ask("leila", "reviewDecision", lookAgain);
		expect(opened).toMatchObject({ again: true, states: ["inForce", "dueForReview"] });
		expect(panel?.dueForReview).toMatchObject([{ again: { name: "Leila Haddad", words: "The leak is closed." } }]);
		expect(panel && tensionIn(panel)).toMatchObject({
			state: "open",
			why: { say: "board.tension.why.again", with: { name: "Leila Haddad" } },
		});
		expect((await team.seen("ines", next.id)).order.levels).toHaveLength(2);
		// where it was taken, its meeting is over: there it stays settled
		expect(tensionIn(await team.seen("ines", first.id))?.state).toBe("settled");
		expect(await reviewAsks("leila")).toEqual([]);
		const { panel: after, decision: anew } = await team.decided(next, "retention", { reviewOn: "2027-03-01" });
		expect(anew.supersedes).toEqual([decision.id]);
		expect(after.dueForReview).toEqual([]);
		expect(tensionIn(after)).toBeUndefined();
	});

	test("after another look it can be settled the other way, without saying once more what that replaces", async () => {
		const { decision } = await team.decided(await team.revealed("2026-06-04"));
		const next = await team.revealed("2026-10-20");
		const otherWay = team.decides(next, "new-revenue", { reviewOn: "2027-03-01" });
		expect((await running.refused("ines", "forceDecision", otherWay)).code).toBe("contradicts");
		await running.ask("ines", "reviewDecision", review(decision.id, { verdict: "lookAgain", reviewOn: null }));
		const { decision: anew, panel } = await team.decided(next, "new-revenue", { reviewOn: "2027-03-01" });
		expect(anew.supersedes).toEqual([decision.id]);
		expect(panel.order.levels.map((level) => level.map(({ id }) => id))).toEqual([["new-revenue"], ["retention"]]);
	});

	test("its question stays closed where one of its sides is not on the table", async () => {
		const { decision } = await team.decided(await team.revealed("2026-06-04"));
		running.tenant.clock.moveTo("2026-10-15T08:00:00.000Z");
		await running.ask("leila", "reviewDecision", review(decision.id, { verdict: "lookAgain", reviewOn: null }));
		const targets = labels.filter((label) => label !== "New revenue");
		const without = await team.attached("2026-10-20", { targets });
		for (const [at, alias] of leaders.entries()) {
			const order = targets.map((label) => label.toLowerCase().replaceAll(" ", "-"));
			const ranking = [...order.slice(at % 4), ...order.slice(0, at % 4)].map((target, place) => ({ target, place: place + 1 }));
			const answer = { ...ofOneMind[alias], ranking, guess: { first: "retention", sharing: 2 } };
			await running.ask(alias, "submitAnswer", { panelId: without.id, answer: answer as never });
		}
		const { panel } = await running.ask("maya", "revealPanel", { panelId: without.id });
		expect(tensionIn(panel)).toBeUndefined();
		expect(panel.dueForReview).toMatchObject([{ decisionId: decision.id, again: { name: "Leila Haddad" } }]);
	});

	test("only its owner and its decider look at it again, with a next day to come, while it is in force", async () => {
		const first = await team.revealed("2026-06-04");
		const { decision } = await team.decided(first);
		const no = async (alias: string, more = {}) => running.refused(alias, "reviewDecision", review(decision.id, more));
		for (const alias of ["tomas", "maya"]) {
			const refusal = await no(alias, { panelId: first.id });
			expect(refusal).toMatchObject({ code: "notYoursToReview", status: 403 });
			expect(refusal.message).toContain("Leila Haddad owns this decision and Ines Duarte decided it");
		}
		expect(await no("leila", { reviewOn: null })).toMatchObject({ code: "reviewMissing", fields: { reviewOn: "reviewMissing" } });
		expect(await no("leila", { reviewOn: "2026-06-04" })).toMatchObject({ code: "reviewInPast" });
		expect(await no("ruth")).toMatchObject({ code: "unknownDecision" });
		expect(await no("olga")).toMatchObject({ code: "unknownDecision" });
		expect(await no("ruth", { panelId: first.id })).toMatchObject({ code: "notOnPanel" });
		await team.decided(first, "new-revenue", { supersedes: [decision.id] });
		expect(await no("leila")).toMatchObject({ code: "decisionReplaced", status: 409 });
	});
});
