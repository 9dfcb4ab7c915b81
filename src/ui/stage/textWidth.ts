const narrow = /[ijlftrI.,:;'’|!()[\]\s-]/;
const wide = /[mwMW@%]/;
const upper = /\p{Lu}/u;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** About how wide a text stands in our typeface, in the units of `size`; a little too wide rather than too narrow. */
export function widthOf(text: string, size: number): number {
	let ems = 0;
	for (const letter of text)
		ems += ideograph.test(letter) ? 1 : wide.test(letter) ? 0.92 : narrow.test(letter) ? 0.36 : upper.test(letter) ? 0.68 : 0.58;
	return ems * size;
}

/** The text, or as much of it as fits, with an ellipsis. */
export function cut(text: string, width: number, size: number): string {
	if (widthOf(text, size) <= width) return text;
	const letters = [...text];
	while (letters.length > 1 && widthOf(`${letters.join("")}…`, size) > width) letters.pop();
	return `${letters.join("").trimEnd()}…`;
}

/** The text on one line if it fits with some air, else evenly on as few as hold it, up to `most`; where even those are too few, the last is cut. */
export function wrapped(text: string, width: number, size: number, most = 2): string[] {
	if (widthOf(text, size) <= width * 0.92) return [text];
	const words = text.trim().split(/\s+/);
	for (let count = 2; count <= Math.min(most, words.length); count++) {
		const best = evenest(words, count, size);
		if (best?.every((line) => widthOf(line, size) <= width)) return best;
	}
	return filled(words, width, size, most);
}

/** As many words on each line as it holds; what is left over is cut with the last. */
function filled(words: readonly string[], width: number, size: number, most: number): string[] {
	const lines: string[] = [];
	for (const word of words) {
		const last = lines.at(-1);
		const longer = `${last} ${word}`;
		if (last !== undefined && (lines.length === most || widthOf(longer, size) <= width)) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines.map((line) => cut(line, width, size));
}

/** The words on this many lines, so that the longest line is as short as it can be; none where there are fewer words than lines. */
function evenest(words: readonly string[], count: number, size: number): string[] | null {
	if (words.length < count) return null;
	if (count === 1) return [words.join(" ")];
	let best: string[] | null = null;
	const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => widthOf(line, size)));
	for (let at = 1; at <= words.length - count + 1; at++) {
		const rest = evenest(words.slice(at), count - 1, size);
		const lines = rest && [words.slice(0, at).join(" "), ...rest];
		if (lines && (best === null || longest(lines) < longest(best))) best = lines;
	}
	return best;
}
