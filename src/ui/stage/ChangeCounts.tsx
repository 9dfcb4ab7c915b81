import { useId } from "react";
import type { Change } from "../../core/board.ts";
import { useWords } from "../words.tsx";
import { useSize } from "./useSize.ts";

const widest = 34;
const row = 46;
const words = 92;
const count = 28;

/** On a panel without names: how many changed their order and how many kept it, a mark for each, and how much changed in all. */
export function ChangeCounts({ change }: { change: Change }) {
	const { t, locale } = useWords();
	const id = useId();
	const [place, size] = useSize<HTMLDivElement>({ width: 600, height: 92 });
	const { compared, moved, share } = change;
	const groups = [
		{ key: "movedMark", people: moved, className: "solid" },
		{ key: "keptMark", people: compared - moved, className: "ring" },
	].filter(({ people }) => people > 0);
	const most = Math.max(...groups.map(({ people }) => people));
	const step = Math.min(widest, (size.width - words - count) / most);
	const r = Math.min(12, step * 0.38);
	const [width, height] = [words + count + step * most, row * groups.length];
	const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(share);
	return (
		<div className="col g16 counted">
			<div ref={place}>
				<svg
					className="ch"
					role="img"
					aria-labelledby={`${id}-title ${id}-desc`}
					width={width}
					height={height}
					viewBox={`0 0 ${width} ${height}`}
				>
					<title id={`${id}-title`}>{t("stage.change.counts")}</title>
					<desc id={`${id}-desc`}>{t("stage.change.countsSaid", { moved, compared, kept: compared - moved })}</desc>
					{groups.map(({ key, people, className }, at) => (
						<g key={key}>
							<text className="b" fontSize="16" x={0} y={row * at + 29}>
								{t(`stage.change.${key}`)}
							</text>
							{Array.from({ length: people }, (_, mark) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: a mark is nothing but its place
								<circle className={className} key={mark} cx={words + step * (mark + 0.5)} cy={row * at + 23} r={r} />
							))}
							<text className="b num" fontSize="16" x={words + step * people + 6} y={row * at + 29}>
								{people}
							</text>
						</g>
					))}
				</svg>
			</div>
			<p>{t("stage.change.share", { percent })}</p>
			<p className="q2">{t("stage.change.unattributed")}</p>
		</div>
	);
}
