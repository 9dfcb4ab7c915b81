import { useEffect, useState } from "react";
import type { Board } from "../../core/board.ts";
import { useWords } from "../words.tsx";
import { BumpChart } from "./BumpChart.tsx";
import { bumpOf } from "./bump.ts";
import { DotChart } from "./DotChart.tsx";
import { dotsOf } from "./dots.ts";
import { FollowLegend } from "./FollowLegend.tsx";
import { RankingsTable } from "./RankingsTable.tsx";
import { TurnedChart } from "./TurnedChart.tsx";
import { TurnedDotChart } from "./TurnedDotChart.tsx";
import { turnedOf } from "./turned.ts";
import { turnedDotsOf } from "./turnedDots.ts";
import { useRankingsSaid } from "./useRankingsSaid.ts";
import { useSize } from "./useSize.ts";

/** Below this the picture is turned, targets below one another: room for names at both ends and for each target's own. */
const narrowestFor = (targets: number) => Math.max(600, 300 + 78 * (targets - 1));

/** The rankings as a picture or as a table, in whatever room there is; on a panel with names, anyone can be followed across it. */
export function Rankings({ board, fresh }: { board: Board; fresh: boolean }) {
	const { t, list } = useWords();
	const [place, size] = useSize<HTMLElement>({ width: 816, height: 368 });
	const [followed, setFollowed] = useState<string | null>(null);
	const [asTable, setAsTable] = useState(false);
	const { rankings, targets } = board;
	const said = useRankingsSaid(board).all;
	useEffect(() => {
		const clear = (event: KeyboardEvent) => {
			if (event.key === "Escape") setFollowed(null);
		};
		document.addEventListener("keydown", clear);
		return () => document.removeEventListener("keydown", clear);
	}, []);
	const narrow = size.width < narrowestFor(targets.length);
	const drawn = { width: size.width, height: Math.max(size.height, 240), targets };
	const one = rankings?.find((ranking) => ranking.personId === followed);
	const order = one
		? targets
				.map((target, at) => ({ label: target.label, place: one.places[at] ?? 0 }))
				.sort((a, b) => a.place - b.place)
				.map(({ label }) => t("stage.inside", { target: label }))
		: [];
	// turned, the picture carries no names: the legend is its key and comes first
	const legend = rankings && board.camps && !asTable && <FollowLegend board={board} followed={followed} onFollow={setFollowed} />;
	const follow = { said, followed: one ? one.personId : null, onFollow: setFollowed, fresh };
	return (
		<>
			{narrow && legend}
			<section className={narrow ? "picture narrow" : "picture"} ref={place} aria-label={t("stage.tabs.rankings")}>
				{asTable ? (
					<RankingsTable board={board} narrow={narrow} height={size.height} />
				) : rankings && narrow ? (
					<TurnedChart chart={turnedOf({ ...drawn, rankings })} {...follow} />
				) : rankings ? (
					<BumpChart chart={bumpOf({ ...drawn, rankings })} {...follow} />
				) : narrow ? (
					<TurnedDotChart chart={turnedDotsOf(drawn)} said={said} />
				) : (
					<DotChart chart={dotsOf(drawn)} said={said} />
				)}
			</section>
			{!narrow && legend}
			<div className="row between legend-foot">
				<p className="q2 grow" role="status">
					{asTable ? null : one ? (
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
