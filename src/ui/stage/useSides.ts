import type { Tension } from "../../core/board.ts";
import { useWords } from "../words.tsx";

type Labels = { a: string; b: string };

/**
 * A question and its two ends as cards, buttons and fields name them. Beside a question that quotes a statement, each end says what
 * one would do, and does not quote it again.
 */
export function useSides(tension: Tension): { question: string; labels: Labels; leaning: Labels; wins: Labels; costOf: Labels } {
	const { t, say } = useWords();
	const { kind, id, a, b, preferA, preferB } = tension;
	const fixedOrNot = a.id === `${id}:fixed` && b.id === `${id}:flexible`;
	const [forA, forB] = {
		pair: ["higher", "higher"],
		limit: fixedOrNot ? ["holds", "holds"] : ["names", "names"],
		assumption: ["counts", "saysNot"],
	}[kind] as [string, string];
	const leaning = { a: t(`stage.question.${forA}`, { count: preferA }), b: t(`stage.question.${forB}`, { count: preferB }) };
	const question = kind === "pair" ? t("stage.question.collide") : say(tension.question);
	if (kind === "assumption")
		return {
			question,
			leaning,
			labels: { a: t("stage.question.on"), b: t("stage.question.without") },
			wins: { a: t("stage.question.countOnIt"), b: t("stage.question.planWithout") },
			costOf: { a: t("stage.question.ifOn"), b: t("stage.question.ifWithout") },
		};
	const both = (key: string) => ({ a: t(key, { target: a.label }), b: t(key, { target: b.label }) });
	return { question, leaning, labels: { a: a.label, b: b.label }, wins: both("stage.force.wins"), costOf: both("stage.costs.of") };
}
