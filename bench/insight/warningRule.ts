import { usualTuning, warnings } from "../../src/core/warning.ts";
import { doubtOf } from "../../src/core/warningDoubt.ts";
import { instantOf, priorities, priorityOf, type Team } from "./quietShift.ts";
import { daysOf, type Rule } from "./quietShiftRules.ts";

/** What the product's early warning finds; it warns from `usualTuning.some` on. */
export const ours: Rule = (team, days) => {
	const said = Array.from({ length: priorities }, (_, priority) =>
		team.said.flatMap(({ evidence }) => (evidence.priorityId === priorityOf(priority) ? [evidence] : [])),
	);
	return days.map((day) => {
		const now = instantOf(day + 1);
		return said.map((about, priority) => doubtOf(about, priorityOf(priority), now, usualTuning).score);
	});
};

/** That the warnings themselves stand where the rule says so, at a few moments of a team's run. @returns how many were compared. */
export function proveSame(team: Team): number {
	const days = daysOf(team).filter((_, at) => at % 9 === 0);
	const evidence = team.said.map((one) => one.evidence);
	const all = Array.from({ length: priorities }, (_, priority) => ({ id: priorityOf(priority) }));
	for (const [at, scores] of ours(team, days).entries()) {
		const told = warnings(evidence, all, instantOf((days[at] as number) + 1)).map(({ priorityId }) => priorityId);
		const expected = all.flatMap(({ id }, priority) => ((scores[priority] as number) >= usualTuning.some ? [id] : []));
		if (told.join() !== expected.join()) throw new Error(`Warned of ${told.join() || "nothing"}, not of ${expected.join() || "nothing"}`);
	}
	return days.length;
}
