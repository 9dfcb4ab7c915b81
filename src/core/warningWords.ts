import type { Evidence } from "./evidence.ts";
import { type Said, said } from "./said.ts";

const sorts = ["signal", "pulse", "recall", "echo", "drift"] as const;

/** What a warning rests on, one sentence for each kind of evidence it has, with how many people it comes from. */
export function becauseOf(evidence: readonly Evidence[]): Said[] {
	return sorts.flatMap((kind) => {
		const of = evidence.filter((one) => one.kind === kind);
		const people = new Set(of.map(({ personId }) => personId)).size;
		return of.length === 0 ? [] : [said(`signals.because.${kind}`, { count: people, things: of.length })];
	});
}

/** One thing somebody said, as it speaks against a priority. */
export function saidBy(evidence: Evidence): Said {
	if (evidence.kind === "signal") return said("signals.said.signal", { words: evidence.words });
	if (evidence.kind === "pulse") return said(`signals.said.pulse.${evidence.answer}`);
	if (evidence.kind === "echo") return said(`signals.said.echo.${evidence.result}`);
	if (evidence.kind === "drift") return said("signals.said.drift", { count: Math.abs(evidence.lower) });
	return evidence.place === null ? said("signals.said.recall.missing") : said("signals.said.recall.lower", { place: evidence.place });
}
