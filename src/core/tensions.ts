import { sidesOf as sidesOfStatement } from "./assumptions.ts";
import type { BoardAssumption, BoardLimit, Bound, Tension } from "./board.ts";
import { wordsFor } from "./clashes.ts";
import type { Side } from "./decision.ts";
import { often } from "./deferral.ts";
import { type Aim, preferring, questions } from "./nextQuestion.ts";
import { type ContestedPair, pairwise } from "./pairs.ts";
import { slug, type Target } from "./panel.ts";
import { type Said, said } from "./said.ts";
import { topSplit } from "./topSplit.ts";

/** A decision in force, as far as the board needs it: which tension it settled, and which side won. */
type Settled = { tensionId: string; chosen: string; over: string };

/** A decision whose question is open again: which tension it settled, its two sides, and who asked for another look, or what reversed it. */
type Reopened = Settled & { by: string; because?: Said | undefined };

/** What was done with tensions before: on this panel, and by the team on others. */
export type TensionState = {
	settled: readonly Settled[];
	deferred: readonly string[];
	reopened: readonly Reopened[];
	timesDeferred: ReadonlyMap<string, number>;
};

/**
 * What tensions are found in. `rankings[person][target]` are ranks, in the order of `people` and of `targets`; of `holders`
 * the ids of those who hold a dimension one way. Nobody is named in a room that is not `named`.
 */
export type Room = {
	people: readonly string[];
	targets: readonly Target[];
	rankings: readonly (readonly number[])[];
	limits: readonly BoardLimit[];
	assumptions: readonly BoardAssumption[];
	holders: (dimension: string, hold: "fixed" | "flexible" | Bound) => readonly string[];
	named: boolean;
};

/**
 * What splits the room, as questions that only a trade-off answers, what to settle next first. A pair of targets is a tension
 * when at least a quarter of those who answered stand on its smaller side, and so is a dimension that some hold fixed and some
 * flexible, also when only one holds it fixed: that is a veto on what the others plan. Limits that contradict are one where
 * nobody is flexible, and so is a statement that some count on while others say it does not hold. Of targets, a lone voice
 * among six stays on the board without taking the room's time.
 *
 * The order: first the open pair that, settled, says most about what comes first; then the open pairs by how much each says
 * about the whole order (`questions`). A dimension or statement with two people or more on each side is asked right after the
 * first pair, the others after all pairs. What was settled and is due for another look stands right after the first pair, also
 * where this room is of one mind on it; and before that what was put off again and again, so that it is not put off unseen. Then what is deferred, then what is settled: by a decision in force, or because it follows from
 * some (a over b and b over c settle a and c).
 *
 * `a` and `b` are in the alphabetical order of their ids; the question names the side of the majority first.
 *
 * @example tensionsOf({ people: ["p", "q"], targets: [{ id: "a", label: "A" }, { id: "b", label: "B" }], rankings: [[1, 2], [2, 1]],
 *   limits: [], assumptions: [], holders: () => [], named: true },
 *   { settled: [], deferred: [], reopened: [], timesDeferred: new Map() })[0]?.id // "pair:a:b"
 */
export function tensionsOf(room: Room, state: TensionState): Tension[] {
	const stateOf: StateOf = (id) =>
		state.settled.some((one) => one.tensionId === id) ? "settled" : state.deferred.includes(id) ? "deferred" : "open";
	const found = pairTensions(room, state.settled, stateOf);
	const again = ({ id }: Tension) => state.reopened.some((one) => one.tensionId === id);
	const reopened = reopenedPairs(room, state.reopened, stateOf);
	const pairs = found.filter((pair) => !again(pair));
	const clashes = [
		...room.limits.flatMap((limit) => limitTension(room, limit, stateOf)),
		...room.assumptions.flatMap((assumption) => assumptionTension(assumption, stateOf)),
	];
	const wide = (tension: Tension) => Math.min(tension.preferA, tension.preferB) >= 2;
	const narrow = clashes.filter((clash) => !wide(clash));
	const [first, ...rest] = [...pairs.slice(0, 1), ...reopened, ...clashes.filter(wide), ...pairs.slice(1), ...narrow].map((tension) => ({
		...tension,
		why: whyAgain(tension.id, state.reopened) ?? tension.why,
		timesDeferred: state.timesDeferred.get(tension.id) ?? 0,
	}));
	const avoided = (tension: Tension) => tension.timesDeferred >= often;
	const all = [...(first ? [first] : []), ...rest.filter(avoided), ...rest.filter((tension) => !avoided(tension))];
	return (["open", "deferred", "settled"] as const).flatMap((wanted) => all.filter((tension) => tension.state === wanted));
}

