// The product in a process of its own, with its usual limits, whose costs can be asked for while others call it.
import { setTimeout as pause } from "node:timers/promises";
import { Hono } from "hono";
import pg from "pg";
import { pino } from "pino";
import { z } from "zod";
import { openProduct } from "../../sandbox/product.ts";
import { contract } from "../../src/contract.ts";
import { usualLimits } from "../../src/server/limits.ts";
import { listen } from "../../src/server/listen.ts";

export type CrowdSettings = {
	ownerUrl: string;
	/** Where the directory publishes its keys. */
	keysOrigin: string;
	port: number;
	/** Whether anybody may ask as often as they like. */
	unlimited?: boolean;
	/** Holds every request back for so long: a control. */
	slowMs?: number;
	/** Takes whatever is sent for what it should be, breaks on one action, or hears of no change: a control. */
	careless?: "unchecked" | "breaks" | "deaf";
};
/** One statement as it goes to the database, and over which of the connections. */
export type Statement = { text: string; values: unknown[]; connection: number };
export type Costs = { cpuMs: number; residentBytes: number; heapBytes: number; broken: string[]; statements: number };
/** With `clear`, garbage is cleared away before anything is measured. */
export type ToCrowd = { costs: { clear: boolean } } | { record: boolean };
export type FromCrowd = { ready: true } | { costs: Costs } | { recorded: Statement[] };

const { port, keysOrigin, ownerUrl, unlimited = false, slowMs = 0, careless } = JSON.parse(process.argv[2] ?? "{}") as CrowdSettings;
const say = (word: FromCrowd) => void process.send?.(word);
const broken: string[] = [];
let recorded: Statement[] | undefined;
let statements = 0;
const connections = new Map<pg.Client, number>();

/** Hears every statement on its way to the database, without changing it. */
function hearStatements(): void {
	const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
	pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
		statements++;
		const [asked, values] = given;
		const text = typeof asked === "string" ? asked : ((asked as { text?: string }).text ?? "");
		const connection = connections.get(this) ?? connections.size;
		connections.set(this, connection);
		recorded?.push({ text, values: (values ?? (asked as { values?: unknown[] }).values ?? []) as unknown[], connection });
		return careless === "deaf" && text.startsWith("listen ") ? query.call(this, "select 1") : query.apply(this, given);
	} as typeof pg.Client.prototype.query;
}

hearStatements();
if (careless === "unchecked") for (const action of Object.values(contract)) Object.assign(action, { input: z.any() });
const product = await openProduct({
	ownerUrl,
	origin: `http://127.0.0.1:${port}`,
	tenantOrigin: keysOrigin,
	now: () => new Date().toISOString(),
	doubtWaitMs: 60_000,
	log: pino({ level: "error" }, { write: (line: string) => void broken.push(line) }),
	...(unlimited ? {} : { limits: usualLimits }),
});
const app = new Hono();
if (slowMs > 0)
	app.use(async (_, next) => {
		await pause(slowMs);
		await next();
	});
if (careless === "breaks") app.post("/api/listTeams", (c) => c.json({}, 500));
app.route("/", product.app);
listen(app.fetch, { port, hostname: "127.0.0.1" }, () => say({ ready: true }));
process.on("message", (word: ToCrowd) => {
	if ("record" in word) {
		if (!word.record) say({ recorded: recorded ?? [] });
		recorded = word.record ? [] : undefined;
		return;
	}
	if (word.costs.clear) (globalThis as { gc?: () => void }).gc?.();
	const { user, system } = process.cpuUsage();
	const { rss, heapUsed, external } = process.memoryUsage();
	say({ costs: { cpuMs: (user + system) / 1000, residentBytes: rss, heapBytes: heapUsed + external, broken, statements } });
});
process.once("disconnect", () => process.exit(1));
