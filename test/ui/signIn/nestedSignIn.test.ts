import { expect, test } from "@jest/globals";
import { createAsk } from "../../../src/ui/signIn/ask.ts";
import { nestedToken } from "../../../src/ui/signIn/nestedSignIn.ts";
import { account, fakeSigner, interaction, refusedBy } from "./fakeSigner.ts";

function inHost({ pressed = false, signer = fakeSigner([account("marcus")]) } = {}) {
	const ask = createAsk();
	const token = nestedToken({ ask, open: signer.open, instead: async () => "token of the window", pressed: () => pressed });
	return { ask, token, state: signer.state };
}

test("a host that knows the person gives tokens without a word", async () => {
	const { token, ask, state } = inHost();
	expect(await token()).toBe("token of marcus");
	expect(ask.now()).toBeNull();
	expect(state.windows).toBe(0);
});

test("a host that answers late is waited for", async () => {
	const signer = fakeSigner([account("marcus")]);
	const late = { ...signer, open: () => new Promise<never>((settle) => setTimeout(() => settle(signer.open() as never), 50)) };
	expect(await inHost({ signer: late }).token()).toBe("token of marcus");
});

test("where the directory wants the person, no window opens outside a press", async () => {
	const { token, ask, state } = inHost();
	state.silent = interaction();
	await expect(token()).rejects.toMatchObject({ why: "interaction" });
	expect(state.windows).toBe(0);
	state.window = () => account("marcus");
	await ask.now()?.signIn();
	expect(ask.now()).toBeNull();
	expect(await token()).toBe("token of marcus");
});

test("within a press the window opens at once, one for all that ask", async () => {
	const { token, state } = inHost({ pressed: true });
	state.silent = interaction();
	state.window = async () => account("marcus");
	expect(await Promise.all([token(), token({ fresh: true })])).toEqual(["token of marcus", "token of marcus"]);
	expect(state.windows).toBe(1);
});

test("consent that was withdrawn is told as such", async () => {
	const { token, ask, state } = inHost();
	state.silent = interaction("AADSTS65001: The user or administrator has not consented.", "consent_required");
	await expect(token()).rejects.toMatchObject({ why: "notAllowed" });
	expect(ask.now()?.code).toBe("AADSTS65001");
});

test("a host that says it can and then can't is left for the window", async () => {
	const { token, ask, state } = inHost();
	state.silent = refusedBy("nested_app_auth_bridge_disabled", "", "ClientAuthError");
	expect(await token()).toBe("token of the window");
	expect(await token()).toBe("token of the window");
	expect(ask.now()).toBeNull();
});

test("a network that is away is no reason to sign in", async () => {
	const { token, ask, state } = inHost();
	state.silent = refusedBy("no_network_connectivity");
	await expect(token()).rejects.toMatchObject({ errorCode: "no_network_connectivity" });
	expect(ask.now()).toBeNull();
});
