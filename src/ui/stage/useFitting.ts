import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** How many of a list can be shown in an element that must not scroll: at most `most`, fewer until it fits; counted anew when `about` or the room changes. */
export function useFitting<Element extends HTMLElement>(most: number, about: string): [RefObject<Element | null>, number] {
	const element = useRef<Element>(null);
	const [fit, setFit] = useState({ about, shown: most });
	const shown = fit.about === about ? fit.shown : most;
	useLayoutEffect(() => {
		const full = element.current;
		if (full && shown > 1 && full.scrollHeight > full.clientHeight + 1) setFit({ about, shown: shown - 1 });
	}, [about, shown]);
	useLayoutEffect(() => {
		const again = () => setFit({ about, shown: most });
		window.addEventListener("resize", again);
		return () => window.removeEventListener("resize", again);
	}, [about, most]);
	return [element, shown];
}
