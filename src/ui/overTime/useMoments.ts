import { useLogDay } from "../decisions/useLogDay.ts";
import { useWords } from "../words.tsx";
import type { Decided, Held } from "./timeline.ts";

/** What each moment of the picture says, in words. */
export function useMoments() {
	const { t, list, locale } = useWords();
	const day = useLogDay();
	const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
	const share = (value: number) => percent.format(value);
	const sentence = ({ chosen, over }: Pick<Decided, "chosen" | "over">) => t("evenOver", { chosen, over });
	return {
		share,
		sentence,
		point({ kind, at, median, low, high, people }: Held): string {
			const same = share(low) === share(high);
			return t(same ? "overTime.point.same" : "overTime.point.range", {
				kind: t(`overTime.kind.${kind}`),
				day: day(at),
				median: share(median),
				low: share(low),
				high: share(high),
				count: people,
			});
		},
		decided(decisions: readonly Decided[]): string {
			const [first] = decisions;
			if (!first) return "";
			return decisions.length === 1
				? t("overTime.decision", { day: day(first.at), sentence: sentence(first) })
				: t("overTime.decisions", { day: day(first.at), sentences: list(decisions.map(sentence)) });
		},
		/** The same in two short lines, for beside a mark. */
		twoLines(decisions: readonly Decided[]): { chosen: string; over: string } {
			const [first] = decisions;
			if (!first) return { chosen: "", over: "" };
			const whole = sentence(first);
			const over = whole.startsWith(first.chosen) ? whole.slice(first.chosen.length).trim() : whole;
			const more = decisions.length - 1;
			return { chosen: first.chosen, over: more > 0 ? t("overTime.andMore", { over, count: more }) : over };
		},
	};
}
