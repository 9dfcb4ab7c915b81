import { useId } from "react";
import type { Board, Change } from "../../core/board.ts";
import { useWords } from "../words.tsx";
import { CampMark } from "./CampMark.tsx";
import { slopeOf } from "./slope.ts";
import { cut, wrapped } from "./textWidth.ts";
import { useChangeSaid } from "./useChangeSaid.ts";

type Props = { board: Board; change: Change; width: number; height: number };

/** Room for a second line under a name. */
const twoLines = 36;

/** First targets before and now, one line for each person; what else they changed stands beside their name. */
export function SlopeChart({ board, change, width, height }: Props) {
	const { t } = useWords();
	const id = useId();
	const { people, sentence, pairs, towards } = useChangeSaid(board, change);
	const chart = slopeOf({ width, height, targets: board.targets, steps: people });
	const noteWidth = chart.width - chart.now - 20;
	return (
		<svg
			className="ch slope"
			role="img"
			aria-labelledby={`${id}-title ${id}-desc`}
			width={chart.width}
			height={chart.height}
			viewBox={`0 0 ${chart.width} ${chart.height}`}
		>
			<title id={`${id}-title`}>{t("stage.change.title")}</title>
			<desc id={`${id}-desc`}>{people.map(sentence).join(" ")}</desc>
			<text className="b" fontSize="14" textAnchor="middle" x={chart.before} y={16}>
				{t("stage.change.before")}
			</text>
			<text className="b" fontSize="14" textAnchor="middle" x={chart.now} y={16}>
				{t("stage.change.now")}
			</text>
			<text className="ax" fontSize="14" x={chart.now + 28} y={16}>
				{t("stage.change.changed")}
			</text>
			{chart.bands.map(({ id: target, label, y, height: tall }) => {
				const lines = wrapped(label, chart.before - 36, 14);
				return (
					<g key={target}>
						<rect className="band" x={0.5} y={y} width={chart.width - 1} height={tall} rx={4} />
						{lines.map((line, at) => (
							<text className="b" fontSize="14" key={line} x={10} y={y + tall / 2 + 5 + 17 * (at - (lines.length - 1) / 2)}>
								{line}
							</text>
						))}
					</g>
				);
			})}
			<line className="grid" x1={chart.before} x2={chart.before} y1={24} y2={chart.height - 8} />
			<line className="grid" x1={chart.now} x2={chart.now} y1={24} y2={chart.height - 8} />
			{chart.lines.map(({ personId, camp, path, moved, y1, y2 }) => (
				<g className={`c${camp}`} key={personId}>
					<path className={moved ? "ln" : "ln stayed"} d={path} />
					<CampMark camp={camp} x={chart.before} y={y1} r={6} />
					<CampMark camp={camp} x={chart.now} y={y2} r={6} />
				</g>
			))}
			{chart.lines.map(({ personId, name, y2 }) => {
				const move = people.find((one) => one.personId === personId)?.move ?? null;
				const nearest = move ? towards(move) : "";
				const second = chart.apart >= twoLines && nearest !== "";
				const x = chart.now + 14;
				return (
					<g key={personId}>
						<text fontSize="14" x={x} y={y2 + (second ? -4 : 5)}>
							<tspan className="b">{name}</tspan>
							<tspan className="ax" dx="8">
								{move ? pairs(move) : t("stage.change.kept")}
							</tspan>
						</text>
						{second && (
							<text className="ax" fontSize="14" x={x} y={y2 + 14}>
								{cut(t("stage.change.towards", { names: nearest }), noteWidth + 8, 13)}
							</text>
						)}
					</g>
				);
			})}
		</svg>
	);
}
