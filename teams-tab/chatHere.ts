type Named = { id: string };
/** What Teams says of the place, as far as it says where one talks. */
type Here = {
	chat?: Named | undefined;
	channel?: Named | undefined;
	meeting?: Named | undefined;
	app?: { parentMessageId?: string | undefined };
};

/**
 * Where the meeting talks, as Teams calls it: its chat, or in a channel the thread below one message, which Teams tells inside
 * the meeting's id (`0#<thread>#<message>` in base64). Null where there is no meeting: a channel's own tab has none.
 */
export function chatHere({ chat, channel, meeting, app: shown }: Here): string | null {
	if (chat?.id) return chat.id;
	if (!meeting?.id) return null;
	const [, thread, message] = /^\d+#(19:[^#]+)#(\d+)/.exec(plain(meeting.id)) ?? [];
	if (thread && message) return message === "0" ? thread : `${thread};messageid=${message}`;
	return channel?.id && shown?.parentMessageId ? `${channel.id};messageid=${shown.parentMessageId}` : null;
}

function plain(base64: string): string {
	try {
		return atob(base64);
	} catch {
		return "";
	}
}
