import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from "react";
import type { Rooms } from "../words/languages.ts";
import { createWords, languageOf, type Words } from "../words/say.ts";

type Ground = { locale: string; timeZone: string; rooms: Rooms };

const WordsContext = createContext<Words | null>(null);
const GroundContext = createContext<Ground | null>(null);

/** Gives words of these rooms, in this language and time zone, to everything inside. */
export function WordsGround({ locale, timeZone, rooms, children }: Ground & { children: ReactNode }) {
	const ground = useMemo(() => ({ locale, timeZone, rooms }), [locale, timeZone, rooms]);
	const words = useMemo(
		() => createWords({ locale, timeZone, resources: { [languageOf(locale)]: { translation: rooms } } }),
		[locale, timeZone, rooms],
	);
	useLayoutEffect(() => {
		const root = document.documentElement;
		root.lang = words.locale;
		root.dir = words.t("direction");
	}, [words]);
	return (
		<GroundContext.Provider value={ground}>
			<WordsContext.Provider value={words}>{children}</WordsContext.Provider>
		</GroundContext.Provider>
	);
}

/** Adds rooms for a part of the pane that is fetched later than the rest. */
export function MoreWords({ rooms, children }: { rooms: Rooms; children: ReactNode }) {
	const ground = useContext(GroundContext);
	const all = useMemo(() => ({ ...rooms, ...ground?.rooms }), [ground, rooms]);
	if (!ground) throw new Error("More words are added to those a pane has");
	return (
		<WordsGround locale={ground.locale} timeZone={ground.timeZone} rooms={all}>
			{children}
		</WordsGround>
	);
}

export function useWords(): Words {
	const words = useContext(WordsContext);
	if (!words) throw new Error("A pane gives its words to everything inside it");
	return words;
}