function whyAgain(tensionId: string, reopened: readonly Reopened[]): Said | undefined {
	const one = reopened.find((decision) => decision.tensionId === tensionId);
	if (one?.because) return said("reversed.why", { because: one.because });
	return one && said("board.tension.why.again", { name: one.by });
}

/** Pairs whose decision is due for another look, if both are on the table here: the room may be of one mind on them by now. */
function reopenedPairs(room: Room, reopened: readonly Reopened[], stateOf: StateOf): Tension[] {
	const at = (id: string) => room.targets.findIndex((target) => target.id === id);
	return reopened.flatMap(({ tensionId, chosen, over }) => {
		const [a = -1, b = -1] = [at(chosen), at(over)].sort((one, other) => one - other);
		if (a < 0 || tensionId !== pairId(chosen, over)) return [];
		const forA = room.rankings.filter((ranks) => (ranks[a] ?? 0) < (ranks[b] ?? 0)).length;
		const pair = { a, b, forA, forB: room.rankings.length - forA };
		const standing = { head: false, first: 0, circle: false, of: room.rankings.length };
		return [{ id: tensionId, kind: "pair", ...sidesOf(room, pair, standing), timesDeferred: 0, state: stateOf(tensionId) }];
	});
}

/** Whether enough stand on both sides for it to be worth the room's time. @example splits(4, 2, 6) // true, and splits(5, 1, 6) // false */
const splits = (one: number, other: number, of: number): boolean => Math.min(one, other) > 0 && Math.min(one, other) * 4 >= of;

/** The id of the tension between two targets, the same whichever is named first. @example pairId("b", "a") // "pair:a:b" */
export const pairId = (one: string, other: string): string => `pair:${[one, other].sort().join(":")}`;

type StateOf = (id: string) => Tension["state"];

function pairTensions(room: Room, settled: readonly Settled[], stateOf: StateOf): Tension[] {
	const { targets, rankings } = room;
	const { contested: anyhow, cycles } = pairwise(rankings);
	const contested = anyhow.filter(({ forA, forB }) => splits(forA, forB, rankings.length));
	const at = (id: string) => targets.findIndex((target) => target.id === id);
	const decided = settled.map((one) => [at(one.chosen), at(one.over)] as const).filter(([won, lost]) => won >= 0 && lost >= 0);
	const left = questions(rankings, decided);
	const asked = (aim: Aim) => preferring(aim, left).flatMap(({ a, b }) => contested.filter((pair) => pair.a === a && pair.b === b));
	const idOf = ({ a, b }: ContestedPair) => pairId(targets[a]?.id ?? "", targets[b]?.id ?? "");
	const open = asked("order").filter((pair) => stateOf(idOf(pair)) === "open");
	const head = asked("first").find((pair) => open.includes(pair));
	const firsts = topSplit(rankings).first;
	const stands = (pair: ContestedPair) => ({
		head: pair === head,
		first: (firsts[pair.a] ?? 0) + (firsts[pair.b] ?? 0),
		circle: cycles.some((cycle) => cycle.includes(pair.a) && cycle.includes(pair.b)),
		of: rankings.length,
	});
	const ordered = [...new Set([...(head ? [head] : []), ...open, ...contested])];
	return ordered.map((pair) => {
		const given = stateOf(idOf(pair));
		const state = given === "open" && !open.includes(pair) ? "settled" : given;
		return { id: idOf(pair), kind: "pair", ...sidesOf(room, pair, stands(pair)), timesDeferred: 0, state };
	});
}

/** How a pair stands in the room: how many put one of the two first, and whether majorities run in a circle through it. */
type Standing = { head: boolean; first: number; circle: boolean; of: number };

