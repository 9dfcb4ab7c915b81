import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Kysely, sql } from "kysely";
import pg from "pg";
import { StoreAway } from "../../src/core/storeAway.ts";
import { together, transact } from "../../src/storage/transaction.ts";
import { freshDatabase } from "../support/database.ts";

type Tables = { notes: { said: string } };
let pool: pg.Pool;
const within = <Done>(work: (trx: Kysely<Tables>) => Promise<Done>) => transact<Tables, Done>(pool, [["app.person", "ines"]], work);
const say = (trx: Kysely<Tables>, said: string) => trx.insertInto("notes").values({ said }).execute();
const read = () => within((trx) => trx.selectFrom("notes").selectAll().execute());

beforeAll(async () => {
	const { ownerUrl } = await freshDatabase();
	pool = new pg.Pool({ connectionString: ownerUrl, max: 1, pipeline: true } as pg.PoolConfig);
	await pool.query("create table notes (said text not null, at serial)");
});
afterAll(() => pool.end());

test("what is asked at once is done in the order in which it was asked, as who asks", async () => {
	const [, , notes, who] = await within((trx) =>
		together([
			say(trx, "first"),
			say(trx, "second"),
			trx.selectFrom("notes").select("said").orderBy("said").execute(),
			sql<{ who: string }>`select current_setting('app.person') as who`.execute(trx),
		]),
	);
	expect(notes).toEqual([{ said: "first" }, { said: "second" }]);
	expect(who.rows).toEqual([{ who: "ines" }]);
	await pool.query("truncate notes");
});

test("where one of several fails, all have ended before that is told, and nothing is kept", async () => {
	const ended: string[] = [];
	const slow = async () => {
		await new Promise((settle) => setTimeout(settle, 100));
		ended.push("slow");
	};
	const work = within((trx) => together([sql`select 1 / 0`.execute(trx), say(trx, "lost"), slow()]));
	await expect(work.finally(() => ended.push("told"))).rejects.toThrow("division by zero");
	expect(ended).toEqual(["slow", "told"]);
	expect(await read()).toEqual([]);
});

test("what failed of itself is told, and not what failed because of it", async () => {
	const both = async (trx: Kysely<Tables>) => {
		await say(trx, "one");
		await say(trx, "two");
	};
	await expect(within((trx) => together([both(trx), sql`select 1 / 0`.execute(trx)]))).rejects.toThrow("division by zero");
});

test("nothing can be asked of a transaction that is over, done or not", async () => {
	const kept: Kysely<Tables>[] = [];
	await within(async (trx) => void kept.push(trx));
	await within(async (trx) => {
		kept.push(trx);
		throw new Error("given up");
	}).catch(() => {});
	for (const trx of kept) await expect(say(trx, "late")).rejects.toThrow("over");
	expect(await read()).toEqual([]);
});

test("a failure that somebody passed over is not told as done", async () => {
	const work = within(async (trx) => {
		await say(trx, "lost");
		await sql`select 1 / 0`.execute(trx).catch(() => {});
	});
	await expect(work).rejects.toThrow("rolled back");
	expect(await read()).toEqual([]);
});

test("whoever had planned before tables changed is told to ask again, and is answered then", async () => {
	await read();
	await pool.query("alter table notes add column by text");
	await expect(read()).rejects.toBeInstanceOf(StoreAway);
	expect(await read()).toEqual([]);
});
