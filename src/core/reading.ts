import type { AgreementReading, BoardLimit, Expectation, Finding } from "./board.ts";
import type { Division } from "./camps.ts";
import { whole, wordsFor } from "./clashes.ts";
import { pairwise } from "./pairs.ts";
import { type Said, said } from "./said.ts";
import { topSplit } from "./topSplit.ts";

/** Four in five: what so many put in one place, the room agrees on. */
const agreed = (count: number, of: number): boolean => count * 5 >= of * 4;

/**
 * What the rankings say, in words: the headline from what comes first and last, then the counts, then how much the whole
 * orders agree and whether that could be chance, then where majorities run in a circle. `rankings[person][target]` are ranks
 * in the order of `labels`. "Agree on" takes four in five of at least three people; two answers get no verdict. With three
 * people and three targets any order but a unanimous one could be chance, and the words say so.
 *
 * @example readRankings([[1, 2, 3], [1, 2, 3], [1, 2, 3]], ["A", "B", "C"], readAgreement(…)).headline // "You put everything in the same order."
 */
export function readRankings(rankings: readonly (readonly number[])[], labels: readonly string[], agreement: AgreementReading): Finding {
	const split = topSplit(rankings);
	const of = rankings.length;
	if (of < 2) return { headline: said("board.rankings.one", { count: of }), detail: [], tab: said("board.rankings.tabOne", { count: of }) };
	const tab = said("board.rankings.tab", { count: split.different });
	const label = (item: number) => labels[item] ?? "";
	const firsts = [...split.first.entries()]
		.filter(([, count]) => count > 0)
		.sort((a, b) => b[1] - a[1])
		.map(([item, count]) => ({ count, target: label(item) }));
	if (of === 2) return { headline: twoAnswers(firsts, agreement.w === 1), detail: [said("board.rankings.two")], tab };
	const first = Math.max(...split.first);
	const last = Math.max(...split.last);
	const facts = [
		...(agreed(first, of) ? [put("first", first, of, label(split.leading[0] ?? 0))] : []),
		...(last * 2 > of ? [put("last", last, of, label(split.trailing[0] ?? 0))] : []),
	];
	const smallest = of === 3 && labels.length === 3 && agreement.w !== 1;
	const chance = smallest ? [said("board.rankings.smallest")] : agreementSentence(agreement, of);
	const circles = pairwise(rankings).cycles.map((cycle) => circle(cycle.map(label)));
	if (agreement.w === 1) return { headline: said("board.rankings.same"), detail: chance, tab };
	const leaning = smallest && agreement.level !== "weak";
	const headline = leaning ? said("board.rankings.lean") : roomHeadline(firsts, agreed(first, of), agreed(last, of), of);
	return { headline, detail: [...facts, ...chance, ...circles], tab };
}

type First = { count: number; target: string };

const put = (place: "first" | "last", count: number, of: number, target: string): Said =>
	said(`board.rankings.put.${place}`, { count, of, target, context: whole(count, of) });

function twoAnswers([one, other]: readonly First[], same: boolean): Said {
	if (same) return said("board.rankings.bothOrder");
	if (one && other) return said("board.rankings.bothDiffer", { one: one.target, other: other.target });
	return said("board.rankings.bothFirst", { target: one?.target ?? "" });
}

function roomHeadline(firsts: readonly First[], onFirst: boolean, onLast: boolean, of: number): Said {
	if (onFirst) return said(onLast ? "board.rankings.agreeBoth" : "board.rankings.agreeFirst");
	if (onLast) return said("board.rankings.agreeLast");
	const [top, second, third] = firsts;
	if (!top || !second || firsts.length === of) return said("board.rankings.eachOther");
	const wants = ({ count, target }: First) => said("board.rankings.wants", { count, target });
	if (!third || second.count > third.count) return said("board.rankings.twoWant", { top: wants(top), second: wants(second) });
	if (second.count === 1) return said("board.rankings.topAlone", { top: wants(top), rest: of - top.count });
	return said("board.rankings.splitFirst", { parts: firsts.map((part) => said("board.rankings.part", part)) });
}

