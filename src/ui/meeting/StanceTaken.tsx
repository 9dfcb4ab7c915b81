import type { PanelView, ViewDecision } from "../../core/panelView.ts";
import { Icon } from "../parts/Icon.tsx";
import { EvenOver } from "../stage/EvenOver.tsx";
import { askedOn } from "../stage/people.ts";
import { useWords } from "../words.tsx";
import { myStance, useStanceSum } from "./stances.ts";

/** What one said oneself about a decision, and how the room stands so far. Who decided sees the room only. */
export function StanceTaken({ panel, decision, onChange }: { panel: PanelView; decision: ViewDecision; onChange(): void }) {
	const { t } = useWords();
	const sum = useStanceSum(panel);
	const mine = myStance(panel, decision);
	const asked = askedOn(panel, decision).length;
	const taken = decision.stances.length;
	return (
		<>
			<div className="col g4">
				{mine && (
					<span className="ok-t">
						<Icon name="checkmarkCircleFilled" size={24} />
					</span>
				)}
				{mine ? (
					<h1 className="t4">{t(`meeting.stance.taken.${mine.stance}`)}</h1>
				) : (
					<h1 className="t3">
						<EvenOver chosen={decision.chosen} over={decision.over} />
					</h1>
				)}
				{mine?.words && <p className="q2">{t("meeting.stance.quote", { words: mine.words })}</p>}
				{mine && (
					<p className="s q2">
						<EvenOver chosen={decision.chosen} over={decision.over} />
					</p>
				)}
			</div>
			{mine && panel.me.may.takeStance && (
				<button className="btn" type="button" onClick={onChange}>
					{t("meeting.stance.change")}
				</button>
			)}
			<div className="col g4">
				<hr className="hr" />
				<h2 className="t5" aria-live="polite">
					{taken === 0 ? t("meeting.stance.countNone") : t("meeting.stance.count", { taken, of: asked })}
				</h2>
				<p className="q2">{sum(decision)}</p>
			</div>
		</>
	);
}
