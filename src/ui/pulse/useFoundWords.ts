import { useWords } from "../words.tsx";
import { doubted, doubts, type FoundPriority, marked, type PulseFound } from "./pulse.ts";

/** What a closed pulse found, in sentences. */
export function useFoundWords() {
	const { t, day, list, inner } = useWords();
	const lead = (found: PulseFound): string => {
		const [most, next, ...more] = doubted(found);
		if (!most) return t("pulse.results.lead.right");
		const by = { label: most.label, n: doubts(most), of: marked(most) };
		if (!next) return t("pulse.results.lead.one", by);
		const count = more.length + 2;
		return doubts(most) > doubts(next) || more.some((one) => doubts(one) < doubts(most))
			? t("pulse.results.lead.several", { ...by, count })
			: t("pulse.results.lead.equal", { ...by, count, labels: list(doubted(found).map(({ label }) => inner(label))) });
	};
	const says = (one: FoundPriority): string[] => {
		const of = marked(one);
		if (doubts(one) === 0) return [t(of === 2 ? "pulse.results.says.both" : "pulse.results.says.all", { count: of })];
		return (["shifting", "wrong"] as const)
			.map((mark) => ({ mark, names: one.doubted.filter((doubt) => doubt.mark === mark).map(({ name }) => name) }))
			.filter(({ names }) => names.length > 0)
			.map(({ mark, names }) => t(`pulse.results.says.${mark}`, { count: names.length, n: names.length, of, names: list(names) }));
	};
	const then = (one: FoundPriority, before: PulseFound): string => {
		const on = day(before.closedAt);
		const was = before.priorities.find(({ id }) => id === one.id);
		if (!was) return t("pulse.results.before.new", { day: on });
		if (doubts(was) === 0) return t("pulse.results.before.all", { day: on });
		const parts = (["shifting", "wrong"] as const)
			.filter((mark) => was[mark] > 0)
			.map((mark) => t(`pulse.results.before.${mark}`, { n: was[mark], of: marked(was) }));
		return t("pulse.results.before.doubted", { day: on, parts: list(parts) });
	};
	const recalls = ({ recall }: PulseFound): string => {
		const parts = (["whole", "part", "none", "skipped"] as const)
			.filter((how) => recall[how] > 0)
			.map((how) => t(`pulse.results.recall.${how}`, { count: recall[how] }));
		const said = t("pulse.results.recall.sentence", { parts: list(parts) });
		return said.charAt(0).toLocaleUpperCase() + said.slice(1);
	};
	const recalledBy = ({ recalled }: FoundPriority, { answered }: PulseFound): string =>
		recalled === 0 ? t("pulse.results.recall.eachNone") : t("pulse.results.recall.each", { count: recalled, of: answered });
	return { lead, says, then, recalls, recalledBy };
}
