import { expect, test } from "@jest/globals";
import { chatFor, chatsAmong } from "../../src/core/frameworkPost.ts";

const meeting = (panelId: string, chatId: string | null) => ({ panelId, chatId, subject: panelId, startsAt: "2026-06-18T10:00:00.000Z" });
const weekly = [meeting("p4", null), meeting("p3", "c1"), meeting("p2", "c2"), meeting("p1", "c1")];

test("the meetings of a series are one chat, and a meeting without a chat is none", () => {
	expect(chatsAmong(weekly).map(({ panelId }) => panelId)).toEqual(["p3", "p2"]);
});

test("without a choice it is the chat of the meeting attached last that has one", () => {
	expect(chatFor(weekly, null)).toMatchObject({ panelId: "p3", chatId: "c1" });
	expect(chatFor(weekly, "p1")).toMatchObject({ panelId: "p1", chatId: "c1" });
});

test("a meeting one is not on is refused, and so is one without a chat", () => {
	expect(chatFor(weekly, "p9")).toEqual({ refused: "notOnPanel" });
	expect(chatFor(weekly, "p4")).toEqual({ refused: "noChatYet" });
	expect(chatFor([meeting("p4", null)], null)).toEqual({ refused: "noChatYet" });
	expect(chatFor([], null)).toEqual({ refused: "noChatYet" });
});
