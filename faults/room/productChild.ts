// The product in a process of its own, so that it can be ended as the world ends processes.
import { serve } from "@hono/node-server";
import { pino } from "pino";
import { openProduct } from "../../sandbox/product.ts";
import { startEmbedded } from "../../src/storage/embedded.ts";

export type ChildSettings = {
	ownerUrl: string;
	/** Where it keeps a database of its own instead, and PostgreSQL's own settings for it. */
	home?: string;
	postgres?: string[];
	/** Where people reach the product; this process is one of those behind it. */
	origin: string;
	tenantOrigin: string;
	port: number;
	/** How far the sandbox's clock is ahead of the machine's. */
	aheadMs: number;
	doubtWaitMs: number;
	leaseMs: number;
	/** How many times faster than asked it waits between tries at Graph. */
	hurry: number;
	/** The file that it logs into, instead of beside what the run tells. */
	logTo?: string;
};
/** The clock moved, and whether what is due now is looked for at once; or the processor time used so far is asked for. */
export type ToChild = { aheadMs: number; sweep: boolean } | { cpu: true };
export type FromChild = { ready: true } | { heard: number } | { cpuMs: number };

const { port, leaseMs, hurry, home, postgres, logTo, ...settings } = JSON.parse(process.argv[2] ?? "{}") as ChildSettings;
let { aheadMs } = settings;
const say = (word: FromChild) => void process.send?.(word);
const embedded = home ? await startEmbedded({ home, settings: postgres ?? [] }) : undefined;
void embedded?.lost.then(() => process.exit(1));
const product = await openProduct({
	...settings,
	...(embedded ? { ownerUrl: embedded.url } : {}),
	now: () => new Date(Date.now() + aheadMs).toISOString(),
	leaseMs,
	wait: (milliseconds) => new Promise((settle) => setTimeout(settle, milliseconds / hurry)),
	log: pino({ level: "error" }, logTo === undefined ? process.stderr : pino.destination({ dest: logTo, sync: true })),
});
const server = serve({ fetch: product.app.fetch, port, hostname: "127.0.0.1" }, () => say({ ready: true }));
process.on("message", (word: ToChild) => {
	if ("cpu" in word) {
		const { user, system } = process.cpuUsage();
		return say({ cpuMs: (user + system) / 1000 });
	}
	aheadMs = word.aheadMs;
	if (word.sweep) void product.sweep();
	say({ heard: aheadMs });
});

async function stop(): Promise<void> {
	server.close();
	await product.close();
	await embedded?.stop();
	process.exit(0);
}
process.once("SIGTERM", () => void stop());
process.once("disconnect", () => process.exit(1));