function agreementSentence({ w, pValue, level, beyondChance }: AgreementReading, people: number): Said[] {
	if (w === null || pValue === null || level === "undefined") return [];
	const luck = beyondChance ? "beyond" : pValue > 0.2 ? "likely" : "could";
	return [
		said(`board.rankings.agreement.${level}`, {
			figures: said(pValue < 0.01 ? "board.rankings.figuresSmall" : "board.rankings.figures", { w, p: pValue }),
			luck: said(`board.rankings.luck.${luck}`, { people, context: level }),
		}),
	];
}

const circle = (labels: readonly string[]): Said =>
	said("board.rankings.circle", {
		steps: labels.map((over, index) => said("board.rankings.step", { over, under: labels[(index + 1) % labels.length] ?? "" })),
	});

/**
 * Whether the room falls into camps, in words that carry the doubt where two groups look like it. Nothing for fewer than
 * three answers, and nothing where the room stands together, since the sentences on agreement say that already.
 *
 * @example readDivision({ verdict: "none", camps: [] }, [[1, 2, 3], [2, 3, 1], [3, 1, 2]], ["A", "B", "C"]) // "No camps can be told: …"
 */
export function readDivision({ verdict, camps }: Division, rankings: readonly (readonly number[])[], labels: readonly string[]): Said[] {
	const of = rankings.length;
	if (of < 3 || verdict === "together") return [];
	if (verdict === "none") {
		const { first, different } = topSplit(rankings);
		if (different === of) return [said("board.camps.none", { count: of })];
		// two groups of one first target look like camps
		return first.filter((people) => people > 1).length > 1 ? [said("board.camps.unsure", { count: of })] : [];
	}
	const sides = camps.flatMap(({ people, first }) =>
		first === null ? [] : [said("board.camps.side", { count: people.length, target: labels[first] ?? "" })],
	);
	const between = camps.find(({ first }) => first === null)?.people.length ?? 0;
	return [said("board.camps.two", { sides }), ...(between > 0 ? [said("board.camps.between", { count: between })] : [])];
}

/**
 * What the limits say: the widest clash as the headline, then the other clashes, what is shared and what is open. `limits`
 * as `readLimits` orders them.
 *
 * @example readFixed([]).headline // "Nobody has said what can’t change."
 */
export function readFixed(limits: readonly BoardLimit[]): Finding {
	const named = (state: BoardLimit["state"]) => limits.filter((limit) => limit.state === state);
	const [clashes, open, shared] = [named("clash"), named("open"), named("shared")];
	const [widest, ...others] = clashes;
	const [firstOpen] = open;
	const detail = [
		...about("board.limits.alsoSplit", others),
		...about("board.limits.shared", shared),
		...(open.length === 1 && firstOpen ? [openAlone(firstOpen)] : about("board.limits.open", open)),
	];
	if (widest) {
		const values = { label: widest.label, context: wordsFor(widest.dimension) };
		const hold = said("board.limits.hold", { count: widest.fixed, ...values });
		const would = said("board.limits.would", { flexible: widest.flexible, ...values });
		const headline = widest.flexible > 0 ? said("board.limits.clash", { hold, would }) : said("board.limits.apart", values);
		return { headline, detail, tab: said("board.limits.tabSplit", values) };
	}
	if (firstOpen) {
		const values = { count: open.length, labels: list(open) };
		return { headline: said("board.limits.noClash"), detail, tab: said("board.limits.tabOpen", values) };
	}
	if (shared.length > 0) return { headline: said("board.limits.agree"), detail, tab: said("board.limits.tabNothing") };
	return { headline: said("board.limits.nobody"), detail: [], tab: said("board.limits.tabNobody") };
}

const openAlone = ({ label, unknown, fixed, flexible }: BoardLimit): Said =>
	unknown > 0
		? said("board.limits.openAlone", { label, count: unknown, of: unknown + fixed + flexible })
		: said("board.limits.open", { count: 1, labels: [label] });

