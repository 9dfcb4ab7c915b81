import { expect, test } from "@jest/globals";
import { createAsk } from "../../../src/ui/signIn/ask.ts";
import { windowToken } from "../../../src/ui/signIn/windowSignIn.ts";
import { account, fakeSigner, interaction, keptIn, refusedBy } from "./fakeSigner.ts";

const marcus = { name: "marcus@brightwater.example", id: "marcus" };

function beside(person: { name: string; id?: string } = marcus, signer = fakeSigner(), kept = keptIn()) {
	const ask = createAsk();
	const token = windowToken({ ask, person, open: signer.open, kept });
	const press = async () => ask.now()?.signIn();
	return { ask, token, press, signer, kept, state: signer.state };
}

test("no window opens before somebody presses, and the pane is told why there is none", async () => {
	const { token, ask, state } = beside();
	await expect(token()).rejects.toMatchObject({ name: "SignInNeeded", why: "noNested" });
	expect(ask.now()?.why).toBe("noNested");
	expect(state.windows).toBe(0);
});

test("after one press tokens come silently, for the person the host is open for", async () => {
	const { token, ask, press, state } = beside();
	await token().catch(() => undefined);
	state.window = () => account("marcus");
	await press();
	expect(state.hint).toBe(marcus.name);
	expect(ask.now()).toBeNull();
	expect(await token()).toBe("token of marcus");
	expect(await token({ fresh: true })).toBe("token of marcus");
	expect(state.windows).toBe(1);
});

test("a pane that is opened again finds the same person signed in", async () => {
	const first = beside();
	await first.token().catch(() => undefined);
	first.state.window = () => account("marcus");
	await first.press();
	expect(await beside(marcus, first.signer, first.kept).token()).toBe("token of marcus");
});

test("once the host is open for another account, the other one's tokens are dropped", async () => {
	const first = beside();
	await first.token().catch(() => undefined);
	first.state.window = () => account("marcus");
	await first.press();
	const maya = beside({ name: "maya@brightwater.example" }, first.signer, first.kept);
	await expect(maya.token()).rejects.toMatchObject({ why: "otherAccount" });
	expect(maya.state.accounts).toEqual([]);
	await expect(maya.token()).rejects.toMatchObject({ why: "otherAccount" });
	maya.state.window = () => account("maya");
	await maya.press();
	expect(await maya.token()).toBe("token of maya");
});

test("an account chosen in the window that is not the host's is not kept", async () => {
	const { token, ask, press, state } = beside();
	await token().catch(() => undefined);
	state.window = () => account("maya");
	await press();
	expect(ask.now()?.why).toBe("mismatch");
	expect(state.accounts).toEqual([]);
	await expect(token()).rejects.toMatchObject({ why: "mismatch" });
});

test.each([
	["blocked", refusedBy("popup_window_error")],
	["cancelled", refusedBy("user_cancelled")],
	["cancelled", refusedBy("access_denied", "AADB2C90091: The user has cancelled.", "ServerError")],
	["declined", refusedBy("access_denied", "AADSTS65004: User declined to consent.", "ServerError")],
	["notAllowed", refusedBy("invalid_client", "AADSTS90094: Admin consent is required.", "ServerError")],
	["notAssigned", refusedBy("invalid_grant", "AADSTS50105: The user is not assigned to a role.", "ServerError")],
	["failed", refusedBy("post_request_failed")],
	["failed", refusedBy("who_knows")],
])("a window that ends with nobody signed in is told: %s", async (why, error) => {
	const { token, ask, press, state } = beside();
	await token().catch(() => undefined);
	state.window = () => error;
	await press();
	expect(ask.now()?.why).toBe(why);
	await expect(token()).rejects.toMatchObject({ name: "SignInNeeded", why });
	state.window = () => account("marcus");
	await press();
	expect(await token()).toBe("token of marcus");
});

test("what an administrator has to allow comes with its number and the link to allow it", async () => {
	const { token, ask, press, state } = beside();
	await token().catch(() => undefined);
	state.window = () => refusedBy("invalid_grant", "AADSTS65001: The administrator has not consented.", "ServerError");
	await press();
	const link = new URL(ask.now()?.consentLink ?? "");
	expect(ask.now()?.code).toBe("AADSTS65001");
	expect(link.pathname).toBe("/tenant/v2.0/adminconsent");
	expect(link.searchParams.get("client_id")).toBe("app");
});

test("a renewal that the directory wants the person for asks for a press; one that the network lost does not", async () => {
	const { token, ask, press, state } = beside();
	await token().catch(() => undefined);
	state.window = () => account("marcus");
	await press();
	state.silent = refusedBy("no_network_connectivity");
	await expect(token()).rejects.toMatchObject({ errorCode: "no_network_connectivity" });
	expect(ask.now()).toBeNull();
	state.silent = interaction();
	await expect(token()).rejects.toMatchObject({ why: "interaction" });
	expect(state.windows).toBe(1);
	state.silent = null;
	expect(await token()).toBe("token of marcus");
	expect(ask.now()).toBeNull();
});

test("a second press while a window stands open takes the place of the first", async () => {
	const { token, ask, press, state } = beside();
	await token().catch(() => undefined);
	let end: (with_: Error) => void = () => undefined;
	state.window = () =>
		new Promise((settle) => {
			end = settle;
		});
	const first = press();
	state.window = () => account("marcus");
	await press();
	end(refusedBy("interaction_in_progress_cancelled"));
	await first;
	expect(ask.now()).toBeNull();
	expect(await token()).toBe("token of marcus");
});
