import type { Board, Change } from "../../core/board.ts";
import { useWords } from "../words.tsx";
import { CampMark } from "./CampMark.tsx";
import { useChangeSaid } from "./useChangeSaid.ts";

/** Where there is no room for lines: each who moved in words, then those who changed nothing. */
export function MovesTold({ board, change }: { board: Board; change: Change }) {
	const { t, list } = useWords();
	const { people, label, towards } = useChangeSaid(board, change);
	const still = people.filter(({ move }) => move === null);
	return (
		<ul className="col g12" aria-label={t("stage.change.title")}>
			{people.map(({ personId, name, camp, move }) => {
				if (!move) return null;
				const nearest = towards(move);
				const [from, to] = [label(move.from), label(move.to)];
				return (
					<li key={personId}>
						<p className="row g4 t4">
							<svg className={`ch c${camp}`} width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
								<CampMark camp={camp} x={9} y={9} r={6} />
							</svg>
							{name}
						</p>
						<p>{move.from === move.to ? t("stage.change.firstAsBefore", { target: to }) : t("stage.change.firsts", { from, to })}</p>
						<p className="q2">
							{t("stage.change.turned", {
								count: move.pairs,
								of: move.of,
								towards: nearest ? t("stage.change.movedTowards", { names: nearest }) : "",
							})}
						</p>
					</li>
				);
			})}
			{still.length > 0 && <li className="q2">{t("stage.change.still", { names: list(still.map(({ name }) => name)) })}</li>}
		</ul>
	);
}
