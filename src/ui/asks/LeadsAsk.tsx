import { useWords } from "../words.tsx";
import { AskCard } from "./AskCard.tsx";
import type { Ask } from "./ask.ts";
import { useDueWords } from "./useDueWords.ts";

/** An answer or a vote: too much for a card, so it leads to its panel. */
export function LeadsAsk({ ask, onOpen }: { ask: Ask; onOpen(panelId: string): void }) {
	const { t } = useWords();
	const { due } = useDueWords();
	const kind = ask.kind === "vote" ? "vote" : "answer";
	return (
		<AskCard
			icon="answer"
			title={ask.topic}
			about={t(`asks.${kind}.about`, { due: due(ask.dueAt) })}
			action={
				<button className="btn p" type="button" aria-label={`${t(`asks.${kind}.go`)}: ${ask.topic}`} onClick={() => onOpen(ask.panelId)}>
					{t(`asks.${kind}.go`)}
				</button>
			}
		/>
	);
}
