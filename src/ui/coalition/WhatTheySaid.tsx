import { useLogDay } from "../decisions/useLogDay.ts";
import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { useWords } from "../words.tsx";
import type { Point } from "./holding.ts";

type Props = { point: Point; ways: Pick<RoomProps, "onOpen" | "onRoom"> };

/** The latest word of somebody on a point, when it was said, and the way to where. */
export function WhatTheySaid({ point: { because, at, source }, ways: { onOpen, onRoom } }: Props) {
	const { t, say } = useWords();
	const day = useLogDay();
	if (!because || !at) return null;
	return (
		<div className="row wrap between">
			<p className="grow said">
				{say(because)} <span className="s q2">{day(at)}</span>
			</p>
			{source && (
				<button className="btn" type="button" onClick={() => (source.kind === "pulse" ? onRoom("pulse") : onOpen(source.id))}>
					{t(`coalition.open.${source.kind}`)}
				</button>
			)}
		</div>
	);
}
