import type { PanelView } from "../../core/panelView.ts";
import type { Writing } from "./writing.ts";

/** What each of the four questions gets. `told` is what is missing, said again each time somebody presses on too early. */
export type StepProps = {
	panel: PanelView;
	writing: Writing;
	change(part: Partial<Writing>): void;
	told: { text: string; times: number };
};
