import type { PanelView } from "../../core/panelView.ts";
import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";

/** "One objection is open: Hana can’t commit to retention even over new revenue." Empty where nobody objects. */
export function useObjectionLine({ openObjections }: Pick<PanelView, "openObjections">): string {
	const { t } = useWords();
	const [longest] = openObjections;
	if (!longest) return "";
	const { name, chosen, over } = longest;
	return t("decisions.objections.line", {
		count: openObjections.length,
		names: firstName(name),
		chosen: chosen.label,
		over: over.label,
	});
}
