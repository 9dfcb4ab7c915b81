import type { PanelView } from "../../core/panelView.ts";
import { Message } from "../parts/Message.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Remind } from "../parts/Remind.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";

const early = ["tooFewAnswers", "tooFewToHide", "meetingNotBegun"];

/** The one action that opens the board. Where it is too early, the way on is to remind whoever is missing. */
export function Reveal({ panel }: { panel: PanelView }) {
	const { t } = useWords();
	const { perform, busy, refused, unreachable, clear } = usePerform("revealPanel");
	if (refused && early.includes(refused.code))
		return (
			<div className="col">
				<Refusal refused={refused} />
				<Remind panel={panel} primary />
				<button className="btn sub w" type="button" onClick={clear}>
					{t("meeting.reveal.wait")}
				</button>
			</div>
		);
	return (
		<div className="col">
			{refused && <Refusal refused={refused} />}
			{unreachable && <Message tone="bad" title={t(unreachable.title)} about={unreachable} />}
			<button className="btn p l w" type="button" aria-disabled={busy} onClick={() => void perform({ panelId: panel.id })}>
				{t(busy ? "meeting.reveal.revealing" : "meeting.reveal.button")}
			</button>
			<p className="hint">{t("meeting.reveal.final")}</p>
		</div>
	);
}
