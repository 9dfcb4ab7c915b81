import { expect, test } from "@jest/globals";
import { buildBoard, untouched } from "../../src/core/buildBoard.ts";
import { orderFrom } from "../../src/core/order.ts";
import { pairId, tensionsOf } from "../../src/core/tensions.ts";
import type { Tally } from "../../src/core/vote.ts";
import { answer, boardOf, panel, people, six, words } from "../support/boardSample.ts";

const settle = (chosen: string, over: string) => ({ tensionId: pairId(chosen, over), chosen, over });
const board = (settled: ReturnType<typeof settle>[] = [], deferred: string[] = []) =>
	buildBoard(panel, six, { ...untouched, settled, deferred });

const boardWith = (state: Partial<typeof untouched>) => buildBoard(panel, six, { ...untouched, ...state });

test("a tension between two targets has one id, whichever is named first", () => expect(pairId("b", "a")).toBe("pair:a:b"));

test("the smallest room that differs has one tension", () => {
	const targets = [
		{ id: "a", label: "A" },
		{ id: "b", label: "B" },
	];
	const rankings = [
		[1, 2],
		[2, 1],
	];
	const room = { people: ["p", "q"], targets, rankings, limits: [], assumptions: [], holders: () => [], named: true };
	const [only, ...more] = tensionsOf(room, untouched);
	expect(only).toMatchObject({ id: "pair:a:b", preferA: 1, preferB: 1, higher: { a: ["p"], b: ["q"] }, state: "open" });
	expect(more).toEqual([]);
});

test("the first question is the one that settles most of what comes first, in words with the majority first", () => {
	const [first] = board().tensions;
	expect(first).toMatchObject({
		id: "pair:new-revenue:retention",
		a: { id: "new-revenue", label: "New revenue" },
		preferA: 2,
		preferB: 4,
		higher: { a: ["tomas-lindqvist", "leila-haddad"], b: ["ines-duarte", "priya-nair", "hana-sato", "marcus-bell"] },
	});
	expect([first?.question, first?.split, first?.why].map((said) => words.say(said ?? { say: "" }))).toEqual([
		"Retention or new revenue?",
		"Four to two",
		"five of you put one of these first. Settling it does most to settle what comes first.",
	]);
});

test("a dimension that splits the room comes right after the first pair, a lone veto last, and a lone voice on targets takes no time", () => {
	const ids = board().tensions.map(({ id }) => id);
	expect(ids.slice(1, 4)).toEqual(["limit:date", "limit:headcount", "pair:enterprise-value:growth-in-users"]);
	expect(ids.at(-1)).toBe("limit:scope");
	expect(ids).not.toContain("pair:operating-margin:retention");
	expect(board().limits.find(({ dimension }) => dimension === "scope")?.state).toBe("clash");
	const date = board().tensions[1];
	expect(date).toMatchObject({
		a: { id: "limit:date:fixed", label: "Fixed date" },
		b: { id: "limit:date:flexible", label: "Flexible date" },
		higher: { a: ["ines-duarte", "tomas-lindqvist", "leila-haddad"], b: ["priya-nair", "hana-sato"] },
	});
	expect(words.say(date?.question ?? { say: "" })).toBe("Is the date fixed?");
});

test("what everybody ranks alike is no tension", () => {
	expect(boardOf("RNG", "RGN", "RGN").tensions.map(({ id }) => id)).toEqual(["pair:growth-in-users:new-revenue"]);
	expect(boardOf("RNG", "RNG").tensions).toEqual([]);
});

test("deferred and settled tensions are told as such, after the open ones", () => {
	const { tensions } = board([settle("retention", "new-revenue")], ["limit:date"]);
	expect(tensions.slice(-2).map(({ id, state }) => [id, state])).toEqual([
		["limit:date", "deferred"],
		["pair:new-revenue:retention", "settled"],
	]);
	expect(tensions[0]?.state).toBe("open");
});

test("what is decided, or follows from decisions in force, is settled", () => {
	const { tensions } = board([settle("retention", "new-revenue"), settle("new-revenue", "enterprise-value")]);
	const settled = tensions.filter(({ state }) => state === "settled").map(({ id }) => id);
	expect(settled.sort()).toEqual(["pair:enterprise-value:new-revenue", "pair:new-revenue:retention"]);
});

test("asking on until nothing is open takes at most one decision a pair", () => {
	const settled: ReturnType<typeof settle>[] = [];
	for (;;) {
		const next = board(settled).tensions.find(({ kind, state }) => kind === "pair" && state === "open");
		if (!next) break;
		settled.push(next.preferA > next.preferB ? settle(next.a.id, next.b.id) : settle(next.b.id, next.a.id));
	}
	expect(settled.length).toBeLessThan(10);
	expect(
		board(settled)
			.tensions.filter(({ kind }) => kind === "pair")
			.every(({ state }) => state === "settled"),
	).toBe(true);
});

