import { useCallback, useRef } from "react";

const glide = { duration: 250, easing: "cubic-bezier(0,0,0,1)" };

/** Lets rows move to where they belong instead of jumping. `note` before the change, `play` after it; each row carries `data-row`. */
export function useGlide() {
	const tops = useRef(new Map<string, number>());
	const note = useCallback((list: HTMLElement | null) => {
		for (const [row, element] of rowsOf(list)) tops.current.set(row, element.getBoundingClientRect().top);
	}, []);
	const play = useCallback((list: HTMLElement | null) => {
		const still = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? true;
		for (const [row, element] of rowsOf(list)) {
			const moved = (tops.current.get(row) ?? 0) - element.getBoundingClientRect().top;
			if (tops.current.has(row) && moved !== 0 && !still)
				element.animate([{ transform: `translateY(${moved}px)` }, { transform: "none" }], glide);
		}
		tops.current.clear();
	}, []);
	return { note, play };
}

function rowsOf(list: HTMLElement | null): [string, HTMLElement][] {
	const rows = list?.querySelectorAll<HTMLElement>("[data-row]") ?? [];
	return Array.from(rows, (element) => [element.dataset["row"] ?? "", element]);
}
