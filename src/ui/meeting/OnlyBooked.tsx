import type { PanelView } from "../../core/panelView.ts";
import { Frame } from "../parts/Frame.tsx";
import { useWords } from "../words.tsx";
import { Closed } from "./Closed.tsx";
import { ClosePanel } from "./ClosePanel.tsx";
import { EmptySeat } from "./EmptySeat.tsx";
import { inForce } from "./stances.ts";

/** After the reveal, for whoever only books the meeting: that it happened, and not what was said. */
export function OnlyBooked({ panel, live }: { panel: PanelView; live?: boolean | null }) {
	const { t } = useWords();
	return (
		<Frame end={panel.meeting.subject} live={live ?? null}>
			<Closed panel={panel} />
			<div className="col g4">
				<p className="s q2">{panel.topic}</p>
				<h1 className="t3">{t("meeting.booked.title")}</h1>
				<p className="q2">{t("meeting.booked.why")}</p>
				<p className="q2">{t("meeting.booked.decided", { count: inForce(panel).length })}</p>
			</div>
			<EmptySeat panel={panel} />
			<ClosePanel panel={panel} />
		</Frame>
	);
}
