import type { Board } from "../../core/board.ts";
import { useWords } from "../words.tsx";
import { LimitsList } from "./LimitsList.tsx";
import { LimitsTable } from "./LimitsTable.tsx";
import { useSize } from "./useSize.ts";

/** Below this the dimensions stand one under the other. */
const narrowest = 560;
const labelWidth = 112;
const meaningWidth = 168;
const leastCell = 28;

/** What each holds fixed, flexible, or does not know, widest split first: a table where people fit side by side, else a list. */
export function LimitsMatrix({ board }: { board: Board }) {
	const { t } = useWords();
	const [place, size] = useSize<HTMLElement>({ width: 816, height: 440 });
	const columns = board.rankings?.length ?? 3;
	const room = (size.width - labelWidth - meaningWidth) / Math.max(columns, 1);
	const side = size.width >= narrowest && room >= leastCell;
	return (
		<section className={side ? "col grow matrix" : "col matrix narrow"} ref={place} aria-label={t("stage.tabs.limits")}>
			{side ? <LimitsTable board={board} width={size.width} height={size.height} /> : <LimitsList board={board} />}
		</section>
	);
}
