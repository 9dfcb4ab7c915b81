import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";

/** In a process of its own, since every module that is loaded there is written down. */
const program = (endpoint: string | undefined) => `
	import { registerHooks } from "node:module";
	const loaded = [];
	registerHooks({ resolve: (name, context, next) => { const found = next(name, context); loaded.push(found.url); return found; } });
	const { openTelemetry } = await import("./src/telemetry.ts");
	const { observe, close } = await openTelemetry({ endpoint: ${JSON.stringify(endpoint)}, serviceName: "x", tenantKey: Buffer.alloc(32) });
	const done = await observe.piece({ kind: "job", name: "x" }, async () => 7, String);
	await close();
	console.log(JSON.stringify({ done, loaded: loaded.filter((url) => url.includes("opentelemetry")).length }));
`;
const run = async (endpoint?: string): Promise<{ done: number; loaded: number }> => {
	const asked = ["--input-type=module", "--disable-warning=ExperimentalWarning", "-e", program(endpoint)];
	const { stdout } = await promisify(execFile)(process.execPath, asked, { timeout: 25_000 });
	return JSON.parse(stdout);
};

test("with no place to send to, nothing of OpenTelemetry is loaded, and the work is done as ever", async () => {
	expect(await run()).toEqual({ done: 7, loaded: 0 });
});

test("a collector that does not answer keeps nobody from their work", async () => {
	const { done, loaded } = await run("http://127.0.0.1:9");
	expect([done, loaded > 10]).toEqual([7, true]);
});
