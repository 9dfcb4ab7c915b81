import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { personByAlias } from "../../sandbox/people.ts";
import { hiddenAnswers, labels } from "../../sandbox/seed.ts";
import type { Reply } from "../../src/contract.ts";
import { type Running, startRunning } from "../support/running.ts";

type Panel = Reply<"attachPanel">["panel"];
const leaders = ["ines", "tomas", "priya", "hana", "leila", "marcus"];
const oid = (alias: string) => personByAlias(alias).oid;

let running: Running;
beforeAll(async () => {
	running = await startRunning();
});
afterAll(() => running.close());

async function attached(attribution: "named" | "unattributed" = "named"): Promise<Panel> {
	const meeting = running.tenant.graph.seedMeeting({
		organizer: "maya",
		attendees: leaders,
		subject: "Leadership team",
		start: "2026-06-18T10:00:00.000Z",
		end: "2026-06-18T11:00:00.000Z",
	});
	const { panel } = await running.ask("maya", "attachPanel", {
		meeting: { itemId: meeting.eventIds["maya"] ?? "" },
		topic: "What should the second half optimize for?",
		deciderId: oid("ines"),
		facilitatorId: oid("maya"),
		targets: labels,
		dueAt: "2026-06-17T18:00:00.000Z",
		attribution,
		idempotencyKey: randomUUID(),
	});
	return panel;
}

async function answer(panelId: string, alias: string, assumptions: string[]): Promise<Panel> {
	const given = { ...hiddenAnswers[alias], assumptions };
	return (await running.ask(alias, "submitAnswer", { panelId, answer: given as never })).panel;
}

const view = async (panelId: string, alias: string) => (await running.ask(alias, "viewPanel", { panelId })).panel;
const ballot = async (panelId: string, alias: string) => (await view(panelId, alias)).mine.ballot;

/** Each says of every statement put to them what `says` tells. */
async function vote(panelId: string, alias: string, says: (statement: string) => "holds" | "doesNot" | "unknown") {
	const votes = (await ballot(panelId, alias)).map(({ id, statement }) => ({ id, vote: says(statement) }));
	return running.ask(alias, "voteOnAssumption", { panelId, votes });
}

const belief = "A new region pays back within a year";

async function allAnswered(attribution: "named" | "unattributed" = "named") {
	const { id } = await attached(attribution);
	for (const alias of leaders) await answer(id, alias, alias === "marcus" ? [belief] : []);
	return id;
}

test("statements are put to nobody before all have answered or answers are due, then to all who have, and three at most", async () => {
	const { id } = await attached();
	for (const alias of leaders.slice(0, 5)) {
		await answer(id, alias, [`${alias} builds on this`]);
		for (const reader of leaders) expect(await ballot(id, reader)).toEqual([]);
	}
	const panel = await answer(id, "marcus", []);
	expect(panel.me.may.vote).toBe(true);
	for (const reader of leaders) expect(await ballot(id, reader)).toHaveLength(3);
	expect((await view(id, "maya")).mine.ballot).toEqual([]);
	const votesEach = new Map<string, number>();
	for (const reader of leaders)
		for (const { statement } of await ballot(id, reader)) votesEach.set(statement, (votesEach.get(statement) ?? 0) + 1);
	// few statements with many votes: of five statements, three get most of the eighteen
	expect(Math.max(...votesEach.values())).toBeGreaterThanOrEqual(5);
});

test("nobody is asked about their own statement, in whatever letters another wrote it too", async () => {
	const { id } = await attached();
	for (const alias of leaders) await answer(id, alias, [alias === "tomas" ? `${belief.toUpperCase()}. ` : belief]);
	for (const alias of leaders) expect(await ballot(id, alias)).toEqual([]);
});

test("a ballot names no author, to anybody, in any reply", async () => {
	const id = await allAnswered();
	for (const reader of leaders.filter((alias) => alias !== "marcus")) {
		const panel = await view(id, reader);
		expect(panel.mine.ballot).toEqual([{ id: expect.any(String), statement: belief, vote: null }]);
		expect(JSON.stringify(panel.mine)).not.toContain(oid("marcus"));
	}
	for (const reader of ["maya", "marcus"]) expect(JSON.stringify((await view(id, reader)).mine.ballot)).toBe("[]");
});

test("votes change until the reveal, show nothing before it, and are counts after it", async () => {
	const id = await allAnswered();
	const before = JSON.stringify(await view(id, "maya"));
	for (const alias of ["ines", "tomas", "hana"]) await vote(id, alias, () => "doesNot");
	await vote(id, "priya", () => "holds");
	await vote(id, "priya", () => "unknown");
	expect(JSON.stringify(await view(id, "maya"))).toBe(before);
	expect((await ballot(id, "priya"))[0]?.vote).toBe("unknown");
	const { board } = (await running.ask("maya", "revealPanel", { panelId: id })).panel;
	expect(board?.assumptions).toEqual([
		expect.objectContaining({
			statement: belief,
			state: "challenged",
			people: [oid("marcus")],
			votes: { holds: 0, doesNot: 3, unknown: 1 },
		}),
	]);
	expect(board?.tensions.find(({ kind }) => kind === "assumption")).toMatchObject({ preferA: 1, preferB: 3, higher: null, state: "open" });
	const late = await running.refused("leila", "voteOnAssumption", { panelId: id, votes: [{ id: randomUUID(), vote: "holds" }] });
	expect(late).toMatchObject({ code: "votesFinal", status: 409 });
});

