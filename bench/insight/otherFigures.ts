import { type Figure, tell } from "../room/report.ts";
import { beliefsFound } from "./beliefs.ts";
import type { Chance } from "./chance.ts";
import { mean } from "./found.ts";
import type { Orders } from "./orders.ts";
import { vetoesFound } from "./vetoes.ts";

type Told = { figures: Figure[]; words: string[] };

/** One person holds a dimension fixed on which all others are flexible. What people say here is what they hold, so all is found or it is a fault. */
export function vetoFigures(sizes: readonly number[], count: number, random: Chance): Told {
	const found = sizes.map((people) => vetoesFound(people, count, random));
	const over = (of: "board" | "boardWhereNone" | "rating") => mean(found.map((one) => one[of]));
	tell(`vetoes: ${over("board")} found`);
	return {
		figures: [
			{ name: "veto, board", value: over("board"), unit: "", goal: "= 1", note: "names the dimension, who, and nothing else" },
			{ name: "veto, false alarms", value: over("boardWhereNone"), unit: "", goal: "= 0", note: "of rooms where nobody holds alone" },
			{ name: "veto, mean rating at its best", value: over("rating"), unit: "", note: "how fixed is each dimension, 1 to 5" },
		],
		words: [
			`Proved: ${found.reduce((sum, one) => sum + one.rooms, 0)} rooms were read for a veto. One voice moves a mean no more than one "don't know", and a poll on targets says nothing of it.`,
		],
	};
}

/** Most guess that a target is put first by most, and it is not. */
export function beliefFigures(orders: Orders, sizes: readonly number[], count: number, random: Chance): Told {
	const found = sizes.map((people) => beliefsFound(orders, people, count, random));
	const over = (of: "board" | "boardWhereRight" | "boardWhereNone" | "ceiling") => mean(found.map((one) => one[of]));
	tell(`wrong beliefs: ${over("board")} found`);
	const few = found.filter(({ people }) => people < 8);
	const fewFalse = Math.max(...few.map((one) => one.boardWhereNone));
	return {
		figures: [
			{ name: "wrong belief, board", value: over("board"), unit: "", note: "of rooms that share one, names it" },
			{
				name: "wrong belief, ceiling",
				value: over("ceiling"),
				unit: "",
				note: "knows how guesses are made; with the board's false alarms",
			},
			{ name: "wrong belief, board to ceiling", value: over("board") / over("ceiling"), unit: "", goal: ">= 0.95" },
			{ name: "wrong belief, said where it is right", value: over("boardWhereRight"), unit: "", goal: "<= 0.05" },
			{
				name: "wrong belief, said where guesses are random",
				value: over("boardWhereNone"),
				unit: "",
				note: `up to ${fewFalse.toFixed(2)} below eight people, where chance makes a majority`,
			},
		],
		words: [
			`Proved: ${found.reduce((sum, one) => sum + one.rooms, 0)} rooms were read for beliefs. Neither a poll nor a rating asks what others will say, so neither tells a room that is wrong about itself from one that is right.`,
		],
	};
}
