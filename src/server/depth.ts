/** Deeper than anything that our contract knows. */
const deepest = 32;

/**
 * Reads JSON that is nested at most 32 deep; undefined for what is deeper or no JSON. The depth is counted before anything is
 * built, so that a body of brackets costs no more than its length.
 */
export function readShallow(text: string): unknown {
	let depth = 0;
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (quoted) {
			if (sign === "\\") at++;
			else if (sign === '"') quoted = false;
		} else if (sign === '"') quoted = true;
		else if (sign === "{" || sign === "[") {
			if (++depth > deepest) return undefined;
		} else if (sign === "}" || sign === "]") depth--;
	}
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
