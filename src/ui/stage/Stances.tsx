import type { StanceKind } from "../../core/decision.ts";
import type { PanelView, ViewDecision } from "../../core/panelView.ts";
import type { IconName } from "../icons.ts";
import { Avatar } from "../parts/Avatar.tsx";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import { askedOn, nameOf } from "./people.ts";

const looks: Record<StanceKind, { className: string; icon: IconName }> = {
	commit: { className: "ok-t", icon: "checkmarkCircleFilled" },
	disagreeAndCommit: { className: "brand-t", icon: "comment" },
	cannotCommit: { className: "warn-t", icon: "warningFilled" },
};

/** Where each leader stands, in a fixed order so that rows keep their place; who is silent reads "Not yet". */
export function Stances({ panel, decision }: { panel: PanelView; decision: ViewDecision }) {
	const { t } = useWords();
	const asked = askedOn(panel, decision);
	return (
		<section className="panel stances" aria-labelledby="stances">
			<div className="row between">
				<h2 className="t4" id="stances">
					{t("stage.decided.stand")}
				</h2>
				<span className="q2 aside" role="status">
					{t("stage.decided.standCount", { taken: decision.stances.length, of: asked.length })}
				</span>
			</div>
			<ul>
				{asked.map((id) => {
					const taken = decision.stances.find((stance) => stance.personId === id);
					return (
						<li className="stance" key={id}>
							<Avatar name={nameOf(panel, id)} />
							<span>{nameOf(panel, id)}</span>
							<span className={`row g4 ${taken ? looks[taken.stance].className : "q"}`}>
								<Icon name={taken ? looks[taken.stance].icon : "circle"} />
								<span className="fg">{t(`stage.decided.${taken?.stance ?? "notYet"}`)}</span>
							</span>
							{taken?.words && <p className="said q2">{t("stage.decided.quote", { words: taken.words })}</p>}
						</li>
					);
				})}
			</ul>
		</section>
	);
}
