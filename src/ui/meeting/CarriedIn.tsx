import type { PanelView } from "../../core/panelView.ts";
import { DueHere } from "./DueHere.tsx";
import { ObjectionsHere } from "./ObjectionsHere.tsx";

/** What the team brings from its other panels: decisions due for another look, and objections nobody has answered yet. */
export function CarriedIn({ panel, onStance }: { panel: PanelView; onStance(decisionId: string): void }) {
	return (
		<>
			<DueHere panel={panel} />
			<ObjectionsHere panel={panel} onStance={onStance} />
		</>
	);
}
