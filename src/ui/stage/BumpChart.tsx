import { type CSSProperties, useId } from "react";
import { useWords } from "../words.tsx";
import type { Bump, Line } from "./bump.ts";
import { CampMark } from "./CampMark.tsx";
import { ChartGround } from "./ChartGround.tsx";

type Props = {
	chart: Bump;
	/** Every value of the picture, in words. */
	said: string;
	followed: string | null;
	onFollow(personId: string | null): void;
	fresh: boolean;
};

/** One line per person over all targets: side by side they read as a rope, crossing as a knot. A line can be tapped to follow it. */
export function BumpChart({ chart, said, followed, onFollow, fresh }: Props) {
	const { t } = useWords();
	const id = useId();
	const lines = followed ? [...chart.lines].sort((a, b) => Number(a.personId === followed) - Number(b.personId === followed)) : chart.lines;
	return (
		<svg
			className={`ch ${fresh ? "fresh" : ""} ${chart.radius < 5 ? "crowded" : ""}`}
			role="img"
			aria-labelledby={`${id}-title ${id}-desc`}
			width={chart.width}
			height={chart.height}
			style={{ "--line": chart.line } as CSSProperties}
			viewBox={`0 0 ${chart.width} ${chart.height}`}
			{...(followed ? { "data-follow": followed } : {})}
		>
			<title id={`${id}-title`}>{t("stage.rankings.title")}</title>
			<desc id={`${id}-desc`}>{said}</desc>
			<ChartGround chart={chart} />
			{lines.map((line) => (
				<PersonLine
					key={line.personId}
					line={line}
					on={line.personId === followed}
					onTap={() => onFollow(line.personId === followed ? null : line.personId)}
				/>
			))}
			{lines.map((line) => (
				<Markers key={line.personId} line={line} radius={chart.radius} on={line.personId === followed} />
			))}
		</svg>
	);
}

function PersonLine({ line, on, onTap }: { line: Line; on: boolean; onTap(): void }) {
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: a line is a shortcut for the pointer; the legend has a button for everyone
		<g className={`pn c${line.camp} ${on ? "on" : ""}`} data-person={line.personId} onClick={onTap}>
			{line.left && <path className="lead" d={line.left.leader} />}
			{line.right && <path className="lead" d={line.right.leader} />}
			<path className="hit" d={line.path} />
			<path className="ln" d={line.path} />
			{line.left && (
				<text className="nm" fontSize="14" textAnchor="end" x={line.left.x} y={line.left.y + 5}>
					{line.left.text}
				</text>
			)}
			{line.right && (
				<text className="nm" fontSize="14" x={line.right.x} y={line.right.y + 5}>
					{line.right.text}
				</text>
			)}
		</g>
	);
}

/** A person's marks, over everyone's lines; with their places where they are followed. */
export function Markers({ line, radius, on }: { line: Pick<Line, "camp" | "markers">; radius: number; on: boolean }) {
	return (
		<g className={`pn c${line.camp} ${on ? "on" : ""}`} pointerEvents="none">
			{line.markers.map(({ x, y, place }) => (
				<g key={`${x} ${y}`}>
					<CampMark camp={line.camp} x={x} y={y} r={radius} />
					<circle className="mkb" cx={x} cy={y} r={11} />
					<text className="rk" x={x} y={y + 5}>
						{place}
					</text>
				</g>
			))}
		</g>
	);
}
