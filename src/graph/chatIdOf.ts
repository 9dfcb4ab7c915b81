const meetingThread = /19:meeting_[A-Za-z0-9_-]+@thread\.v2/;

/**
 * The chat of an online meeting, which its join link carries.
 *
 * @example chatIdOf("https://teams.microsoft.com/l/meetup-join/19%3ameeting_Nm@thread.v2/0?context=…") // "19:meeting_Nm@thread.v2"
 * @returns null where the link leads to no Teams meeting.
 */
export function chatIdOf(joinUrl: string | null | undefined): string | null {
	if (!joinUrl) return null;
	try {
		return meetingThread.exec(decodeURIComponent(joinUrl))?.[0] ?? null;
	} catch {
		return null;
	}
}
