import type { Ask } from "../src/ui/asks/ask.ts";
import type { Room } from "../src/ui/rooms/address.ts";
import type { MailLink } from "./mailLink.ts";

const kinds: Partial<Record<Room, readonly Ask["kind"][]>> = {
	pulse: ["pulse"],
	translations: ["translation"],
	framework: ["acknowledge"],
	decisions: ["review", "stance"],
};

/** What is done where it stands; an answer and a vote have their panel's own screen. */
const short = (ask: Ask): boolean => ask.kind !== "answer" && ask.kind !== "vote";

/** True of what the mail asks. */
export function isAsked(link: MailLink, ask: Ask): boolean {
	if ("panelId" in link) return ask.panelId === link.panelId && short(ask);
	return ask.teamId === link.teamId && (kinds[link.room] ?? []).includes(ask.kind);
}

/** Rooms that would tell what is asked from memory. */
const telling: readonly Room[] = ["pulse", "translations", "framework", "signals", "decisions"];

/** True of what the same team asks from memory, before what the mail is about may be seen. */
export function comesFirst(link: MailLink, ask: Ask): boolean {
	if ("panelId" in link || ask.teamId !== link.teamId || !telling.includes(link.room)) return false;
	return ask.kind === "echo" || (ask.kind === "pulse" && link.room !== "pulse" && ask.recalled === false);
}
