const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/**
 * The panel that a text links to on this origin, or null. Finds the link also where a mail filter has wrapped it into an address of
 * its own. @example linkedPanel("<a href='https://e.test/panel/0b9b…'>", "https://e.test") // "0b9b…"
 */
export function linkedPanel(html: string, origin: string): string | null {
	const plain = `${origin}/panel/`;
	for (const start of [plain, encodeURIComponent(plain)]) {
		const found = new RegExp(`${start.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(${uuid})`, "i").exec(html);
		if (found?.[1]) return found[1].toLowerCase();
	}
	return null;
}
