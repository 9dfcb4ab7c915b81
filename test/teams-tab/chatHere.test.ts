import { expect, test } from "@jest/globals";
import { chatHere } from "../../teams-tab/chatHere.ts";

const inMeeting = (thread: string, message: string) => ({ id: btoa(`0#${thread}#${message}`) });

test("a meeting talks in its chat", () => {
	expect(chatHere({ chat: { id: "19:meeting_a@thread.v2" } })).toBe("19:meeting_a@thread.v2");
	expect(chatHere({ meeting: inMeeting("19:meeting_a@thread.v2", "0") })).toBe("19:meeting_a@thread.v2");
});

test("a meeting of a channel talks below one of its messages", () => {
	const channel = { id: "19:b1@thread.tacv2" };
	expect(chatHere({ channel, meeting: inMeeting("19:b1@thread.tacv2", "1718") })).toBe("19:b1@thread.tacv2;messageid=1718");
	expect(chatHere({ channel, meeting: { id: "?" }, app: { parentMessageId: "1718" } })).toBe("19:b1@thread.tacv2;messageid=1718");
});

test("a channel's own tab, and no place at all, are no meeting", () => {
	expect(chatHere({ channel: { id: "19:b1@thread.tacv2" }, app: { parentMessageId: "1718" } })).toBeNull();
	expect(chatHere({ meeting: { id: "not base64!" } })).toBeNull();
	expect(chatHere({})).toBeNull();
});
