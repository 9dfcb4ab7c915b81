import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { contract, type RefusalReply } from "../../src/contract.ts";
import { refusals } from "../../src/words/en/refusals.ts";
import { type Running, startRunning } from "../support/running.ts";
import { textSpots as all } from "../support/textSpots.ts";

let running: Running;
let owner: pg.Client;
beforeAll(async () => {
	running = await startRunning();
	owner = new pg.Client({ connectionString: running.ownerUrl });
	await owner.connect();
}, 60_000);
afterAll(async () => {
	await owner.end();
	await running.close();
});

const tooLong = "much too long ".repeat(10_000 / 14 + 1).slice(0, 10_000);

test("each place for text in the contract was found, and takes words of a usual length", () => {
	const refused = all.flatMap(({ name, path, put, usual }) => {
		const { error } = contract[name].input.safeParse(put(usual));
		return error ? [`${name} ${path}: ${error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`)}`] : [];
	});
	expect(refused).toEqual([]);
	expect(all.length).toBeGreaterThan(120);
	const found = all.map(({ name, path }) => `${name} ${path}`);
	for (const known of [
		"submitAnswer answer.assumptions.0",
		"takeStance words",
		"forceDecision reversal.threshold",
		"viewMeeting meeting.chatId",
	])
		expect(found).toContain(known);
});

test("ten thousand characters are refused in every one of them, in words, naming the field; nothing of them is kept or logged", async () => {
	const before = await rows();
	const token = await running.tenant.identity.tokenFor("maya");
	const taken: string[] = [];
	for (const { name, path, put } of all) {
		const answer = await fetch(`${running.origin}/api/${name}`, {
			method: "POST",
			headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
			body: JSON.stringify(put(tooLong)),
		});
		const { error } = (await answer.json()) as Partial<RefusalReply>;
		const named = Object.keys(error?.fields ?? {}).some((field) => path === field || path.startsWith(`${field}.`));
		const said = error?.message === `${refusals.malformed.title}. ${refusals.malformed.reason}`;
		if (answer.status !== 422 || error?.code !== "malformed" || !named || !said)
			taken.push(`${name} ${path}: ${answer.status} ${error?.code} ${Object.keys(error?.fields ?? {})}`);
	}
	expect(taken).toEqual([]);
	expect(await rows()).toEqual(before);
	expect(await tablesWith("much too long much too long")).toEqual([]);
	expect(running.logged.filter((line) => line.includes("much too long"))).toEqual([]);
}, 120_000);

async function tables(): Promise<string[]> {
	const { rows } = await owner.query(
		"select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
	);
	return rows.map((row) => row.table_name).sort();
}
async function rows(): Promise<[string, number][]> {
	const counted: [string, number][] = [];
	for (const table of await tables()) {
		const { rows } = await owner.query(`select count(*)::int as many from "${table}"`);
		counted.push([table, rows[0].many]);
	}
	return counted;
}
async function tablesWith(words: string): Promise<string[]> {
	const found: string[] = [];
	for (const table of await tables()) {
		const { rowCount } = await owner.query(`select from "${table}" t where t::text like $1 limit 1`, [`%${words}%`]);
		if (rowCount) found.push(table);
	}
	return found;
}
