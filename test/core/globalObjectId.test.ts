import { expect, test } from "@jest/globals";
import { chatIdOf, conversationOf } from "../../src/core/conversation.ts";
import { cleanGlobalObjectId, instanceDayOf } from "../../src/core/globalObjectId.ts";

const head = "040000008200E00074C5B7101A82E008";
const tail = "5025D8A3C7B1C80100000000000000001000000037C6C2B0";

test("an instance and its series have one key", () => {
	expect(cleanGlobalObjectId(`${head}07D80319${tail}`)).toBe(`${head}00000000${tail}`);
	expect(cleanGlobalObjectId(`${head}00000000${tail}`)).toBe(`${head}00000000${tail}`);
});

test("the case of the digits does not matter", () => {
	expect(cleanGlobalObjectId(`${head}07d80319${tail}`.toLowerCase())).toBe(`${head}00000000${tail}`);
});

test("a key of another calendar stays as it is", () => {
	for (const foreign of ["7kukuqrfedlm2f9t@google.com", "", head, "0400zz"]) expect(cleanGlobalObjectId(foreign)).toBe(foreign);
});

test("an instance's key tells its day, as MS-OXOCAL's example does", () => {
	expect(instanceDayOf(`${head}07D80319${tail}`)).toBe("2008-03-25");
	expect(instanceDayOf(`${head}00000000${tail}`)).toBeNull();
	expect(instanceDayOf("7kukuqrfedlm2f9t@google.com")).toBeNull();
});

test("the chat is read from the join link, however it is encoded", () => {
	const chatId = "19:meeting_NjQ2Zg-_9@thread.v2";
	expect(chatIdOf(`https://teams.microsoft.com/l/meetup-join/${chatId}/0`)).toBe(chatId);
	expect(chatIdOf(`https://teams.microsoft.com/l/meetup-join/19%3ameeting_NjQ2Zg-_9%40thread.v2/0?context=%7b%7d`)).toBe(chatId);
	for (const none of [null, "", "https://example.org/%E0%A4%A", "https://meet.example/abc"]) expect(chatIdOf(none)).toBeNull();
});

test("a meeting of a channel talks below one message, and has no chat", () => {
	const joinUrl = "https://teams.microsoft.com/l/meetup-join/19%3ab1f0%40thread.tacv2/1718000000000?context=%7b%7d";
	expect(conversationOf(joinUrl)).toBe("19:b1f0@thread.tacv2;messageid=1718000000000");
	expect(chatIdOf(joinUrl)).toBeNull();
	expect(conversationOf("https://teams.microsoft.com/meet/23456?p=abc")).toBeNull();
	const chat = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Nm%40thread.v2/0";
	expect(conversationOf(chat)).toBe("19:meeting_Nm@thread.v2");
});
