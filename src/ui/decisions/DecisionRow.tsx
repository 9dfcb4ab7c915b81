import type { LoggedDecision } from "../../core/decisionLog.ts";
import { Icon } from "../parts/Icon.tsx";
import { EvenOver } from "../stage/EvenOver.tsx";
import { useWords } from "../words.tsx";
import { StateBadges } from "./StateBadges.tsx";
import { useLogDay } from "./useLogDay.ts";

/** One decision of the list: its sentence, what it gives up, whose it is and since when, and how it stands. */
export function DecisionRow({ decision, onShow }: { decision: LoggedDecision; onShow(): void }) {
	const { t } = useWords();
	const logDay = useLogDay();
	return (
		<li>
			<button className="card row ask logged" type="button" id={`decision-${decision.id}`} onClick={onShow}>
				<span className="grow col g4">
					<span className="t4">
						<EvenOver chosen={decision.chosen} over={decision.over} />
					</span>
					<span>{t("decisions.row.givenUp", { givesUp: decision.givesUp })}</span>
					<span className="row wrap g4 s q2">
						<span className="meta">{logDay(decision.decidedAt)}</span>
						<span className="meta">{t("decisions.row.owned", { name: decision.ownerName })}</span>
						<StateBadges states={decision.states} />
					</span>
				</span>
				<Icon name="chevronRight" />
			</button>
		</li>
	);
}
