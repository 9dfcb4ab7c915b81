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

/** The text on one line if it fits with some air, else on two, each cut where needed. */
export function wrapped(text: string, width: number, size: number): string[] {
	if (widthOf(text, size) <= width * 0.92) return [text];
	const words = text.split(/\s+/);
	const breaks = words.map((_, index) => index).slice(1);
	const best = breaks
		.map((at) => [words.slice(0, at).join(" "), words.slice(at).join(" ")] as const)
		.sort(([a, b], [c, d]) => Math.max(widthOf(a, size), widthOf(b, size)) - Math.max(widthOf(c, size), widthOf(d, size)))[0];
	return best ? best.map((line) => cut(line, width, size)) : [cut(text, width, size)];
}
