import { createServer } from "node:net";
import { parseArgs } from "node:util";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import pg from "pg";
import { pino } from "pino";
import { usualLimits } from "../src/server/limits.ts";
import { DataInUseError, defaultHome, EmbeddedRefusal, startEmbedded } from "../src/storage/embedded.ts";
import { asksOf, graphAsOf } from "./asks.ts";
import { halfYearBefore, playHalfYear } from "./halfYear/story.ts";
import { createHosts } from "./hosts.ts";
import { tenant as brightwater, people } from "./people.ts";
import { openProduct } from "./product.ts";
import { clientId } from "./registration.ts";
import { seedMeetings } from "./seed.ts";
import { openTenant } from "./tenant.ts";

const { values: options } = parseArgs({
	options: {
		/** People and nothing else. */
		empty: { type: "boolean", default: false },
		port: { type: "string", default: process.env["PORT"] ?? "3978" },
		/** Begins with half a year of the team's history behind it. */
		"half-year": { type: "boolean", default: false },
		/** Where the sandbox's clock starts, an instant; now unless given. */
		clock: { type: "string" },
	},
});

const port = await freePort(Number(options.port));
const origin = `http://localhost:${port}`;
const log = pino({ level: process.env["LOG_LEVEL"] ?? "warn" });
const home = defaultHome({ ...process.env, checkout: process.cwd() }, process.getuid?.());
const embedded = process.env["DATABASE_URL"] ? undefined : await startEmbedded({ home }).catch(giveUp);
void embedded?.lost.then(() => giveUp(new EmbeddedRefusal("The database went away. Start again: nothing that was confirmed is lost.")));

const ownerUrl = await emptyDatabase(process.env["DATABASE_URL"] ?? embedded?.url ?? "");
const end = options.clock ?? new Date().toISOString();
const start = options["half-year"] ? halfYearBefore(end) : options.clock;
const tenant = openTenant({ origin, ...(start ? { start } : {}) });
const product = await openProduct({
	ownerUrl,
	origin,
	tenantOrigin: origin,
	now: tenant.clock.now,
	doubtWaitMs: 5_000,
	limits: usualLimits,
	log,
});
tenant.clock.onMove(() => void product.sweep());
const hosts = createHosts({
	...tenant,
	people,
	tenant: brightwater,
	clientId,
	newId: () => crypto.randomUUID(),
	panesDir: "dist/panes",
	pagesDir: "dist/sandbox",
});
const app = new Hono().route("/", tenant.app).route("/", hosts).route("/", product.app);
const server = serve({ fetch: app.fetch, port, hostname: "localhost" });
const fetch = (request: Request) => app.fetch(request);
const ask = asksOf(fetch, tenant, origin);
if (options["half-year"]) {
	console.log("  Half a year of a leadership team is being lived through. It takes about a minute.");
	await playHalfYear({ ask, graph: tenant.graph, clock: tenant.clock, sweep: product.sweep }, end);
}
if (!options.empty) await seedMeetings(tenant, ask, graphAsOf(fetch, tenant, origin));
console.log(`
  Evenover, with a whole tenant on this machine:  ${origin}

  Open it and you are Marcus Bell, whose answer is missing. Give it in Outlook on the left.
  Then move the clock to the meeting, become Maya, and reveal. Ines decides; move the clock to the end.
  Ctrl+C stops everything.
`);

async function stop(): Promise<void> {
	server.close();
	await product.close();
	await embedded?.stop();
	process.exit(0);
}
process.once("SIGTERM", () => void stop()).once("SIGINT", () => void stop());

/** The sandbox's tenant lives in memory, so its database begins anew with it; nothing but the sandbox's own is touched. */
async function emptyDatabase(server: string): Promise<string> {
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	await client.query("drop database if exists evenover_sandbox with (force)");
	await client.query("create database evenover_sandbox");
	await client.end();
	const url = new URL(server);
	url.pathname = "evenover_sandbox";
	return url.href;
}

async function freePort(wanted: number): Promise<number> {
	const free = await new Promise<boolean>((settle) => {
		const probe = createServer().once("error", () => settle(false));
		probe.listen(wanted, "localhost", () => probe.close(() => settle(true)));
	});
	return free ? wanted : freePort(wanted + 1);
}

function giveUp(error: unknown): never {
	const said = error instanceof DataInUseError || error instanceof EmbeddedRefusal ? error.message : error;
	console.error(said);
	process.exit(1);
}
