import { kendallDistance } from "../../src/core/camps.ts";
import { type Aim, nextQuestion } from "../../src/core/nextQuestion.ts";
import { below, type Chance, shuffled } from "./chance.ts";
import { mean } from "./found.ts";
import type { Orders } from "./orders.ts";

/** Pairs settled, one after another, until it is known what comes first, or the whole order; and the bits there were to know. */
export type Settling = { asked: number; entropy: number };

type Settled = readonly (readonly [winner: number, loser: number])[];

/**
 * How many pairs the product expects a room to settle, exactly: every answer is followed, as often as it is given. The order
 * the decider will turn out to hold is drawn from what the room implies as the product weighs it, an order being as likely as
 * exp(-its mean Kendall distance to the rankings). That is a wide guess on purpose: the decider may choose against the room.
 */
export function settling(orders: Orders, rankings: readonly (readonly number[])[], aim: Aim): Settling {
	const weights = orders.all.map((order) => Math.exp(-mean(rankings.map((ranks) => kendallDistance(ranks, order)))));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const known = new Map<string, number>();
	/** Weight of all that is still asked, for the orders that are still possible. */
	const follow = (possible: readonly number[], settled: Settled): number => {
		if (isKnown(orders, possible, aim)) return 0;
		const key = possible.join();
		const before = known.get(key);
		if (before !== undefined) return before;
		const question = nextQuestion(rankings, settled, aim);
		if (!question) throw new Error("Something is open and nothing is asked");
		const { a, b } = question;
		const [forA, forB] = [possible.filter((order) => over(orders, order, a, b)), possible.filter((order) => over(orders, order, b, a))];
		if (forA.length === 0 || forB.length === 0) throw new Error("What is asked was known");
		const asked =
			possible.reduce((sum, order) => sum + (weights[order] as number), 0) +
			follow(forA, [...settled, [a, b]]) +
			follow(forB, [...settled, [b, a]]);
		known.set(key, asked);
		return asked;
	};
	const asked = follow([...orders.all.keys()], []) / total;
	const shares = aim === "order" ? weights : sharesOfFirst(orders, weights);
	return { asked, entropy: -shares.reduce((sum, weight) => sum + (weight / total) * Math.log2(weight / total), 0) };
}

function sharesOfFirst({ targets, firsts }: Orders, weights: readonly number[]): number[] {
	return Array.from({ length: targets }, (_, target) =>
		weights.reduce((sum, weight, order) => sum + (firsts[order] === target ? weight : 0), 0),
	);
}

const over = ({ all }: Orders, order: number, a: number, b: number): boolean => (all[order]?.[a] as number) < (all[order]?.[b] as number);

const isKnown = ({ firsts }: Orders, possible: readonly number[], aim: Aim): boolean =>
	aim === "order" ? possible.length === 1 : possible.every((order) => firsts[order] === firsts[possible[0] as number]);

/**
 * The same asked in random order, whatever does not follow yet. Which order is the true one makes no difference here, nor what
 * the room put: by symmetry it takes as many for each.
 */
export function atRandom(orders: Orders, aim: Aim, times: number, random: Chance): number {
	const pairs = Array.from({ length: orders.targets }, (_, a) => Array.from({ length: a }, (_, b) => [a, b] as const)).flat();
	const counts = Array.from({ length: times }, () => {
		const truth = below(random, orders.all.length);
		let possible: readonly number[] = [...orders.all.keys()];
		let asked = 0;
		for (const pair of shuffled([...pairs.keys()], random)) {
			if (isKnown(orders, possible, aim)) break;
			const [a, b] = pairs[pair] as readonly [number, number];
			const left = possible.filter((order) => over(orders, order, a, b) === over(orders, truth, a, b));
			if (left.length === possible.length) continue;
			possible = left;
			asked++;
		}
		return asked;
	});
	return mean(counts);
}
