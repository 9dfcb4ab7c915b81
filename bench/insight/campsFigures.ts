import { campsOf } from "../../src/core/camps.ts";
import { spreadOf } from "../room/measure.ts";
import { type Figure, tell } from "../room/report.ts";
import { type CampsFound, campsFound, foundWithout } from "./camps.ts";
import { chance, shuffled } from "./chance.ts";
import { mean } from "./found.ts";
import type { Orders } from "./orders.ts";

const dispersions = [0.3, 0.5];

/** Camps by size and dispersion, against the ceiling and the peers; the board's false alarms; and how long one verdict takes. */
export function campsFigures(
	orders: Orders,
	sizes: readonly number[],
	counts: { teams: number; quiet: number },
): { figures: Figure[]; words: string[] } {
	const found = dispersions.flatMap((dispersion) =>
		sizes.map((people) => {
			const one = campsFound(orders, people, dispersion, counts.teams);
			tell(`camps, dispersion ${dispersion}, ${people} people: ${percent(one.board)} of ${percent(one.ceiling)} that can be found`);
			return one;
		}),
	);
	const quiet = [
		...dispersions.map((dispersion) => ({ name: `one order, ${dispersion}`, kind: "one order" as const, dispersion })),
		{ name: "no order", kind: "no order" as const, dispersion: 1 },
	].map(({ name, kind, dispersion }) => {
		const shares = sizes.map((people) => foundWithout(orders, kind, people, dispersion, counts.quiet));
		tell(`${name}: ${percent(mean(shares))} said to be two camps`);
		return { name, shares };
	});
	const teams = found.reduce((sum, one) => sum + one.teams, 0) + quiet.length * sizes.length * counts.quiet;
	return {
		figures: [
			...dispersions.flatMap((dispersion) => byDispersion(found.filter((one) => one.dispersion === dispersion))),
			...quiet.map(({ name, shares }): Figure => {
				const worst = Math.max(...shares);
				const note = `of rooms with ${name}; worst ${percent(worst)}, at ${sizes[shares.indexOf(worst)]} people`;
				return { name: `camps, false alarms, ${name}`, value: mean(shares), unit: "", goal: "<= 0.05", note };
			}),
			...found.map(bySize),
			...[
				{ people: 12, targets: 5, goal: "<= 2" as const },
				{ people: 15, targets: 7, goal: "<= 10" as const },
			].map(
				({ people, targets, goal }): Figure => ({
					name: `one verdict, ${people} people, ${targets} targets`,
					value: spreadOf(times(people, targets)),
					unit: "ms",
					goal,
				}),
			),
		],
		words: [`Proved: ${teams} teams were drawn and read for camps.`, ...inWords(found)],
	};
}

const over = (
	found: readonly CampsFound[],
	of: "board" | "ceiling" | "poll" | "rating" | "usualPoll" | "usualPollFalse" | "together" | "rightSide",
) => mean(found.map((one) => one[of]));

function byDispersion(found: readonly CampsFound[]): Figure[] {
	const name = (what: string) => `camps, dispersion ${found[0]?.dispersion}, ${what}`;
	return [
		{ name: name("board"), value: over(found, "board"), unit: "", note: "of rooms with two camps, mean over the sizes" },
		{ name: name("ceiling"), value: over(found, "ceiling"), unit: "", note: "the likelihood ratio that knows the generator" },
		{ name: name("board to ceiling"), value: over(found, "board") / over(found, "ceiling"), unit: "", goal: ">= 0.95" },
		{ name: name("poll at its best"), value: over(found, "poll"), unit: "", note: "single choice, with false alarms at 0.05 too" },
		{ name: name("mean rating at its best"), value: over(found, "rating"), unit: "", note: "a mean for every target, same false alarms" },
		{
			name: name("poll as usual"),
			value: over(found, "usualPoll"),
			unit: "",
			note: `two choices with a third each; false alarms ${percent(over(found, "usualPollFalse"))}`,
		},
		{
			name: name("right side"),
			value: over(found, "rightSide"),
			unit: "",
			note: "of people in rooms found, on the side they were drawn for",
		},
		{ name: name("one order told"), value: over(found, "together"), unit: "", note: "of rooms with one order, said to be together" },
	];
}

const bySize = ({ people, dispersion, ...found }: CampsFound): Figure => ({
	name: `camps, dispersion ${dispersion}, ${people} people`,
	value: found.board,
	unit: "",
	note: `ceiling ${percent(found.ceiling)}, poll ${percent(found.poll)}, rating ${percent(found.rating)}; false ${percent(found.boardWhereOne)} and ${percent(found.boardWhereNone)}`,
});

/** What one verdict takes, in rooms with no order, which are the longest to tell. */
function times(people: number, targets: number): number[] {
	const random = chance(people);
	const room = () =>
		Array.from({ length: people }, () =>
			shuffled(
				Array.from({ length: targets }, (_, index) => index + 1),
				random,
			),
		);
	for (let warm = 0; warm < 20; warm++) campsOf(room());
	return Array.from({ length: 40 }, () => {
		const rankings = room();
		const begun = performance.now();
		campsOf(rankings);
		return performance.now() - begun;
	});
}

function inWords(found: readonly CampsFound[]): string[] {
	return dispersions.map((dispersion) => {
		const own = found.filter((one) => one.dispersion === dispersion);
		const [board, ceiling, poll, rating] = (["board", "ceiling", "poll", "rating"] as const).map((of) => percent(over(own, of)));
		return `Where people hold to their camp's order ${dispersion < 0.4 ? "sharply" : "loosely"}, the board finds ${board} of the rooms that fall apart; ${ceiling} can be found, a poll finds ${poll} and mean ratings ${rating}.`;
	});
}

const percent = (part: number): string => `${(100 * part).toFixed(1)}%`;
