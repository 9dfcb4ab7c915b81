import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { masterKey } from "../../sandbox/masterKey.ts";
import type { Answer } from "../../src/core/answer.ts";
import { readableAnswers, sealAnswer } from "../../src/storage/answers.ts";
import { announceChange, listenForChanges } from "../../src/storage/changes.ts";
import { assertGuarded, type Database, openDatabase } from "../../src/storage/database.ts";
import { markRevealed, openRound } from "../../src/storage/panels.ts";
import { freshDatabase } from "../support/database.ts";

let database: Database;
let urls: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
	urls = await freshDatabase();
	database = openDatabase(urls.appUrl, masterKey, () => {});
});
afterAll(() => database.close());

const now = "2026-06-17T09:00:00.000Z";
const answer: Answer = {
	ranking: [{ target: "retention", place: 1 }],
	confidence: "high",
	limits: [],
	assumptions: ["secret words"],
	guess: { first: "retention", sharing: 0 },
};

async function sealedBy(tenantId: string, personId: string) {
	const at = { tenantId, panelId: randomUUID(), round: 1 };
	await database.as({ tenantId, personId }, async (trx) => {
		await openRound(trx, tenantId, at.panelId, 1, now);
		await sealAnswer(trx, at, personId, answer, now);
	});
	return at;
}

test("the app's role can look past no policy, and a role that could is refused", async () => {
	await expect(assertGuarded(database)).resolves.toBeUndefined();
	const owner = openDatabase(urls.ownerUrl, masterKey, () => {});
	await expect(assertGuarded(owner)).rejects.toThrow("may bypass row-level security");
	await owner.close();
});

test("a sealed answer is read by its author and by nobody else, not even the clock", async () => {
	const [tenantId, author, other] = [randomUUID(), randomUUID(), randomUUID()];
	const at = await sealedBy(tenantId, author);
	const read = (personId: string | null) => database.as({ tenantId, personId }, (trx) => readableAnswers(trx, at));
	expect(await read(author)).toEqual([{ personId: author, answer }]);
	expect(await read(other)).toEqual([]);
	expect(await read(null)).toEqual([]);
});

test("after the reveal everybody of the tenant reads it, and nobody can change it", async () => {
	const [tenantId, author, other] = [randomUUID(), randomUUID(), randomUUID()];
	const at = await sealedBy(tenantId, author);
	await database.as({ tenantId, personId: other }, (trx) => markRevealed(trx, tenantId, at.panelId, 1, now));
	expect(await database.as({ tenantId, personId: other }, (trx) => readableAnswers(trx, at))).toHaveLength(1);
	const again = database.as({ tenantId, personId: author }, (trx) => sealAnswer(trx, at, author, answer, now));
	await expect(again).rejects.toThrow("row-level security");
});

test("a reveal cannot be taken back", async () => {
	const [tenantId, author] = [randomUUID(), randomUUID()];
	const at = await sealedBy(tenantId, author);
	const reveal = database.as({ tenantId, personId: author }, (trx) => markRevealed(trx, tenantId, at.panelId, 1, now));
	await reveal;
	const undo = database.as({ tenantId, personId: author }, (trx) =>
		trx.updateTable("rounds").set({ revealed_at: null }).where("panel_id", "=", at.panelId).execute(),
	);
	await expect(undo).rejects.toThrow("cannot be taken back");
});

test("another tenant reads nothing, writes nothing, and a connection without a tenant sees no row", async () => {
	const [tenantId, foreign, author] = [randomUUID(), randomUUID(), randomUUID()];
	const at = await sealedBy(tenantId, author);
	expect(await database.as({ tenantId: foreign, personId: author }, (trx) => readableAnswers(trx, at))).toEqual([]);
	const intrude = database.as({ tenantId: foreign, personId: author }, (trx) => sealAnswer(trx, at, author, answer, now));
	await expect(intrude).rejects.toThrow("row-level security");
	const bare = await sql<{ n: string }>`select count(*) as n from answers`.execute(database.anonymous);
	expect(bare.rows[0]?.n).toBe("0");
});

test("nobody answers in another's name", async () => {
	const [tenantId, author, other] = [randomUUID(), randomUUID(), randomUUID()];
	const at = await sealedBy(tenantId, author);
	const forge = database.as({ tenantId, personId: other }, (trx) => sealAnswer(trx, at, author, answer, now));
	await expect(forge).rejects.toThrow("row-level security");
});

test("a change is announced when its transaction commits, and not when it does not", async () => {
	const heard: string[] = [];
	let ready = () => {};
	const listening = new Promise<void>((settle) => {
		ready = settle;
	});
	const changes = listenForChanges(
		urls.appUrl,
		(_tenant, panel) => void heard.push(panel),
		() => ready(),
	);
	await listening;
	const tenantId = randomUUID();
	const undone = database.as({ tenantId, personId: null }, async (trx) => {
		await announceChange(trx, tenantId, "undone");
		throw new Error("rolled back");
	});
	await expect(undone).rejects.toThrow("rolled back");
	await database.as({ tenantId, personId: null }, (trx) => announceChange(trx, tenantId, "done"));
	for (let tries = 0; heard.length === 0 && tries < 100; tries++) await new Promise((settle) => setTimeout(settle, 10));
	expect(heard).toEqual(["done"]);
	await changes.close();
});

test("a connection that breaks while it is in use fails its transaction and is heard of; the next one works", async () => {
	const heard: string[] = [];
	const cut = openDatabase(urls.appUrl, masterKey, (error) => void heard.push(error.message));
	const tenantId = randomUUID();
	const broken = cut.as({ tenantId, personId: null }, async (trx) => {
		const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
		const owner = openDatabase(urls.ownerUrl, masterKey, () => {});
		await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(owner.anonymous);
		await owner.close();
		for (let tries = 0; heard.length === 0 && tries < 100; tries++) await new Promise((settle) => setTimeout(settle, 10));
		await sql`select 1`.execute(trx);
	});
	await expect(broken).rejects.toThrow();
	expect(heard.length).toBeGreaterThan(0);
	await expect(cut.as({ tenantId, personId: null }, (trx) => sql`select 1`.execute(trx))).resolves.toBeDefined();
	await cut.close();
});
