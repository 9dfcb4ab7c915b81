import type { ReactNode } from "react";
import type { Rooms } from "../../words/languages.ts";
import { localeOf } from "../../words/locale.ts";
import { useWords, WordsGround } from "../words.tsx";

/** What a screen stands on before any host has told language and theme: the browser's own. */
export function HostlessGround({ rooms, children }: { rooms: Rooms; children: ReactNode }) {
	return (
		<WordsGround locale={localeOf(navigator.language)} timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone} rooms={rooms}>
			<div className="pane">
				<main className="body">
					<Name />
					{children}
				</main>
			</div>
		</WordsGround>
	);
}

const Name = () => <h1 className="vh">{useWords().t("panes.name")}</h1>;

/** Colours the page as the browser's own are, until a host says otherwise. */
export function colourAsBrowser(root: HTMLElement = document.documentElement): void {
	const matches = (query: string) => window.matchMedia?.(query).matches ?? false;
	root.dataset["theme"] = matches("(forced-colors: active)") ? "high-contrast" : matches("(prefers-color-scheme: dark)") ? "dark" : "light";
}
