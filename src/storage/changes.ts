import { sql } from "kysely";
import pg from "pg";
import type { Trx } from "./database.ts";

const channel = "panel_changed";

/** Tells every process that a panel changed, when and only when this transaction commits. */
export async function announceChange(trx: Trx, tenantId: string, panelId: string): Promise<void> {
	await sql`select pg_notify(${channel}, ${`${tenantId}/${panelId}`})`.execute(trx);
}

export type Changes = { close(): Promise<void> };

const firstPause = 200;
const longestPause = 5_000;
const pulseMs = 20_000;

/**
 * Hears of changed panels from every process. While the connection is away changes are missed, so `caughtUp` is called each
 * time it is back: whoever follows a panel then reads again.
 */
export function listenForChanges(url: string, changed: (tenantId: string, panelId: string) => void, caughtUp: () => void): Changes {
	let closed = false;
	let client: pg.Client | undefined;
	let pause = firstPause;
	let timer: NodeJS.Timeout | undefined;
	let pulse: NodeJS.Timeout | undefined;
	const again = () => {
		if (closed) return;
		timer = setTimeout(() => void connect(), pause);
		pause = Math.min(pause * 2, longestPause);
	};
	const connect = async () => {
		const made = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000, keepAlive: true });
		client = made;
		let ended = false;
		const lost = () => {
			if (ended) return;
			ended = true;
			made.removeAllListeners("notification");
			again();
		};
		made.on("error", lost).on("end", lost);
		made.on("notification", ({ payload = "" }) => {
			const [tenantId = "", panelId = ""] = payload.split("/");
			changed(tenantId, panelId);
		});
		try {
			await made.connect();
			await made.query(`listen ${channel}`);
			pause = firstPause;
			clearInterval(pulse);
			// a line that is cut without a word is noticed only by speaking
			pulse = setInterval(() => void made.query("select 1").catch(() => made.end().catch(lost)), pulseMs);
			caughtUp();
		} catch {
			lost();
		}
	};
	void connect();
	return {
		close: async () => {
			closed = true;
			clearTimeout(timer);
			clearInterval(pulse);
			await client?.end().catch(() => {});
		},
	};
}
