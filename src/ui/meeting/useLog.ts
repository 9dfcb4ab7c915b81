import { useState } from "react";
import { flushSync } from "react-dom";

type Page = "log" | "framework";

/** Which of the team's pages is being read in this place: its decisions, or its framework. Who comes back stands on the button that led there. */
export function useLog(): { page: Page | null; toLog(): void; toFramework(): void; leavePage(): void } {
	const [page, setPage] = useState<Page | null>(null);
	return {
		page,
		toLog: () => setPage("log"),
		toFramework: () => setPage("framework"),
		leavePage: () => {
			const left = page;
			flushSync(() => setPage(null));
			document.querySelector<HTMLElement>(`.see-${left}`)?.focus();
		},
	};
}
