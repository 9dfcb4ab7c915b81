import { personByAlias } from "../../sandbox/people.ts";
import { leavesEntry } from "../../src/contract/leavesEntry.ts";
import type { ActionName } from "../../src/contract.ts";
import type { Running } from "./running.ts";
import { asSuperuser } from "./transferRoom.ts";

export type Row = {
	id: string;
	at: Date;
	actor_id: string | null;
	act: string;
	panel_id: string | null;
	team_id: string | null;
	person_id: string | null;
	sealed: string | null;
};

/** Everything that is entered, as whoever administers the database sees it. */
export const entriesIn = (url: string): Promise<Row[]> =>
	asSuperuser(url, async (client) => (await client.query<Row>("select * from audit_entries order by at, id")).rows);

/**
 * The same room, where each request is held against the audit log: what people did in it, with what each left. Whatever has a key is asked twice, and
 * leaves nothing the second time.
 */
export function withLedger(running: Running) {
	const known = new Set<string>();
	const done: { action: ActionName; left: Row[]; again: Row[] }[] = [];
	const wrong: string[] = [];
	const fresh = async () => {
		const rows = (await entriesIn(running.ownerUrl)).filter(({ id, actor_id }) => actor_id !== null && !known.has(id));
		for (const { id } of rows) known.add(id);
		return rows;
	};
	const ask: Running["ask"] = async (alias, name, input, locale) => {
		const reply = await running.ask(alias, name, input, locale);
		const left = await fresh();
		const keyed = "idempotencyKey" in input;
		if (keyed) await running.ask(alias, name, input, locale);
		const again = keyed ? await fresh() : [];
		done.push({ action: name, left, again });
		const fits = left.every(({ act, actor_id }) => act === name && actor_id === personByAlias(alias).oid);
		if (!fits || left.length > (leavesEntry(name, input) ? 1 : 0) || again.length > 0)
			wrong.push(`${name} as ${alias} left ${JSON.stringify({ left, again })}`);
		return reply;
	};
	const refused: Running["refused"] = async (alias, name, input, locale) => {
		const reply = await running.refused(alias, name, input, locale);
		const left = await fresh();
		if (left.length > 0) wrong.push(`${name} as ${alias} was refused (${reply.code}) and left ${JSON.stringify(left)}`);
		return reply;
	};
	return { room: { ...running, ask, refused }, done, wrong };
}
