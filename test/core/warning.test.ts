import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Evidence, evidenceOf, type Observed } from "../../src/core/evidence.ts";
import { later } from "../../src/core/instant.ts";
import { type Dismissal, usualTuning, type Warning, warnings } from "../../src/core/warning.ts";
import { doubtOf } from "../../src/core/warningDoubt.ts";
import { voiceOf } from "../../src/core/warningVoice.ts";

const start = "2026-01-05T09:00:00.000Z";
const on = (day: number) => later(start, day * 86_400_000);
const now = on(120);
const priorities = [{ id: "growth" }, { id: "retention" }];

/** What one person said on a day; each in a pulse, a panel or a signal of its own unless told. */
const said = (personId: string, day: number, observed: Observed, more: { priorityId?: string; sourceId?: string } = {}): Evidence => {
	const { priorityId = "growth", sourceId = `${observed.kind}-${day}` } = more;
	return { ...observed, id: `${personId} ${priorityId} ${day} ${JSON.stringify(observed)}`, priorityId, personId, at: on(day), sourceId };
};
const signal: Observed = { kind: "signal", words: "Large customers ask for something else." };
const shifting: Observed = { kind: "pulse", answer: "shifting" };
const wrong: Observed = { kind: "pulse", answer: "wrong" };
const stillRight: Observed = { kind: "pulse", answer: "stillRight" };

/** Hana, Leila and Tomas doubt growth in the last weeks. */
const doubted = [said("hana", 104, signal), said("leila", 106, shifting), said("hana", 106, wrong), said("tomas", 114, signal)];

const byWeight = {
	pulse: stillRight,
	recall: { kind: "recall", place: 1, inForce: 1 },
	echo: { kind: "echo", result: "remembered" },
	drift: { kind: "drift", lower: 0 },
} as const;
const supporting = fc.constantFrom<Observed>(
	byWeight.pulse,
	byWeight.recall,
	byWeight.echo,
	byWeight.drift,
	{ kind: "drift", lower: -1 },
	{ kind: "recall", place: 1, inForce: 2 },
);
const against = fc.constantFrom<Observed>(
	signal,
	shifting,
	wrong,
	{ kind: "recall", place: null, inForce: 1 },
	{ kind: "recall", place: 2, inForce: 1 },
	{ kind: "echo", result: "other" },
	{ kind: "echo", result: "reversed" },
	{ kind: "drift", lower: 1 },
	{ kind: "drift", lower: 2 },
);
const neutral = fc.constantFrom<Observed>({ kind: "echo", result: "skipped" }, { kind: "echo", result: "half" });
const person = fc.constantFrom("hana", "leila", "tomas", "priya", "marcus");
const sentBy = (observed: fc.Arbitrary<Observed>) =>
	fc
		.tuple(person, fc.integer({ min: 20, max: 119 }), observed, fc.constantFrom("growth", "growth", "growth", "retention"))
		.map(([personId, day, what, priorityId]) => said(personId, day, what, { priorityId }));
const sent = sentBy(fc.oneof({ weight: 8, arbitrary: against }, { weight: 2, arbitrary: supporting }, { weight: 1, arbitrary: neutral }));
const anyEvidence = fc.uniqueArray(sent, { maxLength: 40, size: "max", selector: ({ id }) => id });

/** Enough runs in which there is a warning: else a property says nothing. */
const told = (all: readonly Warning[][]) => all.filter((one) => one.length > 0).length;

const score = (evidence: readonly Evidence[], at = now) => doubtOf(evidence, "growth", at, usualTuning).score;

test("independent people raise one warning for the priority they doubt, with what they said, newest first", () => {
	expect(warnings(doubted, priorities, now)).toEqual([
		{
			priorityId: "growth",
			since: on(114),
			strength: "strong",
			people: ["hana", "leila", "tomas"],
			evidence: [doubted[3], doubted[1], doubted[2], doubted[0]],
		},
	]);
});

test("nobody raises a warning alone, whatever they say and however often", () => {
	fc.assert(
		fc.property(anyEvidence, (all) =>
			expect(
				warnings(
					all.map((one) => ({ ...one, personId: "hana" })),
					priorities,
					now,
				),
			).toEqual([]),
		),
	);
	const each = [0, 14, 28, 42, 56, 70, 84, 98, 112].flatMap((day) => [
		said("hana", day, wrong),
		said("hana", day, signal),
		said("hana", day, { kind: "drift", lower: 2 }),
	]);
	expect(warnings(each, priorities, now)).toEqual([]);
	expect(doubtOf(each, "growth", now, usualTuning)).toEqual({ score: Number.NEGATIVE_INFINITY, people: [], evidence: [] });
});

