/** Where a link in a mail, a card or an app leads inside the sandbox, whose Outlook and Teams are its own pages. */
export function sandboxAddress(link: string, as: string, origin: string = location.origin): string | null {
	let url: URL;
	try {
		url = new URL(link, origin);
	} catch {
		return null;
	}
	if (url.origin === origin) return url.href;
	if (url.hostname !== "teams.microsoft.com" && !url.hostname.endsWith(".cloud.microsoft")) return null;
	const query = new URLSearchParams({ as });
	const context = contextIn(url);
	const thread = /19(?::|%3a)meeting_[^/?]+/i.exec(url.pathname)?.[0];
	const chat = context.chatId ?? (thread === undefined ? undefined : decodeURIComponent(thread));
	if (chat !== undefined) query.set("chat", chat);
	if (context.subEntityId !== undefined) query.set("sub", context.subEntityId);
	query.set("frame", frameFor(url.pathname, chat !== undefined));
	return `${origin}/sandbox/teams?${query}`;
}

function contextIn(url: URL): { chatId?: string; subEntityId?: string } {
	try {
		return JSON.parse(url.searchParams.get("context") ?? "{}") as { chatId?: string; subEntityId?: string };
	} catch {
		return {};
	}
}

function frameFor(path: string, inChat: boolean): string {
	if (path.startsWith("/l/meetup-join")) return "sidePanel";
	if (path.startsWith("/l/entity")) return inChat ? "details" : "personal";
	return "chat";
}

/** Opens it in a new tab; says false where it leads outside, where the sandbox does not go. */
export function openLink(link: string, as: string): boolean {
	const address = sandboxAddress(link, as);
	if (address === null) return false;
	window.open(address, "_blank");
	return true;
}
