import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { z } from "zod";
import { type ActionName, contract, type RefusalReply } from "../../src/contract.ts";
import { refusals } from "../../src/words/en/refusals.ts";
import { type Running, startRunning } from "../support/running.ts";

/** As much of JSON schema as the contract is written in. */
type Schema = {
	type?: string;
	format?: string;
	pattern?: string;
	const?: unknown;
	enum?: unknown[];
	anyOf?: Schema[];
	oneOf?: Schema[];
	properties?: Record<string, Schema>;
	additionalProperties?: Schema | boolean;
	items?: Schema;
	minItems?: number;
	minimum?: number;
};
type Spot = { path: string; put(text: string): unknown; usual: string };

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

const formats: Record<string, string> = {
	uuid: "00000000-0000-4000-8000-000000000001",
	date: "2026-12-01",
	"date-time": "2026-12-01T10:00:00.000Z",
};
/** What a field takes whose schema does not say all of it. */
function usualOf(path: string, { format = "", pattern }: Schema): string {
	if (pattern?.includes("[0-5]") && formats[format] === undefined) return "09:30";
	return formats[format] ?? (path.endsWith("timeZone") ? "UTC" : "Words");
}

const variantsOf = ({ anyOf, oneOf }: Schema): Schema[] => anyOf ?? oneOf ?? [];
const isText = (schema: Schema) => schema.type === "string" && schema.enum === undefined && schema.const === undefined;

/** Something that the schema takes, everything in it that can be. */
function sample(schema: Schema, path: string): unknown {
	if (schema.const !== undefined) return schema.const;
	if (schema.enum) return schema.enum[0];
	const [first] = variantsOf(schema);
	if (first) return sample(first, path);
	if (schema.type === "object")
		return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, one]) => [name, sample(one, at(path, name))]));
	if (schema.type === "array") return schema.items ? [sample(schema.items, at(path, "0"))] : [];
	if (schema.type === "string") return usualOf(path, schema);
	if (schema.type === "number" || schema.type === "integer") return Math.max(schema.minimum ?? 1, 1);
	return schema.type === "boolean" ? true : null;
}

/** Every place in it where somebody's text can stand, in each of its variants. */
function spotsIn(schema: Schema, path = ""): Spot[] {
	if (isText(schema)) return [{ path, put: (text) => text, usual: usualOf(path, schema) }];
	const own = Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
		spotsIn(one, at(path, name)).map((spot) => ({
			...spot,
			put: (text: string) => ({ ...(sample(schema, path) as object), [name]: spot.put(text) }),
		})),
	);
	const listed = schema.items
		? spotsIn(schema.items, at(path, "0")).map((spot) => ({ ...spot, put: (text: string) => [spot.put(text)] }))
		: [];
	return [...variantsOf(schema).flatMap((one) => spotsIn(one, path)), ...own, ...listed];
}
const at = (path: string, name: string) => (path === "" ? name : `${path}.${name}`);

const names = Object.keys(contract) as ActionName[];
const all = names.flatMap((name) =>
	spotsIn(z.toJSONSchema(contract[name].input, { io: "input", unrepresentable: "any" }) as Schema).map((spot) => ({ name, ...spot })),
);
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
