/**
 * A locale as hosts, browsers and headers write it, made one that every `Intl` takes: language and region alone, since nobody asks
 * us for a calendar or digits of their own.
 *
 * @param otherwise what it is where the text names no language
 * @example localeOf("en-us") // "en-US"; localeOf("de-DE-u-nu-thai") // "de-DE"; localeOf("en-US@posix") // "en-GB"
 */
export function localeOf(said: string | undefined, otherwise = "en-GB"): string {
	return read(said ?? "") ?? otherwise;
}

/** Every request says one, and nearly all say the same few; each takes a hundredth of a millisecond to read. */
const known = new Map<string, string | undefined>();
const mostKnown = 1_000;
const longestKnown = 35;

function read(said: string): string | undefined {
	if (known.has(said)) return known.get(said);
	const found = readAnew(said);
	if (said.length <= longestKnown && known.size < mostKnown) known.set(said, found);
	return found;
}

function readAnew(said: string): string | undefined {
	try {
		const { language, region } = new Intl.Locale(said);
		return region ? `${language}-${region}` : language;
	} catch {
		return undefined;
	}
}
