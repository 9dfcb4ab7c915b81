import { useId } from "react";
import type { Votes } from "../../core/board.ts";
import { votes as kinds, type Vote } from "../../core/vote.ts";
import { useWords } from "../words.tsx";

const size = 14;
const step = 18;
const countWidth = 16;
const apart = 14;
/** Beyond this many of one kind, their count says it better than more marks. */
const most = 6;

/** What the others say of a statement: a mark for each vote, and the count beside each kind. */
export function VoteMarks({ statement, votes }: { statement: string; votes: Votes }) {
	const { t, list } = useWords();
	const id = useId();
	const cast = kinds.filter((kind) => votes[kind] > 0);
	const groups = cast.map((kind, at) => ({
		kind,
		count: votes[kind],
		x: cast.slice(0, at).reduce((x, one) => x + widthOf(votes[one]), 0),
	}));
	const width = groups.reduce((sum, { count }) => sum + widthOf(count), 0);
	return (
		<svg
			className="ch votes"
			role="img"
			aria-labelledby={`${id}-title ${id}-desc`}
			width={width}
			height={size + 4}
			viewBox={`0 0 ${width} ${size + 4}`}
		>
			<title id={`${id}-title`}>{t("stage.assumptions.votes", { statement })}</title>
			<desc id={`${id}-desc`}>{list(kinds.map((kind) => t(`stage.assumptions.said.${kind}`, { count: votes[kind] })))}</desc>
			{groups.map(({ kind, count, x }) => (
				<g key={kind}>
					{Array.from({ length: Math.min(count, most) }, (_, at) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a mark is nothing but its place
						<Mark key={at} kind={kind} x={x + step * at + size / 2 + 1} />
					))}
					<text className="b num" fontSize="14" x={x + step * Math.min(count, most) + 2} y={size}>
						{count}
					</text>
				</g>
			))}
		</svg>
	);
}

const widthOf = (count: number) => step * Math.min(count, most) + countWidth + (count > 9 ? 8 : 0) + apart;

/** One mark with its word, for the key. */
export function VoteKey({ kind }: { kind: Vote }) {
	const { t } = useWords();
	return (
		<span className="row g4">
			<svg className="ch" width={size + 2} height={size + 4} viewBox={`0 0 ${size + 2} ${size + 4}`} aria-hidden="true" focusable="false">
				<Mark kind={kind} x={size / 2 + 1} />
			</svg>
			{t(`stage.assumptions.${kind}`)}
		</span>
	);
}

/** Filled for what holds, crossed out for what does not, hollow and dotted for who does not know: told apart without colour. */
function Mark({ kind, x }: { kind: Vote; x: number }) {
	const y = size / 2 + 2;
	const r = size / 2 - 1;
	if (kind === "holds") return <circle className="solid" cx={x} cy={y} r={r + 0.75} />;
	if (kind === "unknown") return <circle className="ring unsure" cx={x} cy={y} r={r} />;
	const d = 0.55 * r;
	return (
		<g className="crossed">
			<circle className="ring" cx={x} cy={y} r={r} />
			<path d={`M${x - d} ${y - d}L${x + d} ${y + d}M${x + d} ${y - d}L${x - d} ${y + d}`} />
		</g>
	);
}
