import type { Board } from "../../core/board.ts";
import { useWords } from "../words.tsx";
import { fittingRows } from "./fittingRows.ts";
import { useRankingsSaid } from "./useRankingsSaid.ts";

type Props = {
	board: Board;
	/** Where targets do not fit side by side, each row says its order in words. */
	narrow: boolean;
	/** The room there is, to which a long table makes itself small. */
	height: number;
};

const headHeight = 64;

/** The same as the picture, in figures: each leader's places, or how many put each target in each place. */
export function RankingsTable({ board, narrow, height }: Props) {
	const { t } = useWords();
	const { targets, rankings } = board;
	const place = (at: number) => t(`stage.places.${at}`);
	if (narrow) return <InWords board={board} />;
	const rows = rankings?.length ?? targets.length;
	return (
		<table className="mx figures" style={fittingRows(rows, headHeight, height)}>
			<caption className="vh">{t(rankings ? "stage.rankings.title" : "stage.rankings.titleCounts")}</caption>
			<thead>
				<tr>
					<th scope="col">{t(rankings ? "stage.rankings.leader" : "stage.rankings.place")}</th>
					{targets.map((target) => (
						<th scope="col" key={target.id} title={target.label}>
							<span className="clamp">{target.label}</span>
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

function InWords({ board }: { board: Board }) {
	const { t } = useWords();
	const { parts } = useRankingsSaid(board);
	const { targets, rankings } = board;
	const rows = rankings
		? rankings.map(({ personId, name }) => ({ id: personId, name }))
		: targets.map(({ id, label }) => ({ id, name: label }));
	return (
		<table className="mx figures worded">
			<caption className="vh">{t(rankings ? "stage.rankings.title" : "stage.rankings.titleCounts")}</caption>
			<thead>
				<tr>
					<th scope="col">{t(rankings ? "stage.rankings.leader" : "stage.rankings.targetHead")}</th>
					<th scope="col">{t(rankings ? "stage.rankings.order" : "stage.rankings.places")}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ id, name }, row) => (
					<tr key={id}>
						<th scope="row">{name}</th>
						<td>
							<ol>
								{parts(row).map((part) => (
									<li key={part}>{part}</li>
								))}
							</ol>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