test("on an unattributed panel neither statement nor vote has a name, and two votes are not shown", async () => {
	const id = await allAnswered("unattributed");
	for (const alias of ["ines", "tomas"]) await vote(id, alias, () => "doesNot");
	const { board } = (await running.ask("maya", "revealPanel", { panelId: id })).panel;
	expect(board?.assumptions).toEqual([
		expect.objectContaining({ statement: belief, state: "untested", authors: 1, people: null, votes: null }),
	]);
	for (const alias of leaders) expect(JSON.stringify((await view(id, alias)).board)).not.toContain(oid(alias));
});

test("a vote on what is not on one's ballot is refused, twice on one line too, and by who does not lead", async () => {
	const id = await allAnswered();
	const [line] = await ballot(id, "ines");
	const [other] = await ballot(id, "tomas");
	const cast = (alias: string, ...ids: (string | undefined)[]) =>
		running.refused(alias, "voteOnAssumption", { panelId: id, votes: ids.map((one) => ({ id: one ?? "", vote: "holds" })) });
	expect((await cast("ines", other?.id)).code).toBe("notOnBallot");
	expect((await cast("ines", line?.id, line?.id)).code).toBe("notOnBallot");
	expect((await cast("maya", line?.id)).code).toBe("notALeader");
	expect((await ballot(id, "ines"))[0]?.vote).toBeNull();
});

test("statements to check are an ask until each has a vote", async () => {
	const id = await allAnswered();
	const kinds = async () => (await running.ask("hana", "listMyAsks", {})).asks.filter((ask) => ask.panelId === id).map(({ kind }) => kind);
	expect(await kinds()).toEqual(["vote"]);
	await vote(id, "hana", () => "unknown");
	expect(await kinds()).toEqual([]);
});

test("the last two to answer at once leave nobody without a ballot", async () => {
	const { id } = await attached();
	for (const alias of leaders.slice(0, 4)) await answer(id, alias, [belief]);
	await Promise.all(leaders.slice(4).map((alias) => answer(id, alias, [])));
	for (const alias of leaders.slice(4)) expect(await ballot(id, alias)).toHaveLength(1);
});

test("a second round says what moved, and starts with no votes", async () => {
	const id = await allAnswered();
	for (const alias of ["ines", "tomas", "hana"]) await vote(id, alias, () => "doesNot");
	await running.ask("maya", "revealPanel", { panelId: id });
	const starting = ["maya", "ines"].map((alias) => running.ask(alias, "startRound", { panelId: id, idempotencyKey: randomUUID() }));
	// pressed by both who may, it is one round
	const [{ panel: again }] = (await Promise.all(starting)) as [Reply<"startRound">, Reply<"startRound">];
	expect(again.round).toBe(2);
	expect(again.board).toBeNull();
	for (const alias of leaders) {
		const like = alias === "marcus" ? "ines" : alias;
		await running.ask(alias, "submitAnswer", { panelId: id, answer: { ...hiddenAnswers[like], assumptions: [] } as never });
	}
	const { board } = (await running.ask("maya", "revealPanel", { panelId: id })).panel;
	expect(board?.change).toMatchObject({ compared: 6, moved: 1, moves: [{ personId: oid("marcus"), towards: [oid("ines")] }] });
	expect(board?.findings.change?.headline.say).toBe("board.change.closer");
	expect(board?.assumptions).toEqual([]);
});

test("when answers are due, those who gave one are asked; fewer than four are not, since authors would be known", async () => {
	const [four, three] = [(await attached()).id, (await attached()).id];
	for (const alias of ["marcus", "tomas", "hana", "priya"]) await answer(four, alias, alias === "marcus" ? [belief] : []);
	for (const alias of ["marcus", "tomas", "hana"]) await answer(three, alias, alias === "marcus" ? [belief] : []);
	expect(await ballot(four, "tomas")).toEqual([]);
	running.tenant.clock.moveTo("2026-06-17T18:00:00.000Z");
	await running.product.sweep();
	for (const alias of ["tomas", "hana", "priya"]) expect((await ballot(four, alias)).map(({ statement }) => statement)).toEqual([belief]);
	expect((await answer(three, "tomas", [])).mine.ballot).toEqual([]);
	// what comes up later goes on no ballot that is drawn: it would tell who answered last
	await answer(four, "leila", ["leila builds on this"]);
	for (const alias of ["tomas", "hana", "priya"]) expect(await ballot(four, alias)).toHaveLength(1);
	expect((await ballot(four, "leila")).map(({ statement }) => statement)).toEqual([belief]);
	const late = await answer(three, "priya", []);
	expect(late.mine.ballot.map(({ statement }) => statement)).toEqual([belief]);
});
