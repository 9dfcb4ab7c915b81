import { useId } from "react";
import type { Board } from "../../core/board.ts";
import { useWords } from "../words.tsx";
import { toldApart } from "./bump.ts";
import { CampMark } from "./CampMark.tsx";
import { FirstTargets } from "./FirstTargets.tsx";
import { useSize } from "./useSize.ts";

/** How many of the others each expected to share their first target, against how many do: the illusion of agreement, in people. */
export function ExpectationChart({ board }: { board: Board }) {
	const { t } = useWords();
	if (!board.expectation.enough) return <p className="q2 too-few">{t("stage.expectation.tooFew")}</p>;
	return (
		<div className="expectation grow">
			<Gaps board={board} />
			<FirstTargets targets={board.expectation.targets} />
		</div>
	);
}

type Row = { id: string; name: string; camp: number | null; expected: number; real: number };

const head = 26;
const axisHeight = 44;
const nameWidth = 104;
const end = 26;

function Gaps({ board }: { board: Board }) {
	const { t, locale } = useWords();
	const id = useId();
	const [place, size] = useSize<HTMLDivElement>({ width: 470, height: 420 });
	const { others, meanExpected, meanReal } = board.expectation;
	const rows = rowsOf(board);
	const everyone: Row = { id: "everyone", name: t("stage.expectation.everyone"), camp: null, expected: meanExpected, real: meanReal };
	const width = Math.max(size.width, 240);
	const step = Math.min(64, Math.max(20, (Math.max(size.height, 200) - head - axisHeight - 12) / (rows.length + 1)));
	const x = (count: number) => nameWidth + ((width - nameWidth - end) * count) / Math.max(others, 1);
	const bottom = head + step * (rows.length + 1) + 12;
	const decimal = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
	const labelEvery = others > 14 ? 5 : others > 8 ? 2 : 1;
	return (
		<div className="picture" ref={place}>
			<svg
				className="ch"
				role="img"
				aria-labelledby={`${id}-title ${id}-desc`}
				width={width}
				height={bottom + axisHeight}
				viewBox={`0 0 ${width} ${bottom + axisHeight}`}
			>
				<title id={`${id}-title`}>{t("stage.expectation.title")}</title>
				<desc id={`${id}-desc`}>
					{[
						...rows.map(({ name, expected, real }) => t("stage.expectation.person", { name, expected, real, others })),
						t("stage.expectation.mean", { expected: decimal(meanExpected), real: decimal(meanReal), others: String(others) }),
					].join(" ")}
				</desc>
				<g>
					<circle className="ring" cx={nameWidth + 8} cy={9} r={6} />
					<text className="ax" fontSize="14" x={nameWidth + 20} y={14}>
						{t("stage.expectation.expected")}
					</text>
					<circle className="solid" cx={nameWidth + 118} cy={9} r={6} />
					<text className="ax" fontSize="14" x={nameWidth + 130} y={14}>
						{t("stage.expectation.real")}
					</text>
				</g>
				{Array.from({ length: others + 1 }, (_, count) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a tick is its count
					<g key={count}>
						<line className="grid" x1={x(count)} x2={x(count)} y1={head} y2={bottom} />
						{count % labelEvery === 0 && (
							<text className="ax num" fontSize="14" textAnchor="middle" x={x(count)} y={bottom + 18}>
								{count}
							</text>
						)}
					</g>
				))}
				<line className="axl" x1={x(0)} x2={x(others)} y1={bottom} y2={bottom} />
				<text className="mut" fontSize="14" textAnchor="end" x={x(others) + 8} y={bottom + 38}>
					{t("stage.expectation.axis", { others })}
				</text>
				{rows.map((row, at) => (
					<Gap key={row.id} row={row} y={head + step * (at + 0.5)} x={x} />
				))}
				<line className="grid" x1={0} x2={width} y1={head + step * rows.length + 4} y2={head + step * rows.length + 4} />
				<Gap row={everyone} y={head + step * (rows.length + 0.5) + 8} x={x} />
			</svg>
		</div>
	);
}

function Gap({ row, y, x }: { row: Row; y: number; x(count: number): number }) {
	const same = row.expected === row.real;
	return (
		<g className={row.camp === null ? "mean" : `c${row.camp}`}>
			<text className={row.camp === null ? "b" : ""} fontSize="14" x={0} y={y + 5}>
				{row.name}
			</text>
			{!same && <line className="gapline" x1={x(row.expected)} x2={x(row.real)} y1={y} y2={y} />}
			<circle className="ring" cx={x(row.expected)} cy={y} r={same ? 11 : 7} />
			<CampMark camp={row.camp ?? 1} x={x(row.real)} y={y} r={6.5} />
		</g>
	);
}

function rowsOf(board: Board): Row[] {
	const rankings = board.rankings ?? [];
	const names = toldApart(rankings.map(({ name }) => name));
	return rankings.flatMap(({ personId, camp }, at) => {
		const held = board.expectation.people?.find((person) => person.personId === personId);
		return held ? [{ id: personId, name: names[at] ?? "", camp, expected: held.expected, real: held.real }] : [];
	});
}
