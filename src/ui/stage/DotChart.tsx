import { useId } from "react";
import { useWords } from "../words.tsx";
import { ChartGround } from "./ChartGround.tsx";
import type { Dots } from "./dots.ts";

/** The rankings of a panel without names: how many put each target in each place. `said` tells every value. */
export function DotChart({ chart, said }: { chart: Dots; said: string }) {
	const { t } = useWords();
	const id = useId();
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
			<desc id={`${id}-desc`}>{said}</desc>
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
