import type { ReactNode } from "react";
import type { ViewDecision } from "../../core/panelView.ts";
import { useWords } from "../words.tsx";
import { useReversalWords } from "./useReversalWords.ts";

type Props = { decision: ViewDecision; className?: string; brief?: boolean; children?: ReactNode };

/** What a decision costs, who carries it, when it is looked at again; `brief` leaves the reasons out. */
export function DecisionTerms({ decision, className = "dl", brief = false, children }: Props) {
	const { t, day } = useWords();
	const reversal = useReversalWords();
	const rows = [
		["givenUp", decision.givesUp],
		...(brief ? [] : [["why", decision.why]]),
		["owner", decision.ownerName],
		["lookedAt", day(decision.reviewOn)],
		...(brief ? [] : [["scope", decision.scope]]),
		["opens", decision.reversal ? reversal(decision.reversal) : ""],
	].filter(([, said]) => said);
	return (
		<dl className={className}>
			{rows.map(([name, said]) => (
				<div className="pair" key={name}>
					<dt>{t(`stage.decided.${name}`)}</dt>
					<dd>{said}</dd>
				</div>
			))}
			{children}
		</dl>
	);
}
