import { useEffect, useState } from "react";
import type { Board } from "../../core/board.ts";
import type { PanelView } from "../../core/panelView.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { ExpectationChart } from "./ExpectationChart.tsx";
import { type FindingName, Findings } from "./Findings.tsx";
import { LimitsMatrix } from "./LimitsMatrix.tsx";
import { Rankings } from "./Rankings.tsx";
import { SettleNext } from "./SettleNext.tsx";
import { StageBar } from "./StageBar.tsx";

type Props = { panel: PanelView; board: Board; live: boolean | null; fresh: boolean; onBack?: (() => void) | undefined };

/**
 * What the answers say: one sentence, one picture, and what to settle next. The room's view is set by whoever runs the panel,
 * for everyone at once; anyone else may look at another finding, alone, and come back.
 */
export function BoardScreen({ panel, board, live, fresh, onBack }: Props) {
	const { t, say, time } = useWords();
	const wall = roomView(panel);
	const [own, setOwn] = useState<FindingName | null>(null);
	const { perform } = usePerform("changePanel");
	// biome-ignore lint/correctness/useExhaustiveDependencies: when the room moves on, everyone moves with it
	useEffect(() => setOwn(null), [wall]);
	const shown = own ?? wall;
	const runs = panel.me.may.propose;
	const show = (finding: FindingName) => {
		setOwn(finding === wall ? null : finding);
		if (runs) void perform({ panelId: panel.id, wall: finding });
	};
	const finding = board.findings[shown];
	const status = t(board.round > 1 ? "stage.bar.round" : "stage.bar.revealed", {
		round: board.round,
		time: time(board.revealedAt),
		answered: board.answered,
		leaders: board.leaders,
	});
	const alone = own !== null && !runs;
	return (
		<>
			<StageBar topic={panel.topic} status={status} live={live} onBack={onBack}>
				{alone && (
					<span className="row q2">
						{t("stage.bar.onlyYou")}
						<button className="btn sub" type="button" onClick={() => setOwn(null)}>
							{t("stage.bar.backToRoom")}
						</button>
					</span>
				)}
			</StageBar>
			<main className={fresh ? "in16 fresh" : "in16"}>
				<div className="sentence" key={shown}>
					<h1 className="t1">{say(finding.headline)}</h1>
					<p className="q2">{finding.detail.map(say).join(" ")}</p>
				</div>
				<div className="board">
					<Findings board={board} shown={shown} onShow={show}>
						{shown === "rankings" && <Rankings board={board} fresh={fresh} />}
						{shown === "limits" && <LimitsMatrix board={board} />}
						{shown === "expectation" && <ExpectationChart board={board} />}
					</Findings>
					<SettleNext panel={panel} tensions={board.tensions} />
				</div>
			</main>
		</>
	);
}

/** The finding the room's screen is on; while it shows a question or a decision, the board rests on the rankings. */
const roomView = ({ wall }: PanelView): FindingName => (wall.show === "question" || wall.show === "decision" ? "rankings" : wall.show);
