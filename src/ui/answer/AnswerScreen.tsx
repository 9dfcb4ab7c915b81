import { useEffect, useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { AnswerFlow } from "./AnswerFlow.tsx";
import { Sealed } from "./Sealed.tsx";
import { useVoting } from "./useVoting.ts";
import { VoteScreen } from "./voteLater.ts";

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
	const { voting, sent, back, begin, screen } = useVoting();
	const filling = changing || voting;
	useEffect(() => onFilling?.(filling), [filling, onFilling]);
	if (voting)
		return (
			<VoteScreen
				panel={panel}
				live={live}
				{...screen}
				onBoard={() => {
					screen.onLeave();
					onBoard();
				}}
			/>
		);
	// a new round asks again
	if (changing || panel.mine.answer === null)
		return (
			<AnswerFlow
				panel={panel}
				live={live}
				pressed={turned || back}
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
			focusTitle={turned || back}
			voted={sent}
			onVote={begin}
			onChange={() => {
				screen.onLeave();
				setTurned(true);
				setChanging(true);
			}}
		/>
	);
}
