import { useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { AnswerFlow } from "../answer/AnswerFlow.tsx";
import { useVoting } from "../answer/useVoting.ts";
import { VoteScreen } from "../answer/voteLater.ts";
import { DecisionsScreen } from "../decisions/decisionsLater.ts";
import { FrameworkScreen } from "../framework/frameworkLater.ts";
import { AnswersRemoved } from "./AnswersRemoved.tsx";
import { BoardHere } from "./boardLater.tsx";
import { ClosedSealed } from "./Closed.tsx";
import { DetailsAfter } from "./DetailsAfter.tsx";
import { DetailsBefore } from "./DetailsBefore.tsx";
import { EchoScreen } from "./echoLater.ts";
import { OnlyBooked } from "./OnlyBooked.tsx";
import { StanceForm } from "./StanceForm.tsx";
import { standsOn } from "./stances.ts";
import { useEcho } from "./useEcho.ts";
import { useKept } from "./useKept.ts";
import { useLog } from "./useLog.ts";
import { useReading } from "./useReading.ts";

type Props = {
	panel: PanelView;
	live?: boolean | null;
	/** Leads to the room's screen, where the place has one; without it the board is read right here. */
	onBoard?: () => void;
	/** Begins with the board. */
	reading?: boolean;
};

/** The meeting's own tab: before, what is asked and who has answered; after, what was decided and what is open. */
export function MeetingDetails({ panel, live = null, onBoard, reading: first = false }: Props) {
	const [answering, setAnswering] = useState(false);
	const [standing, setStanding] = useState<string | null>(null);
	const { reading, read, back: leave } = useReading(panel.round, first);
	const board = onBoard ?? read;
	const { page, toLog, toFramework, leavePage } = useLog();
	const voting = useVoting();
	const echo = useEcho(panel);
	const decision = useKept(standsOn(panel, standing), standing !== null && panel.echo === "open");
	const done = () => setAnswering(false);
	const toBoard = () => {
		done();
		board();
	};
	if (answering) return <AnswerFlow panel={panel} live={live} pressed onBoard={toBoard} onSealed={done} onLeave={done} />;
	const toBoardFromVotes = () => {
		voting.screen.onLeave();
		toBoard();
	};
	if (voting.voting) return <VoteScreen panel={panel} live={live} {...voting.screen} onBoard={toBoardFromVotes} />;
	if (reading && panel.board) return <BoardHere panel={panel} board={panel.board} live={live} alone onBack={leave} />;
	if (page === "log" && panel.teamId) return <DecisionsScreen teamId={panel.teamId} live={live} onBack={leavePage} />;
	if (page === "framework" && panel.teamId) return <FrameworkScreen teamId={panel.teamId} live={live} onBack={leavePage} />;
	if (echo.asking) return <EchoScreen panel={panel} live={live} {...echo.screen} />;
	if (decision) {
		const back = () => setStanding(null);
		return (
			<StanceForm key={decision.id} panel={panel} decision={decision} live={live} onBegun={() => undefined} onTaken={back} onKeep={back} />
		);
	}
	if (panel.stage === "closed" && panel.revealedAt === null) return <ClosedSealed panel={panel} live={live} />;
	const pages = { onLog: toLog, onFramework: toFramework };
	if (panel.answersRemovedAt || panel.tooFewLeft) return <AnswersRemoved panel={panel} live={live} pages={pages} />;
	if (panel.board === null && panel.stage !== "sealed") return <OnlyBooked panel={panel} live={live} />;
	return panel.board === null ? (
		<DetailsBefore panel={panel} live={live} voting={voting} onAnswer={() => setAnswering(true)} onStance={setStanding} {...pages} />
	) : (
		<DetailsAfter panel={panel} board={panel.board} live={live} onBoard={board} onStance={setStanding} onEcho={echo.toEcho} {...pages} />
	);
}
