import type { Board } from "../../core/board.ts";
import type { PanelView, ViewDecision } from "../../core/panelView.ts";
import { Icon } from "../parts/Icon.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { firstName } from "../usePanelWords.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { DecisionTerms } from "./DecisionTerms.tsx";
import { EvenOver } from "./EvenOver.tsx";
import { StageBar } from "./StageBar.tsx";
import { Stances } from "./Stances.tsx";
import { usePropose } from "./usePropose.ts";

type Props = { panel: PanelView; board: Board; decision: ViewDecision; live: boolean | null; onBack?: (() => void) | undefined };

/** What was decided, for all at once, and where each leader stands, as they say it. */
export function DecidedScreen({ panel, board, decision, live, onBack }: Props) {
	const { t, say, time } = useWords();
	const { put, busy, refused } = usePropose(panel);
	const wall = usePerform("changePanel");
	const open = board.tensions.filter(({ state }) => state === "open");
	const settled = board.tensions.filter(({ state }) => state === "settled").length;
	const next = open[0];
	const counted = t(open.length > 0 ? "stage.decided.settled" : "stage.decided.settledAll", { count: settled, left: open.length });
	return (
		<>
			<StageBar topic={panel.topic} status={t("stage.bar.decided", { time: time(decision.decidedAt) })} live={live} onBack={onBack} />
			<main className="in16 decided" key={decision.id}>
				<div className="arrive">
					<p className="q2">
						{decision.supersededBy ? t("stage.decided.replaced") : t("stage.decided.by", { name: firstName(decision.decidedByName) })}
					</p>
					<h1 className="hero">
						<EvenOver chosen={decision.chosen} over={decision.over} />
					</h1>
				</div>
				<div className="outcome">
					<div className="col g16">
						<DecisionTerms decision={decision} className="dl wide" />
						<div className="col g12 last">
							{refused && <Refusal refused={refused} />}
							{panel.me.may.propose && (
								<div className="row wrap">
									{next && (
										<button className="btn p xl" type="button" aria-disabled={busy} onClick={() => void put(next.id)}>
											{t("stage.decided.next", { question: say(next.question) })}
											<Icon name="arrowRight" />
										</button>
									)}
									<button className="btn sub l" type="button" onClick={() => void wall.perform({ panelId: panel.id, wall: "rankings" })}>
										{t("stage.decided.toBoard")}
									</button>
								</div>
							)}
							<p className="s q2">
								{settled > 0 && `${counted} `}
								{panel.order.version > 0 && t("stage.decided.version", { version: panel.order.version })}
							</p>
						</div>
					</div>
					<Stances panel={panel} decision={decision} />
				</div>
			</main>
		</>
	);
}
