import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type AppParts, createApp } from "../../src/server/app.ts";
import { listen } from "../../src/server/listen.ts";
import { spokenWords } from "../../src/words/spoken.ts";

const app = createApp({ words: spokenWords(), now: () => "2026-06-17T09:00:00.000Z", frameAncestors: [] } as unknown as AppParts);
let server: ReturnType<typeof listen>;
beforeAll(
	() =>
		new Promise<void>((settle) => {
			server = listen(app.fetch, { port: 0, hostname: "127.0.0.1" }, settle);
		}),
);
afterAll(() => {
	server.close();
	if ("closeAllConnections" in server) server.closeAllConnections();
});

/** Sends all of it before anything of the answer is read. */
const sends = (head: string, body: string) =>
	new Promise<string>((settle) => {
		let heard = "";
		const socket = connect((server.address() as AddressInfo).port, "127.0.0.1", () => {
			socket.write(`POST /api/viewPanel HTTP/1.1\r\nHost: a\r\n${head}\r\n\r\n`);
			setTimeout(() => socket.write(body, () => socket.resume()), 30);
		});
		socket.pause().on("data", (part) => (heard += part.toString()));
		socket.on("error", () => {}).once("close", () => settle(heard));
	});

const megabytes = "x".repeat(2_000_000);
test.each([
	["with its length", `Content-Length: ${megabytes.length}`, megabytes],
	["in chunks", "Transfer-Encoding: chunked", `${megabytes.length.toString(16)}\r\n${megabytes}\r\n0\r\n\r\n`],
])("whoever sends all of what is too long %s, and reads only then, still hears that it is", async (_how, head, body) => {
	for (let time = 0; time < 10; time++) {
		const heard = await sends(head, body);
		expect(heard).toMatch(/^HTTP\/1\.1 413 /);
		expect(heard).toContain('"tooLarge"');
	}
});
