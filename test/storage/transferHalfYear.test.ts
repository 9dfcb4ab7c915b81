import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { pino } from "pino";
import { asksOf } from "../../sandbox/asks.ts";
import { type HalfYear, playHalfYear } from "../../sandbox/halfYear/story.ts";
import { masterKey } from "../../sandbox/masterKey.ts";
import { openProduct } from "../../sandbox/product.ts";
import { startEmbedded } from "../../src/storage/embedded.ts";
import { type Running, startRunning } from "../support/running.ts";
import { emptyDatabase, everyRow, fileRoom } from "../support/transferRoom.ts";

jest.setTimeout(400_000);

const room = fileRoom();
// the built-in database of a copy of the app, where root's PostgreSQL may enter
const home = mkdtempSync(join(tmpdir(), "evenover-home-"));
let running: Running;
let year: HalfYear;
beforeAll(async () => {
	running = await startRunning({ start: "2026-01-05T08:00:00.000Z" });
	const { tenant, product, origin } = running;
	const ask = asksOf((request) => fetch(request), tenant, origin);
	year = await playHalfYear({ ask, graph: tenant.graph, clock: tenant.clock, sweep: product.sweep }, "2026-07-06T08:00:00.000Z");
});
afterAll(async () => {
	await running.close();
	room.clear();
	rmSync(home, { recursive: true, force: true });
});

/** The commands as an operator gives them. */
async function transfer(words: string[], settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
	const { PATH = "" } = process.env;
	const child = spawn(process.execPath, ["src/transfer.ts", ...words], {
		env: { PATH, MASTER_KEY: masterKey.toString("base64"), ...settings },
	});
	let said = "";
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part));
	return { code: await new Promise((settle) => child.once("close", settle)), said };
}

test("half a year moves from one database to the built-in one and on to a managed one, row for row, and the app goes on there", async () => {
	const before = await everyRow(running.ownerUrl);
	const views = async (ask: (name: string, input: object) => Promise<unknown>) => [
		await Promise.all(year.panels.map((panelId) => ask("viewPanel", { panelId }))),
		await ask("viewFramework", { teamId: year.teamId }),
		await ask("viewAlignment", { teamId: year.teamId }),
	];
	const shown = await views((name, input) => running.ask("maya", name as "viewPanel", input as never));
	const file = room.file("half-year.gz");
	const out = await transfer(["export", file], { DATABASE_URL: running.ownerUrl });
	expect([out.code, out.said]).toEqual([0, expect.stringContaining("What people said in private is encrypted in it")]);

	const into = await transfer(["import", file], { EVENOVER_HOME: home });
	expect([into.code, into.said]).toEqual([0, expect.stringContaining("with the same MASTER_KEY")]);
	const embedded = await startEmbedded({ home });
	const there = await everyRow(embedded.url).finally(() => embedded.stop());
	expect(there).toEqual(before);
	expect(Object.values(there).filter((rows) => rows.length > 0).length).toBeGreaterThan(25);

	const onwards = room.file("onwards.gz");
	expect((await transfer(["export", onwards], { EVENOVER_HOME: home })).code).toBe(0);
	const managed = await emptyDatabase({ managed: true });
	expect((await transfer(["import", onwards], { DATABASE_URL: managed.ownerUrl })).code).toBe(0);
	expect(await everyRow(managed.seen)).toEqual(before);

	const { tenant, origin } = running;
	const moved = await openProduct({
		ownerUrl: managed.ownerUrl,
		origin,
		tenantOrigin: origin,
		now: tenant.clock.now,
		doubtWaitMs: 1_000,
		log: pino({ level: "silent" }),
	});
	try {
		const token = await tenant.identity.tokenFor("maya");
		const asked = await views(async (name, input) => {
			const request = { method: "POST", headers: { authorization: `Bearer ${token}`, "content-type": "application/json" } };
			const response = await moved.app.request(`${origin}/api/${name}`, { ...request, body: JSON.stringify(input) });
			return response.json();
		});
		expect(asked).toEqual(shown);
	} finally {
		await moved.close();
	}
});

test("words that say nothing are answered with how to say it", async () => {
	for (const words of [[], ["export"], ["copy", "a"], ["export", "a", "b"], ["import", "--help"]]) {
		const { code, said } = await transfer(words, { DATABASE_URL: running.ownerUrl });
		expect([code, said]).toEqual([1, expect.stringContaining("npm run export -- <file>")]);
	}
	const wrong = await transfer(["export", room.file("a.gz")], { DATABASE_URL: "mysql://here" });
	expect([wrong.code, wrong.said]).toEqual([1, expect.stringContaining("DATABASE_URL")]);
	const nowhere = new URL(running.ownerUrl);
	nowhere.pathname = "nowhere";
	const missing = await transfer(["export", room.file("a.gz")], { DATABASE_URL: nowhere.href });
	expect([missing.code, missing.said]).toEqual([1, expect.stringContaining("Look at DATABASE_URL")]);
	expect(missing.said).not.toContain("    at ");
});

test("an import without the master key, or with another, is refused in words that say which is needed", async () => {
	const file = room.file("kept.gz");
	expect((await transfer(["export", file], { DATABASE_URL: running.ownerUrl, MASTER_KEY: "" })).code).toBe(0);
	const { ownerUrl, seen } = await emptyDatabase();
	for (const [key, told] of [
		["", "MASTER_KEY: is missing. An import needs the one that Evenover had where the file was made."],
		["short", "MASTER_KEY: is not right."],
		[randomBytes(32).toString("base64"), "was made under another MASTER_KEY"],
	] as const) {
		const { code, said } = await transfer(["import", file], { DATABASE_URL: ownerUrl, MASTER_KEY: key });
		expect([code, said]).toEqual([1, expect.stringContaining(told)]);
		expect(said).not.toContain("    at ");
	}
	expect(await everyRow(seen)).toEqual({});
});
