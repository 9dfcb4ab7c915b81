import { afterEach, expect, test } from "@jest/globals";
import pg from "pg";
import { openProxy } from "../../faults/database/proxy.ts";
import { masterKey } from "../../sandbox/masterKey.ts";
import { StoreAway } from "../../src/core/storeAway.ts";
import { StoreDamaged } from "../../src/core/storeDamaged.ts";
import { damageIn, meansAway, tellAway, whyAway } from "../../src/storage/away.ts";
import { listenForChanges } from "../../src/storage/changes.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { freshDatabase } from "../support/database.ts";

const withCode = (code: string) => Object.assign(new Error("said"), { code });

test("stopped, starting, full, read-only, cut off or in somebody's way means away; what is asked wrongly does not", () => {
	const away = [
		"57P01",
		"57P02",
		"57P03",
		"08006",
		"08P01",
		"53100",
		"53300",
		"58030",
		"25006",
		"40P01",
		"55P03",
		"57014",
		"ECONNREFUSED",
		"ECONNRESET",
	];
	expect(away.filter((code) => !meansAway(withCode(code)))).toEqual([]);
	const ours = ["23505", "42501", "42P01", "22P02", "28P01", "3D000", "XX001", "ERR_INVALID_ARG_TYPE"];
	expect(ours.filter((code) => meansAway(withCode(code)))).toEqual([]);
	expect(["53100", "25006", "58030", "40P01", "08006"].map((code) => whyAway(withCode(code)))).toEqual([
		...["full", "readOnly", "diskError", "busy", "gone"],
	]);
	expect([
		meansAway(new Error("Connection terminated unexpectedly")),
		meansAway(new Error("nobody is called that")),
		meansAway("away"),
	]).toEqual([true, false, false]);
});

const saying = (code: string, message: string) => Object.assign(new Error(message), { code });

test("what the operating system denies the database is told as a store that can only be read, and not as what a role may not do", () => {
	const denied = saying("42501", 'could not extend file "base/5/16543": Read-only file system');
	expect([meansAway(denied), whyAway(denied)]).toEqual([true, "readOnly"]);
	const ours = ["permission denied for table answers", 'new row violates row-level security policy for table "answers"'];
	expect(ours.map((message) => meansAway(saying("42501", message)))).toEqual([false, false]);
});

test("damage is told as damage, with its place in the files and nothing else that the database said", () => {
	const page = saying("XX001", 'invalid page in block 3 of relation "base/5/16543"');
	expect(() => tellAway(page)).toThrow(StoreDamaged);
	expect([page, saying("XX001", "invalid page in block 3 of relation base/5/16543.1")].map((fault) => damageIn(fault)?.place)).toEqual([
		"block 3 of base/5/16543",
		"block 3 of base/5/16543.1",
	]);
	expect(damageIn(saying("XX001", 'could not read blocks 4..4 in file "base/5/16543": read only 0 of 8192 bytes'))?.place).toBe(
		"base/5/16543",
	);
	expect(damageIn(saying("58P01", 'could not open file "base/5/16543": No such file or directory'))?.place).toBe("base/5/16543");
	expect(damageIn(saying("XX002", 'index "answers_pkey" contains unexpected zero page at block 2'))).toMatchObject({ place: null });
	expect(damageIn(saying("23505", "duplicate key value"))).toBeUndefined();
});

const person = { tenantId: "5b2f9a34-7c1e-4d80-9e66-0f1d2b7a4c10", personId: "0a6d1c52-3f0b-4a0e-8f5e-6f0c2a9b1d01" };

let closing: (() => Promise<void>) | undefined;
afterEach(async () => {
	await closing?.();
	closing = undefined;
});

/** A database over a line that can fail, and whoever listens to its changes, with or without an eye on the other lines. */
async function overLine({ watched }: { watched: boolean }) {
	const { appUrl } = await freshDatabase();
	const line = await openProxy(Number(new URL(appUrl).port));
	const url = new URL(appUrl);
	url.port = String(line.port);
	const database = openDatabase(url.href, masterKey, () => {}, 3);
	let caughtUp = 0;
	const changes = listenForChanges(
		url.href,
		() => {},
		() => caughtUp++,
		watched ? database.lines : undefined,
	);
	const look = async () => {
		const begun = performance.now();
		await database.as(person, (trx) => trx.selectFrom("panels").select("id").execute());
		return performance.now() - begun;
	};
	await look();
	while (caughtUp === 0) await new Promise((settle) => setTimeout(settle, 20));
	closing = async () => {
		await changes.close();
		line.begin("reset");
		await database.close().catch(() => {});
		await line.close();
	};
	return { line, look, caughtUp: () => caughtUp };
}

const within = (milliseconds: number, work: Promise<unknown>) =>
	Promise.race([
		work.then(
			() => "done",
			(fault: unknown) => fault,
		),
		new Promise((settle) => setTimeout(() => settle("waits"), milliseconds).unref()),
	]);

test("a line that fell mute is cut as soon as another is answered, whoever waited on it is told, and the next one works", async () => {
	const there = await overLine({ watched: true });
	there.line.begin("mute");
	expect(await within(9_000, there.look())).toBeInstanceOf(StoreAway);
	expect(there.caughtUp()).toBeGreaterThan(1);
	expect(await there.look()).toBeLessThan(2_000);
}, 20_000);

test("with no eye on it, whoever waits on a mute line goes on waiting: the test above notices", async () => {
	const there = await overLine({ watched: false });
	there.line.begin("mute");
	expect(await within(7_500, there.look())).toBe("waits");
}, 20_000);

test("a line on which somebody works is not cut for being slow while the pulse is answered", async () => {
	const { appUrl } = await freshDatabase();
	const database = openDatabase(appUrl, masterKey, () => {}, 2);
	const changes = listenForChanges(
		appUrl,
		() => {},
		() => {},
		database.lines,
	);
	const { sql } = await import("kysely");
	await expect(database.as(person, (trx) => sql`select pg_sleep(5)`.execute(trx))).resolves.toBeDefined();
	await changes.close();
	await database.close();
}, 20_000);

test("a commit whose reply is lost is told as unknown, never as done, although it was kept", async () => {
	const { appUrl, ownerUrl } = await freshDatabase();
	const line = await openProxy(Number(new URL(appUrl).port));
	const url = new URL(appUrl);
	url.port = String(line.port);
	const database = openDatabase(url.href, masterKey, () => {}, 1);
	const owner = new pg.Client({ connectionString: ownerUrl });
	await owner.connect();
	await owner.query("create table said (word text); grant insert on said to evenover_app");
	const { sql } = await import("kysely");
	const kept = database.as(person, async (trx) => {
		await sql`insert into said values ('kept')`.execute(trx);
		// what is said next still reaches the database; its answer is lost
		line.begin("muteFromDatabase");
		setTimeout(() => line.begin("reset"), 300);
	});
	await expect(kept).rejects.toBeInstanceOf(StoreAway);
	expect((await owner.query("select word from said")).rows).toEqual([{ word: "kept" }]);
	await owner.end();
	await database.close();
	await line.close();
});
