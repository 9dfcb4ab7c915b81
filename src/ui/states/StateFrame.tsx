import type { ReactNode } from "react";
import { Frame } from "../parts/Frame.tsx";
import { useWords } from "../words.tsx";

/** A pane that shows only where things stand: readers still find a heading on it. */
export function StateFrame({ children }: { children: ReactNode }) {
	const { t } = useWords();
	return (
		<Frame>
			<h1 className="vh">{t("panes.name")}</h1>
			{children}
		</Frame>
	);
}
