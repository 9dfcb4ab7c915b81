import { useEffect, useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { AnswerFlow } from "./AnswerFlow.tsx";
import { Sealed } from "./Sealed.tsx";

type Props = {
	panel: PanelView;
	live: boolean | null;
	/** A button led here. */
	pressed?: boolean;
	/** Leads to what was revealed. */
	onBoard(): void;
	/** True while a form is open: whoever shows this screen then leaves it, whatever else changes. */
	onFilling?(filling: boolean): void;
};

/** One leader's own answer: the four questions, or, once sealed, what they said. */
export function AnswerScreen({ panel, live, pressed = false, onBoard, onFilling }: Props) {
	const [changing, setChanging] = useState(panel.mine.answer === null);
	const [turned, setTurned] = useState(pressed);
	useEffect(() => onFilling?.(changing), [changing, onFilling]);
	// a new round asks again
	if (changing || panel.mine.answer === null)
		return (
			<AnswerFlow
				panel={panel}
				live={live}
				pressed={turned}
				onBoard={() => {
					setChanging(false);
					onBoard();
				}}
				onSealed={() => {
					setTurned(true);
					setChanging(false);
				}}
				{...(panel.mine.answer
					? {
							onLeave: () => {
								setTurned(true);
								setChanging(false);
							},
						}
					: {})}
			/>
		);
	return (
		<Sealed
			panel={panel}
			live={live}
			focusTitle={turned}
			onChange={() => {
				setTurned(true);
				setChanging(true);
			}}
		/>
	);
}
