import type { Board, Tension } from "../../core/board.ts";
import type { PanelView } from "../../core/panelView.ts";
import { Avatar } from "../parts/Avatar.tsx";
import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import { deciderIn } from "./people.ts";
import { questionCount } from "./questionCount.ts";
import { RestsOn } from "./RestsOn.tsx";
import { SideOfQuestion } from "./SideOfQuestion.tsx";
import { StageBar } from "./StageBar.tsx";
import { useSides } from "./useSides.ts";

type Props = { panel: PanelView; board: Board; tension: Tension; live: boolean | null; onBack?: (() => void) | undefined };

/** The question as the room sees it: two cards, no controls, and no trace of a choice before it is made. */
export function RoomQuestion({ panel, board, tension, live, onBack }: Props) {
	const { t } = useWords();
	const { question } = useSides(tension);
	const decider = deciderIn(panel);
	return (
		<>
			<StageBar topic={panel.topic} status={t("stage.bar.question", questionCount(board, tension))} live={live} onBack={onBack} />
			<main className="in16 roomy">
				<div>
					<p className="q2">{t("stage.question.now")}</p>
					<h1 className="t1">{question}</h1>
				</div>
				<div className="duel">
					<div className="big still">
						<SideOfQuestion panel={panel} tension={tension} side="a" />
					</div>
					<span className="or">{t("stage.question.or")}</span>
					<div className="big still">
						<SideOfQuestion panel={panel} tension={tension} side="b" />
					</div>
				</div>
				<RestsOn panel={panel} board={board} tension={tension} />
				<p className="row last">
					<Avatar name={decider} />
					<span>
						{t(panel.me.roles.includes("leader") ? "stage.question.decides" : "stage.question.decidesOnly", { name: firstName(decider) })}
					</span>
				</p>
			</main>
		</>
	);
}
