import pg from "pg";
import type { Statement } from "./child.ts";

/** One statement, with how many rows the database looked at to answer it, and how many pages they and what leads to them are on. */
export type Read = { text: string; rows: number; pages: number };

type Plan = { Plans?: Plan[] } & Record<string, unknown>;

/** What one transaction asked as that person; what the clock asked meanwhile is none of it. */
export function askedAs(personId: string, statements: readonly Statement[]): Statement[] {
	const who = new Map<number, unknown>();
	return statements.filter(({ text, values, connection }) => {
		if (text === "begin") who.delete(connection);
		if (text.includes("'app.person'")) who.set(connection, values[1]);
		return who.get(connection) === personId && /^\s*(?:select|with)\b/i.test(text) && !text.includes("set_config");
	});
}

/**
 * Asks once more as the app's own role, under its policies, with each statement planned for whatever is asked as well as for what is: the
 * worse of both counts, since it is PostgreSQL that chooses.
 */
export async function readsOf(
	appUrl: string,
	{ tenantId, personId }: { tenantId: string; personId: string },
	statements: readonly Pick<Statement, "text" | "values">[],
): Promise<Read[]> {
	const client = new pg.Client({ connectionString: appUrl });
	await client.connect();
	try {
		await client.query("begin");
		await client.query("select set_config('app.tenant', $1, true), set_config('app.person', $2, true)", [tenantId, personId]);
		await client.query("set local max_parallel_workers_per_gather = 0");
		const reads: Read[] = [];
		for (const [number, { text, values }] of statements.entries()) {
			await client.query(`prepare s${number} as ${text}`);
			const given = values.map(literal);
			const explain = `explain (analyze, buffers, timing off, format json) execute s${number}${given.length > 0 ? `(${given.join(", ")})` : ""}`;
			const both: Read[] = [];
			for (const mode of ["force_custom_plan", "force_generic_plan"]) {
				await client.query(`set local plan_cache_mode = ${mode}`);
				const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: Plan }] }>(explain);
				const plan = rows[0]?.["QUERY PLAN"][0].Plan ?? {};
				both.push({ text, rows: looked(plan), pages: count(plan, "Shared Hit Blocks") + count(plan, "Shared Read Blocks") });
			}
			const [one, other] = both.sort((a, b) => b.rows - a.rows);
			if (one && other) reads.push({ ...one, pages: Math.max(one.pages, other.pages) });
		}
		return reads;
	} finally {
		await client.end();
	}
}

/** A value as the driver sends it. */
function literal(value: unknown): string {
	if (value === null || value === undefined) return "null";
	if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map((one) => JSON.stringify(one)).join(",")}}`);
	return pg.escapeLiteral(Buffer.isBuffer(value) ? `\\x${value.toString("hex")}` : String(value));
}

const count = (plan: Plan, key: string): number => Number(plan[key] ?? 0);

/** The rows that a plan takes off its tables, those it then passes over too. */
function looked(plan: Plan): number {
	const below = (plan.Plans ?? []).reduce((sum, one) => sum + looked(one), 0);
	if (plan["Relation Name"] === undefined || !String(plan["Node Type"]).endsWith("Scan")) return below;
	const each = count(plan, "Actual Rows") + count(plan, "Rows Removed by Filter") + count(plan, "Rows Removed by Index Recheck");
	return below + Math.round(each * count(plan, "Actual Loops"));
}

export const sumOf = (reads: readonly Read[], of: "rows" | "pages"): number => reads.reduce((sum, read) => sum + read[of], 0);