test("a second voice that says next to nothing does not carry the first", () => {
	const loud = [100, 110].flatMap((day) => [
		said("hana", day, wrong),
		said("hana", day, signal),
		said("hana", day, { kind: "drift", lower: 2 }),
	]);
	expect(warnings([...loud, said("leila", 112, { kind: "recall", place: 2, inForce: 1 })], priorities, now)).toEqual([]);
});

test("who heard it from somebody is the same voice as they", () => {
	const own = { id: "s1", priorityId: "growth", personId: "leila", at: on(110), words: "Churn.", from: null };
	const heard = { id: "s2", priorityId: "growth", personId: "maya", at: on(111), words: "Leila sees churn.", from: "leila" };
	const [one, other] = [evidenceOf(own), evidenceOf(heard)];
	expect([one.personId, other.personId]).toEqual(["leila", "leila"]);
	const alone = [one, said("leila", 112, wrong)];
	expect(score([...alone, other])).toBe(score(alone));
});

test("the order in which evidence comes changes nothing", () => {
	const seen: Warning[][] = [];
	fc.assert(
		fc.property(
			anyEvidence.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
			([all, otherwise]) => {
				const found = warnings(all, priorities, now);
				expect(warnings(otherwise, priorities, now)).toEqual(found);
				seen.push(found);
			},
		),
		{ numRuns: 300 },
	);
	expect(told(seen)).toBeGreaterThan(30);
});

test("a word taken back does not make the person's other words count for more", () => {
	const source = { sourceId: "pulse" };
	const missing = said("leila", 10, { kind: "recall", place: null, inForce: 1 }, source);
	const before = [missing, said("leila", 110, wrong), said("hana", 106, wrong)];
	expect(score([...before, said("leila", 10, byWeight.recall, source)])).toBeLessThanOrEqual(score(before));
});

test("no word for a priority raises a warning or makes one stronger", () => {
	const seen: Warning[][] = [];
	const rank = (all: readonly Warning[], id: string) =>
		["none", "some", "strong"].indexOf(all.find((one) => one.priorityId === id)?.strength ?? "none");
	fc.assert(
		fc.property(anyEvidence, fc.array(sentBy(supporting), { minLength: 1, maxLength: 6 }), (all, more) => {
			const [without, with_] = [warnings(all, priorities, now), warnings([...all, ...more], priorities, now)];
			for (const { id } of priorities) expect(rank(with_, id)).toBeLessThanOrEqual(rank(without, id));
			const [before, after] = [score(all), score([...all, ...more])];
			expect(after <= before + 1e-9).toBe(true);
			seen.push(without);
		}),
		{ numRuns: 300 },
	);
	expect(told(seen)).toBeGreaterThan(30);
});

test("time alone raises no warning", () => {
	fc.assert(
		fc.property(anyEvidence, fc.integer({ min: 1, max: 200 }), (all, days) => {
			const [before, after] = [score(all), score(all, on(120 + days))];
			expect(after <= before + 1e-9).toBe(true);
		}),
		{ numRuns: 300 },
	);
});

test("a signal repeated within four weeks changes nothing", () => {
	fc.assert(
		fc.property(
			anyEvidence,
			person,
			fc.integer({ min: 0, max: 90 }),
			fc.array(fc.integer({ min: 1, max: 27 }), { minLength: 1, maxLength: 5 }),
			(all, who, day, after) => {
				const others = all.filter((one) => one.kind !== "signal" || one.personId !== who);
				const once = [...others, said(who, day, signal)];
				const again = [...once, ...after.map((days) => said(who, day + days, signal))];
				expect(warnings(again, priorities, now)).toEqual(warnings(once, priorities, now));
			},
		),
	);
});

test("of one pulse, echo or panel the last word of a person counts", () => {
	const pulse = { sourceId: "pulse" };
	const others = [said("hana", 106, wrong), said("tomas", 108, signal)];
	const [first, last] = [said("leila", 110, shifting, pulse), said("leila", 111, stillRight, pulse)];
	expect(score([...others, first, last])).toBe(score([...others, last]));
	expect(score([...others, first])).toBeGreaterThan(score(others));
	expect(score([...others, first, last])).toBeLessThan(score([...others, first]));
});

test("nobody adds more than the most that one person can", () => {
	const word = fc.record({
		day: fc.integer({ min: 0, max: 119 }),
		shifting: fc.double({ min: -3, max: 5, noNaN: true }),
		always: fc.constant(0),
	});
	fc.assert(
		fc.property(fc.array(word, { maxLength: 20 }), (words) => {
			const spoken = words.toSorted((a, b) => a.day - b.day);
			expect(Math.max(...voiceOf(spoken, [20, 60, 100], usualTuning))).toBeLessThanOrEqual(usualTuning.mostOfOne);
		}),
	);
	expect(voiceOf([], [0, 7], usualTuning)).toEqual([0, 0]);
});

