import { useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { usePane } from "../pane.tsx";
import { useWords } from "../words.tsx";

/** Shows the room's screen to everyone in the meeting, where the host can. */
export function ShareStage({ panel }: { panel: PanelView }) {
	const { host } = usePane();
	const { t } = useWords();
	const [told, setTold] = useState<"shared" | "failed" | null>(null);
	const { shareToStage } = host;
	if (!shareToStage) return null;
	return (
		<div className="col g4">
			<button
				className="btn l w"
				type="button"
				onClick={() => {
					shareToStage(stageUrl(panel.id)).then(
						() => setTold("shared"),
						() => setTold("failed"),
					);
				}}
			>
				{t("meeting.share.button")}
			</button>
			<p className="hint" role="status">
				{told && t(`meeting.share.${told}`)}
			</p>
		</div>
	);
}

/** The pane's own page, told which panel it stands for; the host tells it that it is the stage. */
const stageUrl = (panelId: string): string => `${location.origin}/teams-tab/?panel=${panelId}`;
