import { type Room, roomIn } from "../src/ui/rooms/address.ts";

/** Where a mail of ours leads. `requestId` and `at`: a request to step back, and which of its times was offered. */
export type MailLink = { panelId: string } | { room: Room; teamId: string; requestId: string | null; at: string | null };

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** As often as filters wrap what filters have wrapped. */
const mostWraps = 3;

/**
 * The first place of ours that a mail leads to, or null. Mail filters put an address into one of their own, encoded once for each
 * filter on the way; Proofpoint writes `-3A` for `%3A` and `_` for `/`.
 * @example linkIn("<a href='https://e.test/team/0b9b…/pulse'>", "https://e.test") // { room: "pulse", teamId: "0b9b…", … }
 */
export function linkIn(html: string, origin: string): MailLink | null {
	const page = new DOMParser().parseFromString(html, "text/html");
	const addresses = [...page.querySelectorAll("a[href]")].map((link) => link.getAttribute("href") ?? "");
	for (const text of [...addresses, page.body.textContent ?? ""])
		for (const unwrapped of unwrappedFrom(text)) {
			const found = placeIn(unwrapped, origin);
			if (found) return found;
		}
	return null;
}

function unwrappedFrom(address: string): string[] {
	const proofpoint = /[?&]u=(https?-3A__[^&\s]+)/i.exec(address)?.[1];
	let text = proofpoint ? proofpoint.replaceAll("-", "%").replaceAll("_", "/") : address;
	const all = [text];
	for (let wrap = 0; wrap < mostWraps; wrap++) {
		const inner = decoded(text);
		if (inner === text) break;
		all.push(inner);
		text = inner;
	}
	return all;
}

/** A text that is no address may hold a percent sign of its own. */
const decoded = (text: string): string =>
	text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (some) => {
		try {
			return decodeURIComponent(some);
		} catch {
			return some;
		}
	});

function placeIn(text: string, origin: string): MailLink | null {
	const ours = origin.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
	const [, path = "", query = ""] = new RegExp(`${ours}(/panel/${uuid}|/team/${uuid}/[a-z]+)([^\\s"'<>]*)`, "i").exec(text) ?? [];
	const panelId = /^\/panel\/(.+)$/i.exec(path)?.[1];
	if (panelId) return { panelId: panelId.toLowerCase() };
	const named = roomIn(path);
	if (!named || named.teamId === null) return null;
	const requestId = new RegExp(`[?&]request=(${uuid})`, "i").exec(query)?.[1]?.toLowerCase() ?? null;
	const at = /[?&]at=(\d{4}-\d\d-\d\dT[\d:.]+Z)/i.exec(decoded(query))?.[1] ?? null;
	return { room: named.room, teamId: named.teamId, requestId, at };
}
