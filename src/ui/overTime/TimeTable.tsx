import { useLogDay } from "../decisions/useLogDay.ts";
import { useWords } from "../words.tsx";
import type { Alignment, Held } from "./timeline.ts";
import { useMoments } from "./useMoments.ts";

type Props = { held: Alignment["held"]; decisions: Alignment["decisions"]; onPoint(point: Held): void; onPanel(panelId: string): void };

/** The same as the picture, in figures; each day leads to where it comes from. */
export function TimeTable({ held, decisions, onPoint, onPanel }: Props) {
	const { t } = useWords();
	const day = useLogDay();
	const { share, sentence } = useMoments();
	const rows = [...held.map((point) => ({ at: point.at, point })), ...decisions.map((decision) => ({ at: decision.at, decision }))];
	return (
		<table className="mx figures moments">
			<caption className="vh">{t("overTime.table.caption")}</caption>
			<thead>
				<tr>
					{["when", "asked", "middle", "range", "answers"].map((head) => (
						<th scope="col" key={head}>
							{t(`overTime.table.${head}`)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows
					.sort((a, b) => (a.at < b.at ? -1 : 1))
					.map((row) =>
						"point" in row ? (
							<tr key={`${row.at} ${row.point.sourceId}`}>
								<th scope="row">
									<button className="link inline" type="button" onClick={() => onPoint(row.point)}>
										{day(row.at)}
									</button>
								</th>
								<td>{t(`overTime.kind.${row.point.kind}`)}</td>
								<td>{share(row.point.median)}</td>
								<td>{t("overTime.table.fromTo", { low: share(row.point.low), high: share(row.point.high) })}</td>
								<td>{row.point.people}</td>
							</tr>
						) : (
							<tr key={row.decision.id}>
								<th scope="row">
									<button className="link inline" type="button" onClick={() => onPanel(row.decision.panelId)}>
										{day(row.at)}
									</button>
								</th>
								<td colSpan={4}>
									<b className="t5">{t("overTime.legend.decision")}</b> {sentence(row.decision)}
								</td>
							</tr>
						),
					)}
			</tbody>
		</table>
	);
}
