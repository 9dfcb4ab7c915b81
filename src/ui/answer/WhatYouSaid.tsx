import { type Answer, orderOf } from "../../core/answer.ts";
import type { PanelView } from "../../core/panelView.ts";
import { useWords } from "../words.tsx";

/** One's own answer in words, for nobody else. */
export function WhatYouSaid({ panel, answer }: { panel: PanelView; answer: Answer }) {
	const { t, list, inner } = useWords();
	const label = (id: string) => panel.targets.find((target) => target.id === id)?.label ?? id;
	const [first = "", ...rest] = orderOf(answer.ranking).map(label);
	const held = (hold: string) =>
		answer.limits
			.filter((limit) => limit.hold === hold)
			.map(({ dimension, limit }) => {
				const name = panel.dimensions.find((one) => one.id === dimension)?.label ?? dimension;
				return limit ? t("answer.sealed.withLimit", { label: name, limit }) : inner(name);
			});
	const [fixed, flexible] = [held("fixed"), held("flexible")];
	return (
		<section className="card soft col">
			<div className="row between">
				<h2 className="t5">{t("answer.sealed.said")}</h2>
				<span className="s q">{t("answer.sealed.onlyYou")}</span>
			</div>
			<p>
				{t("answer.sealed.order", { first, rest: rest.map((one) => inner(one)).join(", ") })} {t(`answer.sealed.${answer.confidence}`)}
			</p>
			<p className="s q2">
				{fixed.length > 0 && `${t("answer.sealed.fixed", { list: fixed.join(", ") })} `}
				{flexible.length > 0 && `${t("answer.sealed.flexible", { list: flexible.join(", ") })} `}
				{t("answer.sealed.guessed", { label: label(answer.guess.first) })} {t("answer.sealed.sharing", { count: answer.guess.sharing })}
			</p>
			{answer.assumptions.length > 0 && <p className="s q2">{t("answer.sealed.assumed", { list: list(answer.assumptions) })}</p>}
		</section>
	);
}
