/**
 * A language nobody speaks, made of the English words: every sentence is accented, 40 percent longer and in brackets. What is on
 * a screen without brackets was written into the code.
 */
export function pseudo<Words>(words: Words, direction: "ltr" | "rtl" = "ltr"): Words {
	return inside(words, "", direction) as Words;
}

/** The words between what wins and what gives way are told again apart from their sentence, to be marked in it. */
const isMarked = (key: string, text: string): boolean => /^evenOver(Words)?$/.test(key) && !text.includes("{{");

function inside(value: unknown, key: string, direction: string): unknown {
	if (key === "direction") return direction;
	if (typeof value === "string") return isMarked(key, value) ? accented(value) : `[${longer(accented(value))}]`;
	return Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, inside(one, name, direction)]));
}

const letters: Record<string, string> = {
	a: "á",
	c: "ç",
	e: "é",
	i: "ï",
	n: "ñ",
	o: "ö",
	u: "ü",
	y: "ÿ",
	A: "Å",
	E: "É",
	I: "Ï",
	O: "Ö",
	S: "Š",
	U: "Û",
};

/** Gaps stay as they are. */
const accented = (text: string): string => text.replace(/\{\{[^}]*\}\}|[a-zA-Z]/g, (one) => (one.length > 1 ? one : (letters[one] ?? one)));

const filler = "ümß öñé åçé ".repeat(40);

const longer = (text: string): string => {
	const told = text.replace(/\{\{[^}]*\}\}/g, "").trim().length;
	return told < 2 ? text : `${text} ${filler.slice(0, Math.ceil(told * 0.4) - 1).trimEnd()}`.trimEnd();
};
