import { useId } from "react";
import { useWords } from "../words.tsx";
import { ChartGround } from "./ChartGround.tsx";
import type { Dots } from "./dots.ts";

/** The rankings of a panel without names: how many put each target in each place. */
export function DotChart({ chart }: { chart: Dots }) {
	const { t, list } = useWords();
	const id = useId();
	const counts = (target: string) =>
		list(
			chart.stacks
				.filter((stack) => stack.target === target && stack.count > 0)
				.map(({ place, count }) => t("stage.rankings.placedBy", { place: t(`stage.places.${place}`), count })),
		);
	return (
		<svg
			className="ch c1"
			role="img"
			aria-labelledby={`${id}-title ${id}-desc`}
			width={chart.width}
			height={chart.height}
			viewBox={`0 0 ${chart.width} ${chart.height}`}
		>
			<title id={`${id}-title`}>{t("stage.rankings.titleCounts")}</title>
			<desc id={`${id}-desc`}>
				{chart.columns.map(({ label }) => t("stage.rankings.target", { target: label, counts: counts(label) })).join(" ")}
			</desc>
			<ChartGround chart={chart} lines={false} />
			{chart.stacks
				.filter(({ count }) => count > 0)
				.map(({ target, place, count, dots, labelX, labelY }) => (
					<g key={`${target} ${place}`}>
						{dots.map(({ x, y }) => (
							<circle className="dot" key={`${x} ${y}`} cx={x} cy={y} r={chart.radius} />
						))}
						<text className="b num" fontSize="14" x={labelX} y={labelY}>
							{count}
						</text>
					</g>
				))}
		</svg>
	);
}
