import { useId } from "react";
import type { Board, Tension } from "../../core/board.ts";
import type { PanelView } from "../../core/panelView.ts";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import { RestsOn } from "./RestsOn.tsx";
import { SideOfQuestion } from "./SideOfQuestion.tsx";
import { useSides } from "./useSides.ts";

type Props = {
	panel: PanelView;
	board: Board;
	tension: Tension;
	chosen: "a" | "b" | null;
	onChoose(side: "a" | "b"): void;
	onWins(): void;
	onDefer(): void;
};

/** The two ends of the question as equal cards, neither of them preselected; the button names the choice. */
export function ChooseSide({ panel, board, tension, chosen, onChoose, onWins, onDefer }: Props) {
	const { t } = useWords();
	const { question, labels, wins } = useSides(tension);
	const name = useId();
	const card = (side: "a" | "b") => (
		<label className="big">
			<input
				type="radio"
				name={name}
				checked={chosen === side}
				aria-label={t("evenOver", { chosen: labels[side], over: labels[side === "a" ? "b" : "a"] })}
				onChange={() => onChoose(side)}
			/>
			<span className="tick">
				<Icon name="checkmarkCircleFilled" size={24} />
			</span>
			<SideOfQuestion panel={panel} tension={tension} side={side} />
		</label>
	);
	return (
		<>
			<h1 className="t1" tabIndex={-1}>
				{question}
			</h1>
			<fieldset className="duel">
				<legend className="vh">{t("stage.force.legend")}</legend>
				{card("a")}
				<span className="or" aria-hidden="true">
					{t("stage.question.or")}
				</span>
				{card("b")}
			</fieldset>
			<RestsOn panel={panel} board={board} tension={tension} />
			<div className="row last">
				<button className="btn sub l" type="button" onClick={onDefer}>
					{t("stage.force.defer")}
				</button>
				<span className="grow" />
				<span className="q2 aside">{t("stage.force.onlyYou")}</span>
				<button className="btn p xl" type="button" aria-disabled={chosen === null} onClick={() => chosen && onWins()}>
					{chosen ? wins[chosen] : t("stage.force.choose")}
					<Icon name="arrowRight" />
				</button>
			</div>
		</>
	);
}
