import { useState } from "react";
import { useLogDay } from "../decisions/useLogDay.ts";
import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { useWords } from "../words.tsx";
import { KindIcon } from "./KindIcon.tsx";
import type { SignalRead, WarningRead } from "./signalsKey.ts";

type Piece = WarningRead["evidence"][number];
type Props = { warning: WarningRead; signals: readonly SignalRead[] } & Pick<RoomProps, "onOpen" | "onRoom">;

const atFirst = 3;

/** What a warning rests on, kind by kind: how many people, then who said what and where it can be read. */
export function WarningEvidence({ warning, signals, onOpen, onRoom }: Props) {
	const { say } = useWords();
	return (
		<ul className="list lined because">
			{warning.because.map((because) => {
				// who said it may be for others to read; how many they are is not
				const kind = because.say.slice("signals.because.".length) as Piece["kind"];
				const pieces = warning.evidence.filter((piece) => piece.kind === kind);
				return (
					<li key={kind}>
						<span className="q2">
							<KindIcon kind={kind} />
						</span>
						<div className="grow col g4">
							<h3 className="t5">{say(because)}</h3>
							<Pieces pieces={pieces} signals={signals} onOpen={onOpen} onRoom={onRoom} />
						</div>
					</li>
				);
			})}
		</ul>
	);
}

type PiecesProps = { pieces: readonly Piece[] } & Omit<Props, "warning">;

function Pieces({ pieces, signals, onOpen, onRoom }: PiecesProps) {
	const { t, say } = useWords();
	const logDay = useLogDay();
	const [all, setAll] = useState(false);
	const shown = all ? pieces : pieces.slice(0, atFirst);
	const left = pieces.length - shown.length;
	const who = ({ name, at, source }: Piece) => {
		const signal = source.kind === "signal" ? signals.find(({ id }) => id === source.id) : undefined;
		return signal?.fromName
			? t("signals.warning.heard", { name, by: signal.name, day: logDay(at) })
			: t("signals.warning.by", { name, day: logDay(at) });
	};
	const sources = [...new Map(shown.map(({ source }) => [`${source.kind} ${source.id}`, source])).values()];
	// a pulse is one page for all that was said in it
	const links = sources.filter(
		({ kind }, at) => kind === "panel" || (kind === "pulse" && sources.findIndex((one) => one.kind === kind) === at),
	);
	return (
		<>
			<ul className="col g4">
				{shown.map((piece) => (
					<li className="s" key={piece.id}>
						{say(piece.said)} <span className="q2 by">{who(piece)}</span>
					</li>
				))}
			</ul>
			{(left > 0 || links.length > 0) && (
				<div className="row wrap sources">
					{left > 0 && (
						<button className="link s" type="button" onClick={() => setAll(true)}>
							{t("signals.warning.more", { count: left })}
						</button>
					)}
					{links.map(({ kind, id }) => (
						<button className="link s" type="button" key={id} onClick={() => (kind === "pulse" ? onRoom("pulse") : onOpen(id))}>
							{t(`signals.warning.${kind}`)}
						</button>
					))}
				</div>
			)}
		</>
	);
}
