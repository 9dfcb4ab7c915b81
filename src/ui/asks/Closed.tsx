import { type ReactNode, useState } from "react";
import { useWords } from "../words.tsx";
import { AskCard } from "./AskCard.tsx";
import type { Ask } from "./ask.ts";

/** An ask that names what a pulse asks for from memory: folded until somebody wants to see it. */
export function Closed({ ask, children }: { ask: Ask; children: ReactNode }) {
	const { t } = useWords();
	const [open, setOpen] = useState(false);
	if (open) return children;
	return (
		<AskCard
			icon="stance"
			title={t(ask.kind === "review" ? "asks.closed.review" : "asks.closed.stance")}
			about={t("asks.closed.why")}
			action={
				<button className="btn" type="button" onClick={() => setOpen(true)}>
					{t("asks.closed.open")}
				</button>
			}
		/>
	);
}
