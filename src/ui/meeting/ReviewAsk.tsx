import { useState } from "react";
import type { Reply } from "../../contract.ts";
import { ReviewForm } from "../decisions/ReviewForm.tsx";
import { EvenOver } from "../stage/EvenOver.tsx";
import { useWords } from "../words.tsx";

type Ask = Reply<"listMyAsks">["asks"][number];

/** A decision of one's own whose day has come, looked at in place. */
export function ReviewAsk({ ask, onDone }: { ask: Ask; onDone(said: string): void }) {
	const { t, say, day } = useWords();
	const [looking, setLooking] = useState(false);
	if (ask.decisionId === null || ask.sides === null) return null;
	const { chosen, over } = ask.sides;
	return (
		<div className="card col g12">
			<div className="row wrap look">
				<div className="grow col g2">
					<span className="s q2">{t("meeting.empty.review")}</span>
					<span className="t4">
						<EvenOver chosen={{ label: chosen }} over={{ label: over }} />
					</span>
					<span className="s q2">
						{ask.because
							? t("reversed.ask", { because: say(ask.because) })
							: t("decisions.due.askOwner", { day: day(ask.dueAt.slice(0, 10)) })}
					</span>
				</div>
				{!looking && (
					<button className="btn p" type="button" onClick={() => setLooking(true)}>
						{t("decisions.due.look")}
					</button>
				)}
			</div>
			{looking && <ReviewForm decisionId={ask.decisionId} onDone={onDone} onCancel={() => setLooking(false)} />}
		</div>
	);
}
