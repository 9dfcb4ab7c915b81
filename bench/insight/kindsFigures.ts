import type { Verdict } from "../../src/core/diagnosisVerdict.ts";
import { type ProblemKind, problemKinds } from "../../src/core/problemOdds.ts";
import { type Figure, tell } from "../room/report.ts";
import { chance } from "./chance.ts";
import { mean, share } from "./found.ts";
import { begunFigures } from "./kindsBegun.ts";
import { abstains, isRight, isWrong, type Read, readTeams } from "./kindsRead.ts";
import { amounts } from "./teamsOfAKind.ts";
import { perturbed, usualModel } from "./teamsOfAKindModel.ts";

type Of = (verdict: Verdict, problems: readonly ProblemKind[]) => boolean;

/** Which problem a team has: how often that is found and rightly left open, beside who knows how the teams are made. */
export function kindsFigures(count: number): { figures: Figure[]; words: string[] } {
	const usual = readTeams(count, () => usualModel, usualModel, chance(521));
	tell(`diagnosis: ${usual.length} teams made as usual`);
	const others = chance(522);
	const turned = readTeams(Math.ceil(count / 2), () => perturbed(usualModel, 0.3, others), usualModel, chance(523));
	tell(`diagnosis: ${turned.length} teams made otherwise`);
	const alone = (kind: ProblemKind) => usual.filter(({ problems }) => problems.length === 1 && problems[0] === kind);
	const clear = usual.filter(({ problems }) => problems.length === 0);
	const two = usual.filter(({ problems }) => problems.length === 2);
	const strong = [...usual, ...turned].flatMap(({ strong: kinds, problems }) => kinds.map((kind) => problems.includes(kind)));
	return {
		figures: [
			...compared("diagnosis, right", usual, isRight, "named one it has, or none where it has none"),
			...compared("diagnosis, wrong", usual, isWrong, "named one it has not, or none where it has one", "more"),
			...compared("diagnosis, not enough to tell", usual, abstains, "left open", "either"),
			{
				name: "diagnosis, rightly left open",
				value: share(
					usual.filter(({ knowing }) => abstains(knowing)),
					({ said }) => abstains(said),
				),
				unit: "",
				note: "of teams which who knows how they are made leaves open too",
			},
			...problemKinds.flatMap((kind) =>
				compared(`diagnosis, ${kind}, right`, alone(kind), isRight, `wrong ${percent(alone(kind), isWrong)}`),
			),
			...compared("diagnosis, none of the four, right", clear, isRight, `a problem named in ${percent(clear, isWrong)}`),
			...compared("diagnosis, two problems, right", two, isRight, "the leading one is one of the two"),
			...compared(
				"diagnosis, two problems, both",
				two,
				({ leading, second }, problems) => [leading, second].every((one) => one !== null && problems.includes(one)),
				"both are named",
			),
			...compared(
				"diagnosis, a second that is none",
				usual,
				({ second }, problems) => second !== null && !problems.includes(second),
				"named beside another",
				"more",
			),
			...amounts.flatMap((amount) => {
				const known = usual.filter((team) => team.amount === amount);
				return compared(
					`diagnosis, ${amount} known, right`,
					known,
					isRight,
					`left open ${percent(known, abstains)}, wrong ${percent(known, isWrong)}`,
				);
			}),
			{
				name: "diagnosis, right where strong",
				value: share(strong, (right) => right),
				unit: "",
				goal: ">= 0.9",
				note: `${strong.length} problems said to be strong, in teams made as usual and otherwise`,
			},
			{
				name: "diagnosis, calibration",
				value: unevenness(usual),
				unit: "",
				goal: "<= 0.05",
				note: "how likely it was reckoned beside how often right, ten steps",
			},
			...compared("diagnosis, made otherwise, right", turned, isRight, `every figure up to 30% off; wrong ${percent(turned, isWrong)}`),
			{
				name: "diagnosis, made otherwise, by who knows the usual",
				value: share(turned, ({ usual: verdict, problems }) => isRight(verdict, problems)),
				unit: "",
				note: "exact likelihoods of the figures that no longer hold",
			},
			...begunFigures(Math.ceil(count / 4)),
		],
		words: [
			`Proved: ${usual.length + turned.length} teams of 3 to 10 leaders were made, each history read. In ${percent(usual, isRight)} the diagnosis is right, in ${percent(usual, isWrong)} wrong; who knows how they are made is right in ${percent(usual, isRight, "knowing")} and wrong in ${percent(usual, isWrong, "knowing")}.`,
		],
	};
}

/** Of fewer teams five points are chance. */
const fewest = 300;

/** A share, and how far it lies from that of who knows; the goal is five points. Of what is to be rare, more is worse. */
function compared(name: string, teams: readonly Read[], of: Of, note: string, worse: "less" | "more" | "either" = "less"): Figure[] {
	const own = share(teams, ({ said, problems }) => of(said, problems));
	const best = share(teams, ({ knowing, problems }) => of(knowing, problems));
	const apart = worse === "less" ? best - own : worse === "more" ? own - best : Math.abs(own - best);
	return [
		{ name, value: own, unit: "", note: `knowing ${(100 * best).toFixed(1)}%, ${teams.length} teams; ${note}` },
		{
			name: `${name}, short of knowing`,
			value: apart,
			unit: "",
			...(teams.length < fewest ? { note: "of too few teams to hold it to a goal" } : { goal: "<= 0.05" }),
		},
	];
}

/** The mean distance, over steps of a tenth, between how likely what is named was reckoned and how often it is right. */
function unevenness(teams: readonly Read[]): number {
	const named = teams.filter(({ said }) => !abstains(said));
	const steps = Map.groupBy(named, ({ likely }) => Math.min(9, Math.floor(10 * likely)));
	return [...steps.values()].reduce((sum, own) => {
		const off = Math.abs(mean(own.map(({ likely }) => likely)) - share(own, ({ said, problems }) => isRight(said, problems)));
		return sum + (own.length / named.length) * off;
	}, 0);
}

const percent = (teams: readonly Read[], of: Of, by: "said" | "knowing" = "said"): string =>
	`${(100 * share(teams, (team) => of(team[by], team.problems))).toFixed(1)}%`;
