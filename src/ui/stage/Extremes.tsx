import type { Board, Change } from "../../core/board.ts";
import { useWords } from "../words.tsx";
import { CampMark } from "./CampMark.tsx";
import { useChangeSaid } from "./useChangeSaid.ts";

/** What the two who stand furthest apart build on, in their words: the reasons at both ends, and not only those of the middle. */
export function Extremes({ board, change }: { board: Board; change: Change }) {
	const { t } = useWords();
	const { label, nameOf } = useChangeSaid(board, change);
	if (change.extremes.length === 0) return null;
	const camp = (id: string) => board.rankings?.find(({ personId }) => personId === id)?.camp ?? 1;
	return (
		<section className="extremes" aria-labelledby="extremes">
			<h2 className="t5" id="extremes">
				{t("stage.change.extremes")}
			</h2>
			{change.extremes.map(({ personId, first, statements }) => (
				<div className="col g4" key={personId}>
					<p className="row g4">
						<svg className={`ch c${camp(personId)}`} width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
							<CampMark camp={camp(personId)} x={9} y={9} r={6} />
						</svg>
						{t("stage.change.puts", { name: nameOf(personId), target: label(first) })}
					</p>
					{statements.length === 0 ? (
						<p className="q2">{t("stage.change.nothing")}</p>
					) : (
						statements.map((statement) => (
							<blockquote key={statement}>
								<p>{t("stage.question.restsSaid", { statement })}</p>
							</blockquote>
						))
					)}
				</div>
			))}
		</section>
	);
}
