import { clueRates, families, habits, type Rates, tempered } from "../../src/core/clueRates.ts";
import { type ClueName, clueNames, cluesOf } from "../../src/core/clues.ts";
import { oddsOf, problemKinds, sayingsOf, states } from "../../src/core/problemOdds.ts";
import { weigh } from "../../src/core/weighClues.ts";
import { tell } from "../room/report.ts";
import { below, chance } from "./chance.ts";
import { mean } from "./found.ts";
import { amounts, teamOf } from "./teamsOfAKind.ts";
import { perturbed, usualModel } from "./teamsOfAKindModel.ts";

// Makes the table of src/core/clueRates.ts: `npm run bench -- insight --rates`, some minutes. The rates are how often each clue
// hits in simulated teams with none and with one of the four problems; three in ten of them made with figures of their own, up to
// 30 percent beside the usual ones. How much rooms and teams have in common, and how much all clues count together, is what makes the right
// problem most likely in the same teams, one figure after another. The seeds are others than those of the measurement.

const random = chance(401);
const perState = Number(process.argv.at(-1)) || 600;
const teams = states.flatMap((problems, state) =>
	Array.from({ length: problems.length === 0 ? 2 * perState : problems.length === 1 ? perState : perState / 6 }, () => ({
		state,
		clues: cluesOf(
			teamOf(random() < 0.7 ? usualModel : perturbed(usualModel, 0.3, random), problems, amounts[below(random, 3)] ?? "some", random),
		),
	})),
);
tell(`${teams.length} teams drawn`);

const rounded = (figure: number) => Math.round(100 * figure) / 100;
const hitsIn = (name: ClueName, state: number) =>
	rounded(
		mean(
			teams
				.filter((team) => team.state === state)
				.flatMap(({ clues }) => clues.filter(({ clue }) => clue === name).map(({ hits, of }) => hits / of)),
		),
	);
const rates = Object.fromEntries(
	clueNames.map((name): [ClueName, Rates] => {
		const [none = 0, misaligned = 0, execution = 0, uncertain = 0, avoided = 0] = [0, 1, 2, 3, 4].map((state) => hitsIn(name, state));
		return [name, { none, misaligned, execution, uncertain, avoided, room: clueRates[name].room, team: clueRates[name].team }];
	}),
) as Record<ClueName, Rates>;

/** The mean logarithm of how likely the true problems were held to be. */
let temper: number = tempered;
const habit = { ...habits };
const score = () => {
	const sayings = sayingsOf(rates, habit);
	return mean(
		teams.map(({ state, clues }) => Math.log(Math.max(1e-9, oddsOf(weigh(clues, rates), sayings, temper).states[state] as number))),
	);
};

let best = score();
tell(`begins at ${best.toFixed(4)}`);
const steps = [0.02, 0.05, 0.1, 0.2, 0.5, 1.6];
for (let pass = 0; pass < 2; pass++) {
	for (const name of clueNames)
		for (const bound of ["team", "room"] as const)
			for (const step of steps) {
				const kept = rates[name][bound];
				if (step === kept) continue;
				rates[name][bound] = step;
				const found = score();
				if (found > best) best = found;
				else rates[name][bound] = kept;
			}
	for (const { name } of families)
		for (const step of [0.3, 0.4, 0.5, 0.6]) {
			const kept = habit[name];
			habit[name] = step;
			const found = score();
			if (found > best) best = found;
			else habit[name] = kept;
		}
	for (const step of [0.9, 1, 1.1, 1.2, 1.3]) {
		const kept = temper;
		temper = step;
		const found = score();
		if (found > best) best = found;
		else temper = kept;
	}
	tell(`pass ${pass + 1}: ${best.toFixed(4)}`);
}

for (const name of clueNames) {
	const { none, room, team } = rates[name];
	const each = problemKinds.map((kind) => `${kind}: ${rates[name][kind]}`).join(", ");
	process.stdout.write(`\t${name}: { none: ${none}, ${each}, room: ${room}, team: ${team} },\n`);
}
process.stdout.write(`habits ${JSON.stringify(habit)}\ntempered ${temper}\n`);
