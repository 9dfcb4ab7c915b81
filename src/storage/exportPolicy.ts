import { type Kysely, sql } from "kysely";
import type { TransferTable } from "./transferTables.ts";

/** Lets the owner read what is exported, for as long as that takes. */
const passing = "by_owner_for_export";
const tries = 3;

/** Only one at a time; held on this connection until it ends. */
export async function exportsAlone(guard: Kysely<unknown>): Promise<boolean> {
	const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(7140004) as mine`.execute(guard);
	return rows[0]?.mine === true;
}

export async function letPass(guard: Kysely<unknown>, { name }: Pick<TransferTable, "name">): Promise<void> {
	await sql`create policy ${sql.id(passing)} on ${sql.id("public", name)} for select to current_user using (true)`.execute(guard);
}

/**
 * Takes it back wherever it is. A table that is in use for long does not keep the others from it, and is tried again.
 *
 * @returns the tables that it is still on.
 */
export async function takeBack(guard: Kysely<unknown>): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`
		select tablename as name from pg_policies where schemaname = 'public' and policyname = ${passing} order by tablename`.execute(guard);
	let left = rows.map(({ name }) => name);
	for (let turn = 0; turn < tries && left.length > 0; turn++) {
		const held: string[] = [];
		for (const name of left)
			await sql`drop policy if exists ${sql.id(passing)} on ${sql.id("public", name)}`.execute(guard).catch(() => held.push(name));
		left = held;
	}
	return left;
}

/** What a killed export left behind, unless one is under way. */
export async function takeBackLeft(owner: Kysely<unknown>): Promise<void> {
	await owner.connection().execute(async (guard) => {
		if (!(await exportsAlone(guard))) return;
		try {
			await sql`set lock_timeout = '2s'`.execute(guard);
			await takeBack(guard);
		} finally {
			await sql`reset lock_timeout`.execute(guard);
			await sql`select pg_advisory_unlock(7140004)`.execute(guard);
		}
	});
}
