import { useWords } from "../words.tsx";
import type { Bump } from "./bump.ts";

type Ground = Pick<Bump, "width" | "top" | "bottom" | "bands" | "columns">;

/** What the lines stand on: a band for each place, the first one tinted, and a column for each target. */
export function ChartGround({ chart, lines: drawn = true }: { chart: Ground; lines?: boolean }) {
	const { t } = useWords();
	return (
		<g>
			{chart.bands.map(({ place, y, height }) => (
				<g key={place}>
					<rect
						className={place === 1 ? "band1" : place % 2 === 1 ? "band" : ""}
						fill="none"
						x={0.5}
						y={y}
						width={chart.width - 1}
						height={Math.max(height - 2, 1)}
						rx={4}
					/>
					<text className="ax b" fontSize="14" x={10} y={y + height / 2 + 5}>
						{t(`stage.places.${place}`)}
					</text>
				</g>
			))}
			{chart.columns.map(({ x, label, lines }) => (
				<g key={label}>
					{drawn && <line className="grid" x1={x} x2={x} y1={chart.top - 1} y2={chart.bottom} />}
					{lines.map((line, at) => (
						<text className="b" fontSize="15" textAnchor="middle" key={line} x={x} y={chart.top - 13 - 17 * (lines.length - 1 - at)}>
							{line}
						</text>
					))}
				</g>
			))}
		</g>
	);
}
