import type { PanelView } from "../../core/panelView.ts";

/** Where the meeting is in Teams: its chat, else the meeting itself; null for a meeting that is not in Teams. */
export const teamsLink = ({ meeting: { chatId, joinUrl } }: Pick<PanelView, "meeting">): string | null =>
	chatId ? `https://teams.microsoft.com/l/chat/${encodeURIComponent(chatId)}/conversations` : joinUrl;
