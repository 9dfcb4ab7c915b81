import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
	closesOn,
	firstPulseOn,
	type Pulse,
	type PulseAnswer,
	recalled,
	resultOf,
	whyNotInPulse,
	whyNotMarked,
} from "../../src/core/pulse.ts";

const priorities = [
	{ id: "first-days", label: "Make the first ninety days work" },
	{ id: "mid-market", label: "One product for the mid-market" },
	{ id: "prices", label: "Earn the right to raise prices" },
];
const pulse: Pulse & { closedAt: string } = {
	id: "p",
	teamId: "t",
	number: 3,
	opensAt: "2026-07-01T07:00:00.000Z",
	closesAt: "2026-07-06T15:00:00.000Z",
	closedAt: "2026-07-06T15:00:00.000Z",
	priorities,
	leaders: ["ines", "tomas", "hana"],
};
const says = (personId: string, more: Partial<PulseAnswer> = {}): PulseAnswer => ({
	personId,
	name: personId,
	recall: null,
	marks: priorities.map(({ id }) => ({ priorityId: id, mark: "stillRight" as const })),
	changed: "",
	information: "",
	...more,
});

test("what is remembered counts whatever its letters' case, and in its order only where all of it is", () => {
	expect(recalled(["one product for the MID-market"], priorities)).toEqual({ ids: ["mid-market"], whole: false, others: [] });
	const all = priorities.map(({ label }) => label);
	expect(recalled(all, priorities).whole).toBe(true);
	expect(recalled([...all].reverse(), priorities)).toMatchObject({ whole: false, ids: ["first-days", "mid-market", "prices"] });
	expect(recalled(["New revenue"], priorities)).toEqual({ ids: [], whole: false, others: ["New revenue"] });
	expect(recalled([], [])).toMatchObject({ whole: false });
});

test("a result counts each mark once, and says who doubts and what was said by name", () => {
	const shifting = priorities.map(({ id }) => ({
		priorityId: id,
		mark: id === "prices" ? ("shifting" as const) : ("stillRight" as const),
	}));
	const result = resultOf(pulse, [
		says("ines", { recall: priorities.map(({ label }) => label) }),
		says("tomas", { marks: shifting, changed: "Two renewals asked for less.", recall: ["Win the Nordics"] }),
	]);
	expect(result).toMatchObject({ asked: 3, answered: 2, recall: { whole: 1, part: 0, none: 1, skipped: 0 } });
	expect(result.priorities[2]).toMatchObject({
		stillRight: 1,
		shifting: 1,
		wrong: 0,
		recalled: 1,
		doubted: [{ name: "tomas", mark: "shifting" }],
	});
	expect(result.changed).toEqual([{ name: "tomas", words: "Two renewals asked for less." }]);
});

test("a pulse that nobody answered says so by its counts and finds nothing", () => {
	const result = resultOf(pulse, []);
	expect(result).toMatchObject({ asked: 3, answered: 0, changed: [], recall: { whole: 0, part: 0, none: 0, skipped: 0 } });
	expect(result.priorities.every(({ stillRight, shifting, wrong }) => stillRight + shifting + wrong === 0)).toBe(true);
});

test("only who was asked answers, and only while it is open", () => {
	expect(whyNotInPulse({ ...pulse, closedAt: null }, "hana", pulse.opensAt)).toBeUndefined();
	expect(whyNotInPulse({ ...pulse, closedAt: null }, "maya", pulse.opensAt)).toMatchObject({ refused: "notInPulse" });
	expect(whyNotInPulse(pulse, "hana", pulse.opensAt)).toMatchObject({ refused: "pulseClosed" });
	expect(whyNotInPulse({ ...pulse, closedAt: null }, "hana", pulse.closesAt)).toMatchObject({ refused: "pulseClosed" });
	expect(whyNotInPulse(undefined, "hana", pulse.opensAt)).toMatchObject({ refused: "notInPulse" });
});

test("each priority is marked once, and the first that is missing is named", () => {
	const ids = (...given: string[]) => given.map((priorityId) => ({ priorityId }));
	expect(whyNotMarked(pulse, ids("first-days", "mid-market", "prices"))).toBeUndefined();
	expect(whyNotMarked(pulse, ids("first-days", "prices"))).toMatchObject({
		refused: "pulseIncomplete",
		values: { priority: "One product for the mid-market" },
	});
	expect(whyNotMarked(pulse, ids("first-days", "first-days", "prices"))).toMatchObject({ refused: "prioritiesChanged" });
	expect(whyNotMarked(pulse, ids("first-days", "mid-market", "prices", "gone"))).toMatchObject({ refused: "prioritiesChanged" });
});

test("a pulse opens and closes on days of work", () => {
	expect(firstPulseOn("2026-06-18", 2)).toBe("2026-07-01");
	expect(closesOn("2026-07-01")).toBe("2026-07-06");
	const someDay = fc
		.date({ min: new Date("2026-01-01"), max: new Date("2036-01-01"), noInvalidDate: true })
		.map((at) => at.toISOString().slice(0, 10));
	fc.assert(
		fc.property(someDay, fc.integer({ min: 1, max: 12 }), (day, weeks) => {
			const opens = firstPulseOn(day, weeks);
			const closes = closesOn(opens);
			for (const one of [opens, closes]) expect([1, 2, 3, 4, 5]).toContain(new Date(`${one}T12:00:00Z`).getUTCDay());
			expect(opens > day && closes > opens).toBe(true);
		}),
	);
});
