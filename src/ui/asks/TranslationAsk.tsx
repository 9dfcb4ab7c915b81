import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ImplicationRow } from "../translations/ImplicationRow.tsx";
import type { ImplicationRead, TranslationsRead } from "../translations/translationsKey.ts";
import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import { AskCard } from "./AskCard.tsx";
import type { Ask } from "./ask.ts";

/** What one said, restated: a yes, a no or one's own words for each line. What is answered stays to be changed until all are. */
export function TranslationAsk({ ask, onDone }: { ask: Ask; onDone(said: string): void }) {
	const { t } = useWords();
	const queries = useQueryClient();
	const asked = ask.translation;
	const [lines, setLines] = useState<readonly ImplicationRead[]>(() =>
		(asked?.implications ?? []).map((one) => ({ ...one, verdict: null })),
	);
	if (!asked) return null;
	const answered = (reply: TranslationsRead) => {
		const now = reply.translations.find(({ id }) => id === asked.id)?.implications ?? [];
		const next = lines.map((one) => now.find(({ id }) => id === one.id) ?? one);
		setLines(next);
		if (next.some(({ verdict }) => verdict === null)) return;
		onDone(t("asks.translation.after"));
		void queries.invalidateQueries({ queryKey: ["myAsks"] });
	};
	return (
		<AskCard
			icon="translation"
			title={t("translations.quote", { words: ask.topic })}
			about={t("asks.translation.about", { name: firstName(asked.by) })}
		>
			<ul className="meant">
				{lines.map((one) => (
					<ImplicationRow key={one.id} implication={one} translationId={asked.id} onAnswered={answered} />
				))}
			</ul>
		</AskCard>
	);
}
