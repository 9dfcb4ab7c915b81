import { useEffect, useState } from "react";
import type { ThemeName } from "../../src/ui/host.ts";

const kept = "evenover-sandbox-theme";
const names: readonly ThemeName[] = ["light", "dark", "high-contrast"];

function first(): ThemeName {
	const asked = new URLSearchParams(location.search).get("theme") ?? localStorage.getItem(kept);
	const preferred = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
	return names.find((name) => name === asked) ?? preferred;
}

/** The page's theme, shared by every page of the sandbox that is open. */
export function useTheme(): [ThemeName, (theme: ThemeName) => void] {
	const [theme, show] = useState(first);
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
