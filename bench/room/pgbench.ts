import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { Statement } from "../../faults/crowd/child.ts";

/** What PostgreSQL's own load tool comes to with the same statements. */
export type Pgbenched = { perSecond: number; p99Ms: number; done: number };

/** Says what to install where the tool is missing. */
export function missingPgbench(): string | undefined {
	const { error, status } = spawnSync("pgbench", ["--version"]);
	return error || status !== 0
		? "pgbench is missing. It comes with PostgreSQL's contrib package: `apt install postgresql-contrib`, or `brew install libpq`."
		: undefined;
}

/** One value as the driver sends it; null where there is none. */
function asSent(value: unknown): string | null {
	if (value === null || value === undefined) return null;
	if (Buffer.isBuffer(value)) return `\\x${value.toString("hex")}`;
	if (value instanceof Date) return value.toISOString();
	if (Array.isArray(value)) return `{${value.map((one) => inArray(asSent(one))).join(",")}}`;
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}

const inArray = (value: string | null): string => (value === null ? "NULL" : `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`);

/** A constant in a script. No colon stands in it by itself: pgbench takes that for a variable of its own. */
const literal = (value: string | null): string =>
	value === null
		? "null"
		: `E'${value.replaceAll("\\", "\\\\").replaceAll("'", "''").replaceAll(":", "\\x3a").replaceAll("\n", "\\n").replaceAll("\r", "\\r")}'`;

/** The one whole transaction that did something, without what went on beside it. */
export function transactionWith(statements: readonly Statement[], mark: string): Statement[] {
	const marked = statements.findIndex(({ text }) => text.includes(mark));
	const connection = statements[marked]?.connection;
	const from = statements.findLastIndex((one, index) => index < marked && one.connection === connection && one.text === "begin");
	const until = statements.findIndex((one, index) => index > marked && one.connection === connection && one.text === "commit");
	if (marked < 0 || from < 0 || until < 0) throw new Error(`No whole transaction with ${mark} was heard`);
	return statements.slice(from, until + 1).filter((one) => one.connection === connection);
}

/** A transaction as pgbench does it again and again, each time with the values of another row of its table. */
export type Script = { text: string; rows: string[][] };

const table = "pgbench_values";

/** The same transaction, heard several times with other values, as one script: what differed is read from a table first. */
export function scriptOf(heard: readonly (readonly Statement[])[]): Script {
	const [first = []] = heard;
	if (heard.some((one) => one.map(({ text }) => text).join() !== first.map(({ text }) => text).join()))
		throw new Error("The transactions are not alike");
	const columns = new Map<string, string>();
	const lines = first.map(({ text, values }, at) => {
		const sent = values.map((_, index) => heard.map((one) => asSent(one[at]?.values[index])));
		return `${text.replaceAll(/\s+/g, " ").replaceAll(/\$(\d+)/g, (_, place) => {
			const all = sent[Number(place) - 1] ?? [];
			if (new Set(all).size === 1) return literal(all[0] ?? null);
			const key = JSON.stringify(all);
			columns.set(key, columns.get(key) ?? `v${columns.size}`);
			return `:${columns.get(key)}`;
		})};\n`;
	});
	const kept = [...columns.keys()].map((key) => JSON.parse(key) as string[]);
	const read = `\\set n random(0, ${heard.length - 1})\nselect ${[...columns.values()].join(", ")} from ${table} where n = :n \\gset\n`;
	return { text: read + lines.join(""), rows: heard.map((_, row) => kept.map((column) => column[row] ?? "")) };
}

/** Puts the values of a script where pgbench finds them. */
export async function keepValues(ownerUrl: string, { rows }: Script): Promise<void> {
	const client = new pg.Client({ connectionString: ownerUrl });
	await client.connect();
	try {
		const names = (rows[0] ?? []).map((_, index) => `v${index} text not null`);
		await client.query(
			`drop table if exists ${table}; create table ${table} (n int primary key, ${names.join(", ")}); grant select on ${table} to public`,
		);
		for (const [n, row] of rows.entries())
			await client.query(`insert into ${table} values ($1, ${row.map((_, index) => `$${index + 2}`).join(", ")})`, [n, ...row]);
	} finally {
		await client.end();
	}
}

/** Runs the script on so many connections: first so long that everything is planned, then measured. */
export async function runPgbench(
	url: string,
	{ text }: Script,
	{ connections, warmSeconds, seconds, folder }: { connections: number; warmSeconds: number; seconds: number; folder: string },
): Promise<Pgbenched> {
	const logs = join(folder, "pgbench");
	rmSync(logs, { recursive: true, force: true });
	mkdirSync(logs, { recursive: true });
	const file = join(logs, "script.sql");
	writeFileSync(file, text);
	const times = ["-T", String(warmSeconds + seconds), "-l", "--log-prefix", join(logs, "log")];
	const child = spawn("pgbench", ["-n", "-M", "prepared", "-c", String(connections), "-j", "1", ...times, "-f", file, url], {
		stdio: ["ignore", "pipe", "pipe"],
	});
	let said = "";
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part));
	const code = await new Promise((settle) => child.once("exit", settle));
	if (code !== 0) throw new Error(`pgbench ended with ${code}: ${said.slice(0, 2_000)}`);
	// one line for each transaction: who, which, how many microseconds, which script, and when it ended in seconds and microseconds
	const all = readdirSync(logs)
		.filter((name) => name.startsWith("log"))
		.flatMap((name) => readFileSync(join(logs, name), "utf8").split("\n"))
		.flatMap((line) => {
			const [, , took, , at, micros] = line.split(" ").map(Number);
			return at === undefined || took === undefined ? [] : [{ took: took / 1000, at: at + (micros ?? 0) / 1e6 }];
		});
	const end = Math.max(...all.map(({ at }) => at));
	const measured = all.filter(({ at }) => at > end - seconds);
	const took = measured.map((one) => one.took).sort((a, b) => a - b);
	return { perSecond: measured.length / seconds, p99Ms: took[Math.floor(took.length * 0.99)] ?? Number.NaN, done: measured.length };
}
