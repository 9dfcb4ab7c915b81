import type { PanelView, ViewObjection } from "../../core/panelView.ts";
import { Icon } from "../parts/Icon.tsx";
import { EvenOver } from "../stage/EvenOver.tsx";
import { useWords } from "../words.tsx";

type Props = { panel: PanelView; onStance(decisionId: string): void };

/** Who cannot commit, to what, in their words, and since when. It stays until they say otherwise; they can do so here. */
export function ObjectionsHere({ panel, onStance }: Props) {
	const { t } = useWords();
	// of this panel's own decisions it stands with the decision already, where that is shown
	const open = panel.openObjections.filter(({ panelId }) => panelId !== panel.id);
	if (open.length === 0) return null;
	return (
		<section className="card col g12" aria-labelledby="objections-here">
			<h2 className="t5 row g4" id="objections-here">
				<Icon name="warning" size={16} />
				{t("decisions.objections.title", { count: open.length })}
			</h2>
			{open.map((objection) => (
				<Objection key={`${objection.decisionId} ${objection.personId}`} objection={objection} onStance={onStance} />
			))}
		</section>
	);
}

function Objection({ objection, onStance }: { objection: ViewObjection; onStance(decisionId: string): void }) {
	const { t, day } = useWords();
	const { decisionId, chosen, over, name, words, since, topic, mine } = objection;
	return (
		<div className="col g4">
			<p className="t4">
				<EvenOver chosen={chosen} over={over} />
			</p>
			<blockquote>
				{t("meeting.stance.quote", { words })} <span className="q">{t("decisions.objections.who", { name })}</span>
			</blockquote>
			<p className="s q2">{t("decisions.objections.sinceAt", { day: day(since), topic })}</p>
			{mine && (
				<button className="btn start" type="button" onClick={() => onStance(decisionId)}>
					{t("decisions.objections.change")}
				</button>
			)}
		</div>
	);
}
