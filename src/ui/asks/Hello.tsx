import { usePane } from "../pane.tsx";
import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import { type Ask, minutesFor } from "./ask.ts";

/** Who is greeted, how much there is to do, and how long it takes. */
export function Hello({ name, waiting, shown }: { name: string; waiting: readonly Ask[]; shown: number }) {
	const { t, inLocale } = useWords();
	const { api } = usePane();
	// where hours are counted to twelve, 7 stands for two parts of the day
	const hour = Number(inLocale("en-GB").time(api.now()).slice(0, 2)) % 24;
	const part = hour >= 5 && hour < 12 ? "morning" : hour >= 12 && hour < 18 ? "afternoon" : "evening";
	const about = t("asks.about", { count: minutesFor(waiting) });
	return (
		<div>
			<h1 className="t2">{t(`asks.hello.${part}`, { name: firstName(name) })}</h1>
			{waiting.length > 0 ? (
				<p className="q2">{t("asks.sum", { count: waiting.length, about })}</p>
			) : shown > 0 ? (
				<p className="q2">{t("asks.doneAll")}</p>
			) : (
				<div className="col g4 nothing">
					<p className="t5">{t("asks.none")}</p>
					<p className="q2">{t("asks.noneWhy")}</p>
				</div>
			)}
		</div>
	);
}
