import { useEffect, useState } from "react";
import type { ThemeName } from "../../src/ui/host.ts";

const kept = "evenover-sandbox-theme";
const names: readonly ThemeName[] = ["light", "dark", "high-contrast"];

function first(): ThemeName {
	const told = new URLSearchParams(location.search).get("theme");
	const asked = names.find((name) => name === told);
	// whatever is opened from here looks the same
	if (asked) localStorage.setItem(kept, asked);
	const preferred = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
	const theme = asked ?? names.find((name) => name === localStorage.getItem(kept)) ?? preferred;
	// before anything is drawn, or the first colours would fade into the right ones
	document.documentElement.dataset["theme"] = theme;
	return theme;
}

const atFirst = first();

/** The page's theme, shared by every page of the sandbox that is open. */
export function useTheme(): [ThemeName, (theme: ThemeName) => void] {
	const [theme, show] = useState(atFirst);
	useEffect(() => {
		document.documentElement.dataset["theme"] = theme;
	}, [theme]);
	useEffect(() => {
		const follow = (event: StorageEvent) => {
			const told = names.find((name) => name === event.newValue);
			if (event.key === kept && told) show(told);
		};
		addEventListener("storage", follow);
		return () => removeEventListener("storage", follow);
	}, []);
	const choose = (next: ThemeName) => {
		localStorage.setItem(kept, next);
		show(next);
	};
	return [theme, choose];
}
