import { useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import type { Refused } from "../api.ts";
import { Message } from "../parts/Message.tsx";
import { useRefusalWords } from "../parts/Refusal.tsx";
import { firstName, holder } from "../usePanelWords.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";

type Props = { panel: PanelView; refused: Refused; round: number; onBoard(): void };

/** The reveal came before the answer: what was written is kept, and there are two ways on. */
export function Late({ panel, refused, round, onBoard }: Props) {
	const { t } = useWords();
	const { title } = useRefusalWords(refused);
	const asking = usePerform("askForRound");
	const [asked, setAsked] = useState(false);
	return (
		<Message
			tone="warn"
			icon="clock"
			title={title}
			about={refused}
			actions={
				<div className="col">
					<button className="btn p l w" type="button" onClick={onBoard}>
						{t("answer.late.seeBoard")}
					</button>
					{asked ? (
						<p role="status" className="q2">
							{t("answer.late.asked", { name: firstName(holder(panel, "facilitator")) })}
						</p>
					) : (
						<button
							className="btn sub w"
							type="button"
							aria-disabled={asking.busy}
							onClick={async () => setAsked((await asking.perform({ panelId: panel.id })) !== null)}
						>
							{t("answer.late.askRound")}
						</button>
					)}
				</div>
			}
		>
			<p>{t("answer.late.reason", { round })}</p>
		</Message>
	);
}
