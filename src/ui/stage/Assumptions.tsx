import { useState } from "react";
import type { Board, BoardAssumption } from "../../core/board.ts";
import type { PanelView } from "../../core/panelView.ts";
import { votes as kinds } from "../../core/vote.ts";
import type { IconName } from "../icons.ts";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import { firstNames } from "./people.ts";
import { useFitting } from "./useFitting.ts";
import { VoteKey, VoteMarks } from "./VoteMarks.tsx";

type Props = { panel: PanelView; board: Board };

const states: Record<BoardAssumption["state"], { className: string; icon: IconName }> = {
	split: { className: "warn-t", icon: "arrowSwap" },
	challenged: { className: "warn-t", icon: "warning" },
	open: { className: "q2", icon: "questionCircle" },
	holds: { className: "ok-t", icon: "checkmark" },
	untested: { className: "q2", icon: "circle" },
};

/** As many as a room reads at once. */
const atOnce = 8;

/** What the answers build on, the most contested first, and what the others say of it: counts, and never who voted how. */
export function Assumptions({ panel, board }: Props) {
	const { t } = useWords();
	const { assumptions } = board;
	const [all, setAll] = useState(false);
	const [place, fitting] = useFitting<HTMLDivElement>(Math.min(atOnce, assumptions.length), `${assumptions.length} ${all}`);
	if (assumptions.length === 0) return <p className="q2 too-few">{t("stage.assumptions.none")}</p>;
	const shown = all ? assumptions.length : fitting;
	const rest = assumptions.slice(shown);
	const voted = assumptions.some(({ votes }) => votes !== null);
	return (
		<>
			{voted && (
				<div className="row wrap q2 key voting">
					<p>{t("stage.assumptions.hint")}</p>
					<p className="row wrap kinds">
						{kinds.map((kind) => (
							<VoteKey kind={kind} key={kind} />
						))}
					</p>
				</div>
			)}
			<div className="statements" ref={place} {...(all ? { tabIndex: 0 } : {})}>
				<ol aria-label={t("stage.assumptions.caption")}>
					{assumptions.slice(0, shown).map((assumption) => (
						<Statement panel={panel} assumption={assumption} key={assumption.statement} />
					))}
				</ol>
			</div>
			{(rest.length > 0 || all) && (
				<div className="row between legend-foot">
					<p className="q2 grow">{told(rest, t)}</p>
					<button className="btn sub" type="button" aria-pressed={all} onClick={() => setAll(!all)}>
						{t("stage.assumptions.all", { count: assumptions.length })}
					</button>
				</div>
			)}
		</>
	);
}

/** What is not shown, in words. */
function told(rest: readonly BoardAssumption[], t: (key: string, values: { count: number }) => string): string {
	const count = (...wanted: BoardAssumption["state"][]) => rest.filter(({ state }) => wanted.includes(state)).length;
	const counts = { contested: count("split", "challenged"), quiet: count("open", "holds"), untested: count("untested") };
	return (["contested", "quiet", "untested"] as const)
		.filter((kind) => counts[kind] > 0)
		.map((kind) => t(`stage.assumptions.more.${kind}`, { count: counts[kind] }))
		.join(" ");
}

function Statement({ panel, assumption }: { panel: PanelView; assumption: BoardAssumption }) {
	const { t, say, list } = useWords();
	const { statement, state, authors, people, votes, meaning } = assumption;
	const names = firstNames(panel, people ?? []);
	const look = states[state];
	return (
		<li className={votes ? "statement" : "statement quiet"}>
			<div>
				<p className="said">{t("stage.question.restsSaid", { statement })}</p>
				<p className="q2">
					{names.length > 0
						? t("stage.assumptions.builders", { names: list(names), count: names.length })
						: t("stage.assumptions.count", { count: authors })}
				</p>
			</div>
			<div>
				<div className="row wrap verdict">
					<p className={`row g4 t5 ${look.className}`}>
						<Icon name={look.icon} size={16} />
						{t(`stage.assumptions.state.${state}`)}
					</p>
					{votes && <VoteMarks statement={statement} votes={votes} />}
				</div>
				<p className="q2 meaning">{say(meaning)}</p>
			</div>
		</li>
	);
}
