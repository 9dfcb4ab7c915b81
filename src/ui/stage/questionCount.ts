import type { Board, Tension } from "../../core/board.ts";

/** Which of the room's questions this one is: those settled or put off came before it. */
export function questionCount(board: Board, tension: Tension): { at: number; of: number } {
	const before = board.tensions.filter(({ id, state }) => id !== tension.id && state !== "open").length;
	return { at: before + 1, of: board.tensions.length };
}
