import { useState } from "react";
import { flushSync } from "react-dom";

/** Whether the team's decisions are being read in this place. Who comes back stands on the button that led there. */
export function useLog(): { logging: boolean; toLog(): void; leaveLog(): void } {
	const [logging, setLogging] = useState(false);
	return {
		logging,
		toLog: () => setLogging(true),
		leaveLog: () => {
			flushSync(() => setLogging(false));
			document.querySelector<HTMLElement>(".see-log")?.focus();
		},
	};
}
