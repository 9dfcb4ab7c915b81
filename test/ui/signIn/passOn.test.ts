import { afterEach, expect, test } from "@jest/globals";
import { passOn } from "../../../src/ui/signIn/passOn.ts";

const real = globalThis.fetch;
afterEach(() => {
	globalThis.fetch = real;
	window.opener = null;
});

async function opened(hash: string, search = ""): Promise<HTMLElement> {
	const page = document.createElement("main");
	await passOn(page, { hash, search });
	return page;
}

test("whoever strays to the page is told what it is for", async () => {
	expect((await opened("")).textContent).toContain("This page is only used while you sign in");
	expect(document.title).toBe("Signing in to Evenover");
});

test("nothing is opened for a link that no pane of ours opened", async () => {
	const page = await opened("#req=%7B%7D");
	expect(page.querySelector("button")).toBeNull();
	expect(page.textContent).toContain("Go back to Evenover");
});

test("opened by a pane in another site's frame it opens the directory's window by a press, not before", async () => {
	let windows = 0;
	window.open = () => {
		windows += 1;
		return null;
	};
	window.opener = { postMessage: () => undefined } as never;
	globalThis.fetch = async () => ({ ok: true, json: async () => ({ authority: "https://login.microsoftonline.com/tenant" }) }) as Response;
	const page = await opened("#req=%7B%7D");
	expect(page.querySelector("button")?.textContent).toBe("Continue to sign in");
	expect(windows).toBe(0);
});

test("an answer of the directory that nobody asked for is not passed on", async () => {
	expect((await opened("#code=abc&state=unknown")).textContent).toContain("Go back to Evenover");
});
