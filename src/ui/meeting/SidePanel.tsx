import { useState } from "react";
import type { Board } from "../../core/board.ts";
import type { PanelView } from "../../core/panelView.ts";
import { AnswerFlow } from "../answer/AnswerFlow.tsx";
import { useVoting } from "../answer/useVoting.ts";
import { VoteScreen } from "../answer/voteLater.ts";
import { Frame } from "../parts/Frame.tsx";
import { askedTension } from "../stage/onTheWall.ts";
import { useWords } from "../words.tsx";
import { AnotherRound } from "./AnotherRound.tsx";
import { AnswersRemoved } from "./AnswersRemoved.tsx";
import { BeforeReveal } from "./BeforeReveal.tsx";
import { BoardHere } from "./boardLater.tsx";
import { CarriedIn } from "./CarriedIn.tsx";
import { Closed, ClosedSealed } from "./Closed.tsx";
import { EchoFirst } from "./EchoFirst.tsx";
import { EmptySeat } from "./EmptySeat.tsx";
import { EchoScreen } from "./echoLater.ts";
import { FollowUpCard } from "./FollowUpCard.tsx";
import { OnTheWall } from "./OnTheWall.tsx";
import { QuestionHere } from "./QuestionHere.tsx";
import { ShareStage } from "./ShareStage.tsx";
import { StanceForm } from "./StanceForm.tsx";
import { StanceTaken } from "./StanceTaken.tsx";
import { inForce, latest, myStance, pendingStance, standsOn } from "./stances.ts";
import { useEcho } from "./useEcho.ts";
import { useKept } from "./useKept.ts";
import { useReading } from "./useReading.ts";

type Props = { panel: PanelView; live: boolean | null };

/** Beside the room's screen: one's own turn, for whoever runs the panel what the room sees next, and the board to read. */
export function SidePanel({ panel, live }: Props) {
	const [answering, setAnswering] = useState(false);
	const { reading, read, back } = useReading(panel.round);
	const voting = useVoting();
	const echo = useEcho(panel);
	const done = () => setAnswering(false);
	const toBoard = () => {
		done();
		read();
	};
	const [standing, setStanding] = useState<string | null>(null);
	const { board } = panel;
	const objected = board === null ? standsOn(panel, standing) : undefined;
	if (answering) return <AnswerFlow panel={panel} live={live} pressed onBoard={toBoard} onSealed={done} onLeave={done} />;
	const toBoardFromVotes = () => {
		voting.screen.onLeave();
		toBoard();
	};
	if (voting.voting) return <VoteScreen panel={panel} live={live} {...voting.screen} onBoard={toBoardFromVotes} />;
	if (echo.asking) return <EchoScreen panel={panel} live={live} {...echo.screen} />;
	if (objected) {
		const stood = () => setStanding(null);
		return <StanceForm panel={panel} decision={objected} live={live} onBegun={() => undefined} onTaken={stood} onKeep={stood} />;
	}
	if (panel.stage === "closed" && panel.revealedAt === null) return <ClosedSealed panel={panel} live={live} />;
	if (panel.answersRemovedAt || panel.tooFewLeft) return <AnswersRemoved panel={panel} live={live} />;
	if (board === null)
		return <BeforeReveal panel={panel} live={live} voting={voting} onAnswer={() => setAnswering(true)} onStance={setStanding} />;
	return (
		<>
			{reading && <BoardHere panel={panel} board={board} live={live} alone={false} onBack={back} />}
			{/* what is being written waits while one reads */}
			<div hidden={reading}>
				<Turn panel={panel} board={board} live={live} onBoard={toBoard} onEcho={echo.toEcho} />
			</div>
		</>
	);
}

type TurnProps = Props & { board: Board; onBoard(): void; onEcho(): void };

function Turn({ panel, board, live, onBoard, onEcho }: TurnProps) {
	const { t } = useWords();
	const [begun, setBegun] = useState<string | null>(null);
	const [changing, setChanging] = useState<string | null>(null);
	const runs = panel.me.may.propose;
	const changed = standsOn(panel, changing);
	const recalling = panel.echo === "open";
	const turn = useKept(changed ?? pendingStance(panel, begun), recalling && (begun ?? changing) !== null);
	const running = (heading: "h1" | "h2") => (
		<>
			{runs && <OnTheWall panel={panel} heading={heading} />}
			{runs && <ShareStage panel={panel} />}
			<button className="btn l w see-board" type="button" onClick={onBoard}>
				{t("meeting.details.board")}
			</button>
		</>
	);
	if (turn)
		return (
			<StanceForm
				key={turn.id}
				panel={panel}
				decision={turn}
				live={live}
				onBegun={() => setBegun(turn.id)}
				onTaken={() => {
					setBegun(null);
					setChanging(null);
				}}
				onKeep={turn.id === changing ? () => setChanging(null) : null}
			>
				{running("h2")}
			</StanceForm>
		);
	const asked = askedTension(panel);
	const stood = latest(inForce(panel).filter((decision) => myStance(panel, decision) || decision.decidedBy === panel.me.id));
	const wall = stood && panel.wall.show === "decision" ? "stance" : runs ? "wall" : stood ? "stance" : "round";
	const first = asked ? "question" : recalling ? "echo" : wall;
	return (
		<Frame live={live}>
			<Closed panel={panel} />
			<EmptySeat panel={panel} />
			{first === "question" && asked && <QuestionHere panel={panel} board={board} tension={asked} />}
			{recalling && <EchoFirst heading={first === "echo" ? "h1" : "h2"} onEcho={onEcho} />}
			{first === "stance" && stood && <StanceTaken panel={panel} decision={stood} onChange={() => setChanging(stood.id)} />}
			{running(first === "wall" ? "h1" : "h2")}
			<AnotherRound panel={panel} heading={first === "round" ? "h1" : "h2"} />
			<CarriedIn panel={panel} onStance={setChanging} />
			<FollowUpCard panel={panel} />
		</Frame>
	);
}
