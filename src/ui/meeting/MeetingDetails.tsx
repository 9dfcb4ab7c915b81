import { useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { AnswerFlow } from "../answer/AnswerFlow.tsx";
import { usePane } from "../pane.tsx";
import { DetailsAfter } from "./DetailsAfter.tsx";
import { DetailsBefore } from "./DetailsBefore.tsx";
import { OnlyBooked } from "./OnlyBooked.tsx";
import { StanceForm } from "./StanceForm.tsx";
import { inForce } from "./stances.ts";

type Props = {
	panel: PanelView;
	live?: boolean | null;
	/** Shows the board in this place; without it, the board opens on a page of its own. */
	onBoard?: () => void;
};

/** The meeting's own tab: before, what is asked and who has answered; after, what was decided and what is open. */
export function MeetingDetails({ panel, live = null, onBoard }: Props) {
	const { host } = usePane();
	const [answering, setAnswering] = useState(false);
	const [standing, setStanding] = useState<string | null>(null);
	const board = onBoard ?? (() => host.open(`${location.origin}/panel/${panel.id}?view=board`));
	const done = () => setAnswering(false);
	const toBoard = () => {
		done();
		board();
	};
	if (answering) return <AnswerFlow panel={panel} live={live} pressed onBoard={toBoard} onSealed={done} onLeave={done} />;
	const decision = inForce(panel).find(({ id }) => id === standing);
	if (decision) {
		const back = () => setStanding(null);
		return (
			<StanceForm key={decision.id} panel={panel} decision={decision} live={live} onBegun={() => undefined} onTaken={back} onKeep={back} />
		);
	}
	if (panel.board === null && panel.stage !== "sealed") return <OnlyBooked panel={panel} live={live} />;
	return panel.board === null ? (
		<DetailsBefore panel={panel} live={live} onAnswer={() => setAnswering(true)} />
	) : (
		<DetailsAfter panel={panel} board={panel.board} live={live} onBoard={board} onStance={setStanding} />
	);
}
