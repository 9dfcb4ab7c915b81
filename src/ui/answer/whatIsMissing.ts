import type { Words } from "../../words/say.ts";
import { isComplete, type Ranking } from "./ranking.ts";
import type { Writing } from "./writing.ts";

/** Why one cannot go on from this question yet, in words; null when one can. Only ranking, confidence and the two guesses are needed. */
export function whatIsMissing(at: number, { ranking, confidence, guess }: Writing, { t }: Words): string | null {
	if (at === 1 && !isComplete(ranking)) return howFar(ranking, t);
	if (at === 1 && confidence === null) return t("answer.rank.sureMissing");
	if (at === 4 && guess.first === undefined) return t("answer.guess.firstMissing");
	if (at === 4 && guess.sharing === undefined) return t("answer.guess.sharingMissing");
	return null;
}

/** "Two placed, three to go" */
export function howFar({ placed, targets }: Ranking, t: Words["t"]): string {
	const left = targets.length - placed.length;
	if (left === 0) return t("answer.rank.all");
	return placed.length === 0 ? t("answer.rank.none", { left }) : t("answer.rank.count", { placed: placed.length, left });
}
