import type { Side } from "../../core/decision.ts";
import { useWords } from "../words.tsx";

/** "Retention **even over** new revenue": the sentence every decision must be able to say, with its two words marked. */
export function EvenOver({ chosen, over }: { chosen: Pick<Side, "label">; over: Pick<Side, "label"> }) {
	const { t } = useWords();
	const whole = t("evenOver", { chosen: chosen.label, over: over.label });
	const words = t("stage.evenOverWords");
	const at = whole.indexOf(words, whole.startsWith(chosen.label) ? chosen.label.length : 0);
	if (at < 0) return <>{whole}</>;
	return (
		<span className="evenover">
			{whole.slice(0, at)}
			<em>{words}</em>
			{whole.slice(at + words.length)}
		</span>
	);
}
