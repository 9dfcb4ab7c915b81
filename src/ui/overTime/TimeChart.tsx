import { useId } from "react";
import { widthOf } from "../stage/textWidth.ts";
import { useWords } from "../words.tsx";
import { PointShape } from "./PointShape.tsx";
import { ticksOf } from "./ticks.ts";
import type { Spot, Timeline } from "./timeline.ts";
import { useMoments } from "./useMoments.ts";

type Props = { chart: Timeline; from: number; to: number; shown: string | null };

const quarters = [0, 0.25, 0.5, 0.75, 1];

/** The picture: the middle of the team as a line, its range as a band, both beginning anew with each decision. */
export function TimeChart({ chart, from, to, shown }: Props) {
	const { t, locale } = useWords();
	const { share, point, decided } = useMoments();
	const id = useId();
	const { width, height, left, right, top, bottom, marks, spots } = chart;
	const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
	const x = (at: number) => chart.x(new Date(at).toISOString());
	const told = [
		...marks.map(({ at, decisions }) => ({ at, text: decided(decisions) })),
		...spots.map((spot) => ({ at: spot.at, text: point(spot) })),
	];
	return (
		<svg
			className="ch"
			role="img"
			aria-labelledby={`${id}-title ${id}-desc`}
			width={width}
			height={height}
			viewBox={`0 0 ${width} ${height}`}
		>
			<title id={`${id}-title`}>{t("overTime.title", { from: month.format(from), to: month.format(to) })}</title>
			<desc id={`${id}-desc`}>
				{told
					.sort((a, b) => (a.at < b.at ? -1 : 1))
					.map(({ text }) => text)
					.join(" ")}
			</desc>
			{quarters.map((quarter) => (
				<g key={quarter}>
					<line className={quarter === 0 ? "axl" : "grid"} x1={left} x2={right} y1={chart.y(quarter)} y2={chart.y(quarter)} />
					<text className="ax num" fontSize="12" textAnchor="end" x={left - 8} y={chart.y(quarter) + 4}>
						{share(quarter)}
					</text>
				</g>
			))}
			{ticksOf(from, to, right - left, locale).map(({ at, label }) => (
				<g key={at}>
					<line className="axl" x1={x(at)} x2={x(at)} y1={bottom} y2={bottom + 5} />
					{x(at) + widthOf(label, 12) <= width && (
						<text className="ax" fontSize="12" x={x(at)} y={bottom + 21}>
							{label}
						</text>
					)}
				</g>
			))}
			{chart.courses.map(({ band }) => (
				<path className="rng" key={band} d={band} />
			))}
			{chart.alone.map((spot) => (
				<Range key={`${spot.at} ${spot.sourceId}`} spot={spot} />
			))}
			{chart.courses.map(({ line }) => (
				<path className="tl" key={line} d={line} />
			))}
			{marks.map(({ at, x, discX, label }) => (
				<path
					className="dec"
					key={at}
					d={label ? `M${x} ${top - 44}V${bottom}` : `M${discX} ${top - 16}L${x} ${top - 4}V${bottom}`}
					fill="none"
				/>
			))}
			{spots.map((spot) => (
				<g className={shown === spot.at + spot.sourceId ? "on" : ""} key={`${spot.at} ${spot.sourceId}`}>
					<PointShape kind={spot.kind} x={spot.x} y={spot.y} />
				</g>
			))}
			<Ends chart={chart} share={share} />
		</svg>
	);
}

function Range({ spot: { x, highY, lowY } }: { spot: Spot }) {
	if (lowY - highY < 2) return null;
	return <path className="bar" d={`M${x - 6} ${highY}H${x + 6}M${x} ${highY}V${lowY}M${x - 6} ${lowY}H${x + 6}`} />;
}

/** The first share after the latest decision and the last one, in figures; where there is no room for both, the last. */
function Ends({ chart, share }: { chart: Timeline; share(value: number): string }) {
	const since = chart.marks.at(-1)?.at ?? "";
	const last = chart.spots.at(-1);
	const first = chart.spots.find(({ at }) => at > since);
	const told = first && last && last.x - first.x < 2 * figureWidth ? [last] : [...new Set([first, last])];
	return told
		.filter((spot) => spot !== undefined)
		.map((spot) => (
			<text className="b halo num" fontSize="14" key={spot.at + spot.sourceId} {...besideOf(spot, chart)}>
				{share(spot.median)}
			</text>
		));
}

const figureWidth = 40;

/** Above a point, under one that is at the top already, and beside a range that stands alone. */
function besideOf(spot: Spot, { top, right, alone }: Timeline) {
	const ends = spot.x > right - figureWidth / 2;
	if (!alone.includes(spot))
		return { x: Math.min(spot.x, right), y: spot.y - top > 18 ? spot.y - 14 : spot.y + 24, textAnchor: ends ? "end" : "middle" } as const;
	return spot.x > right - figureWidth - 14
		? ({ x: spot.x - 14, y: spot.y + 5, textAnchor: "end" } as const)
		: ({ x: spot.x + 14, y: spot.y + 5, textAnchor: "start" } as const);
}
