import { type CSSProperties, useId } from "react";
import { useWords } from "../words.tsx";
import { Markers } from "./BumpChart.tsx";
import { TurnedGround, TurnedLabels } from "./TurnedGround.tsx";
import type { Turned } from "./turned.ts";

type Props = {
	chart: Turned;
	/** Every value of the picture, in words. */
	said: string;
	followed: string | null;
	onFollow(personId: string | null): void;
	fresh: boolean;
};

/** The bump chart for a narrow pane: one line per person, from the best placed target down to the last. */
export function TurnedChart({ chart, said, followed, onFollow, fresh }: Props) {
	const { t } = useWords();
	const id = useId();
	const lines = [...chart.lines].sort((a, b) => Number(a.personId === followed) - Number(b.personId === followed));
	const look = (camp: number, personId: string) => `pn c${camp} ${personId === followed ? "on" : ""}`;
	return (
		<svg
			className={`ch turned ${fresh ? "fresh" : ""} ${chart.radius < 5 ? "crowded" : ""}`}
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
			<TurnedGround chart={chart} />
			{lines.map(({ personId, camp, path }) => (
				// biome-ignore lint/a11y/noStaticElementInteractions: a line is a shortcut for the pointer; the legend has a button for everyone
				<g
					className={look(camp, personId)}
					data-person={personId}
					key={personId}
					onClick={() => onFollow(personId === followed ? null : personId)}
				>
					<path className="hit" d={path} />
					<path className="ln" d={path} />
				</g>
			))}
			<TurnedLabels chart={chart} />
			{lines.map((line) => (
				<Markers key={line.personId} line={line} radius={chart.radius} on={line.personId === followed} />
			))}
		</svg>
	);
}
