import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import { AskCard } from "./AskCard.tsx";
import type { Ask } from "./ask.ts";

/** Somebody asks to step back: what they wrote, and the times, are on the team's page. */
export function RealignAsk({ ask, onPage }: { ask: Ask; onPage: ((teamId: string) => void) | undefined }) {
	const { t } = useWords();
	const { teamId } = ask;
	const title = t("asks.realign.title", { name: firstName(ask.topic) });
	return (
		<AskCard
			icon="echo"
			title={title}
			about={t("asks.realign.about", { team: ask.subject })}
			action={
				onPage &&
				teamId && (
					<button className="btn p" type="button" aria-label={`${t("asks.realign.go")}: ${title}`} onClick={() => onPage(teamId)}>
						{t("asks.realign.go")}
					</button>
				)
			}
		/>
	);
}