test("to take away somebody who spoke only against a priority never raises a warning", () => {
	fc.assert(
		fc.property(anyEvidence, fc.array(sentBy(against), { maxLength: 6 }), (all, more) => {
			const others = all.filter(({ personId }) => personId !== "hana");
			const [before, after] = [score([...others, ...more.map((one) => ({ ...one, personId: "hana" }))]), score(others)];
			expect(after <= before + 1e-9).toBe(true);
		}),
	);
});

test("what was said long ago counts for less, and after fourteen weeks for nothing", () => {
	expect(score(doubted, on(150))).toBeLessThan(score(doubted, on(120)));
	const unfaded = doubtOf(doubted, "growth", on(120), { ...usualTuning, fading: 0 }).score;
	expect(unfaded - score(doubted, on(120))).toBeGreaterThan(usualTuning.fading * (120 - 114));
	expect(warnings(doubted, priorities, on(114 + 98))).toEqual([]);
	expect(warnings(doubted, priorities, on(114 + 21))).toHaveLength(1);
});

test("who always speaks against a priority counts for less than who does so for the first time", () => {
	const days = [24, 38, 52, 66, 80, 94];
	const agreed = days.flatMap((day) => ["leila", "tomas", "priya"].map((who) => said(who, day, stillRight)));
	const late = [said("hana", 108, shifting), said("leila", 108, shifting), said("tomas", 110, signal)];
	const after = (usual: Observed) => score([...agreed, ...days.map((day) => said("hana", day, usual)), ...late]);
	expect(after(stillRight) - after(shifting)).toBeGreaterThan(0.5);
});

test("what is not known yet does not count", () => {
	expect(warnings(doubted, priorities, on(105))).toEqual([]);
	expect(score([...doubted, said("priya", 121, wrong)])).toBe(score(doubted));
});

test("a priority that exists no longer gives no warning, and each has its own", () => {
	expect(warnings(doubted, [{ id: "retention" }], now)).toEqual([]);
	const both = [...doubted, ...doubted.map((one) => ({ ...one, id: `r ${one.id}`, priorityId: "retention" }))];
	expect(warnings(both, [{ id: "retention" }, { id: "growth" }], now).map(({ priorityId }) => priorityId)).toEqual(["retention", "growth"]);
});

test("a warning stands since the word that made it enough, and since the last break", () => {
	const long = [...doubted.map((one) => ({ ...one, id: `old ${one.id}`, at: later(one.at, -150 * 86_400_000) })), ...doubted];
	expect(warnings(long, priorities, on(-30))[0]?.since).toBe(on(114 - 150));
	expect(warnings(long, priorities, now)[0]?.since).toBe(on(114));
	// Faded, and raised again by words of one moment.
	const again = [...doubted, said("hana", 190, wrong), said("leila", 190, wrong), said("tomas", 190, wrong), said("priya", 190, wrong)];
	expect(warnings(again, priorities, on(189))).toEqual([]);
	expect(warnings(again, priorities, on(191))[0]?.since).toBe(on(190));
});

test("a dismissed warning is quiet until somebody speaks who was not in it", () => {
	const dismissed: Dismissal[] = [{ priorityId: "growth", at: on(115), reason: "Known, and it is the season." }];
	const quiet = (more: readonly Evidence[], dismissals = dismissed) => warnings([...doubted, ...more], priorities, now, dismissals);
	expect(quiet([])).toEqual([]);
	expect(quiet([said("hana", 117, wrong), said("leila", 117, wrong), said("tomas", 118, { kind: "drift", lower: 2 })])).toEqual([]);
	expect(quiet([said("priya", 117, stillRight)])).toEqual([]);
	expect(quiet([said("priya", 114, shifting)])).toEqual([]);
	expect(quiet([said("priya", 117, shifting)])).toMatchObject([{ since: on(117), people: ["hana", "leila", "priya", "tomas"] }]);
	const again: Dismissal[] = [{ priorityId: "growth", at: on(118), reason: "Looked at again." }, ...dismissed];
	expect(quiet([said("priya", 117, shifting)], again)).toEqual([]);
	expect(quiet([said("priya", 117, shifting)], again.toReversed())).toEqual([]);
});

test("dismissing one priority's warning quiets no other, and none before it was dismissed", () => {
	const other: Dismissal[] = [{ priorityId: "retention", at: on(115), reason: "No." }];
	expect(warnings(doubted, priorities, now, other)).toHaveLength(1);
	expect(warnings(doubted, priorities, now, [{ priorityId: "growth", at: on(121), reason: "No." }])).toHaveLength(1);
});

test("a tuning under which one person could raise a warning is refused", () => {
	expect(() => warnings(doubted, priorities, now, [], { ...usualTuning, mostOfOne: 4.2, some: 4.2 })).toThrow(RangeError);
});
