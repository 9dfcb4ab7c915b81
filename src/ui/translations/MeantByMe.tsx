import { useId } from "react";
import { useLogDay } from "../decisions/useLogDay.ts";
import { useWords } from "../words.tsx";
import { ImplicationRow } from "./ImplicationRow.tsx";
import type { TranslationRead } from "./translationsKey.ts";

/** What one said, and what somebody takes it to mean: a yes, a no, or one's own words, line by line. */
export function MeantByMe({ translation, teamId }: { translation: TranslationRead; teamId: string }) {
	const { t } = useWords();
	const logDay = useLogDay();
	const { id, statement, saidOn, proposedByName, implications } = translation;
	const title = useId();
	return (
		<section className="card col g12" aria-labelledby={title}>
			<div className="col g4">
				<h2 className="t3" id={title}>
					{t("translations.quote", { words: statement })}
				</h2>
				<p className="q2">{t("translations.mine", { day: logDay(saidOn), name: proposedByName })}</p>
			</div>
			<ul className="meant">
				{implications.map((one) => (
					<ImplicationRow key={one.id} implication={one} translationId={id} teamId={teamId} />
				))}
			</ul>
		</section>
	);
}
