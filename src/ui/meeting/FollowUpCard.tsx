import { useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { Deliveries } from "./Deliveries.tsx";
import { FollowUpPreview } from "./FollowUpPreview.tsx";
import { useFollowUpWords } from "./followUpWords.ts";
import { Outside } from "./Outside.tsx";

/** The follow-up goes out by itself; whoever runs it can read it first, send it early, or hold it, and sees what did not arrive. */
export function FollowUpCard({ panel }: { panel: PanelView }) {
	const { t } = useWords();
	const { followUp } = panel;
	const state = useFollowUpWords(panel);
	const send = usePerform("sendFollowUp");
	const hold = usePerform("holdFollowUp");
	const [reading, setReading] = useState(false);
	const waits = followUp.deliveries.some(({ state }) => state === "waiting");
	const open = followUp.state === "planned" || followUp.state === "held";
	const refused = send.refused ?? hold.refused;
	const busy = send.busy || hold.busy;
	if (!panel.me.may.runFollowUp && followUp.deliveries.length === 0) return null;
	return (
		<section className="card col g12" aria-labelledby="follow-up">
			<div className="col g4">
				<h2 className="t5" id="follow-up" aria-live="polite">
					{state}
				</h2>
				{open && <p className="q2">{t("meeting.followUp.where", { count: followUp.recipients })}</p>}
			</div>
			{refused && <Refusal refused={refused} />}
			{!open && <Deliveries deliveries={followUp.deliveries} />}
			{!open && <Outside panel={panel} />}
			{panel.me.may.runFollowUp && !open && waits && (
				<button className="btn" type="button" aria-disabled={busy} onClick={() => void send.perform({ panelId: panel.id })}>
					{t("meeting.followUp.again")}
				</button>
			)}
			{panel.me.may.runFollowUp && open && (
				<div className="row wrap">
					<button className="btn" type="button" aria-disabled={busy} onClick={() => void send.perform({ panelId: panel.id })}>
						{t("meeting.followUp.sendNow")}
					</button>
					<button
						className="btn"
						type="button"
						aria-disabled={busy}
						onClick={() => void hold.perform({ panelId: panel.id, held: followUp.state === "planned" })}
					>
						{t(followUp.state === "held" ? "meeting.followUp.letGo" : "meeting.followUp.hold")}
					</button>
					<button className="btn sub" type="button" aria-expanded={reading} onClick={() => setReading(!reading)}>
						{t(reading ? "meeting.followUp.close" : "meeting.followUp.read")}
					</button>
				</div>
			)}
			{reading && open && <FollowUpPreview panel={panel} />}
		</section>
	);
}
