import type { Side } from "../../core/decision.ts";
import type { PanelView } from "../../core/panelView.ts";
import { useWords } from "../words.tsx";
import { EvenOver } from "./EvenOver.tsx";
import { nameOf } from "./people.ts";
import { reversalOf, type Terms } from "./terms.ts";
import { useReversalWords } from "./useReversalWords.ts";

/** What still stands in large type beside the form. */
const longest = 70;

type Props = { panel: PanelView; chosen: Side; over: Side; terms: Terms };

/** The decision as it will be read, growing while its terms are filled in. */
export function GrowingSentence({ panel, chosen, over, terms }: Props) {
	const { t, day } = useWords();
	const reversal = useReversalWords();
	const opens = reversalOf(terms.opens);
	const parts = [
		{ name: "weGiveUp", said: terms.givesUp, needed: true },
		{ name: "whySaid", said: terms.why, needed: false },
		{ name: "ownerSaid", said: terms.ownerId ? nameOf(panel, terms.ownerId) : "", needed: true },
		{ name: "lookedAt", said: terms.reviewOn ? day(terms.reviewOn) : "", needed: true },
		{ name: "scopeSaid", said: terms.scope, needed: false },
		{ name: "opensSaid", said: opens ? reversal(opens) : "", needed: false },
	].filter(({ said, needed }) => needed || said.trim() !== "");
	return (
		<section className="panel growing">
			<h1 className={chosen.label.length + over.label.length > longest ? "grown long" : "grown"} tabIndex={-1}>
				<EvenOver chosen={chosen} over={over} />
			</h1>
			<dl className="col g12">
				{parts.map(({ name, said }) => (
					<div key={name}>
						<dt className="q2 s">{t(`stage.force.${name}`)}</dt>
						<dd className={said.trim() ? "" : "q"}>{said.trim() || t("stage.force.waiting")}</dd>
					</div>
				))}
			</dl>
			<p className="s q2 last">{t("stage.force.wordForWord")}</p>
		</section>
	);
}
