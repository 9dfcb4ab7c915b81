import { useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { useLogDay } from "../decisions/useLogDay.ts";
import { useWords } from "../words.tsx";
import { ImplicationRow } from "./ImplicationRow.tsx";
import { type TranslationRead, type TranslationsRead, translationsKey } from "./translationsKey.ts";

/** What one said, and what somebody takes it to mean: a yes, a no, or one's own words, line by line. */
export function MeantByMe({ translation, teamId }: { translation: TranslationRead; teamId: string }) {
	const { t } = useWords();
	const logDay = useLogDay();
	const { id, statement, saidOn, proposedByName, implications } = translation;
	const title = useId();
	const queries = useQueryClient();
	const key = translationsKey(teamId);
	const answered = async (implicationId: string, reply: TranslationsRead) => {
		await queries.cancelQueries({ queryKey: key });
		// another line may be on its way: of this reply only this line counts
		queries.setQueryData<TranslationsRead>(key, (before) => (before ? withLine(before, reply, implicationId) : reply));
		void queries.invalidateQueries({ queryKey: ["myAsks"] });
	};
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
					<ImplicationRow key={one.id} implication={one} translationId={id} onAnswered={(reply) => answered(one.id, reply)} />
				))}
			</ul>
		</section>
	);
}

function withLine(before: TranslationsRead, reply: TranslationsRead, implicationId: string): TranslationsRead {
	const line = reply.translations.flatMap(({ implications }) => implications).find(({ id }) => id === implicationId);
	if (!line) return before;
	return {
		...before,
		translations: before.translations.map((one) => ({
			...one,
			implications: one.implications.map((known) => (known.id === implicationId ? line : known)),
		})),
	};
}
