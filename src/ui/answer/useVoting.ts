import { startTransition, useCallback, useState } from "react";
import type { Vote } from "../../core/vote.ts";

/** What one has chosen and not sent, by the id of the statement. */
export type Chosen = Readonly<Record<string, Vote>>;

export type Voting = ReturnType<typeof useVoting>;

/** Where one's own voting stands, for a screen that leads to it and takes over again after it. */
export function useVoting() {
	const [at, setAt] = useState<"before" | "voting" | "left" | "sent">("before");
	const [chosen, setChosen] = useState<Chosen>({});
	return {
		voting: at === "voting",
		sent: at === "sent",
		/** They are back from it: the title of the screen that took over has the focus. */
		back: at === "left" || at === "sent",
		/** What leads there stays in sight until its screen has come. */
		begin: useCallback(() => startTransition(() => setAt("voting")), []),
		/** For the screen of the votes; what was chosen outlives leaving it. */
		screen: {
			chosen,
			onChoose: useCallback((id: string, vote: Vote) => setChosen((known) => ({ ...known, [id]: vote })), []),
			onLeave: useCallback(() => setAt("left"), []),
			onSent: useCallback(() => {
				setChosen({});
				setAt("sent");
			}, []),
		},
	};
}
