import type { Board } from "../../core/board.ts";
import { useWords } from "../words.tsx";

type Said = {
	/** Every value of the picture, for whoever does not see it. */
	all: string;
	/** One person's places, or one target's counts, one by one in order. */
	parts(row: number): string[];
};

/** What the picture of the rankings says, in words: each leader's places, or on a panel without names each target's counts. */
export function useRankingsSaid({ rankings, targets }: Board): Said {
	const { t, list } = useWords();
	const place = (at: number) => t(`stage.places.${at}`);
	const parts = (row: number) =>
		rankings
			? targets
					.map(({ label }, at) => ({ target: label, place: rankings[row]?.places[at] ?? 0 }))
					.sort((a, b) => a.place - b.place)
					.map((one) => t("stage.rankings.placed", { place: place(one.place), target: one.target }))
			: (targets[row]?.counts ?? []).flatMap((count, r) =>
					count > 0 ? [t("stage.rankings.placedBy", { place: place(r + 1), count })] : [],
				);
	const sentences = rankings
		? rankings.map(({ name }, row) => t("stage.rankings.person", { name, order: list(parts(row)) }))
		: targets.map(({ label }, row) => t("stage.rankings.target", { target: label, counts: list(parts(row)) }));
	return { all: sentences.join(" "), parts };
}
