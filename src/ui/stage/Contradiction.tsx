import { useId, useState } from "react";
import type { Side } from "../../core/decision.ts";
import type { Refused } from "../api.ts";
import { Message } from "../parts/Message.tsx";
import { PickRow } from "../parts/PickRow.tsx";
import { useWords } from "../words.tsx";
import { EvenOver } from "./EvenOver.tsx";

type Props = { refused: Refused; chosen: Side; over: Side; busy: boolean; onReplace(decisionId: string): void; onBack(): void };

/** What is chosen goes against decisions in force: they cannot all stand, so one of them is named as replaced, or all are kept. */
export function Contradiction({ refused, chosen, over, busy, onReplace, onBack }: Props) {
	const { t, list, day } = useWords();
	const name = useId();
	const { chain } = refused;
	const [picked, setPicked] = useState<string | null>(chain.length === 1 ? (chain[0]?.decisionId ?? null) : null);
	const told = list(chain.map((link) => t("stage.refused.decidedOn", { chosen: link.chosen, over: link.over, day: day(link.decidedAt) })));
	return (
		<div className="col g16">
			<Message tone="warn" title={t("stage.refused.againstTitle", { count: chain.length })} about={refused}>
				<p>{t("stage.refused.against", { chain: told, chosen: chosen.label, over: over.label })}</p>
			</Message>
			<fieldset>
				<legend className="t5 gap">{t("stage.refused.which")}</legend>
				<div className="radios">
					{chain.map((link) => (
						<PickRow key={link.decisionId} name={name} checked={picked === link.decisionId} onPick={() => setPicked(link.decisionId)}>
							<EvenOver chosen={{ label: link.chosen }} over={{ label: link.over }} />
						</PickRow>
					))}
				</div>
			</fieldset>
			<div className="row wrap">
				<button className="btn p l" type="button" aria-disabled={picked === null || busy} onClick={() => picked && onReplace(picked)}>
					{t(picked ? "stage.refused.replace" : "stage.refused.chooseOne")}
				</button>
				<button className="btn sub l" type="button" onClick={onBack}>
					{t("stage.refused.keep")}
				</button>
			</div>
		</div>
	);
}
