import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Credential } from "../../src/graph/credential.ts";
import { isFailure } from "../../src/graph/failure.ts";
import { openNetwork } from "../../src/graph/network.ts";
import { createTokens } from "../../src/graph/tokens.ts";
import { ines } from "./listening.ts";

const login = "https://login.microsoftonline.com";
const timeoutMs = 200;
let heard: string[] = [];
let at: string;
/** Takes every connection and answers none; below /half it begins an answer and never ends it. */
const silent = createServer((request, response) => {
	heard.push(request.url ?? "");
	if (request.url?.startsWith("/half")) response.writeHead(200, { "content-type": "application/json" }).write('{"access_token":');
});
beforeAll(async () => {
	await new Promise<void>((settle) => silent.listen(0, "127.0.0.1", settle));
	at = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
});
afterAll(() => {
	silent.closeAllConnections();
	silent.close();
});

test.each<[string, Credential, string]>([
	["a directory that takes the call and stays silent", { clientSecret: "hush" }, ""],
	["a directory whose answer does not end", { clientSecret: "hush" }, "/half"],
	["a machine that stays silent when its identity is asked for", { managedIdentity: "0d0e6d3e-0000-4000-8000-0000000000dd" }, ""],
])(
	"%s is waited for no longer than said, and no token is issued",
	async (_what, credential, path) => {
		heard = [];
		const tokens = createTokens({
			clientId: "0d0e6d3e-0000-4000-8000-0000000000cc",
			credential,
			authorityHost: login,
			grants: { load: async () => null, save: async () => {} },
			networkClient: openNetwork({ timeoutMs, places: { [login]: `${at}${path}`, "http://169.254.169.254": at } }),
		});
		const begun = performance.now();
		const failure = await tokens.asApp(ines.tenantId);
		expect(isFailure(failure) && failure.kind).toBe("unavailable");
		expect(heard.length).toBeGreaterThan(0);
		expect(performance.now() - begun).toBeLessThan(4_000);
	},
	8_000,
);

test("where some addresses are led elsewhere, no other is asked", async () => {
	const { sendGetRequestAsync } = openNetwork({ places: { [login]: at } });
	await expect(sendGetRequestAsync("https://graph.microsoft.com/v1.0/me")).rejects.toThrow("Nobody said");
});
