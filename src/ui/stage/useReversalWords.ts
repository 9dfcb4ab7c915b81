import type { Reversal } from "../../core/decision.ts";
import { useWords } from "../words.tsx";

/** What would reverse a decision, said. */
export function useReversalWords(): (reversal: Reversal) => string {
	const { t } = useWords();
	return (reversal) =>
		reversal.kind === "metric"
			? t(`stage.force.metricSaid.${reversal.crosses}`, { metric: reversal.metric, threshold: reversal.threshold })
			: t("stage.force.assumptionSaid", { statement: reversal.statement });
}
