/**
 * A locale as hosts, browsers and headers write it, made one that every `Intl` takes: language and region alone, since nobody asks
 * us for a calendar or digits of their own.
 *
 * @param otherwise what it is where the text names no language
 * @example localeOf("en-us") // "en-US"; localeOf("de-DE-u-nu-thai") // "de-DE"; localeOf("en-US@posix") // "en-GB"
 */
export function localeOf(said: string | undefined, otherwise = "en-GB"): string {
	try {
		const { language, region } = new Intl.Locale(said ?? "");
		return region ? `${language}-${region}` : language;
	} catch {
		return otherwise;
	}
}
