import pg from "pg";
import { people } from "../../sandbox/people.ts";
import type { Key } from "./journal.ts";

/** What the product's own database says, read beside it as its owner. */
export type Kept = {
	/** How much of what a panel sends by itself was due by then and is not out yet. */
	unsent(now: string): Promise<number>;
	/** How many messages are in each state. */
	states(): Promise<Record<string, number>>;
	/** Which messages wait for somebody to decide. */
	waiting(): Promise<Set<Key>>;
	/** When the next thing is due that the clock has to reach. */
	nextDue(): Promise<string | null>;
	ask<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]>;
	close(): Promise<void>;
};

export async function openKept(ownerUrl: string): Promise<Kept> {
	const client = new pg.Client({ connectionString: ownerUrl });
	client.on("error", () => {});
	await client.connect();
	const ask = async <Row extends pg.QueryResultRow>(statement: string) => (await client.query<Row>(statement)).rows;
	return {
		ask,
		unsent: async (now) => {
			const [row] = await ask<{ left: number }>(
				`select count(*)::int as left from follow_ups where state in ('planned', 'sending') and due_at <= '${now}'`,
			);
			return row?.left ?? 0;
		},
		states: async () => {
			const rows = await ask<{ state: string; many: number }>("select state, count(*)::int as many from deliveries group by state");
			return Object.fromEntries(rows.map(({ state, many }) => [state, many]));
		},
		waiting: async () => {
			const rows = await ask<{ purpose: string; channel: string; panel_id: string; recipient_id: string | null }>(
				`select purpose, channel, d.panel_id, recipient_id from deliveries d join follow_ups f on f.tenant_id = d.tenant_id and f.id = d.follow_up_id
				where d.state = 'waiting'`,
			);
			const alias = (id: string) => people.find(({ oid }) => oid === id)?.alias ?? id;
			return new Set(
				rows.map(
					(row) => `${row.purpose} ${row.channel} ${row.panel_id}${row.recipient_id === null ? "" : ` ${alias(row.recipient_id)}`}` as Key,
				),
			);
		},
		nextDue: async () => {
			const [row] = await ask<{ at: Date | null }>(`select min(at) as at from (
				select min(not_before) as at from deliveries where state in ('planned', 'drafted', 'maybeSent')
				union all select min(due_at) from follow_ups where state = 'planned') due`);
			return row?.at?.toISOString() ?? null;
		},
		close: () => client.end(),
	};
}