const room = (marks: string[], assumptions: string[] = [], tallies: Tally[] = [], named = true) =>
	buildBoard(
		{ ...panel, attribution: named ? "named" : "unattributed" },
		people.map(({ id }, index) => ({
			personId: id,
			answer: answer("RNEGM", { first: "retention", sharing: 0 }, { date: marks[index] ?? "" }, index === 0 ? assumptions : []),
		})),
		{ ...untouched, tallies },
	).tensions;

test("one who alone holds a dimension fixed vetoes what the others plan: that is a tension, asked last; one flexible voice is none", () => {
	const [veto, ...more] = room(["!1 October", "~", "~", "~", "~", "~"]);
	expect(more).toEqual([]);
	expect(veto).toMatchObject({ id: "limit:date", preferA: 1, preferB: 5, higher: { a: ["ines-duarte"] } });
	expect(words.say(veto?.why ?? { say: "" })).toBe("one of you holds it fixed, and that stops what the others would change.");
	expect(room(["~", "!", "!", "!", "!", "!"])).toEqual([]);
});

test("limits that contradict are a tension between the two, where nobody is flexible", () => {
	const [apart, ...more] = room(["!1 October", "!15 October", "!1 October", "!15 October", "!1 October", "!"]);
	expect(more).toEqual([]);
	expect(apart).toMatchObject({
		id: "limit:date:1-october:15-october",
		a: { id: "limit:date:1-october", label: "Date “1 October”" },
		b: { id: "limit:date:15-october", label: "Date “15 October”" },
		preferA: 3,
		preferB: 2,
		higher: { a: ["ines-duarte", "priya-nair", "leila-haddad"], b: ["tomas-lindqvist", "hana-sato"] },
	});
	expect(words.say(apart?.question ?? { say: "" })).toBe("Date: “1 October” or “15 October”?");
});

test("a statement that one counts on and others reject is a tension without names; one that most trust is none", () => {
	const tally = (holds: number, doesNot: number): Tally => ({ statement: "Renewals hold", holds, doesNot, unknown: 0 });
	const [doubted] = room([], ["Renewals hold"], [tally(0, 3)]);
	expect(doubted).toMatchObject({
		id: "assumption:renewals-hold",
		kind: "assumption",
		a: { id: "assumption:renewals-hold:on", label: "Counting on “Renewals hold”" },
		b: { id: "assumption:renewals-hold:without", label: "Planning without it" },
		preferA: 1,
		preferB: 3,
		higher: null,
	});
	expect([doubted?.question, doubted?.split].map((one) => words.say(one ?? { say: "" }))).toEqual([
		"Does “Renewals hold” hold?",
		"One for it, three against",
	]);
	expect(room([], ["Renewals hold"], [tally(4, 1)])).toEqual([]);
	expect(room([], ["Renewals hold"], [tally(1, 1)])).toEqual([]);
});

test("what is decided about a limit or a statement puts no target in order", () =>
	expect(
		orderFrom([
			{ chosen: { id: "limit:date:fixed", label: "" }, over: { id: "limit:date:flexible", label: "" } },
			{ chosen: { id: "assumption:x:on", label: "" }, over: { id: "assumption:x:without", label: "" } },
		]),
	).toEqual([]));

const again = (chosen: string, over: string) => ({ ...settle(chosen, over), by: "Leila Haddad" });

test("what is due for another look is asked right after the first pair, with who says so, also where all are of one mind", () => {
	const alike = boardWith({ reopened: [again("retention", "operating-margin")] });
	expect(alike.tensions[1]).toMatchObject({ id: "pair:operating-margin:retention", state: "open", preferA: 1, preferB: 5 });
	expect(words.say(alike.tensions[1]?.why ?? { say: "" })).toBe("Leila Haddad says it is due for another look.");
	const contested = boardWith({ reopened: [again("growth-in-users", "enterprise-value")] });
	expect(contested.tensions.filter(({ id }) => id === "pair:enterprise-value:growth-in-users")).toHaveLength(1);
	expect(contested.tensions[1]?.id).toBe("pair:enterprise-value:growth-in-users");
	expect(boardWith({ reopened: [again("retention", "reputation")] }).tensions).toEqual(board().tensions);
});

test("put off three times, a question comes right after the first one; put off twice it keeps its place", () => {
	const ids = (times: number) => boardWith({ timesDeferred: new Map([["limit:scope", times]]) }).tensions.map(({ id }) => id);
	expect(ids(2)).toEqual(board().tensions.map(({ id }) => id));
	expect(ids(3).indexOf("limit:scope")).toBe(1);
	expect(boardWith({ timesDeferred: new Map([["limit:scope", 3]]) }).tensions[1]?.timesDeferred).toBe(3);
});
