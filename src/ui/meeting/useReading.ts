import { useState } from "react";
import { flushSync } from "react-dom";

/** Whether the board of this round is being read in this place. Who comes back stands on the button that led there. */
export function useReading(round: number, first = false): { reading: boolean; read(): void; back(): void } {
	const [readRound, setReadRound] = useState(first ? round : 0);
	return {
		reading: readRound === round,
		read: () => setReadRound(round),
		back: () => {
			flushSync(() => setReadRound(0));
			document.querySelector<HTMLElement>(".see-board")?.focus();
		},
	};
}
