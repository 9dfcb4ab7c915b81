import { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import pg from "pg";
import type { Trx } from "./database.ts";
import type { Lines } from "./lines.ts";

const channel = "panel_changed";

/** Tells every process that a panel changed, when and only when this transaction commits. */
export async function announceChange(trx: Trx, tenantId: string, panelId: string): Promise<void> {
	await sql`select pg_notify(${channel}, ${`${tenantId}/${panelId}`})`.execute(trx);
}

/** A statement that is planned once, by its name. */
type Question = { name: string; text: string; values: readonly string[] };
export type Changes = {
	/** Asks over the line on which changes are heard; undefined while that is away, or enough is asked over it already. */
	ask<Row>(question: Question): Promise<Row[]> | undefined;
	close(): Promise<void>;
};

const firstPause = 200;
const longestPause = 2_000;
const pulseMs = 2_000;
const answerMs = 3_000;
/** Whoever holds a table keeps a question waiting, and with it the pulse behind it: what may wait before that together takes less than an answer may. */
const [mostAsked, longestLockMs, longestQuestionMs] = [20, 100, 2_000];

/**
 * Hears of changed panels from every process. While the connection is away changes are missed, so `caughtUp` is called each
 * time it is back: whoever follows a panel then reads again. Its pulse is also what shows whether `lines` still carry: once it
 * is answered anew, those that stayed mute are cut.
 */
export function listenForChanges(
	url: string,
	changed: (tenantId: string, panelId: string) => void,
	caughtUp: () => void,
	lines?: Pick<Lines, "mark" | "cutMute">,
): Changes {
	let closed = false;
	let last: { client: pg.Client; line: Socket } | undefined;
	let up: pg.Client | undefined;
	let asked = 0;
	let pause = firstPause;
	let timer: NodeJS.Timeout | undefined;
	let pulse: NodeJS.Timeout | undefined;
	const again = () => {
		if (closed) return;
		timer = setTimeout(() => void connect(), pause);
		pause = Math.min(pause * 2, longestPause);
	};
	const connect = async () => {
		const line = new Socket();
		const made = new pg.Client({
			connectionString: url,
			connectionTimeoutMillis: answerMs,
			query_timeout: answerMs,
			statement_timeout: longestQuestionMs,
			lock_timeout: longestLockMs,
			stream: () => line,
			pipeline: true,
		} as pg.ClientConfig);
		last = { client: made, line };
		let ended = false;
		const lost = () => {
			if (ended) return;
			ended = true;
			up = undefined;
			clearInterval(pulse);
			made.removeAllListeners("notification");
			// a farewell on a dead line would wait for ever
			line.destroy();
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
			// a line that is cut without a word is noticed only by speaking
			let spoken = false;
			const speak = () => {
				if (spoken) return;
				spoken = true;
				lines?.mark();
				made.query("select 1").then(() => {
					spoken = false;
				}, lost);
			};
			clearInterval(pulse);
			pulse = setInterval(speak, pulseMs);
			up = made;
			lines?.cutMute();
			caughtUp();
		} catch {
			lost();
		}
	};
	void connect();
	return {
		ask: <Row>({ name, text, values }: Question) => {
			if (!up || asked >= mostAsked) return undefined;
			asked++;
			const answered = up.query({ name, text, values: [...values] }).finally(() => asked--);
			return answered.then(({ rows }) => rows as Row[]);
		},
		close: async () => {
			closed = true;
			clearTimeout(timer);
			clearInterval(pulse);
			await Promise.race([last?.client.end().catch(() => {}), sleep(1_000, undefined, { ref: false })]);
			last?.line.destroy();
		},
	};
}
