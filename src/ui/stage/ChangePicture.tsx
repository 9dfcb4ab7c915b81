import { useState } from "react";
import type { Board, Change } from "../../core/board.ts";
import { useWords } from "../words.tsx";
import { ChangeCounts } from "./ChangeCounts.tsx";
import { ChangeTable } from "./ChangeTable.tsx";
import { Extremes } from "./Extremes.tsx";
import { MovesTold } from "./MovesTold.tsx";
import { SlopeChart } from "./SlopeChart.tsx";
import { useChangeSaid } from "./useChangeSaid.ts";
import { useSize } from "./useSize.ts";

/** Below this each person's change is told in words, one below the other. */
const narrowest = 420;
const fewest = 3;

/** What a later round changed: who moved from where to where, and what those furthest apart build on. */
export function ChangePicture({ board, change }: { board: Board; change: Change }) {
	const { t } = useWords();
	if (change.compared < fewest) return <p className="q2 too-few">{t("stage.change.tooFew")}</p>;
	return change.moves === null ? <ChangeCounts change={change} /> : <Moves board={board} change={change} />;
}

function Moves({ board, change }: { board: Board; change: Change }) {
	const { t } = useWords();
	const [place, size] = useSize<HTMLElement>({ width: 500, height: 340 });
	const [asTable, setAsTable] = useState(false);
	const { people, kept } = useChangeSaid(board, change);
	const narrow = size.width < narrowest;
	const untold = kept - people.filter(({ moved }) => !moved).length;
	return (
		<>
			<div className="changed grow">
				<section
					className={narrow ? "slopes narrow" : "slopes"}
					ref={place}
					aria-label={t("stage.tabs.change")}
					{...(asTable ? { tabIndex: 0 } : {})}
				>
					{asTable && !narrow ? (
						<ChangeTable board={board} change={change} />
					) : narrow ? (
						<MovesTold board={board} change={change} />
					) : (
						<SlopeChart board={board} change={change} {...size} />
					)}
				</section>
				{(!asTable || narrow) && <Extremes board={board} change={change} />}
			</div>
			{(untold > 0 || !narrow) && (
				<div className="row between legend-foot">
					<p className="q2 grow">{untold > 0 ? t("stage.change.keptCount", { count: untold }) : null}</p>
					{!narrow && (
						<button className="btn sub" type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
							{t("stage.table.show")}
						</button>
					)}
				</div>
			)}
		</>
	);
}
