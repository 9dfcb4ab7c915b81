import { expect, test } from "@jest/globals";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { Reply } from "../../../src/contract.ts";
import { PostFramework } from "../../../src/ui/framework/PostFramework.tsx";
import { hostAt, InPane, refusal, type Sent, serverThat } from "../stage/standIn.tsx";
import { teamId } from "./sample.ts";

type Posts = Reply<"viewFrameworkPosts">;
type Last = NonNullable<Posts["last"]>;
const chats = [
	{ panelId: "p2", subject: "Leadership weekly", startsAt: "2026-06-25T10:00:00.000Z" },
	{ panelId: "p1", subject: "Half-year review", startsAt: "2026-06-18T10:00:00.000Z" },
];
const last = (change: Partial<Last> = {}): Last => ({
	panelId: "p2",
	subject: "Leadership weekly",
	version: 5,
	state: "posted",
	at: "2026-06-17T09:15:00.000Z",
	because: null,
	...change,
});

function show(view: () => Posts, post: (sent: Sent) => unknown = () => view(), fresh: string[] = []) {
	const server = serverThat((sent) => (sent.name === "viewFrameworkPosts" ? view() : post(sent)));
	const host = hostAt("personal", {
		token: async (options) => {
			fresh.push(options?.fresh ? "fresh" : "kept");
			return "token";
		},
	});
	render(
		<InPane host={host} api={server.api}>
			<PostFramework teamId={teamId} version={5} />
		</InPane>,
	);
	return server.sent.filter.bind(server.sent);
}
const posts = (all: (keep: (sent: Sent) => boolean) => Sent[]) => all(({ name }) => name === "postFramework");

test("it says whose chat it goes to, lets one choose, and says when it is there", async () => {
	let now: Posts = { chats, last: null };
	const sent = show(
		() => now,
		() => {
			now = { chats, last: last({ panelId: "p1", subject: "Half-year review" }) };
			return { chats, last: last({ panelId: "p1", subject: "Half-year review", state: "posting", at: null }) };
		},
	);
	const where = (await screen.findByLabelText("Which meeting’s chat")) as HTMLSelectElement;
	expect([...where.options].map(({ text }) => text)).toEqual(["Leadership weekly, Thursday 25 June", "Half-year review, Thursday 18 June"]);
	expect(where.value).toBe("p2");
	fireEvent.change(where, { target: { value: "p1" } });
	fireEvent.click(screen.getByRole("button", { name: "Post version 5" }));
	await screen.findByText("Posting version 5 in the chat of Half-year review.");
	const button = screen.getByRole("button", { name: "Post version 5" });
	expect(button.getAttribute("aria-disabled")).toBe("true");
	fireEvent.click(button);
	expect(posts(sent).map(({ input }) => input)).toEqual([{ teamId, panelId: "p1", idempotencyKey: expect.any(String) }]);
	const status = await screen.findByText(/^Version 5 is in the chat of Half-year review since /, {}, { timeout: 4_000 });
	expect(status.getAttribute("role")).toBe("status");
	screen.getByRole("button", { name: "Post version 5 again" });
});

test("with one chat there is nothing to choose, and with none it is said why", async () => {
	show(() => ({ chats: chats.slice(0, 1), last: null }));
	await screen.findByText("It goes to the chat of Leadership weekly, Thursday 25 June.");
	expect(screen.queryByRole("combobox")).toBeNull();
	show(() => ({ chats: [], last: null }));
	await screen.findByText(/None of your meetings with this team has a chat yet/);
});

test("who has to consent first is told so, and one button asks them and posts", async () => {
	const fresh: string[] = [];
	let allowed = false;
	const sent = show(
		() => ({ chats, last: null }),
		() => {
			if (!allowed) throw refusal("consentNeeded");
			return { chats, last: last() };
		},
		fresh,
	);
	fireEvent.click(await screen.findByRole("button", { name: "Post version 5" }));
	const allow = await screen.findByRole("button", { name: "Allow it and post" });
	allowed = true;
	fireEvent.click(allow);
	await screen.findByText(/^Version 5 is in the chat of Leadership weekly since /);
	expect(fresh).toEqual(["fresh"]);
	expect(posts(sent)).toHaveLength(2);
	await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

test("what would tell somebody too soon, or be read by others, is said first, and one posts anyway or not now", async () => {
	let away = true;
	const sent = show(
		() => ({ chats, last: null }),
		({ input }) => {
			const { anyway } = input as { anyway?: boolean };
			if (!anyway) throw refusal("notAllMembers", { values: { names: "Olga Petrova" } });
			if (away) throw new TypeError("away");
			return { chats, last: last() };
		},
	);
	fireEvent.click(await screen.findByRole("button", { name: "Post version 5" }));
	await screen.findByText(/Olga Petrova would read what your team decided/);
	fireEvent.click(screen.getByRole("button", { name: "Not now" }));
	expect(screen.queryByRole("button", { name: "Post anyway" })).toBeNull();
	fireEvent.click(screen.getByRole("button", { name: "Post version 5" }));
	fireEvent.click(await screen.findByRole("button", { name: "Post anyway" }));
	// what may have arrived is sent again as the same wish
	const again = await screen.findByRole("button", { name: "Try again" });
	away = false;
	fireEvent.click(again);
	await screen.findByText(/^Version 5 is in the chat of Leadership weekly since /);
	const keys = posts(sent).map(({ input }) => input as { anyway?: boolean; idempotencyKey: string });
	expect(keys.map(({ anyway }) => anyway ?? false)).toEqual([false, false, true, true]);
	expect(keys[2]?.idempotencyKey).toBe(keys[3]?.idempotencyKey);
});

test("what is not known to be there is never said to be, and what failed says why and can be posted again", async () => {
	let now = last({ state: "posting", at: null, because: "unknownOutcome" });
	show(() => ({ chats, last: now }));
	await screen.findByText(/hasn’t said yet whether version 5 is in the chat/);
	now = last({ state: "waiting", at: null, because: "forbidden" });
	await screen.findByText("Version 5 is not in the chat of Leadership weekly", {}, { timeout: 4_000 });
	screen.getByText(/You are not in that chat/);
	now = last({ state: "waiting", at: null, because: "unknownOutcome" });
	cleanup();
	show(() => ({ chats, last: now }));
	await screen.findByText("Version 5 may be in the chat of Leadership weekly");
	screen.getByText(/Look into the chat before/);
	expect(screen.getByRole("button", { name: "Post version 5" }).getAttribute("aria-disabled")).toBe("false");
});
