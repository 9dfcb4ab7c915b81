import { useEffect, useRef } from "react";
import type { Board } from "../../core/board.ts";
import type { PanelView } from "../../core/panelView.ts";
import { BoardScreen } from "../stage/BoardScreen.tsx";
import { Stage } from "../stage/Stage.tsx";

type Props = {
	panel: PanelView;
	board: Board;
	live: boolean | null;
	/** No room’s screen stands beside it: the decider is asked the room's question here too. */
	alone: boolean;
	onBack(): void;
};

/** The board in the place of what led to it: read from its top, its sentence first. */
export function BoardHere({ panel, board, live, alone, onBack }: Props) {
	const place = useRef<HTMLDivElement>(null);
	useEffect(() => {
		document.documentElement.scrollTop = 0;
		place.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
	}, []);
	return (
		<div ref={place}>
			{alone ? (
				<Stage panel={panel} live={live} reading onBack={onBack} />
			) : (
				<div className="stage">
					<BoardScreen panel={panel} board={board} live={live} fresh={false} reading onBack={onBack} />
				</div>
			)}
		</div>
	);
}
