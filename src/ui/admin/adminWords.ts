import type { Rooms } from "../../words/languages.ts";
import type { Language } from "../../words/say.ts";

/** Words that administrators alone read: fetched with their room. */
export const adminWords: Record<Language, () => Promise<Rooms>> = {
	de: () => import("../../words/de/admin.ts"),
	en: () => import("../../words/en/admin.ts"),
	es: () => import("../../words/es/admin.ts"),
	fr: () => import("../../words/fr/admin.ts"),
	ja: () => import("../../words/ja/admin.ts"),
};
