import { useWords } from "../words.tsx";
import { widthOf } from "./textWidth.ts";
import { labelBase, labelSize, type Turned } from "./turned.ts";

type Ground = Pick<Turned, "width" | "places" | "rows">;

/** What a turned picture stands on: a strip for each target, the first place tinted, and the places' names on top. */
export function TurnedGround({ chart }: { chart: Ground }) {
	const { t } = useWords();
	return (
		<g>
			{chart.places.map(({ place, x, width }) => (
				<g key={place}>
					<text className="ax b" fontSize="14" textAnchor="middle" x={x + width / 2} y={14}>
						{t(`stage.places.${place}`)}
					</text>
					{chart.rows.map((row) => (
						<rect
							className={place === 1 ? "band1" : place % 2 === 1 ? "band" : "band2"}
							key={row.label}
							x={x + 0.5}
							y={row.y + 0.5}
							width={Math.max(width - 1, 1)}
							height={row.height - 1}
							rx={3}
						/>
					))}
				</g>
			))}
		</g>
	);
}

/** Each target's name on a plate, under which the lines pass. */
export function TurnedLabels({ chart }: { chart: Ground }) {
	return (
		<g pointerEvents="none">
			{chart.rows.map((row) => (
				<g key={row.label}>
					{row.lines.map((line, at) => (
						<g key={line}>
							<rect
								className="plate"
								x={0}
								y={labelBase(row, at) - 15}
								width={Math.min(widthOf(line, labelSize) + 6, chart.width)}
								height={20}
							/>
							<text className="b" fontSize={labelSize} x={0} y={labelBase(row, at)}>
								{line}
							</text>
						</g>
					))}
				</g>
			))}
		</g>
	);
}
