import { type Figure, tell } from "../room/report.ts";
import type { Chance } from "./chance.ts";
import { atRandom, settling } from "./decisions.ts";
import { mean } from "./found.ts";
import { generators, type Orders } from "./orders.ts";

/** How many pairs have to be settled until the first target, and the whole order, is known. */
export function decisionFigures(
	orders: Orders,
	sizes: readonly number[],
	count: number,
	random: Chance,
): { figures: Figure[]; words: string[] } {
	const rooms = [0.3, 0.5].flatMap((dispersion) => {
		const from = generators(orders, dispersion);
		return ([from["one order"], from["two camps"], from["no order"]] as const).flatMap((draw) =>
			sizes.flatMap((people) => Array.from({ length: count }, () => draw(people, random).map((order) => orders.all[order] as number[]))),
		);
	});
	const whole = rooms.map((room) => settling(orders, room, "order"));
	const first = rooms.map((room) => settling(orders, room, "first"));
	tell(`decisions: ${rooms.length} rooms followed to the end`);
	const [randomWhole, randomFirst] = [atRandom(orders, "order", 5000, random), atRandom(orders, "first", 5000, random)];
	const asked = (all: readonly { asked: number }[]) => mean(all.map((one) => one.asked));
	const entropy = (all: readonly { entropy: number }[]) => mean(all.map((one) => one.entropy));
	const worst = Math.max(...whole.map((one) => one.asked / one.entropy));
	const bound = entropy(whole);
	return {
		figures: [
			{ name: "decisions, whole order", value: asked(whole), unit: "pairs" },
			{ name: "decisions, whole order, entropy bound", value: bound, unit: "bits", note: "no way of asking needs fewer pairs on average" },
			{
				name: "decisions, whole order, to the bound",
				value: asked(whole) / bound,
				unit: "",
				goal: "<= 1.05",
				note: `worst room ${worst.toFixed(3)}`,
			},
			{
				name: "decisions, whole order, random to the bound",
				value: randomWhole / bound,
				unit: "",
				note: `${randomWhole.toFixed(2)} pairs, skipping what follows`,
			},
			{
				name: "decisions, first target",
				value: asked(first),
				unit: "pairs",
				goal: "<= 4",
				note: "four is the least: each other target has to lose once",
			},
			{ name: "decisions, first target, random", value: randomFirst, unit: "pairs" },
			{ name: "decisions, first target, entropy", value: entropy(first), unit: "bits" },
		],
		words: [
			`Proved: ${rooms.length} rooms, every answer followed to its end. The decider's order is drawn as the product weighs it, exp(-mean Kendall distance to the room), so the bound is of that guess, not of a real decider.`,
		],
	};
}
