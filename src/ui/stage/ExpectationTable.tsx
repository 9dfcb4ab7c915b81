import { useWords } from "../words.tsx";
import { fittingRows } from "./fittingRows.ts";
import type { GapRow } from "./gaps.ts";

const headHeight = 22;

/** The same as the picture, in figures: what each expected of the others, and what is so. `room` is the height there is, null where it may grow. */
export function ExpectationTable({ rows, room }: { rows: readonly GapRow[]; room: number | null }) {
	const { t, locale } = useWords();
	const figure = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
	return (
		<table className="mx figures" style={fittingRows(rows.length, headHeight, room)}>
			<caption className="vh">{t("stage.expectation.title")}</caption>
			<thead>
				<tr>
					<th scope="col">{t("stage.expectation.leader")}</th>
					<th scope="col">{t("stage.expectation.expected")}</th>
					<th scope="col">{t("stage.expectation.real")}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ id, name, expected, real }) => (
					<tr key={id}>
						<th scope="row">{name}</th>
						<td>{figure(expected)}</td>
						<td>{figure(real)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
