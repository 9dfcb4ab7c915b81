import type { PanelView } from "../../core/panelView.ts";
import { Message } from "../parts/Message.tsx";
import { useWords } from "../words.tsx";

/** The meeting is off in its organizer's calendar: said once, first, wherever the panel is opened. */
export function Cancelled({ panel }: { panel: PanelView }) {
	const { t, day } = useWords();
	const { cancelledAt } = panel.meeting;
	if (cancelledAt === null) return null;
	const told = panel.decisions.length > 0 || panel.echo === "open" || panel.recallFirst;
	return (
		<Message tone="warn" icon="clock" quiet title={t("meeting.cancelled.title")}>
			<p>{t(told ? "meeting.cancelled.decided" : "meeting.cancelled.nothing", { day: day(cancelledAt) })}</p>
		</Message>
	);
}
