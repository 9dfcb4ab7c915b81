import type { PanelView } from "../../core/panelView.ts";
import { usePerform } from "../usePerform.ts";
import type { SaidCosts } from "./Costs.tsx";

/** Puts a question to the room, with what each way would cost as far as it was said. */
export function usePropose(panel: PanelView) {
	const { perform, ...rest } = usePerform("proposeDecision");
	return {
		...rest,
		put: (tensionId: string, costs: SaidCosts = { a: "", b: "" }) => perform({ panelId: panel.id, tensionId, costs }),
	};
}
