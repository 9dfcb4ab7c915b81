import { useId } from "react";
import { useWords } from "../words.tsx";
import type { Bump, Line } from "./bump.ts";
import { CampMark } from "./CampMark.tsx";
import { ChartGround } from "./ChartGround.tsx";

type Props = { chart: Bump; followed: string | null; onFollow(personId: string | null): void; fresh: boolean };

/** One line per person over all targets: side by side they read as a rope, crossing as a knot. A line can be tapped to follow it. */
export function BumpChart({ chart, followed, onFollow, fresh }: Props) {
	const { t, list } = useWords();
	const id = useId();
	const order = (line: Line) =>
		list(
			line.markers
				.map(({ place }, at) => ({ place, target: chart.columns[at]?.label ?? "" }))
				.sort((a, b) => a.place - b.place)
				.map(({ place, target }) => t("stage.rankings.placed", { place: t(`stage.places.${place}`), target })),
		);
	const lines = followed ? [...chart.lines].sort((a, b) => Number(a.personId === followed) - Number(b.personId === followed)) : chart.lines;
	return (
		<svg
			className={`ch ${fresh ? "fresh" : ""} ${chart.radius < 5 ? "crowded" : ""}`}
			role="img"
			aria-labelledby={`${id}-title ${id}-desc`}
			width={chart.width}
			height={chart.height}
			viewBox={`0 0 ${chart.width} ${chart.height}`}
			{...(followed ? { "data-follow": followed } : {})}
		>
			<title id={`${id}-title`}>{t("stage.rankings.title")}</title>
			<desc id={`${id}-desc`}>
				{chart.lines.map((line) => t("stage.rankings.person", { name: line.name, order: order(line) })).join(" ")}
			</desc>
			<ChartGround chart={chart} />
			{lines.map((line) => (
				<PersonLine
					key={line.personId}
					line={line}
					radius={chart.radius}
					on={line.personId === followed}
					onTap={() => onFollow(line.personId === followed ? null : line.personId)}
				/>
			))}
		</svg>
	);
}

function PersonLine({ line, radius, on, onTap }: { line: Line; radius: number; on: boolean; onTap(): void }) {
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: a line is a shortcut for the pointer; the legend has a button for everyone
		<g className={`pn c${line.camp} ${on ? "on" : ""}`} data-person={line.personId} onClick={onTap}>
			<path className="lead" d={line.left.leader} />
			<path className="lead" d={line.right.leader} />
			<path className="hit" d={line.path} />
			<path className="ln" d={line.path} />
			{line.markers.map(({ x, y, place }) => (
				<g key={x}>
					<CampMark camp={line.camp} x={x} y={y} r={radius} />
					<circle className="mkb" cx={x} cy={y} r={11} />
					<text className="rk" x={x} y={y + 4.5}>
						{place}
					</text>
				</g>
			))}
			<text className="nm" fontSize="14" textAnchor="end" x={line.left.x} y={line.left.y + 5}>
				{line.left.text}
			</text>
			<text className="nm" fontSize="14" x={line.right.x} y={line.right.y + 5}>
				{line.right.text}
			</text>
		</g>
	);
}
