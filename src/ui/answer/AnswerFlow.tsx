import { useEffect, useRef, useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { Frame } from "../parts/Frame.tsx";
import { Steps } from "../parts/Steps.tsx";
import { useWords } from "../words.tsx";
import { AssumeStep } from "./AssumeStep.tsx";
import { GuessStep } from "./GuessStep.tsx";
import { LimitsStep } from "./LimitsStep.tsx";
import { Notices } from "./Notices.tsx";
import { RankStep } from "./RankStep.tsx";
import { SavingNote } from "./SavingNote.tsx";
import type { StepProps } from "./stepProps.ts";
import { useDraftKeeper } from "./useDraftKeeper.ts";
import { whatIsMissing } from "./whatIsMissing.ts";
import { answerOf, draftOf, type Writing, writingFrom } from "./writing.ts";

type Props = {
	panel: PanelView;
	live: boolean | null;
	/** A button led here: the question takes the focus that the button leaves behind. */
	pressed?: boolean;
	onBoard(): void;
	onSealed(): void;
	/** Where there is an answer already: back to it, leaving it as it is. */
	onLeave?: () => void;
};

const screens = [RankStep, LimitsStep, AssumeStep, GuessStep] as const;
const last = screens.length;

/** The four questions, one a screen: a form that nothing from outside replaces. */
export function AnswerFlow({ panel: latest, live, pressed = false, onBoard, onSealed, onLeave }: Props) {
	// what is asked stays as it was when the form was opened
	const [panel, setPanel] = useState(latest);
	const words = useWords();
	const { t } = words;
	const { keeper, state, opening } = useDraftKeeper(panel, onSealed);
	const [writing, setWriting] = useState<Writing>(() => writingFrom(opening.draft, panel));
	const [at, setAt] = useState(() => (whatIsMissing(1, writing, words) === null ? opening.step : 1));
	const [told, setTold] = useState({ text: "", times: 0 });
	const scene = useRef<HTMLDivElement>(null);
	const shown = useRef(pressed ? 0 : at);

	useEffect(() => {
		if (shown.current === at) return;
		shown.current = at;
		document.documentElement.scrollTop = 0;
		scene.current?.querySelector("h1")?.focus();
	}, [at]);
	useEffect(() => {
		if (!opening.unsent || !opening.draft) return;
		const answer = opening.sealWanted ? answerOf(writingFrom(opening.draft, panel)) : null;
		if (answer) keeper.seal(answer, opening.draft, last);
		else keeper.write(opening.draft, opening.step);
	}, [opening, panel, keeper]);

	const change = (part: Partial<Writing>) => {
		const next = { ...writing, ...part };
		setWriting(next);
		setTold({ text: "", times: 0 });
		keeper.write(draftOf(next), at);
	};
	const go = (to: number) => {
		setTold({ text: "", times: 0 });
		setAt(to);
	};
	const next = () => {
		if (state.sealing === "sending") return;
		const missing = whatIsMissing(at, writing, words);
		const answer = answerOf(writing);
		if (missing) setTold(({ times }) => ({ text: missing, times: times + 1 }));
		else if (at < last) go(at + 1);
		else if (answer) keeper.seal(answer, draftOf(writing), at);
	};
	const reopen = () => {
		const next = writingFrom(draftOf(writing), latest);
		setPanel(latest);
		setWriting(next);
		setAt(1);
		keeper.write(draftOf(next), 1);
	};
	const back = at > 1 ? () => go(at - 1) : onLeave;
	const ready = whatIsMissing(at, writing, words) === null && state.sealing !== "sending";
	const nothingAssumed = at === 3 && !writing.assumptions.some((one) => one.trim() !== "");
	const note = <SavingNote saving={state.saving} />;
	const Screen: (props: StepProps) => React.ReactNode = screens[at - 1] ?? RankStep;
	return (
		<Frame
			live={live}
			foot={
				<>
					{back ? (
						<button className="btn sub" type="button" onClick={back}>
							{t("answer.back")}
						</button>
					) : (
						note
					)}
					<span className="grow" />
					{nothingAssumed && (
						<button className="btn sub" type="button" onClick={next}>
							{t("answer.skip")}
						</button>
					)}
					<button className="btn p l" type="button" aria-disabled={!ready} onClick={next}>
						{t(at < last ? "answer.next" : state.sealing === "sending" ? "answer.sealing" : "answer.seal")}
					</button>
				</>
			}
		>
			<div className="col g16 grow" ref={scene}>
				<Notices latest={latest} opened={panel} state={state} keeper={keeper} onBoard={onBoard} onReopen={reopen} />
				<Steps at={at} of={last} />
				<Screen panel={panel} writing={writing} change={change} told={told} />
				{back && note}
			</div>
		</Frame>
	);
}
