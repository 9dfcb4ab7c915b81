import { useRef, useState } from "react";
import { usePane } from "../pane.tsx";
import { useSize } from "../stage/useSize.ts";
import { useWords } from "../words.tsx";
import { MomentButtons } from "./MomentButtons.tsx";
import { PointShape } from "./PointShape.tsx";
import { TimeChart } from "./TimeChart.tsx";
import { TimeTable } from "./TimeTable.tsx";
import { type Alignment, fewest, type Held, spanOf, timelineOf } from "./timeline.ts";
import { useMoments } from "./useMoments.ts";

type Props = { held: Alignment["held"]; decisions: Alignment["decisions"]; onPoint(point: Held): void; onPanel(panelId: string): void };

const narrow = 560;
const kinds = ["echo", "pulse", "panel"] as const;

/** How much of what is in force leaders state, over time: the picture or its table; each moment leads to where it comes from. */
export function HeldOverTime({ held, decisions, onPoint, onPanel }: Props) {
	const { t } = useWords();
	const { api } = usePane();
	const { twoLines } = useMoments();
	const [place, { width }] = useSize<HTMLDivElement>({ width: 836, height: 340 });
	const [asTable, setAsTable] = useState(false);
	const [shown, setShown] = useState<{ key: string; text: string } | null>(null);
	// what it is now stands still while one looks
	const now = useRef(api.now()).current;
	const span = spanOf(held, decisions, now);
	const chart = timelineOf({ width, height: width < narrow ? 300 : 360, held, decisions, now, told: twoLines });
	return (
		<div className="col g12">
			<p className="q2">{t(held.length < fewest ? "overTime.explain.marks" : "overTime.explain.line")}</p>
			{held.length < fewest && <p>{t("overTime.few", { count: held.length })}</p>}
			<div ref={place} className="time">
				{asTable ? (
					<TimeTable held={held} decisions={decisions} onPoint={onPoint} onPanel={onPanel} />
				) : (
					<>
						<TimeChart chart={chart} from={span.from} to={span.to} shown={shown?.key ?? null} />
						<MomentButtons chart={chart} onShow={setShown} onPoint={onPoint} onPanel={onPanel} />
					</>
				)}
			</div>
			{!asTable && (
				<p className="time-said q2" aria-hidden="true">
					{shown?.text ?? t("overTime.hint")}
				</p>
			)}
			<div className="row wrap between">
				<ul className="row wrap g16 s q2">
					{kinds
						.filter((kind) => held.some((point) => point.kind === kind))
						.map((kind) => (
							<li className="row g4" key={kind}>
								<Key>
									<PointShape kind={kind} x={8} y={8} />
								</Key>
								{t(`overTime.kind.${kind}`)}
							</li>
						))}
					{chart.marks.length > 0 && (
						<li className="row g4">
							<Key>
								<path className="dec" d="M8 0V16" />
							</Key>
							{t("overTime.legend.decision")}
						</li>
					)}
				</ul>
				<button className="btn sub" type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
					{t("stage.table.show")}
				</button>
			</div>
		</div>
	);
}

const Key = ({ children }: { children: React.ReactNode }) => (
	<svg className="ch" width="16" height="16" aria-hidden="true">
		{children}
	</svg>
);
