import type { IncomingMessage } from "node:http";
import type { Context as Request } from "hono";

const mostBytes = 4 * 1024 * 1024;
const mostMs = 2_000;
/** Whoever sends nothing for so long waits for an answer. */
const stillMs = 200;

/**
 * Reads what is still to come of a request and drops it, within bounds. A line that is closed while its sender speaks is reset, and what was
 * answered on it is lost on the way.
 */
export async function dropRest({ env }: Request): Promise<void> {
	const incoming = (env as { incoming?: IncomingMessage } | undefined)?.incoming;
	if (!incoming || incoming.readableEnded || incoming.destroyed) return;
	const { promise, resolve } = Promise.withResolvers<void>();
	const enough = () => resolve();
	let dropped = 0;
	const patience = setTimeout(enough, mostMs);
	const still = setTimeout(enough, stillMs);
	const drop = (part: Buffer) => {
		dropped += part.length;
		if (dropped > mostBytes) enough();
		still.refresh();
	};
	// whoever was to read it would keep it, and pause once they have enough
	const alone = () => void incoming.removeAllListeners("data").on("data", drop).resume();
	incoming.on("pause", alone).once("end", enough).once("close", enough).once("error", enough);
	alone();
	await promise;
	clearTimeout(patience);
	clearTimeout(still);
	incoming.off("data", drop).off("pause", alone).off("end", enough).off("close", enough).off("error", enough);
}
