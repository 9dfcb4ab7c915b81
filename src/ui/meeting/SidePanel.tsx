import { useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { AnswerFlow } from "../answer/AnswerFlow.tsx";
import { Frame } from "../parts/Frame.tsx";
import { askedTension } from "../stage/onTheWall.ts";
import { AnotherRound } from "./AnotherRound.tsx";
import { BeforeReveal } from "./BeforeReveal.tsx";
import { FollowUpCard } from "./FollowUpCard.tsx";
import { OnTheWall } from "./OnTheWall.tsx";
import { QuestionHere } from "./QuestionHere.tsx";
import { ShareStage } from "./ShareStage.tsx";
import { StanceForm } from "./StanceForm.tsx";
import { StanceTaken } from "./StanceTaken.tsx";
import { inForce, latest, myStance, pendingStance } from "./stances.ts";

type Props = { panel: PanelView; live: boolean | null };

/** Beside the room's screen: one's own turn, and for whoever runs the panel what the room sees next. */
export function SidePanel({ panel, live }: Props) {
	const [answering, setAnswering] = useState(false);
	const [begun, setBegun] = useState<string | null>(null);
	const [changing, setChanging] = useState<string | null>(null);
	const done = () => setAnswering(false);
	if (answering) return <AnswerFlow panel={panel} live={live} pressed onBoard={done} onSealed={done} onLeave={done} />;
	if (panel.board === null) return <BeforeReveal panel={panel} live={live} onAnswer={() => setAnswering(true)} />;
	const runs = panel.me.may.propose;
	const changed = changing ? inForce(panel).find(({ id }) => id === changing) : undefined;
	const turn = changed ?? pendingStance(panel, begun);
	const running = (heading: "h1" | "h2") =>
		runs && (
			<>
				<OnTheWall panel={panel} heading={heading} />
				<ShareStage panel={panel} />
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
				onKeep={changed ? () => setChanging(null) : null}
			>
				{running("h2")}
			</StanceForm>
		);
	const asked = askedTension(panel);
	const stood = latest(inForce(panel).filter((decision) => myStance(panel, decision) || decision.decidedBy === panel.me.id));
	const first = asked ? "question" : stood && panel.wall.show === "decision" ? "stance" : runs ? "wall" : stood ? "stance" : "round";
	return (
		<Frame live={live}>
			{first === "question" && asked && <QuestionHere panel={panel} tension={asked} />}
			{first === "stance" && stood && <StanceTaken panel={panel} decision={stood} onChange={() => setChanging(stood.id)} />}
			{running(first === "wall" ? "h1" : "h2")}
			<AnotherRound panel={panel} heading={first === "round" ? "h1" : "h2"} />
			<FollowUpCard panel={panel} />
		</Frame>
	);
}
