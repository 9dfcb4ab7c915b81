import { useEffect, useState } from "react";
import type { Board } from "../../core/board.ts";
import { useWords } from "../words.tsx";
import { BumpChart } from "./BumpChart.tsx";
import { bumpOf } from "./bump.ts";
import { DotChart } from "./DotChart.tsx";
import { dotsOf } from "./dots.ts";
import { FollowLegend } from "./FollowLegend.tsx";
import { RankingsTable } from "./RankingsTable.tsx";
import { useSize } from "./useSize.ts";

/** Below this the picture is scrolled sideways. */
const narrowest = 600;

/** The rankings as a picture or as a table; on a panel with names, anyone can be followed across it. */
export function Rankings({ board, fresh }: { board: Board; fresh: boolean }) {
	const { t, list } = useWords();
	const [place, size] = useSize<HTMLElement>({ width: 816, height: 368 });
	const [followed, setFollowed] = useState<string | null>(null);
	const [asTable, setAsTable] = useState(false);
	const { rankings, targets } = board;
	useEffect(() => {
		const clear = (event: KeyboardEvent) => {
			if (event.key === "Escape") setFollowed(null);
		};
		document.addEventListener("keydown", clear);
		return () => document.removeEventListener("keydown", clear);
	}, []);
	const drawn = { width: Math.max(size.width, narrowest), height: Math.max(size.height, 260), targets };
	const one = rankings?.find((ranking) => ranking.personId === followed);
	const order = one
		? targets
				.map((target, at) => ({ label: target.label, place: one.places[at] ?? 0 }))
				.sort((a, b) => a.place - b.place)
				.map(({ label }) => t("stage.inside", { target: label }))
		: [];
	return (
		<>
			<section className="picture" ref={place} aria-label={t("stage.tabs.rankings")} {...(size.width < narrowest ? { tabIndex: 0 } : {})}>
				{asTable ? (
					<RankingsTable board={board} />
				) : rankings ? (
					<BumpChart chart={bumpOf({ ...drawn, rankings })} followed={one ? followed : null} onFollow={setFollowed} fresh={fresh} />
				) : (
					<DotChart chart={dotsOf(drawn)} />
				)}
			</section>
			{rankings && board.camps && <FollowLegend board={board} followed={followed} onFollow={setFollowed} />}
			<div className="row between legend-foot">
				<p className="q2 grow" role="status">
					{one ? (
						<>
							<b className="t5 fg">{t("stage.rankings.followed", { name: one.name })}</b> {list(order)}
						</>
					) : (
						t(rankings ? "stage.rankings.tap" : "stage.rankings.unattributed")
					)}
				</p>
				<button className="btn sub" type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
					{t("stage.table.show")}
				</button>
			</div>
		</>
	);
}
