// The product in a process of its own, so that a test can kill it as the world does.
import { serve } from "@hono/node-server";
import { pino } from "pino";
import { openProduct } from "../../sandbox/product.ts";

const { ownerUrl, origin, tenantOrigin } = JSON.parse(process.argv[2] ?? "{}") as Record<"ownerUrl" | "origin" | "tenantOrigin", string>;
let aheadMs = Number(process.argv[3]);
const product = await openProduct({
	ownerUrl,
	origin,
	tenantOrigin,
	now: () => new Date(Date.now() + aheadMs).toISOString(),
	doubtWaitMs: 1_000,
	leaseMs: 2_000,
	wait: (milliseconds) => new Promise((settle) => setTimeout(settle, milliseconds / 50)),
	log: pino({ level: "warn" }, process.stderr),
});
serve({ fetch: product.app.fetch, port: Number(new URL(origin).port), hostname: "127.0.0.1" }, () => process.send?.("ready"));
process.on("message", (ahead: number) => {
	aheadMs = ahead;
	void product.sweep();
});
