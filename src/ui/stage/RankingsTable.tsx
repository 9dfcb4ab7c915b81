import type { Board } from "../../core/board.ts";
import { useWords } from "../words.tsx";

/** The same as the picture, in figures: each leader's places, or how many put each target in each place. */
export function RankingsTable({ board }: { board: Board }) {
	const { t } = useWords();
	const { targets, rankings } = board;
	const place = (at: number) => t(`stage.places.${at}`);
	return (
		<table className="mx figures">
			<caption className="vh">{t(rankings ? "stage.rankings.title" : "stage.rankings.titleCounts")}</caption>
			<thead>
				<tr>
					<th scope="col">{t(rankings ? "stage.rankings.leader" : "stage.rankings.place")}</th>
					{targets.map((target) => (
						<th scope="col" key={target.id}>
							{target.label}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rankings
					? rankings.map(({ personId, name, places }) => (
							<tr key={personId}>
								<th scope="row">{name}</th>
								{targets.map((target, at) => (
									<td key={target.id}>{place(places[at] ?? 0)}</td>
								))}
							</tr>
						))
					: targets.map((row, r) => (
							<tr key={row.id}>
								<th scope="row">{place(r + 1)}</th>
								{targets.map((target) => (
									<td key={target.id}>{target.counts[r] ?? 0}</td>
								))}
							</tr>
						))}
			</tbody>
		</table>
	);
}
