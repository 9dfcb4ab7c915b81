import { afterEach, expect, test } from "@jest/globals";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { createApi } from "../../../src/ui/api.ts";
import { createAsk } from "../../../src/ui/signIn/ask.ts";
import type { Why } from "../../../src/ui/signIn/needed.ts";
import { SignInAbove } from "../../../src/ui/signIn/SignInAbove.tsx";
import { windowToken } from "../../../src/ui/signIn/windowSignIn.ts";
import { PanelGate } from "../../../src/ui/states/PanelGate.tsx";
import { fakeApi } from "../fakeApi.ts";
import { fakeHost } from "../fakeHost.ts";
import { PaneRoot } from "../PaneRoot.tsx";
import { panelSeenBy, tomas } from "../samplePanel.ts";
import { account, fakeSigner, keptIn } from "./fakeSigner.ts";

const panel = panelSeenBy(tomas);
const real = globalThis.fetch;
afterEach(() => {
	cleanup();
	globalThis.fetch = real;
});

function told(why: Why) {
	const ask = createAsk();
	const opened: string[] = [];
	const asked = { why, code: "AADSTS65001", consentLink: "https://login.example/adminconsent", signIn: async () => ask.tell(null) };
	ask.tell(asked);
	render(
		<PaneRoot host={fakeHost({ signIn: ask, open: (url) => void opened.push(url) })} api={fakeApi({}).api}>
			<SignInAbove />
		</PaneRoot>,
	);
	return { ask, opened };
}

test.each<[Why, string, string]>([
	["noNested", "Sign in to go on", "Outlook can’t sign you in"],
	["interaction", "Sign in to go on", "confirm who you are"],
	["otherAccount", "Sign in to go on", "open for another account"],
	["mismatch", "Sign in to go on", "another account than the one"],
	["notAllowed", "Your administrator has not allowed Evenover yet", "Send the link to an administrator"],
	["declined", "Sign in to go on", "wasn’t allowed to use your account"],
	["notAssigned", "You haven’t been given Evenover yet", "Ask IT to add you"],
	["blocked", "Sign in to go on", "Allow pop-ups"],
	["cancelled", "Sign in to go on", "closed before you were signed in"],
	["failed", "Sign in to go on", "Something went wrong"],
])("it says why nobody is signed in, and what to do: %s", (why, title, reason) => {
	told(why);
	expect(screen.getByRole("heading", { level: 2 }).textContent).toBe(title);
	expect(screen.getAllByRole("status")[0]?.textContent).toContain(reason);
	expect(screen.getByRole("button", { name: /^Sign in/ })).toBeTruthy();
});

test("a window that can't open leaves the way through the browser", () => {
	const { opened } = told("blocked");
	fireEvent.click(screen.getByRole("button", { name: "Open in browser" }));
	expect(opened).toEqual([`${location.origin}/asks`]);
});

test("what an administrator has to allow can be sent to them", async () => {
	told("notAllowed");
	fireEvent.click(screen.getByRole("button", { name: "Copy the link for your administrator" }));
	await waitFor(() =>
		expect(screen.getByRole("textbox", { name: "Copy it from here:" })).toHaveProperty("value", "https://login.example/adminconsent"),
	);
});

test("it goes once somebody is signed in, and what is kept on the device is sent", async () => {
	let sent = 0;
	const send = () => {
		sent += 1;
	};
	addEventListener("online", send);
	told("interaction");
	fireEvent.click(screen.getByRole("button", { name: "Sign in" }));
	await waitFor(() => expect(screen.queryByRole("heading")).toBeNull());
	removeEventListener("online", send);
	expect(sent).toBe(1);
});

test("a pane in a host that can't sign in shows its panel after one press", async () => {
	const ask = createAsk();
	const signer = fakeSigner();
	const token = windowToken({ ask, person: { name: "tomas" }, open: signer.open, kept: keptIn() });
	globalThis.fetch = async (url) =>
		({
			ok: true,
			status: 200,
			headers: new Headers(),
			json: async () => (String(url).endsWith("/viewPanel") ? { panel } : {}),
		}) as Response;
	render(
		<PaneRoot host={fakeHost({ token, signIn: ask })} api={createApi(token, "en-GB")} timeZone="UTC">
			<SignInAbove />
			<PanelGate panelId={panel.id}>{(read) => <h1>{read.topic}</h1>}</PanelGate>
		</PaneRoot>,
	);
	await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("You’re not signed in"), { timeout: 3_000 });
	expect(document.body.textContent).not.toContain("couldn’t reach");
	signer.state.window = () => account("tomas");
	fireEvent.click(screen.getByRole("button", { name: "Sign in" }));
	await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(panel.topic), { timeout: 3_000 });
	expect(screen.queryByRole("alert")).toBeNull();
});
