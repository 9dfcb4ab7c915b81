import type { Board, Change } from "../../core/board.ts";
import { useWords } from "../words.tsx";
import { useChangeSaid } from "./useChangeSaid.ts";

/** The same as the picture, in words: first targets before and now, how many pairs changed, and who is nearest now. */
export function ChangeTable({ board, change }: { board: Board; change: Change }) {
	const { t } = useWords();
	const { people, label, pairs, towards } = useChangeSaid(board, change);
	return (
		<table className="mx figures plain">
			<caption className="vh">{t("stage.change.title")}</caption>
			<thead>
				<tr>
					{(["leader", "firstBefore", "firstNow", "changed", "nearest"] as const).map((head) => (
						<th scope="col" key={head}>
							{t(`stage.change.${head}`)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{people.map(({ personId, name, from, to, move }) => (
					<tr key={personId}>
						<th scope="row">{name}</th>
						<td>{label(from)}</td>
						<td>{label(to)}</td>
						<td>{move ? pairs(move) : t("stage.change.same")}</td>
						<td>{(move && towards(move)) || t("stage.change.none")}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