function sidesOf(
	room: Room,
	{ a, b, forA, forB }: ContestedPair,
	standing: Standing,
): Omit<Tension, "id" | "kind" | "state" | "timesDeferred"> {
	const place = (person: number, item: number) => room.rankings[person]?.[item] ?? 0;
	const above = (item: number, other: number) => room.people.filter((_, person) => place(person, item) < place(person, other));
	const side = (item: number): Side => ({ id: room.targets[item]?.id ?? "", label: room.targets[item]?.label ?? "" });
	const sum = (item: number) => room.rankings.reduce((total, ranks) => total + (ranks[item] ?? 0), 0);
	const aLeads = forA !== forB ? forA > forB : sum(a) <= sum(b);
	const [lead, trail] = aLeads ? [side(a), side(b)] : [side(b), side(a)];
	const [one, other] = side(a).id < side(b).id ? [a, b] : [b, a];
	return {
		a: side(one),
		b: side(other),
		question: said("board.tension.which", { lead: lead.label, trail: trail.label }),
		split: said("board.tension.split", { more: Math.max(forA, forB), fewer: Math.min(forA, forB) }),
		why: whyPair(standing, Math.min(forA, forB), forA === forB, lead.label),
		preferA: one === a ? forA : forB,
		preferB: one === a ? forB : forA,
		higher: room.named ? { a: above(one, other), b: above(other, one) } : null,
	};
}

function whyPair({ head, first, circle, of }: Standing, against: number, even: boolean, lead: string): Said {
	if (first > 1 && first * 2 >= of) return said(head ? "board.tension.why.firstMost" : "board.tension.why.first", { count: first });
	if (even) return said("board.tension.why.even");
	if (circle) return said("board.tension.why.circle");
	return said("board.tension.why.leans", { target: lead, count: against });
}

/** Fixed against flexible; where that does not split the room, the two limits that contradict. */
function limitTension(room: Room, limit: BoardLimit, stateOf: StateOf): Tension[] {
	const { dimension, label, fixed, flexible, ends } = limit;
	const id = `limit:${dimension}`;
	const inside = /^\p{Lu}(\p{Ll}|$)/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
	const veto = fixed === 1 && flexible >= 2;
	if (veto || splits(fixed, flexible, room.people.length))
		return [
			{
				id,
				kind: "limit",
				a: { id: `${id}:fixed`, label: `Fixed ${inside}` },
				b: { id: `${id}:flexible`, label: `Flexible ${inside}` },
				question: said("board.tension.isFixed", { label, context: wordsFor(dimension) }),
				split: said("board.tension.fixedOrNot", { fixed, flexible }),
				why: said(veto ? "board.tension.why.veto" : "board.tension.why.limit"),
				preferA: fixed,
				preferB: flexible,
				higher: room.named ? { a: room.holders(dimension, "fixed"), b: room.holders(dimension, "flexible") } : null,
				state: stateOf(id),
				timesDeferred: 0,
			},
		];
	if (!ends) return [];
	const [a, b] = [...ends].sort((one, other) => (one.text < other.text ? -1 : 1)) as [Bound, Bound];
	const side = (bound: Bound): Side => ({ id: `${id}:${slug(bound.text).slice(0, 120)}`, label: `${label} “${bound.text}”` });
	// another question than whether it is fixed, and another for other limits
	const ofEnds = `${id}:${[a, b].map(({ text }) => slug(text).slice(0, 60)).join(":")}`;
	return [
		{
			id: ofEnds,
			kind: "limit",
			a: side(a),
			b: side(b),
			question: said("board.tension.whichLimit", { label, one: ends[0].text, other: ends[1].text }),
			split: said("board.tension.split", { more: ends[0].people, fewer: ends[1].people }),
			why: said("board.tension.why.limits"),
			preferA: a.people,
			preferB: b.people,
			higher: room.named ? { a: room.holders(dimension, a), b: room.holders(dimension, b) } : null,
			state: stateOf(ofEnds),
			timesDeferred: 0,
		},
	];
}

/** Whether to count on a statement on which the room is split. Who voted how is nobody's to know, so no side has names. */
function assumptionTension(assumption: BoardAssumption, stateOf: StateOf): Tension[] {
	const { statement, state } = assumption;
	const { holds, doesNot } = sidesOfStatement(assumption);
	const id = `assumption:${slug(statement)}`;
	if ((state !== "split" && state !== "challenged") || !splits(holds, doesNot, holds + doesNot)) return [];
	return [
		{
			id,
			kind: "assumption",
			a: { id: `${id}:on`, label: `Counting on “${statement}”` },
			b: { id: `${id}:without`, label: "Planning without it" },
			question: said("board.tension.doesHold", { statement }),
			split: said("board.tension.holdsOrNot", { holds, doesNot }),
			why: said(state === "challenged" ? "board.tension.why.challenged" : "board.tension.why.assumption"),
			preferA: holds,
			preferB: doesNot,
			higher: null,
			state: stateOf(id),
			timesDeferred: 0,
		},
	];
}
