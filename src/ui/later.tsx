import { type ComponentProps, type ComponentType, lazy } from "react";
import { type Fetched, fetchWords } from "../words/languages.ts";
import { type Language, languageOf } from "../words/say.ts";
import { MoreWords, useWords } from "./words.tsx";

/** A screen that only some people need, or only after the reveal: fetched when it is shown, together with its words. */
// biome-ignore lint/suspicious/noExplicitAny: a component of whatever props
export function later<Screen extends ComponentType<any>>(load: () => Promise<Screen>, ...words: Fetched[]) {
	const inLanguage = (language: Language) =>
		lazy(async () => {
			const [Screen, rooms] = await Promise.all([load(), fetchWords(language, ...words)]);
			const worded = (props: ComponentProps<Screen>) => (
				<MoreWords rooms={rooms}>
					<Screen {...props} />
				</MoreWords>
			);
			return { default: worded };
		});
	const made: Partial<Record<Language, ReturnType<typeof inLanguage>>> = {};
	return (props: ComponentProps<Screen>) => {
		const language = languageOf(useWords().locale);
		made[language] ??= inLanguage(language);
		const Worded = made[language];
		return <Worded {...props} />;
	};
}
