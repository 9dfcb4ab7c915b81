import type { Instant } from "./instant.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** A meeting of the team that somebody is on, and its chat; null where it has none. */
export type MeetingChat = { panelId: string; subject: string; startsAt: Instant; chatId: string | null };
type InChat = MeetingChat & { chatId: string };

/**
 * The chats one can post into, each once: the meetings of a series share theirs, and it goes by the first of them here.
 *
 * @param meetings the one attached last first.
 */
export function chatsAmong(meetings: readonly MeetingChat[]): InChat[] {
	const chats = new Map<string, InChat>();
	for (const { chatId, ...meeting } of meetings) if (chatId !== null && !chats.has(chatId)) chats.set(chatId, { ...meeting, chatId });
	return [...chats.values()];
}

/**
 * The chat to post into: the chosen meeting's, or with null that of the meeting attached last that has one. Refused: a meeting one
 * is not on (`notOnPanel`), and one without a chat (`noChatYet`).
 *
 * @example chatFor([{ panelId: "p2", chatId: null, … }, { panelId: "p1", chatId: "c1", … }], null) // { panelId: "p1", … }
 */
export function chatFor(meetings: readonly MeetingChat[], panelId: string | null): InChat | Refusal {
	const [latest] = chatsAmong(meetings);
	if (panelId === null) return latest ?? refuse("noChatYet");
	const chosen = meetings.find((meeting) => meeting.panelId === panelId);
	if (!chosen) return refuse("notOnPanel");
	return chosen.chatId === null ? refuse("noChatYet") : { ...chosen, chatId: chosen.chatId };
}
