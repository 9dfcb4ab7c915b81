import { later } from "../later.tsx";

/** The team's log, fetched when somebody opens it, with its words and looks. */
export const DecisionsScreen = later(async () => {
	await import("../styles/board.ts");
	return (await import("./DecisionsScreen.tsx")).DecisionsScreen;
}, "every");
