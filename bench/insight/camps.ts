import { campsOf } from "../../src/core/camps.ts";
import { knowing } from "./ceiling.ts";
import { chance } from "./chance.ts";
import { foundBest, mean, share } from "./found.ts";
import { generators, type Orders, type Team } from "./orders.ts";
import { learned, meanRating, poll, pollSplits } from "./peers.ts";

/** Shares of teams, from 0 to 1; `told` are the false alarms of the board, and of the poll as it is usually read. */
export type CampsFound = {
	people: number;
	dispersion: number;
	teams: number;
	ceiling: number;
	board: number;
	poll: number;
	rating: number;
	boardWhereOne: number;
	boardWhereNone: number;
	together: number;
	togetherWrong: number;
	/** Of people in teams found to be apart, how many are on the side they were drawn for. */
	rightSide: number;
	usualPoll: number;
	usualPollFalse: number;
};

/** How often camps are found by whom, in teams of one size; false alarms of all but the board and the usual poll are one in twenty. */
export function campsFound(orders: Orders, people: number, dispersion: number, count: number): CampsFound {
	const random = chance(10_000 * dispersion + people);
	const from = generators(orders, dispersion);
	const drawn = (draw: (people: number, random: () => number) => Team) => Array.from({ length: count }, () => draw(people, random));
	const camps = Array.from({ length: count }, () => from.camps(people, random));
	const apart = camps.map(({ team }) => team);
	const [one, none] = [drawn(from["one order"]), drawn(from["no order"])];
	const best = <Found>(observer: (team: Team) => Found & Parameters<typeof foundBest>[0][number]) =>
		foundBest(apart.map(observer), [one.map(observer), none.map(observer)]);
	const draws = { apart: from["two camps"], together: from["one order"], none: from["no order"] };
	const board = (team: Team) => campsOf(team.map((order) => orders.all[order] as number[]));
	const [ofApart, ofOne, ofNone] = [apart, one, none].map((teams) => teams.map(board)) as [Board[], Board[], Board[]];
	const verdict = (boards: readonly Board[], wanted: Board["verdict"]) => share(boards, (found) => found.verdict === wanted);
	const right = ofApart.flatMap((found, index) =>
		found.verdict === "apart" ? [onRightSide(found, camps[index]?.minority ?? 0, people)] : [],
	);
	return {
		people,
		dispersion,
		teams: 3 * count,
		ceiling: best(knowing(orders, dispersion)),
		board: verdict(ofApart, "apart"),
		poll: best(learned(poll(orders), draws, people, 20_000, random)),
		rating: best(learned(meanRating(orders), draws, people, 20_000, random)),
		boardWhereOne: verdict(ofOne, "apart"),
		boardWhereNone: verdict(ofNone, "apart"),
		together: verdict(ofOne, "together"),
		togetherWrong: Math.max(verdict(ofApart, "together"), verdict(ofNone, "together")),
		rightSide: right.length > 0 ? mean(right) : Number.NaN,
		usualPoll: share(apart, (team) => pollSplits(orders, team)),
		usualPollFalse: Math.max(...[one, none].map((teams) => share(teams, (team) => pollSplits(orders, team)))),
	};
}

type Board = ReturnType<typeof campsOf>;

/** The minority was drawn first; whichever side is which. */
function onRightSide({ camps }: Board, minority: number, people: number): number {
	const [side = []] = camps.map((camp) => camp.people);
	const [, other = []] = camps.map((camp) => (camp.first === null ? [] : camp.people));
	const asDrawn = side.filter((person) => person < minority).length + other.filter((person) => person >= minority).length;
	const turned = side.filter((person) => person >= minority).length + other.filter((person) => person < minority).length;
	return Math.max(asDrawn, turned) / people;
}

/** How often the board says two camps in rooms that have none. */
export function foundWithout(orders: Orders, kind: "one order" | "no order", people: number, dispersion: number, count: number): number {
	const random = chance(20_000 * dispersion + people);
	const draw = generators(orders, dispersion)[kind];
	const rooms = Array.from({ length: count }, () => draw(people, random).map((order) => orders.all[order] as number[]));
	return share(rooms, (rankings) => campsOf(rankings).verdict === "apart");
}
