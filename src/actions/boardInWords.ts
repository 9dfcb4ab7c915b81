import type { Tension } from "../core/board.ts";
import { buildBoard } from "../core/buildBoard.ts";
import type { Words } from "../words/say.ts";

/** The board with the ends of its questions named in these words: what is decided keeps the name it had on the wall. */
export const boardIn =
	(words: Words): typeof buildBoard =>
	(...given) => {
		const board = buildBoard(...given);
		return { ...board, tensions: board.tensions.map((tension) => named(tension, words)) };
	};

function named(tension: Tension, words: Words): Tension {
	const { id, a, b, question } = tension;
	const side = (end: "fixed" | "flexible" | "on" | "without") => words.t(`given.side.${end}`, question.with);
	if (a.id === `${id}:fixed` && b.id === `${id}:flexible`)
		return { ...tension, a: { ...a, label: side("fixed") }, b: { ...b, label: side("flexible") } };
	if (a.id === `${id}:on` && b.id === `${id}:without`)
		return { ...tension, a: { ...a, label: side("on") }, b: { ...b, label: side("without") } };
	return tension;
}
