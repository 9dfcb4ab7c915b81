import { expectationOf } from "../../src/core/illusion.ts";
import { below, type Chance } from "./chance.ts";
import { type Evidence, foundBest, mean, share } from "./found.ts";
import { generators, type Orders, type Team } from "./orders.ts";

/** Who is first for whom, by target, and whom each guessed most put first. `belief` is what was believed, where something was. */
type Room = { firsts: number[]; guesses: number[]; belief: number | null };

export type BeliefsFound = {
	people: number;
	rooms: number;
	board: number;
	boardWhereRight: number;
	boardWhereNone: number;
	/** With as many false alarms as the board has. */
	ceiling: number;
};

/** So often a belief that is shared is what one guesses; else any of the other targets. */
const held = 0.75;

/** A belief the room shares that is wrong, one that is right, and guesses at random; in rooms of two camps and of one order. */
export function beliefsFound(orders: Orders, people: number, count: number, random: Chance): BeliefsFound {
	const rooms = (kind: "wrong" | "right" | "none") => Array.from({ length: count }, () => roomOf(orders, people, kind, random));
	const [wrong, right, none] = [rooms("wrong"), rooms("right"), rooms("none")];
	const evidence = (all: readonly Room[]) => all.map((room) => likelihoods(orders.targets, room));
	const says = (room: Room) => told(orders.targets, room) !== null;
	const [boardWhereRight, boardWhereNone] = [share(right, says), share(none, says)];
	return {
		people,
		rooms: 3 * count,
		boardWhereRight,
		boardWhereNone,
		board: share(wrong, (room) => told(orders.targets, room) === room.belief),
		ceiling: foundBest(evidence(wrong), [evidence(right), evidence(none)], Math.max(boardWhereRight, boardWhereNone)),
	};
}

function roomOf(orders: Orders, people: number, kind: "wrong" | "right" | "none", random: Chance): Room {
	const from = generatorsOf(orders);
	for (;;) {
		const team: Team = random() < 0.5 ? from["two camps"](people, random) : from["one order"](people, random);
		const firsts = team.map((order) => orders.firsts[order] as number);
		const [top, ...others] = leading(orders.targets, firsts);
		if (top === undefined || others.length > 0) continue;
		const elsewhere = (target: number) => (target + 1 + below(random, orders.targets - 1)) % orders.targets;
		const belief = kind === "none" ? null : kind === "right" ? top : elsewhere(top);
		const guess = () => (belief === null ? below(random, orders.targets) : random() < held ? belief : elsewhere(belief));
		return { firsts, guesses: team.map(guess), belief };
	}
}

const kept = new Map<Orders, ReturnType<typeof generators>>();

function generatorsOf(orders: Orders): ReturnType<typeof generators> {
	const known = kept.get(orders) ?? generators(orders, 0.3);
	kept.set(orders, known);
	return known;
}

function leading(targets: number, firsts: readonly number[]): number[] {
	const counts = Array.from({ length: targets }, (_, target) => firsts.filter((first) => first === target).length);
	return [...counts.keys()].filter((target) => counts[target] === Math.max(...counts));
}

/** The wrong belief as the board names it. */
function told(count: number, { firsts, guesses }: Room): number | null {
	const targets = Array.from({ length: count }, (_, target) => ({ id: String(target), label: `Target ${target}` }));
	const answers = firsts.map((first, person) => ({
		personId: String(person),
		first: String(first),
		guess: { first: String(guesses[person]), sharing: 0 },
	}));
	const { wrongBelief } = expectationOf(answers, targets, firsts.length, true);
	return wrongBelief === null ? null : Number(wrongBelief);
}

/** What somebody makes of the guesses who knows how they are made. */
function likelihoods(targets: number, { firsts, guesses }: Room): Evidence {
	const [top = 0] = leading(targets, firsts);
	const around = (belief: number) =>
		guesses.reduce((product, guess) => product * (guess === belief ? held : (1 - held) / (targets - 1)), 1);
	const others = Array.from({ length: targets }, (_, target) => target).filter((target) => target !== top);
	return { apart: mean(others.map(around)), together: around(top), none: targets ** -guesses.length };
}
