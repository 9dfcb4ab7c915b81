import { useRef } from "react";

/** What somebody is writing about, as it was when they began, where it is hidden from them meanwhile. */
export function useKept<What>(what: What | undefined, writing: boolean): What | undefined {
	const last = useRef(what);
	if (what !== undefined || !writing) last.current = what;
	return last.current;
}
