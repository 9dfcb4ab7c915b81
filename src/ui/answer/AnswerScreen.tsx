import { useEffect, useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { AnswerFlow } from "./AnswerFlow.tsx";
import { Sealed } from "./Sealed.tsx";

type Props = {
	panel: PanelView;
	live: boolean | null;
	/** Leads to what was revealed. */
	onBoard(): void;
	/** True while a form is open: whoever shows this screen then leaves it, whatever else changes. */
	onFilling?(filling: boolean): void;
};

/** One leader's own answer: the four questions, or, once sealed, what they said. */
export function AnswerScreen({ panel, live, onBoard, onFilling }: Props) {
	const [changing, setChanging] = useState(panel.mine.answer === null);
	const [sealedHere, setSealedHere] = useState(false);
	useEffect(() => onFilling?.(changing), [changing, onFilling]);
	// a new round asks again
	if (changing || panel.mine.answer === null)
		return (
			<AnswerFlow
				panel={panel}
				live={live}
				onBoard={() => {
					setChanging(false);
					onBoard();
				}}
				onSealed={() => {
					setSealedHere(true);
					setChanging(false);
				}}
				{...(panel.mine.answer ? { onLeave: () => setChanging(false) } : {})}
			/>
		);
	return <Sealed panel={panel} live={live} focusTitle={sealedHere} onChange={() => setChanging(true)} />;
}
