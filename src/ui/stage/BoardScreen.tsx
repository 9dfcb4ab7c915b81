import { useEffect, useState } from "react";
import type { Board } from "../../core/board.ts";
import type { FindingName } from "../../core/panel.ts";
import type { PanelView } from "../../core/panelView.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { Assumptions } from "./Assumptions.tsx";
import { ChangePicture } from "./ChangePicture.tsx";
import { ExpectationChart } from "./ExpectationChart.tsx";
import { Findings } from "./Findings.tsx";
import { LimitsMatrix } from "./LimitsMatrix.tsx";
import { findingOf, roomsFinding } from "./onTheWall.ts";
import { Rankings } from "./Rankings.tsx";
import { SettleNext } from "./SettleNext.tsx";
import { StageBar } from "./StageBar.tsx";

type Props = {
	panel: PanelView;
	board: Board;
	live: boolean | null;
	fresh: boolean;
	/** In a pane one reads by oneself: nothing here moves the room, whoever one is. */
	reading?: boolean;
	onBack?: (() => void) | undefined;
};

/** A sentence with more letters takes a third line from the picture at its full size. */
const longHeadline = 85;

/**
 * What the answers say: one sentence, one picture, and what to settle next. The room's view is set by whoever runs the panel,
 * for everyone at once; anyone else may look at another finding, alone, and come back.
 */
export function BoardScreen({ panel, board, live, fresh, reading = false, onBack }: Props) {
	const { t, say, time } = useWords();
	const room = roomsFinding(panel, board);
	const [own, setOwn] = useState<FindingName | null>(null);
	const { perform } = usePerform("changePanel");
	// biome-ignore lint/correctness/useExhaustiveDependencies: when the room moves on, everyone moves with it
	useEffect(() => setOwn(null), [room]);
	const wall = room ?? "rankings";
	const shown = own !== null && board.findings[own] !== null ? own : wall;
	const runs = panel.me.may.propose && !reading;
	const show = (finding: FindingName) => {
		setOwn(finding === wall ? null : finding);
		if (runs) void perform({ panelId: panel.id, wall: finding });
	};
	const finding = findingOf(board, shown);
	const headline = say(finding.headline);
	const status = t(board.round > 1 ? "stage.bar.round" : "stage.bar.revealed", {
		round: board.round,
		time: time(board.revealedAt),
		answered: board.answered,
		leaders: board.leaders,
	});
	// who reads while the room has moved on is told, and not taken away
	const elsewhere = reading && (panel.wall.show === "question" || panel.wall.show === "decision") ? panel.wall.show : null;
	const alone = !runs && (shown !== wall || (reading && room === null));
	return (
		<>
			<StageBar topic={panel.topic} status={status} live={live} onBack={onBack}>
				{alone && (
					<span className="row q2">
						<span role="status">{elsewhere ? t(`stage.question.room.${elsewhere}`) : t("stage.bar.onlyYou")}</span>
						{shown !== wall && room !== null && (
							<button className="btn sub" type="button" onClick={() => setOwn(null)}>
								{t("stage.bar.backToRoom")}
							</button>
						)}
					</span>
				)}
			</StageBar>
			<main className={fresh ? "in16 fresh" : "in16"}>
				<div className="sentence" key={shown}>
					<h1 className={headline.length > longHeadline ? "t1 long" : "t1"} tabIndex={-1}>
						{headline}
					</h1>
					<p className="q2">{finding.detail.map(say).join(" ")}</p>
				</div>
				<div className="board">
					<Findings board={board} shown={shown} onShow={show}>
						{shown === "rankings" && <Rankings board={board} fresh={fresh} />}
						{shown === "limits" && <LimitsMatrix board={board} />}
						{shown === "assumptions" && <Assumptions panel={panel} board={board} />}
						{shown === "expectation" && <ExpectationChart board={board} />}
						{shown === "change" && board.change && <ChangePicture board={board} change={board.change} />}
					</Findings>
					<SettleNext panel={panel} tensions={board.tensions} puts={runs} />
				</div>
			</main>
		</>
	);
}
