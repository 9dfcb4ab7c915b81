import { useId } from "react";
import { useWords } from "../words.tsx";
import { CampMark } from "./CampMark.tsx";
import type { Gap, Gaps } from "./gaps.ts";
import { cut } from "./textWidth.ts";

type Props = {
	chart: Gaps;
	/** Every value of the picture, in words. */
	said: string;
};

/** For each a line from how many of the others they expected with them to how many there are. */
export function GapsChart({ chart, said }: Props) {
	const { t } = useWords();
	const id = useId();
	const { width, height, top, bottom, x, ticks, rule, rows } = chart;
	const [first = 0, last = 0] = [ticks[0], ticks.at(-1)];
	return (
		<svg
			className="ch"
			role="img"
			aria-labelledby={`${id}-title ${id}-desc`}
			width={width}
			height={height}
			viewBox={`0 0 ${width} ${height}`}
		>
			<title id={`${id}-title`}>{t("stage.expectation.title")}</title>
			<desc id={`${id}-desc`}>{said}</desc>
			{!chart.above && ticks.map((count) => <line className="grid" key={count} x1={x(count)} x2={x(count)} y1={top} y2={bottom} />)}
			{ticks.map((count) => (
				<text className="ax num" fontSize="14" textAnchor="middle" key={count} x={x(count)} y={bottom + 18}>
					{count}
				</text>
			))}
			<line className="axl" x1={x(first)} x2={x(last)} y1={bottom} y2={bottom} />
			{rows.map((row) => (
				<OneGap key={row.id} row={row} chart={chart} />
			))}
			<line className="grid" x1={0} x2={width} y1={rule} y2={rule} />
		</svg>
	);
}

function OneGap({ row, chart }: { row: Gap; chart: Gaps }) {
	const { t, locale } = useWords();
	const { x, radius, above, ticks, width } = chart;
	const same = row.expected === row.real;
	const figure = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
	return (
		<g className={row.camp === null ? "mean" : `c${row.camp}`}>
			<text className={row.camp === null || above ? "b" : ""} fontSize="14" x={0} y={row.nameY}>
				{above ? cut(row.name, width - 156, 14) : cut(row.name, x(0) - 16, 14)}
			</text>
			{above && (
				<>
					<text className="ax num" fontSize="14" textAnchor="end" x={width} y={row.nameY}>
						{t("stage.expectation.figures", { expected: figure(row.expected), real: figure(row.real) })}
					</text>
					<line className="grid" x1={x(0)} x2={x(ticks.at(-1) ?? 0)} y1={row.y} y2={row.y} />
				</>
			)}
			{!same && <line className="gapline" x1={x(row.expected)} x2={x(row.real)} y1={row.y} y2={row.y} />}
			<circle className="ring" cx={x(row.expected)} cy={row.y} r={same ? radius * 1.3 : radius} />
			<CampMark camp={row.camp ?? 1} x={x(row.real)} y={row.y} r={Math.min(6.5, radius - 0.5)} />
		</g>
	);
}
