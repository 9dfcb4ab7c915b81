const meetingThread = /19:meeting_[A-Za-z0-9_-]+@thread\.v2/;
/** The thread of a channel and, in its place, the message under which the meeting talks. */
const channelThread = /(19:[A-Za-z0-9_-]+@thread\.(?:tacv2|skype))\/(\d+)/;

/**
 * The chat of an online meeting, which its join link carries.
 *
 * @example chatIdOf("https://teams.microsoft.com/l/meetup-join/19%3ameeting_Nm@thread.v2/0?context=…") // "19:meeting_Nm@thread.v2"
 * @returns null where the link leads to no Teams meeting, to one that talks in a channel, or does not tell (`…/meet/2345?p=…`).
 */
export function chatIdOf(joinUrl: string | null | undefined): string | null {
	return meetingThread.exec(plain(joinUrl))?.[0] ?? null;
}

/**
 * Where an online meeting talks, as Teams calls it: its chat, or in a channel the thread below one message.
 *
 * @example conversationOf("https://teams.microsoft.com/l/meetup-join/19%3ab1@thread.tacv2/1718/0?context=…") // "19:b1@thread.tacv2;messageid=1718"
 * @returns null where the link does not tell.
 */
export function conversationOf(joinUrl: string | null | undefined): string | null {
	const channel = channelThread.exec(plain(joinUrl));
	return channel ? `${channel[1]};messageid=${channel[2]}` : chatIdOf(joinUrl);
}

function plain(joinUrl: string | null | undefined): string {
	try {
		return decodeURIComponent(joinUrl ?? "");
	} catch {
		return "";
	}
}
