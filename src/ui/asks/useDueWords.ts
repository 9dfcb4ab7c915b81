import type { Instant } from "../../core/instant.ts";
import { usePane } from "../pane.tsx";
import { useWords } from "../words.tsx";

const dayMs = 86_400_000;

/** Days near now by their names: "due today, 18:00", "was due yesterday, 18:00". */
export function useDueWords() {
	const { t, day, time } = useWords();
	const { api } = usePane();
	const now = api.now();
	const near = (at: Instant): string => {
		const shifted = (days: number) => day(new Date(Date.parse(now) + days * dayMs).toISOString());
		if (day(at) === shifted(0)) return t("asks.due.today");
		if (day(at) === shifted(1)) return t("asks.due.tomorrow");
		return day(at) === shifted(-1) ? t("asks.due.yesterday") : day(at);
	};
	const said = (how: "by" | "was" | "until", at: Instant) => t(`asks.due.${how}`, { day: near(at), time: time(at) });
	return {
		near,
		due: (at: Instant) => said(at < now ? "was" : "by", at),
		until: (at: Instant) => said("until", at),
	};
}
