import type { Instant } from "../core/instant.ts";
import type { PanelView } from "../core/panelView.ts";
import { usePane } from "./pane.tsx";
import { useWords } from "./words.tsx";

/** The few phrases about a panel that many screens say alike. */
export function usePanelWords() {
	const { t, day, time } = useWords();
	const { api } = usePane();
	/** "today", "tomorrow", else "Wednesday 17 June" */
	const near = (at: Instant): string => {
		const now = Date.parse(api.now());
		if (day(at) === day(new Date(now).toISOString())) return t("panes.when.today");
		if (day(at) === day(new Date(now + 86_400_000).toISOString())) return t("panes.when.tomorrow");
		return day(at);
	};
	return {
		near,
		/** "Thursday 18 June, 10:00." */
		meets: (panel: PanelView) => t("panes.when.meeting", { day: day(panel.meeting.startsAt), time: time(panel.meeting.startsAt) }),
		/** "Due today, 18:00" */
		due: (panel: PanelView) => t("panes.when.due", { day: near(panel.dueAt), time: time(panel.dueAt) }),
		/** "Ines decides." */
		decides: (panel: PanelView) => t("panes.people.decides", { name: firstName(holder(panel, "decider")) }),
		/** "Maya facilitates." */
		facilitates: (panel: PanelView) => t("panes.people.facilitates", { name: firstName(holder(panel, "facilitator")) }),
	};
}

/** Whoever was erased may have left a seat empty: their place in a sentence shows as that. */
export const holder = (panel: PanelView, role: "decider" | "facilitator" | "organizer"): string =>
	panel.people.find((person) => person.roles.includes(role))?.name ?? "…";

/** A blank that does not break holds words together as one name. @example firstName("Ines Duarte") // "Ines" */
export const firstName = (name: string): string => name.split(" ")[0] ?? name;
