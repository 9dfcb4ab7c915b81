import { startTransition, useCallback, useState } from "react";
import { flushSync } from "react-dom";
import type { Recall } from "../../core/echo.ts";
import type { PanelView } from "../../core/panelView.ts";

const nothing: Recall = { chosen: "", over: "" };

/**
 * Whether one is asked what was decided, in this place. Where it was open when the place was opened, it comes first; where it
 * opens meanwhile, nobody is torn away and one goes there by oneself. What was typed outlives leaving it.
 */
export function useEcho(panel: PanelView) {
	const [asking, setAsking] = useState(panel.echo === "open");
	const [typed, setTyped] = useState(nothing);
	return {
		asking,
		toEcho: useCallback(() => startTransition(() => setAsking(true)), []),
		screen: {
			typed,
			onType: useCallback((change: Partial<Recall>) => setTyped((known) => ({ ...known, ...change })), []),
			onLeave: useCallback(() => {
				flushSync(() => setAsking(false));
				document.documentElement.scrollTop = 0;
				const there = document.querySelector<HTMLElement>(".see-echo") ?? document.querySelector("h1");
				if (there?.tagName === "H1") there.tabIndex = -1;
				there?.focus();
			}, []),
		},
	};
}
