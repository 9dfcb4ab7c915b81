/**
 * What stands for the name of somebody whose data was erased, wherever a name was kept. No one word, so that it is no part of any
 * sentence; whatever leaves the server says it in the reader's language instead.
 */
export const erasedName = "⟨erased⟩";

/** @example tellErased('{"owner":"⟨erased⟩"}', "somebody") // '{"owner":"somebody"}' */
export const tellErased = (text: string, shown: string): string => (text.includes(erasedName) ? text.replaceAll(erasedName, shown) : text);

/** The same in every text of a value that is plain JSON; the value itself where nobody in it was erased. */
export function tellErasedIn<T>(value: T, shown: string): T {
	const text = JSON.stringify(value);
	return text?.includes(erasedName) ? JSON.parse(tellErased(text, JSON.stringify(shown).slice(1, -1))) : value;
}

/** Shorter names are found in too many other words. */
const shortest = 3;
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const asHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/**
 * Every form in which a name or an address stands in messages and replies that are kept as JSON: as it is, and as HTML. The
 * longest first, so that none is cut by a shorter one.
 *
 * @param called full names and addresses; what is shorter than three letters is left out.
 * @example formsOf(["Ines O'Hara"]) // ["Ines O&#39;Hara", "Ines O'Hara"]
 */
export function formsOf(called: readonly string[]): string[] {
	const whole = called.map((one) => one.trim()).filter((one) => [...one].length >= shortest);
	const forms = new Set(whole.flatMap((one) => [inJson(one), inJson(asHtml(one))]));
	return [...forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
