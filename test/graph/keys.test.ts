import { expect, test } from "@jest/globals";
import { cardIdOf, chainIdOf } from "../../src/graph/keys.ts";
import { tabEntityId, teamsLink } from "../../src/graph/teamsLink.ts";

test("a key's card is the version 5 UUID of its name", () => {
	// RFC 9562's namespace for URLs, reference value of Python's uuid.uuid5(uuid.NAMESPACE_URL, "python.org")
	expect(cardIdOf("python.org")).toBe("7af94e2b-4dd9-50f0-9c9a-8a48519bdef0");
});

test("a key's chain is a whole number that JSON carries exactly", () => {
	expect(Number.isSafeInteger(chainIdOf("x"))).toBe(true);
	expect(chainIdOf("x")).toBe(chainIdOf("x"));
	expect(chainIdOf("x")).not.toBe(chainIdOf("y"));
});

test("a link into Teams carries our page and the chat, and keeps short", () => {
	const link = "https://evenover.example/panel/4f1c";
	const made = new URL(teamsLink({ teamsAppId: "app 1", link, label: "x".repeat(5000), chatId: "19:meeting_x@thread.v2" }));
	expect(made.origin + made.pathname).toBe(`https://teams.microsoft.com/l/entity/app%201/${tabEntityId}`);
	expect(made.searchParams.get("webUrl")).toBe(link);
	expect(JSON.parse(made.searchParams.get("context") ?? "")).toEqual({
		subEntityId: "/panel/4f1c",
		chatId: "19:meeting_x@thread.v2",
		contextType: "chat",
	});
	expect(made.href.length).toBeLessThan(1000);
});
