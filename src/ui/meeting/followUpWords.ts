import type { PanelView } from "../../core/panelView.ts";
import { usePane } from "../pane.tsx";
import { useWords } from "../words.tsx";

/** Where the follow-up stands, in one line; the day is said where it is not today. */
export function useFollowUpWords({ followUp, meeting }: PanelView): string {
	const { t, day, time } = useWords();
	const { api } = usePane();
	const dated = (key: string, at: string) =>
		t(day(at) === day(api.now()) ? `meeting.followUp.${key}` : `meeting.followUp.${key}Day`, { day: day(at), time: time(at) });
	if (followUp.state === "held") return t("meeting.followUp.held");
	if (followUp.state === "planned") return dated(followUp.dueAt > meeting.endsAt ? "after" : "planned", followUp.dueAt);
	const stuck = followUp.deliveries.some(({ state }) => state === "waiting" || state === "failed");
	if (followUp.state === "sending") return t(stuck ? "meeting.followUp.partly" : "meeting.followUp.sending");
	return dated("sent", followUp.finishedAt ?? followUp.dueAt);
}
