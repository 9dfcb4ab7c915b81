import type { Tension } from "../../core/board.ts";
import type { PanelView } from "../../core/panelView.ts";
import { useWords } from "../words.tsx";
import { firstNames } from "./people.ts";
import { useSides } from "./useSides.ts";

type Props = { panel: PanelView; tension: Tension; side: "a" | "b" };

/** One of the two cards: what would win over what, who leans to it, and what it would cost. */
export function SideOfQuestion({ panel, tension, side }: Props) {
	const { t, list } = useWords();
	const { labels, leaning } = useSides(tension);
	const names = firstNames(panel, tension.higher?.[side] ?? []);
	const costs = panel.proposal?.tensionId === tension.id ? panel.proposal.costs : { a: "", b: "" };
	const said = costs.a !== "" || costs.b !== "";
	return (
		<>
			<span className="block">
				<span className={labels[side].length > longest ? "x long" : "x"}>{labels[side]}</span>
				<span className="y">
					<span className="eo">{t("stage.evenOverWords")}</span> {t("stage.inside", { target: labels[side === "a" ? "b" : "a"] })}
				</span>
			</span>
			<span className="col g4">
				<span className="t4">{leaning[side]}</span>
				{names.length > 0 && <span className="q2">{list(names)}</span>}
			</span>
			{said && (
				<>
					<span className="hr" />
					<span className="col g4">
						<span className="q2">{t("stage.question.costs")}</span>
						<span className={costs[side] ? "" : "q"}>{costs[side] || t("stage.question.costUnsaid")}</span>
					</span>
				</>
			)}
		</>
	);
}

/** What stands on two lines of a card in its large type. */
const longest = 44;
