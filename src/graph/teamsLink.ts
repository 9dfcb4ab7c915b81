import { oneLine } from "./escape.ts";

/** The name our tab has in the app's manifest, by which a link into Teams finds it. */
export const tabEntityId = "evenover";

type Place = { teamsAppId: string; link: string; label: string; chatId: string | null };

/** A link that opens our page in Teams: in the meeting's chat if there is one, else in the app. Teams takes about 1,000 characters. */
export function teamsLink({ teamsAppId, link, label, chatId }: Place): string {
	const url = new URL(`https://teams.microsoft.com/l/entity/${encodeURIComponent(teamsAppId)}/${tabEntityId}`);
	url.searchParams.set("webUrl", link);
	url.searchParams.set("label", oneLine(label, 40));
	const subEntityId = new URL(link).pathname;
	url.searchParams.set("context", JSON.stringify(chatId === null ? { subEntityId } : { subEntityId, chatId, contextType: "chat" }));
	return url.href;
}
