import { useId } from "react";
import { useLogDay } from "../decisions/useLogDay.ts";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import type { ImplicationRead, TranslationRead } from "./translationsKey.ts";

/** What somebody else said and what it means; for those who ask, what has been answered so far. */
export function MeantByThem({ translation, states }: { translation: TranslationRead; states: boolean }) {
	const { t } = useWords();
	const logDay = useLogDay();
	const title = useId();
	const { statement, saidByName, saidOn, proposedByName, implications } = translation;
	const said = { name: saidByName, day: logDay(saidOn), by: proposedByName };
	return (
		<section className="col g4" aria-labelledby={title}>
			<h2 className="t4" id={title}>
				{t("translations.quote", { words: statement })}
			</h2>
			<p className="s q2">{t(states ? "translations.saidBy" : "translations.said", said)}</p>
			<ul className="list lined">
				{implications.map((one) => (
					<Line key={one.id} implication={one} name={saidByName} state={states} />
				))}
			</ul>
		</section>
	);
}

function Line({ implication: { text, verdict }, name, state }: { implication: ImplicationRead; name: string; state: boolean }) {
	const { t } = useWords();
	const is = verdict?.is ?? "waiting";
	if (!state) return <li>{verdict?.is === "corrected" ? verdict.words : text}</li>;
	return (
		<li className="answered">
			<div className="grow col g2">
				<p className={is === "corrected" || is === "rejected" ? "q2" : ""}>{text}</p>
				{verdict?.is === "corrected" && <p>{t("translations.corrected", { name, words: verdict.words })}</p>}
			</div>
			<span className={is === "confirmed" ? "badge ok" : "badge"}>
				{is === "confirmed" && <Icon name="checkmark" size={12} />}
				{t(`translations.state.${is}`)}
			</span>
		</li>
	);
}
