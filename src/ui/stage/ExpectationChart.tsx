import { useState } from "react";
import type { Board } from "../../core/board.ts";
import { useWords } from "../words.tsx";
import { toldApart } from "./bump.ts";
import { ExpectationTable } from "./ExpectationTable.tsx";
import { FirstTargets } from "./FirstTargets.tsx";
import { GapsChart } from "./GapsChart.tsx";
import { type GapRow, gapsOf } from "./gaps.ts";
import { widthOf } from "./textWidth.ts";
import { useSize } from "./useSize.ts";

/** Below this what was guessed first stands under the picture instead of beside it. */
const narrowest = 600;

/** How many of the others each expected to share their first target, against how many do: the illusion of agreement, in people. */
export function ExpectationChart({ board }: { board: Board }) {
	const { t } = useWords();
	const [place, { width }] = useSize<HTMLDivElement>({ width: 816, height: 420 });
	if (!board.expectation.enough) return <p className="q2 too-few">{t("stage.expectation.tooFew")}</p>;
	return (
		<div className={width < narrowest ? "expectation narrow" : "expectation grow"} ref={place}>
			<Gaps board={board} narrow={width < narrowest} />
			<FirstTargets targets={board.expectation.targets} />
		</div>
	);
}

function Gaps({ board, narrow }: { board: Board; narrow: boolean }) {
	const { t, locale } = useWords();
	const [place, size] = useSize<HTMLDivElement>({ width: 470, height: 400 });
	const [asTable, setAsTable] = useState(false);
	const { others, meanExpected, meanReal } = board.expectation;
	const people = peopleOf(board);
	const rows: GapRow[] = [
		...people,
		{ id: "everyone", name: t("stage.expectation.everyone"), camp: null, expected: meanExpected, real: meanReal },
	];
	const decimal = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
	const said = [
		...people.map(({ name, expected, real }) => t("stage.expectation.person", { name, expected, real, others })),
		t("stage.expectation.mean", { expected: decimal(meanExpected), real: decimal(meanReal), others: String(others) }),
	].join(" ");
	const nameWidth = Math.max(...rows.map(({ name }) => widthOf(name, 14)));
	return (
		<div className="col g4 gaps">
			<div className="row wrap legend">
				<svg className="ch" width="16" height="16" aria-hidden="true">
					<circle className="ring" cx={8} cy={8} r={6} />
				</svg>
				{t("stage.expectation.expected")}
				<svg className="ch" width="16" height="16" aria-hidden="true">
					<circle className="solid" cx={8} cy={8} r={6} />
				</svg>
				{t("stage.expectation.real")}
				<span className="q2 grow">{t("stage.expectation.of", { others })}</span>
				<button className="btn sub" type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
					{t("stage.table.show")}
				</button>
			</div>
			<div className={narrow ? "picture narrow" : "picture"} ref={place}>
				{asTable ? (
					<ExpectationTable rows={rows} room={narrow ? null : size.height} />
				) : (
					<GapsChart chart={gapsOf({ ...size, others, rows, nameWidth })} said={said} />
				)}
			</div>
		</div>
	);
}

function peopleOf(board: Board): GapRow[] {
	const rankings = board.rankings ?? [];
	const names = toldApart(rankings.map(({ name }) => name));
	return rankings.flatMap(({ personId, camp }, at) => {
		const held = board.expectation.people?.find((person) => person.personId === personId);
		return held ? [{ id: personId, name: names[at] ?? "", camp, expected: held.expected, real: held.real }] : [];
	});
}