const about = (key: string, limits: readonly BoardLimit[]): Said[] =>
	limits.length === 0 ? [] : [said(key, { count: limits.length, labels: list(limits) })];

/** "Budget and quality": labels as they begin a sentence. */
const list = (limits: readonly BoardLimit[]): (string | Said)[] =>
	limits.map(({ label }, index) => (index === 0 ? label : said("board.inner", { label })));

/**
 * What was expected of the others beside what is so. A gap of more than half a person is a finding; figures that are no
 * whole number are told as "about two" or "between two and three", never rounded in silence. "Each of you" is said only
 * where each expected the same.
 *
 * @example readExpectation({ enough: true, others: 5, meanExpected: 3, meanReal: 1, … }, 6).tab // "Three expected, one does"
 */
export function readExpectation(expectation: Expectation, answered: number): Finding {
	const { enough, others, meanExpected, meanReal } = expectation;
	if (!enough) return { headline: said("board.expectation.tooFew"), detail: [], tab: said("board.expectation.tabTooFew") };
	const alike = (figure: "expected" | "real") =>
		expectation.people?.every((person) => person[figure] === expectation.people?.[0]?.[figure]);
	const each = alike("expected") ?? false;
	const expected = said("board.expectation.expected", { amount: amount(meanExpected), others, context: each ? "each" : "mean" });
	const average = each && !alike("real") ? "average" : "plain";
	const context = answered <= others ? `${average}Partial` : average;
	const real = said("board.expectation.real", { amount: amount(meanReal), count: verbCount(meanReal), context });
	const both = said("board.expectation.both", { expected, real });
	const tab = said("board.expectation.tab", { expected: amount(meanExpected), real: amount(meanReal), count: verbCount(meanReal) });
	const guess = guessSentence(expectation, answered);
	const more = underratedSentence(expectation);
	if (meanExpected - meanReal > 0.5) return { headline: both, detail: [guess, ...more, said("board.expectation.usual")], tab };
	const headline = said(meanReal - meanExpected > 0.5 ? "board.expectation.fewer" : "board.expectation.close");
	return { headline, detail: [both, guess, ...more], tab };
}

function amount(people: number): Said {
	const low = Math.floor(people);
	const part = people - low;
	if (part === 0) return said("board.amount.exact", { n: people });
	if (part > 0.4 && part < 0.6) return low === 0 ? said("board.amount.underOne") : said("board.amount.between", { low, high: low + 1 });
	return Math.round(people) === 0 ? said("board.amount.hardly") : said("board.amount.about", { n: Math.round(people) });
}

/** Which form the verb takes after `amount`: "one does", "about one does", "two do", "hardly any do". */
const verbCount = (people: number): number => (people === 0 || (people > 0.4 && people <= 1.4) ? 1 : 2);

function underratedSentence({ targets, underrated }: Expectation): Said[] {
	const target = targets.find(({ id }) => id === underrated);
	if (!target) return [];
	const { label, first, guessedFirst } = target;
	return [
		said("board.expectation.underrated", { target: label, first, guessed: said("board.expectation.guessed", { count: guessedFirst }) }),
	];
}

function guessSentence({ targets }: Expectation, answered: number): Said {
	const most = (of: "guessedFirst" | "first") => {
		const count = Math.max(...targets.map((target) => target[of]));
		return { count, labels: targets.filter((target) => target[of] === count).map(({ label }) => said("board.inner", { label })) };
	};
	const [guessed, real] = [most("guessedFirst"), most("first")];
	const [guess] = guessed.labels;
	if (!guess || guessed.labels.length > 1) return said("board.expectation.guessesSplit");
	const thought = said("board.expectation.thought", { count: guessed.count, target: guess, context: whole(guessed.count, answered) });
	if (real.labels.length > 1) return said("board.expectation.tied", { thought, targets: real.labels });
	const right = real.labels[0]?.with?.["label"] === guess.with?.["label"];
	return said(right ? "board.expectation.right" : "board.expectation.wrong", { thought, target: real.labels[0] ?? "" });
}
