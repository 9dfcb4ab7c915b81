import type { Board, Change, Move } from "../../core/board.ts";
import { useWords } from "../words.tsx";
import { toldApart } from "./bump.ts";
import type { Step } from "./slope.ts";

/** Somebody who answered both rounds. `move` is null for who changed nothing. */
export type Changed = Step & { move: Move | null };

const namedAtOnce = 2;

/** Who changed what since the round before, and the few phrases about it that picture, list and table say alike. */
export function useChangeSaid(board: Board, change: Change) {
	const { t, list } = useWords();
	const rankings = board.rankings ?? [];
	const names = toldApart(rankings.map(({ name }) => name));
	const nameOf = (id: string) => names[rankings.findIndex(({ personId }) => personId === id)] ?? "";
	const label = (target: string) => board.targets.find(({ id }) => id === target)?.label ?? "";
	// where some answered only one of the two rounds, nobody can be said to have stayed
	const everybody = change.compared === rankings.length;
	const people = rankings.flatMap(({ personId, camp, places }): Changed[] => {
		const move = change.moves?.find((one) => one.personId === personId) ?? null;
		if (!move && !everybody) return [];
		const first = board.targets[places.indexOf(1)]?.id ?? "";
		return [{ personId, name: nameOf(personId), camp, from: move?.from ?? first, to: move?.to ?? first, moved: move !== null, move }];
	});
	const towards = (move: Move): string => {
		const nearest = move.towards.map(nameOf).filter(Boolean);
		const more = nearest.length - namedAtOnce;
		if (more <= 0) return list(nearest);
		return t("stage.change.more", { names: nearest.slice(0, namedAtOnce).join(", "), count: more });
	};
	return {
		people,
		kept: change.compared - change.moved,
		label,
		nameOf,
		towards,
		pairs: ({ pairs, of }: Move) => t("stage.change.pairs", { count: pairs, of }),
		sentence: ({ name, move, to }: Changed) => {
			if (!move) return t("stage.change.stayed", { name, target: label(to) });
			const nearest = towards(move);
			return t("stage.change.moved", {
				name,
				from: label(move.from),
				to: label(move.to),
				count: move.pairs,
				of: move.of,
				towards: nearest ? t("stage.change.movedTowards", { names: nearest }) : "",
			});
		},
	};
}
