import { cluesOf } from "../../src/core/clues.ts";
import { diagnose } from "../../src/core/diagnosis.ts";
import { mostAllowed, type Verdict, verdictOf } from "../../src/core/diagnosisVerdict.ts";
import { later } from "../../src/core/instant.ts";
import { oddsOf, states } from "../../src/core/problemOdds.ts";
import { lately } from "../../src/core/teamHistory.ts";
import { weigh } from "../../src/core/weighClues.ts";
import { type Figure, tell } from "../room/report.ts";
import { below, chance } from "./chance.ts";
import { share } from "./found.ts";
import { abstains, drawnState, isRight, isWrong, mix } from "./kindsRead.ts";
import { type Beginning, knowingKind } from "./knowingKind.ts";
import { now, teamOf } from "./teamsOfAKind.ts";
import { usualModel } from "./teamsOfAKindModel.ts";

const weeksAgo = [4, 8, 12];
/** Half of all problems are older than what is looked at. */
const beginnings: readonly Beginning[] = [
	{ since: "", often: 0.5 },
	...weeksAgo.map((weeks) => ({ since: later(now, -weeks * 7 * 86_400_000), often: 0.5 / weeksAgo.length })),
];

/** Teams of which much is known and whose problems began within the half year: what is told of them as they are now. */
export function begunFigures(count: number): Figure[] {
	const random = chance(524);
	const knowing = knowingKind(usualModel, mix, beginnings);
	const teams = Array.from({ length: count }, () => {
		const problems = states[drawnState(random)] ?? [];
		const lately = problems.length > 0 && random() < 0.5 ? 1 + below(random, weeksAgo.length) : 0;
		const history = teamOf(usualModel, problems, "rich", random, beginnings[lately]?.since);
		const { leading, second, notEnough } = diagnose(history, now);
		return {
			problems,
			lately,
			said: { leading, second, clear: leading === null && notEnough === null },
			half: ofHalfAYear(history),
			knowing: verdictOf(knowing(history), "strong"),
		};
	});
	tell(`diagnosis: ${teams.length} teams whose problems may have begun lately`);
	const begun = teams.filter(({ lately }) => lately > 0);
	const part = (of: "said" | "half" | "knowing", is: (verdict: Verdict, problems: (typeof teams)[number]["problems"]) => boolean) =>
		share(begun, (team) => is(team[of], team.problems));
	const percent = (figure: number) => `${(100 * figure).toFixed(1)}%`;
	return [
		{
			name: "diagnosis, begun lately, right",
			value: part("said", isRight),
			unit: "",
			note: `4, 8 or 12 weeks ago, ${begun.length} teams; read as half a year alone ${percent(part("half", isRight))}; knowing ${percent(part("knowing", isRight))}`,
		},
		{
			name: "diagnosis, begun lately, wrong",
			value: part("said", isWrong),
			unit: "",
			note: `left open ${percent(part("said", abstains))}; half a year alone ${percent(part("half", isWrong))}; knowing ${percent(part("knowing", isWrong))}`,
		},
	];
}

function ofHalfAYear(history: Parameters<typeof diagnose>[0]): Verdict {
	const clues = cluesOf(lately(history, now));
	return verdictOf(oddsOf(weigh(clues)), mostAllowed(clues));
}
