import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";

/** In a process of its own, since every module that is loaded there is written down. */
const program = (endpoint: string | undefined) => `
	import { registerHooks } from "node:module";
	const loaded = [];
	registerHooks({ resolve: (name, context, next) => { const found = next(name, context); loaded.push(found.url); return found; } });
	const { openTelemetry } = await import("./src/telemetry.ts");
	let troubles = 0;
	const onTrouble = () => void troubles++;
	const { observe, close } = await openTelemetry({ onTrouble, endpoint: ${JSON.stringify(endpoint)}, serviceName: "x", tenantKey: Buffer.alloc(32) });
	const done = await observe.piece({ kind: "job", name: "x" }, async () => 7, String);
	await close();
	console.log(JSON.stringify({ done, troubles, loaded: loaded.filter((url) => url.includes("opentelemetry")).length }));
`;
const run = async (endpoint?: string): Promise<{ done: number; troubles: number; loaded: number }> => {
	const asked = ["--input-type=module", "--disable-warning=ExperimentalWarning", "-e", program(endpoint)];
	const { stdout } = await promisify(execFile)(process.execPath, asked, { timeout: 25_000 });
	return JSON.parse(stdout);
};

test("with no place to send to, nothing of OpenTelemetry is loaded, and the work is done as ever", async () => {
	expect(await run()).toEqual({ done: 7, troubles: 0, loaded: 0 });
});

test("a collector that does not answer keeps nobody from their work, and is told of once, though traces and metrics both fail", async () => {
	const { done, troubles, loaded } = await run("http://127.0.0.1:9");
	expect([done, troubles, loaded > 10]).toEqual([7, 1, true]);
});
