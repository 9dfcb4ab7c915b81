import { describe, expect, test } from "@jest/globals";
import { emptyFramework } from "../../src/core/framework.ts";
import { frameworkChanges } from "../../src/core/frameworkChange.ts";
import { askable, executingFrom, missedSince, whyNotAsked, whyNotTaken } from "../../src/core/realign.ts";
import { said } from "../../src/core/said.ts";
import { common } from "../../src/words/en/common.ts";
import { framework } from "../../src/words/en/framework.ts";
import { realign } from "../../src/words/en/realign.ts";
import { createWords } from "../../src/words/say.ts";

const words = createWords({ locale: "en-GB", timeZone: "UTC", resources: { en: { translation: { ...common, framework, realign } } } });
const target = (id: string, label: string) => ({ id, label });
const [retention, growth, revenue] = [target("r", "Retention"), target("g", "Growth in users"), target("n", "New revenue")];
const member = (id: string, name: string) => ({ id, name, mail: `${id}@brightwater.example`, title: "" });
const team = {
	deciderId: "ines",
	facilitatorId: "maya",
	members: [member("hana", "Hana Sato"), member("ines", "Ines Duarte"), member("maya", "Maya Okafor")],
};
const parts = { executing: "Version 4.", missed: "Something while I was away?", ask: "Step back and realign." };

describe("what somebody begins with", () => {
	test("is the version they work from, its order and its priorities, in words", () => {
		const priorities = [{ id: "p", label: "Nordics launch in August", why: "Signed." }];
		const told = executingFrom({ version: 4, levels: [[retention], [growth, revenue]], content: { ...emptyFramework, priorities } });
		expect(told.map(words.say)).toEqual([
			"Version 4. What wins, in this order: retention and (equal so far) growth in users and new revenue.",
			"Priorities: Nordics launch in August.",
		]);
	});

	test("is nothing where there is no version, and the version alone where nothing is decided", () => {
		expect(executingFrom(undefined)).toEqual([]);
		expect(executingFrom({ version: 1, levels: [], content: emptyFramework }).map(words.say)).toEqual(["Version 1."]);
	});

	test("is each difference since then as a sentence", () => {
		const before = { levels: [[revenue], [retention]], content: { ...emptyFramework, cadence: "Mondays", weighing: "By cohort" } };
		const after = { levels: [[retention], [revenue]], content: { ...emptyFramework, cadence: "Fridays", weighing: "" } };
		const priorities = [{ id: "p", label: "Fewer, larger customers", why: "Churn." }];
		const changed = missedSince(frameworkChanges(before, { ...after, content: { ...after.content, priorities } }));
		expect(changed.map(words.say)).toEqual([
			"Retention is now above new revenue. It was second.",
			"Priority, new: Fewer, larger customers.",
			"How we weigh it, no longer: By cohort.",
			"When we check in: Fridays, before that Mondays.",
		]);
		expect(missedSince([])).toEqual([]);
	});

	test("is six differences at most, and how many more there are", () => {
		const change = { kind: "moved" as const, about: said("x"), was: null, now: null };
		const told = missedSince(Array.from({ length: 9 }, () => change));
		expect(told).toHaveLength(7);
		expect(words.say(told[6] ?? said(""))).toBe("And three more changes.");
	});
});

describe("who can be asked", () => {
	test("is who leads, without oneself, the decider first", () => {
		expect(askable(team, "maya").map(({ id }) => id)).toEqual(["ines", "hana"]);
		expect(askable(team, "ines").map(({ id }) => id)).toEqual(["hana"]);
	});

	test.each([
		["oneself", { toId: "hana" }, "realignToSelf", { toId: "realignToSelf" }],
		["who facilitates", { toId: "maya" }, "realignNotLeader", { toId: "realignNotLeader" }],
		["a stranger", { toId: "ruth" }, "realignNotLeader", { toId: "realignNotLeader" }],
		["with two parts empty", { executing: " ", ask: "" }, "realignEmpty", { executing: "missing", ask: "missing" }],
	])("is not %s", (_, change, code, fields) => {
		expect(whyNotAsked({ toId: "ines", ...parts, ...change }, team, "hana")).toEqual({ refused: code, fields });
	});

	test("needs a team that can hold a panel", () => {
		expect(whyNotAsked({ toId: "ines", ...parts }, team, "hana")).toBeUndefined();
		expect(whyNotAsked({ toId: "ines", ...parts }, { ...team, deciderId: null }, "hana")).toEqual({ refused: "teamWithoutRoles" });
	});
});

describe("a time is taken", () => {
	const at = "2026-06-22T10:00:00.000Z";
	const offer = { toId: "ines", toName: "Ines Duarte", times: [{ startsAt: at, endsAt: at, busy: [] }], chosenAt: null };
	const now = "2026-06-20T10:00:00.000Z";

	test("by who was asked, of those offered, before it has come", () => {
		expect(whyNotTaken(offer, at, "ines", now)).toBeUndefined();
		expect(whyNotTaken(offer, at, "hana", now)).toEqual({ refused: "notYoursToTake", values: { name: "Ines Duarte" } });
		expect(whyNotTaken(offer, "2026-06-22T11:00:00.000Z", "ines", now)?.refused).toBe("timeNotOffered");
		expect(whyNotTaken(offer, at, "ines", at)?.refused).toBe("timePassed");
	});

	test("alone while it may be in the calendar already, and then even late", () => {
		const doubtful = { ...offer, chosenAt: at };
		expect(whyNotTaken(doubtful, "2026-06-23T10:00:00.000Z", "ines", now)).toEqual({ refused: "timeInDoubt", values: { startsAt: at } });
		expect(whyNotTaken(doubtful, at, "ines", at)).toBeUndefined();
	});
});
