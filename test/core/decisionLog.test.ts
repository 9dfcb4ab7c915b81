import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { filterLog, type LogFilters, type LoggedDecision, logStates, statesOf } from "../../src/core/decisionLog.ts";

const base: LoggedDecision = {
	id: "d",
	tensionId: "pair:new-revenue:retention",
	chosen: { id: "retention", label: "Retention" },
	over: { id: "new-revenue", label: "New revenue" },
	givesUp: "The Nordics launch",
	why: "Four in ten leave.",
	scope: "",
	ownerId: "leila",
	ownerName: "Leila Haddad",
	reviewOn: "2026-10-15",
	reversal: { kind: "metric", metric: "Net retention", crosses: "above", threshold: "112 percent" },
	supersedes: [],
	supersededBy: null,
	decidedBy: "ines",
	decidedByName: "Ines Duarte",
	decidedAt: "2026-06-18T22:30:00.000Z",
	stances: [
		{ personId: "hana", name: "Hana Sato", stance: "disagreeAndCommit", words: "Café au lait first.", takenAt: "2026-06-18T22:40:00.000Z" },
	],
	silent: [],
	panelId: "p",
	topic: "What is the second half for?",
	reviews: [],
	states: ["inForce"],
	again: false,
	link: "https://evenover.example/panel/p",
};
const finds = (filters: LogFilters, timeZone = "UTC") => filterLog([base], filters, timeZone).length === 1;

test("words are found wherever each stands, whatever their case and accents", () => {
	expect(finds({ words: "NORDICS hana".replace("hana", "cafe") })).toBe(true);
	expect(finds({ words: "net RETENTION" })).toBe(true);
	expect(finds({ words: "leila second" })).toBe(true);
	expect(finds({ words: "nordics iceland" })).toBe(false);
	expect(finds({ words: "  " })).toBe(true);
});

test("days are those of the reader, both ends included", () => {
	expect(finds({ from: "2026-06-18", to: "2026-06-18" })).toBe(true);
	expect(finds({ from: "2026-06-19", to: "2026-06-19" }, "Europe/Berlin")).toBe(true);
	expect(finds({ to: "2026-06-18" }, "Europe/Berlin")).toBe(false);
	expect(finds({ from: "2026-06-19" })).toBe(false);
});

test("a target is found on either side, an owner by id", () => {
	expect([finds({ side: "retention" }), finds({ side: "new-revenue" }), finds({ side: "growth" })]).toEqual([true, true, false]);
	expect([finds({ ownerId: "leila" }), finds({ ownerId: "ines" })]).toEqual([true, false]);
});

test("a decision in force is also due from its day on, and objected to while somebody cannot commit; a replaced one is only that", () => {
	const cannot = {
		...base,
		stances: [{ personId: "hana", stance: "cannotCommit" as const, words: "No.", takenAt: "2026-06-19T08:00:00.000Z" }],
	};
	expect(statesOf(base, [], "2026-10-14")).toEqual(["inForce"]);
	expect(statesOf(cannot, [], "2026-10-15")).toEqual(["inForce", "dueForReview", "objected"]);
	expect(statesOf({ ...cannot, supersededBy: "later" }, [], "2026-10-15")).toEqual(["replaced"]);
});

const some: fc.Arbitrary<LoggedDecision> = fc
	.record({
		side: fc.constantFrom("retention", "new-revenue", "growth"),
		ownerId: fc.constantFrom("leila", "tomas"),
		day: fc.integer({ min: 1, max: 28 }),
		states: fc.subarray([...logStates], { minLength: 1 }),
		why: fc.constantFrom("The leak", "The launch", "Both of them"),
	})
	.map(({ side, ownerId, day, states, why }) => ({
		...base,
		chosen: { id: side, label: side },
		ownerId,
		states,
		why,
		decidedAt: `2026-06-${String(day).padStart(2, "0")}T10:00:00.000Z`,
	}));
const sought: fc.Arbitrary<LogFilters> = fc.record(
	{
		words: fc.constantFrom("leak", "the", "nothing"),
		side: fc.constantFrom("retention", "growth"),
		ownerId: fc.constantFrom("leila", "tomas"),
		state: fc.constantFrom(...logStates),
		from: fc.constantFrom("2026-06-05", "2026-06-20"),
		to: fc.constantFrom("2026-06-10", "2026-06-25"),
	},
	{ requiredKeys: [] },
);

test("what two filters find is what one finds in what the other found, in the order it came", () => {
	fc.assert(
		fc.property(fc.array(some, { maxLength: 12 }), sought, (log, filters) => {
			const oneByOne = Object.entries(filters).reduce((left, [name, value]) => filterLog(left, { [name]: value }, "UTC"), log);
			const found = filterLog(log, filters, "UTC");
			expect(found).toEqual(oneByOne);
			expect(log.filter((decision) => found.includes(decision))).toEqual(found);
			expect(filterLog(log, {}, "UTC")).toEqual(log);
		}),
	);
});
