import { createContext, useContext } from "react";
import type { Words } from "../words/say.ts";

const WordsContext = createContext<Words | null>(null);
export const WordsProvider = WordsContext.Provider;

export function useWords(): Words {
	const words = useContext(WordsContext);
	if (!words) throw new Error("A pane gives its words to everything inside it");
	return words;
}
