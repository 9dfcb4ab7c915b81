import { useEffect, useRef, useState } from "react";
import type { Board, Tension } from "../../core/board.ts";
import type { PanelView } from "../../core/panelView.ts";
import { Avatar } from "../parts/Avatar.tsx";
import { Message } from "../parts/Message.tsx";
import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import { ChooseSide } from "./ChooseSide.tsx";
import { Crumbs } from "./Crumbs.tsx";
import { DeferForm } from "./DeferForm.tsx";
import { deciderIn } from "./people.ts";
import { questionCount } from "./questionCount.ts";
import { SayWhatItCosts } from "./SayWhatItCosts.tsx";
import { StageBar } from "./StageBar.tsx";
import { noTerms, type Terms } from "./terms.ts";

type Props = {
	panel: PanelView;
	board: Board;
	tension: Tension;
	live: boolean | null;
	/** Leads to the room's view, where that has moved on while the decider was writing. */
	toRoom: (() => void) | null;
	onWriting(writing: boolean): void;
	onBack?: (() => void) | undefined;
};

/** The decider's own view of the question: choose, say what it costs, decide. Nobody else sees any of it before it is done. */
export function ForceDecision({ panel, board, tension, live, toRoom, onWriting, onBack }: Props) {
	const { t } = useWords();
	const [step, setStep] = useState<"choose" | "cost" | "defer">("choose");
	const [chosen, setChosen] = useState<"a" | "b" | null>(null);
	const [terms, setTerms] = useState<Terms>(noTerms);
	const screen = useRef<HTMLElement>(null);
	const shown = useRef(step);
	useEffect(() => onWriting(chosen !== null), [chosen, onWriting]);
	useEffect(() => {
		if (shown.current === step) return;
		shown.current = step;
		screen.current?.querySelector<HTMLElement>("h1")?.focus();
	}, [step]);
	const decider = deciderIn(panel);
	const toCost = (side: "a" | "b") => {
		const { proposal } = panel;
		const proposed = proposal?.tensionId === tension.id ? proposal.costs : null;
		// what was proposed as the price of the other choice is not the price of this one
		const untouched = terms.givesUp === "" || terms.givesUp === proposed?.a || terms.givesUp === proposed?.b;
		if (untouched) setTerms({ ...terms, givesUp: proposed?.[side] ?? "" });
		setStep("cost");
	};
	return (
		<>
			<StageBar topic={panel.topic} status={t("stage.bar.question", questionCount(board, tension))} live={live} onBack={onBack}>
				<span className="row q2">
					<Avatar name={decider} size="s" />
					{t("stage.bar.decides", { name: firstName(decider) })}
				</span>
			</StageBar>
			<main className={step === "cost" ? "in16 costly" : "in16 roomy"} ref={screen}>
				{toRoom && (
					<Message
						tone="info"
						title={t("stage.force.elsewhere")}
						actions={
							<button className="btn" type="button" onClick={toRoom}>
								{t("stage.force.toRoom")}
							</button>
						}
					>
						<p>{t("stage.force.elsewhereSaid")}</p>
					</Message>
				)}
				{step === "choose" && (
					<>
						<Crumbs at="choose" />
						<ChooseSide
							panel={panel}
							board={board}
							tension={tension}
							chosen={chosen}
							onChoose={setChosen}
							onWins={() => chosen && toCost(chosen)}
							onDefer={() => setStep("defer")}
						/>
					</>
				)}
				{step === "cost" && chosen && (
					<SayWhatItCosts
						panel={panel}
						board={board}
						tension={tension}
						chosen={chosen}
						terms={terms}
						onChange={setTerms}
						onBack={() => setStep("choose")}
					/>
				)}
				{step === "defer" && (
					<div className="panel narrow-form">
						<DeferForm panel={panel} tension={tension} heading="h1" onDone={() => onWriting(false)} onBack={() => setStep("choose")} />
					</div>
				)}
			</main>
		</>
	);
}
