import type { PanelView, ViewDecision } from "../../core/panelView.ts";
import { DecisionTerms } from "../stage/DecisionTerms.tsx";
import { EvenOver } from "../stage/EvenOver.tsx";
import { nameOf } from "../stage/people.ts";
import { useWords } from "../words.tsx";
import { myStance, useStanceSum } from "./stances.ts";

type Props = {
	panel: PanelView;
	decision: ViewDecision;
	heading: "h1" | "h2";
	/** Where one's own stance can be changed. */
	onStance?(decisionId: string): void;
};

/** One decision as it is remembered: its sentence, its price, where everyone stands, and dissent word for word. */
export function DecidedHere({ panel, decision, heading: Heading, onStance }: Props) {
	const { t, day, time } = useWords();
	const sum = useStanceSum(panel);
	const dissent = decision.stances.filter(({ words }) => words !== "");
	return (
		<article className="col g12">
			<div className="col g4">
				<p className="s q2">{t("meeting.details.decided", { day: day(decision.decidedAt), time: time(decision.decidedAt) })}</p>
				<Heading className={Heading === "h1" ? "t2" : "t3"}>
					<EvenOver chosen={decision.chosen} over={decision.over} />
				</Heading>
			</div>
			<DecisionTerms decision={decision} brief>
				<div className="pair">
					<dt>{t("meeting.details.stances")}</dt>
					<dd>
						{sum(decision)}{" "}
						{onStance && panel.me.may.takeStance && myStance(panel, decision) && (
							<button className="link inline" type="button" onClick={() => onStance(decision.id)}>
								{t("meeting.stance.change")}
							</button>
						)}
					</dd>
				</div>
			</DecisionTerms>
			{dissent.map(({ personId, stance, words }) => (
				<blockquote key={personId}>
					{t("meeting.stance.quote", { words })}{" "}
					<span className="q">
						{t("meeting.details.quoted", { name: nameOf(panel, personId), stance: t(`meeting.details.stanceSaid.${stance}`) })}
					</span>
				</blockquote>
			))}
		</article>
	);
}
