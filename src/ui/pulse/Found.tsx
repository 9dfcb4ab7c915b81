import { useWords } from "../words.tsx";
import type { PulseFound } from "./pulse.ts";
import { useFoundWords } from "./useFoundWords.ts";

/** One closed pulse: the sentence, then each priority now and before, then who remembered, then the words by name. */
export function Found({ found, before }: { found: PulseFound; before: PulseFound | undefined }) {
	const { t, day } = useWords();
	const words = useFoundWords();
	const { answered, asked } = found;
	const closed = t("pulse.results.one", { number: found.number, day: day(found.closedAt) });
	if (answered === 0)
		return (
			<article className="card soft col g2">
				<h3 className="t5">{t("pulse.results.nobody")}</h3>
				<p className="s q2">
					{closed} · {t("pulse.results.asked", { count: asked })}
				</p>
			</article>
		);
	return (
		<article className="card col g16">
			<div className="col g2">
				<h3 className="t4">{words.lead(found)}</h3>
				<p className="s q2">
					{closed} ·{" "}
					{answered === asked && asked > 1
						? t("pulse.results.allAnswered", { count: asked })
						: t("pulse.results.answered", { count: answered, of: asked })}
				</p>
			</div>
			<ul className="found col g12">
				{found.priorities.map((one) => (
					<li key={one.id} className="col g2">
						<h4 className="t5">{one.label}</h4>
						{words.says(one).map((said) => (
							<p key={said}>{said}</p>
						))}
						{before && <p className="s q2">{words.then(one, before)}</p>}
					</li>
				))}
			</ul>
			<div className="col g4">
				<h4 className="t5">{t("pulse.results.recall.title")}</h4>
				<p>{words.recalls(found)}</p>
				<dl className="remembered">
					{found.priorities.map((one) => (
						<div key={one.id}>
							<dt>{one.label}</dt>
							<dd className="q2">{words.recalledBy(one, found)}</dd>
						</div>
					))}
				</dl>
			</div>
			<Quotes title={t("pulse.results.changed")} quotes={found.changed} />
			<Quotes title={t("pulse.results.information")} quotes={found.information} />
		</article>
	);
}

function Quotes({ title, quotes }: { title: string; quotes: PulseFound["changed"] }) {
	const { t } = useWords();
	if (quotes.length === 0) return null;
	return (
		<div className="col g4">
			<h4 className="t5">{title}</h4>
			<ul className="col g4">
				{quotes.map(({ name, words }) => (
					<li key={`${name} ${words}`}>
						<p className="said">{t("pulse.results.quote", { words })}</p>
						<p className="s q2">{name}</p>
					</li>
				))}
			</ul>
		</div>
	);
}
