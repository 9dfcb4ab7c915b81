import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import type { ManifestWords } from "./words.ts";

/** Teams takes a language alone, for all its regions; Outlook's XML wants one region each. */
export type Language = { tag: string; culture: string; words: ManifestWords };

/** What everyone reads whose language is not among the others. */
export const english: Language = { tag: "en", culture: "en-US", words: en };

export const translations: readonly Language[] = [
	{ tag: "de", culture: "de-DE", words: de },
	{ tag: "fr", culture: "fr-FR", words: fr },
	{ tag: "es", culture: "es-ES", words: es },
	{ tag: "ja", culture: "ja-JP", words: ja },
];
