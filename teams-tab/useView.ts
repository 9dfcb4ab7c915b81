import { useEffect, useState } from "react";

type View = "details" | "board";

const viewIn = (search: string): View => (new URLSearchParams(search).get("view") === "board" ? "board" : "details");

/** Which of the two the meeting's page shows. On a page of its own, the address says it, so that it can be kept and gone back to. */
export function useView(inAddress: boolean): [View, (view: View) => void] {
	const [view, setView] = useState<View>(() => (inAddress ? viewIn(location.search) : "details"));
	useEffect(() => {
		if (!inAddress) return;
		const follow = () => setView(viewIn(location.search));
		window.addEventListener("popstate", follow);
		return () => window.removeEventListener("popstate", follow);
	}, [inAddress]);
	return [
		view,
		(next) => {
			setView(next);
			document.documentElement.scrollTop = 0;
			if (inAddress) history.pushState(null, "", next === "board" ? `${location.pathname}?view=board` : location.pathname);
		},
	];
}
