import { useCallback, useEffect, useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { AnswersRemoved } from "../meeting/AnswersRemoved.tsx";
import { ClosedSealed } from "../meeting/Closed.tsx";
import { BoardScreen } from "./BoardScreen.tsx";
import { DecidedScreen } from "./DecidedScreen.tsx";
import { ForceDecision } from "./ForceDecision.tsx";
import { askedTension, shownDecision } from "./onTheWall.ts";
import { RoomQuestion } from "./RoomQuestion.tsx";
import { WaitingWall } from "./WaitingWall.tsx";

type Props = {
	panel: PanelView;
	live: boolean | null;
	/** In a pane: the board to read, whatever the room is on; only the decider is asked their question here too. */
	reading?: boolean;
	onBack?: () => void;
};

/** The room's screen: one thing at a time, the same for everyone, but for the decider's own controls while they choose. */
export function Stage({ panel, live, reading = false, onBack }: Props) {
	const fresh = useFresh(panel.board !== null);
	const [writing, setWriting] = useState<string | null>(null);
	const asked = askedTension(panel);
	const onWriting = useCallback((yes: boolean) => setWriting(yes ? (asked?.id ?? null) : null), [asked?.id]);
	return <div className="stage">{chosenScreen()}</div>;

	function chosenScreen() {
		const { board } = panel;
		const around = { panel, live, onBack };
		if (board === null && panel.stage === "closed" && panel.revealedAt === null) return <ClosedSealed panel={panel} live={live} />;
		if (panel.answersRemovedAt || panel.tooFewLeft) return <AnswersRemoved panel={panel} live={live} wall />;
		if (board === null) return <WaitingWall {...around} />;
		// what the decider is writing is never replaced by what the room moves on to, nor by what another meeting settles meanwhile
		const done = panel.decisions.some(({ tensionId, supersededBy }) => tensionId === writing && supersededBy === null);
		const kept = writing && panel.me.may.decide && !done ? board.tensions.find(({ id }) => id === writing) : undefined;
		const tension = kept ?? asked;
		if (tension && panel.me.may.decide)
			return (
				<ForceDecision
					{...around}
					key={tension.id}
					board={board}
					tension={tension}
					toRoom={kept && kept.id !== asked?.id ? () => setWriting(null) : null}
					onWriting={kept && kept.id !== asked?.id ? ignore : onWriting}
				/>
			);
		if (tension && !reading) return <RoomQuestion {...around} board={board} tension={tension} />;
		const decision = shownDecision(panel);
		if (decision && !reading) return <DecidedScreen {...around} board={board} decision={decision} />;
		return <BoardScreen {...around} board={board} fresh={fresh} reading={reading} />;
	}
}

const ignore = () => undefined;

const drawn = 1_500;

/** True for the moment in which answers were revealed before our eyes, so that the lines are drawn once and never again. */
function useFresh(revealed: boolean): boolean {
	const [over, setOver] = useState(revealed);
	useEffect(() => {
		if (!revealed) setOver(false);
		const timer = setTimeout(() => setOver(revealed), drawn);
		return () => clearTimeout(timer);
	}, [revealed]);
	return revealed && !over;
}
