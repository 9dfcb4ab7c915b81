import type { Board, BoardAssumption, Tension } from "../../core/board.ts";
import type { PanelView } from "../../core/panelView.ts";
import { useWords } from "../words.tsx";
import { askedStatement } from "./askedStatement.ts";
import { firstNames } from "./people.ts";

const shown = 2;

/** What the answers assume, quoted: it may be what the question really turns on. Of the statement that is the question, who builds on it. */
export function RestsOn({ panel, board, tension }: { panel: PanelView; board: Board; tension: Tension }) {
	const { t, list } = useWords();
	const asked = askedStatement(board, tension);
	if (asked) return <WhoBuilds panel={panel} assumption={asked} />;
	const { assumptions } = board;
	if (assumptions.length === 0) return null;
	const more = assumptions.length - shown;
	return (
		<p className="q2 rests">
			<b className="t5 fg">{t("stage.question.rests")}</b>{" "}
			{list([
				...assumptions
					.slice(0, shown)
					.map(({ statement, state }) => t(`stage.question.${isContested(state) ? "restsContested" : "restsSaid"}`, { statement })),
				...(more > 0 ? [t("stage.question.restsMore", { count: more })] : []),
			])}
		</p>
	);
}

const isContested = (state: BoardAssumption["state"]) => state === "split" || state === "challenged";

function WhoBuilds({ panel, assumption }: { panel: PanelView; assumption: BoardAssumption }) {
	const { t, say, list } = useWords();
	const { authors, people, meaning } = assumption;
	const names = firstNames(panel, people ?? []);
	const builders =
		names.length > 0
			? t("stage.assumptions.builders", { names: list(names), count: names.length })
			: t("stage.assumptions.count", { count: authors });
	return (
		<p className="q2 rests">
			<b className="t5 fg">{t("stage.question.builders", { builders })}</b> {say(meaning)} {t("stage.question.votes")}
		</p>
	);
}
