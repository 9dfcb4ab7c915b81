import { alone } from "./en/alone.ts";
import type { Language } from "./say.ts";

/** Words by room, as `words/en/` holds them. */
export type Rooms = Readonly<Record<string, unknown>>;

const en = {
	/** What one needs to answer. */
	alone: async () => alone,
	every: () => import("./en/index.ts"),
	attach: () => import("./en/attach.ts"),
	echo: () => import("./en/echo.ts"),
	refusals: () => import("./en/refusals.ts"),
	signIn: () => import("./en/signIn.ts"),
	vote: () => import("./en/vote.ts"),
	waiting: () => import("./en/waiting.ts"),
};

/** Rooms of words that are fetched together. */
export type Fetched = keyof typeof en;
export type WordsTable = Record<Fetched, () => Promise<Rooms>>;

/** English comes with the panes; what the others have is known once one of them is spoken. */
export async function fetchWords(language: Language, ...names: Fetched[]): Promise<Rooms> {
	const table: WordsTable = language === "en" ? en : (await import("./others.ts"))[language];
	return Object.assign({}, ...(await Promise.all(names.map((name) => table[name]()))));
}
