import { clueRates, families, habits, type Rates, tempered } from "../../src/core/clueRates.ts";
import { type ClueName, clueNames, cluesOf } from "../../src/core/clues.ts";
import { logOdds, oddsOf, problemKinds, sayingsOf, states } from "../../src/core/problemOdds.ts";
import { weigh } from "../../src/core/weighClues.ts";
import { tell } from "../room/report.ts";
import { below, chance } from "./chance.ts";
import { type Fit, fitting, type Known } from "./fitting.ts";
import { mean } from "./found.ts";
import { drawnState } from "./kindsRead.ts";
import { amounts, teamOf } from "./teamsOfAKind.ts";
import { perturbed, usualModel } from "./teamsOfAKindModel.ts";

// Makes the table of src/core/clueRates.ts: `npm run bench -- insight --rates`, some minutes. The rates are how often each clue
// hits in simulated teams with none and with one of the four problems; three in ten of them made with figures of their own, up to
// 30 percent beside the usual ones. How much rooms and teams have in common, what habits do and how much all clues count together is what makes
// the right problem most likely in the same teams, one figure after another; and so each rate moves by up to a quarter of its
// log-odds, since clues of one room are no strangers to each other. That of the illusion stays: it follows from what splits a room, and would
// only be bent to undo that. The seeds are others than those of the measurement.

const random = chance(401);
const count = Number(process.argv.at(-1)) || 6000;
const teams = Array.from({ length: count }, (): Known => {
	const state = drawnState(random);
	const model = random() < 0.7 ? usualModel : perturbed(usualModel, 0.3, random);
	const clues = cluesOf(teamOf(model, states[state] ?? [], amounts[below(random, 3)] ?? "some", random));
	return { state, clues: Map.groupBy(clues, ({ clue }) => clue) };
});
tell(`${teams.length} teams drawn`);

const hitsIn = (name: ClueName, state: number) =>
	mean(teams.flatMap((team) => (team.state === state ? (team.clues.get(name) ?? []).map(({ hits, of }) => hits / of) : [])));
const measured = Object.fromEntries(
	clueNames.map((name): [ClueName, Rates] => {
		const [none = 0, misaligned = 0, execution = 0, uncertain = 0, avoided = 0] = [0, 1, 2, 3, 4].map((state) => hitsIn(name, state));
		return [name, { none, misaligned, execution, uncertain, avoided, room: clueRates[name].room, team: clueRates[name].team }];
	}),
) as Record<ClueName, Rates>;

const fit: Fit = { rates: structuredClone(measured), habits: { ...habits }, tempered };
const search = fitting(teams, fit);
tell(`begins at ${search.best().toFixed(4)}`);
const bounds = [0.01, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.8, 1.6];
const mostMoved = 0.25;

for (let pass = 0; pass < 3; pass++) {
	for (const { name, clues } of families) {
		/** Sets one figure to each of some values in turn, as long as that makes it better. */
		const among = <Key extends string>(of: Record<Key, number>, key: Key, values: readonly number[]) => {
			for (const value of values) {
				const kept = of[key];
				if (value !== kept)
					search.attempt(
						name,
						() => Object.assign(of, { [key]: value }),
						() => Object.assign(of, { [key]: kept }),
					);
			}
		};
		for (const clue of clues) {
			const own: Record<"room" | "team" | "none" | (typeof problemKinds)[number], number> = fit.rates[clue];
			among(own, "team", bounds);
			among(own, "room", bounds);
			if (pass === 0 || clue === "illusion") continue;
			for (const kind of ["none", ...problemKinds] as const) {
				const from = logOdds(measured[clue][kind]);
				among(
					own,
					kind,
					[-1, -0.7, -0.4, -0.2, 0, 0.2, 0.4, 0.7, 1].map((part) => 1 / (1 + Math.exp(-from - part * mostMoved))),
				);
			}
		}
		among(fit.habits, name, [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]);
	}
	for (const step of [0.9, 1, 1.1, 1.2, 1.3]) {
		const kept = fit.tempered;
		search.attempt(
			null,
			() => Object.assign(fit, { tempered: step }),
			() => Object.assign(fit, { tempered: kept }),
		);
	}
	tell(`pass ${pass + 1}: ${search.best().toFixed(4)}`);
}

const sayings = sayingsOf(fit.rates, fit.habits);
const byRule = mean(
	teams.map(({ state, clues }) => {
		const { states: shares } = oddsOf(weigh([...clues.values()].flat(), fit.rates), sayings, fit.tempered);
		return Math.log(Math.max(1e-9, shares[state] as number));
	}),
);
if (Math.abs(byRule - search.best()) > 1e-6) throw new Error(`The rule has ${byRule}, not ${search.best()}`);

const rounded = (figure: number) => Math.round(100 * figure) / 100;
for (const name of clueNames) {
	const { none, room, team } = fit.rates[name];
	const each = problemKinds.map((kind) => `${kind}: ${rounded(fit.rates[name][kind])}`).join(", ");
	process.stdout.write(`\t${name}: { none: ${rounded(none)}, ${each}, room: ${room}, team: ${team} },\n`);
}
process.stdout.write(`habits ${JSON.stringify(fit.habits)}\ntempered ${fit.tempered}\n`);
