import { type CSSProperties, type KeyboardEvent, useRef, useState } from "react";
import { useWords } from "../words.tsx";
import type { Held, Mark, Spot, Timeline } from "./timeline.ts";
import { useMoments } from "./useMoments.ts";

type Shown = { key: string; text: string };
type Props = { chart: Timeline; onShow(shown: Shown | null): void; onPoint(point: Held): void; onPanel(panelId: string): void };
type Stop = { at: string; key: string; mark: Mark } | { at: string; key: string; spot: Spot };

/** Over the picture, a button for each moment: one stop for Tab, arrows between them, Enter or a tap to where it comes from. */
export function MomentButtons({ chart, onShow, onPoint, onPanel }: Props) {
	const { t } = useWords();
	const { point, decided } = useMoments();
	const buttons = useRef(new Map<string, HTMLButtonElement>());
	const stops: Stop[] = [
		...chart.marks.map((mark) => ({ at: mark.at, key: `mark ${mark.at}`, mark })),
		...chart.spots.map((spot) => ({ at: spot.at, key: spot.at + spot.sourceId, spot })),
	].sort((a, b) => (a.at < b.at ? -1 : 1));
	const [chosen, choose] = useState<string | null>(null);
	const here = stops.find(({ key }) => key === chosen) ?? stops.at(-1);
	const move = (event: KeyboardEvent) => {
		const at = here ? stops.indexOf(here) : 0;
		const last = stops.length - 1;
		const to = { ArrowRight: Math.min(at + 1, last), ArrowLeft: Math.max(at - 1, 0), Home: 0, End: last }[event.key];
		const next = to === undefined ? undefined : stops[to];
		if (!next) return;
		event.preventDefault();
		buttons.current.get(next.key)?.focus();
	};
	return (
		// biome-ignore lint/a11y/useSemanticElements: a group of buttons is no fieldset
		<div role="group" aria-label={t("overTime.moments")} onKeyDown={move} onPointerLeave={() => onShow(null)} onBlur={() => onShow(null)}>
			{stops.map((stop) => {
				const text = "mark" in stop ? decided(stop.mark.decisions) : point(stop.spot);
				const opens = t(`overTime.open.${"mark" in stop ? "panel" : stop.spot.kind}`);
				const show = () => onShow({ key: stop.key, text });
				return (
					<button
						key={stop.key}
						type="button"
						className={"mark" in stop ? (stop.mark.label ? "decided-at" : "decided-at disc") : "said-at"}
						style={"mark" in stop ? markStyle(stop.mark, chart) : spotStyle(stop.spot, chart)}
						tabIndex={stop === here ? 0 : -1}
						ref={(button) => {
							if (button) buttons.current.set(stop.key, button);
							else buttons.current.delete(stop.key);
						}}
						onPointerEnter={show}
						onFocus={() => {
							choose(stop.key);
							show();
						}}
						onClick={() => ("mark" in stop ? onPanel(stop.mark.decisions[0]?.panelId ?? "") : onPoint(stop.spot))}
					>
						<span className="vh">{`${text} ${opens}`}</span>
						{"mark" in stop && <MarkText mark={stop.mark} />}
					</button>
				);
			})}
		</div>
	);
}

function MarkText({ mark: { label, number } }: { mark: Mark }) {
	if (!label) return <span aria-hidden="true">{number}</span>;
	return (
		<span className="col" aria-hidden="true">
			<b>{label.chosen}</b>
			{label.over}
		</span>
	);
}

const markStyle = ({ label, discX }: Mark, { top }: Timeline): CSSProperties =>
	label ? { left: label.left, width: label.width, top: top - 62 } : { left: discX - 12, top: top - 40 };

const spotStyle = ({ from, to, x, y }: Spot, { top, bottom }: Timeline): CSSProperties => ({
	left: from,
	width: to - from,
	top: top - 12,
	height: bottom - top + 24,
	...({ "--x": `${x - from}px`, "--y": `${y - top + 12}px` } as CSSProperties),
});
