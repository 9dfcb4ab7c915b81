import type { WordsTable } from "./languages.ts";

// where the words of each language but English are fetched

export const de: WordsTable = {
	alone: async () => (await import("./de/alone.ts")).alone,
	every: () => import("./de/index.ts"),
	attach: () => import("./de/attach.ts"),
	echo: () => import("./de/echo.ts"),
	refusals: () => import("./de/refusals.ts"),
	signIn: () => import("./de/signIn.ts"),
	vote: () => import("./de/vote.ts"),
	waiting: () => import("./de/waiting.ts"),
};

export const es: WordsTable = {
	alone: async () => (await import("./es/alone.ts")).alone,
	every: () => import("./es/index.ts"),
	attach: () => import("./es/attach.ts"),
	echo: () => import("./es/echo.ts"),
	refusals: () => import("./es/refusals.ts"),
	signIn: () => import("./es/signIn.ts"),
	vote: () => import("./es/vote.ts"),
	waiting: () => import("./es/waiting.ts"),
};

export const fr: WordsTable = {
	alone: async () => (await import("./fr/alone.ts")).alone,
	every: () => import("./fr/index.ts"),
	attach: () => import("./fr/attach.ts"),
	echo: () => import("./fr/echo.ts"),
	refusals: () => import("./fr/refusals.ts"),
	signIn: () => import("./fr/signIn.ts"),
	vote: () => import("./fr/vote.ts"),
	waiting: () => import("./fr/waiting.ts"),
};

export const ja: WordsTable = {
	alone: async () => (await import("./ja/alone.ts")).alone,
	every: () => import("./ja/index.ts"),
	attach: () => import("./ja/attach.ts"),
	echo: () => import("./ja/echo.ts"),
	refusals: () => import("./ja/refusals.ts"),
	signIn: () => import("./ja/signIn.ts"),
	vote: () => import("./ja/vote.ts"),
	waiting: () => import("./ja/waiting.ts"),
};
