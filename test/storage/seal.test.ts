import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { masterKey } from "../../sandbox/masterKey.ts";
import type { Answer } from "../../src/core/answer.ts";
import { draftOf, keepDraft, readableAnswers, sealAnswer } from "../../src/storage/answers.ts";
import { drawBallots } from "../../src/storage/ballots.ts";
import { type Database, openDatabase, type Trx } from "../../src/storage/database.ts";
import { openRound } from "../../src/storage/panels.ts";
import { createSealer } from "../../src/storage/seal.ts";
import { freshDatabase } from "../support/database.ts";
import { asSuperuser } from "../support/transferRoom.ts";

let database: Database;
let urls: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
	urls = await freshDatabase();
	database = openDatabase(urls.appUrl, masterKey, () => {});
});
afterAll(() => database.close());

const now = "2026-06-17T09:00:00.000Z";
const answer: Answer = { ranking: [], confidence: "low", limits: [], assumptions: ["Costs fall"], guess: { first: "", sharing: 0 } };
const place = () => ({ tenantId: randomUUID(), panelId: randomUUID(), round: 1 });
type At = ReturnType<typeof place>;
const as = <T>(at: At, personId: string, work: (trx: Trx) => Promise<T>) => database.as({ tenantId: at.tenantId, personId }, work);
const asOwner = (query: string, values: readonly unknown[] = []) =>
	asSuperuser(urls.ownerUrl, (client) => client.query(query, [...values]));

async function answered(at: At, personId: string, said = answer): Promise<void> {
	await as(at, personId, async (trx) => {
		await sql`insert into rounds values (${at.tenantId}, ${at.panelId}, ${at.round}, ${now}) on conflict do nothing`.execute(trx);
		await sealAnswer(trx, at, personId, said, now);
	});
}
const read = (at: At, personId: string) => as(at, personId, (trx) => readableAnswers(trx, at));

test.each([
	["another person", "person_id"],
	["another round", "round"],
	["another panel", "panel_id"],
	["another tenant", "tenant_id"],
] as const)("an answer that somebody with the database in hand moves to %s does not open there", async (_whose, column) => {
	const [from, ada, eve] = [place(), randomUUID(), randomUUID()];
	await answered(from, ada);
	const to = {
		...from,
		...(column === "panel_id" ? { panelId: randomUUID() } : {}),
		...(column === "tenant_id" ? { tenantId: randomUUID() } : {}),
	};
	const at = column === "round" ? { ...to, round: 2 } : to;
	const reader = column === "person_id" ? eve : ada;
	await answered(at, reader);
	expect(await read(at, reader)).toEqual([{ personId: reader, answer }]);
	await asOwner(
		`update answers t set sealed = f.sealed from answers f where (f.tenant_id, f.panel_id, f.round, f.person_id) = ($1, $2, $3, $4)
			and (t.tenant_id, t.panel_id, t.round, t.person_id) = ($5, $6, $7, $8)`,
		[from.tenantId, from.panelId, from.round, ada, at.tenantId, at.panelId, at.round, reader],
	);
	await expect(read(at, reader)).rejects.toThrow("does not open");
});

test("a draft does not pass for an answer, nor does one that was changed open", async () => {
	const [at, ada] = [place(), randomUUID()];
	await answered(at, ada);
	await as(at, ada, (trx) => keepDraft(trx, at, ada, { assumptions: ["Other words"] }, now));
	await asOwner("update answers a set sealed = d.sealed from drafts d where d.panel_id = a.panel_id and a.panel_id = $1", [at.panelId]);
	await expect(read(at, ada)).rejects.toThrow("does not open");
	await asOwner("update drafts set sealed = set_byte(sealed, 100, get_byte(sealed, 100) # 1) where panel_id = $1", [at.panelId]);
	await expect(as(at, ada, (trx) => draftOf(trx, at, ada))).rejects.toThrow("does not open");
});

test("a short answer and a long one are as long as each other where they are kept", async () => {
	const [at, short, long] = [place(), randomUUID(), randomUUID()];
	await answered(at, short, { ...answer, assumptions: [] });
	await answered(at, long, { ...answer, assumptions: ["é".repeat(280), "x".repeat(280), "y".repeat(280)] });
	const { rows } = await asOwner("select distinct length(sealed) as n from answers where panel_id = $1", [at.panelId]);
	expect(rows).toEqual([{ n: 2_048 + 28 }]);
	expect((await read(at, long))[0]?.answer.assumptions[0]).toBe("é".repeat(280));
});

test("the same words are kept differently each time", async () => {
	const [at, ada, eve] = [place(), randomUUID(), randomUUID()];
	await answered(at, ada);
	await answered(at, eve);
	await answered(at, ada);
	const { rows } = await asOwner("select distinct sealed from answers where panel_id = $1", [at.panelId]);
	expect(rows).toHaveLength(2);
	expect((await asOwner("select 1 from sealing_keys where subject_id = $1", [at.panelId])).rowCount).toBe(1);
});

test("a key whose transaction came to nothing seals nothing", async () => {
	const [at, ada] = [place(), randomUUID()];
	const undone = as(at, ada, async (trx) => {
		await keepDraft(trx, at, ada, { assumptions: ["Lost"] }, now);
		throw new Error("undone");
	});
	await expect(undone).rejects.toThrow("undone");
	await as(at, ada, (trx) => keepDraft(trx, at, ada, { assumptions: ["Kept"] }, now));
	const another = openDatabase(urls.appUrl, masterKey, () => {}, 1);
	const found = another.as({ tenantId: at.tenantId, personId: ada }, (trx) => draftOf(trx, at, ada));
	expect((await found.finally(() => another.close()))?.draft).toEqual({ assumptions: ["Kept"] });
});

test("of many who begin a panel at once all get one key, in whatever process they are", async () => {
	const at = place();
	const people = Array.from({ length: 12 }, () => randomUUID());
	const processes = [database, openDatabase(urls.appUrl, masterKey, () => {}), openDatabase(urls.appUrl, masterKey, () => {})];
	const told = await Promise.all(
		people.map((personId, index) =>
			processes[index % 3]?.as({ tenantId: at.tenantId, personId }, (trx) =>
				keepDraft(trx, at, personId, { assumptions: [personId] }, now),
			),
		),
	);
	expect(told).toHaveLength(12);
	await Promise.all(processes.slice(1).map((process) => process.close()));
	for (const personId of people)
		expect((await as(at, personId, (trx) => draftOf(trx, at, personId)))?.draft.assumptions).toEqual([personId]);
	expect((await asOwner("select 1 from sealing_keys where subject_id = $1", [at.panelId])).rowCount).toBe(1);
});

test("who comes second waits for the key that the first is making, and seals with it", async () => {
	const [at, ada, eve] = [place(), randomUUID(), randomUUID()];
	const another = openDatabase(urls.appUrl, masterKey, () => {}, 1);
	const [made, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
	const first = as(at, ada, async (trx) => {
		await keepDraft(trx, at, ada, { assumptions: ["First"] }, now);
		made.resolve();
		await mayEnd.promise;
	});
	await made.promise;
	const second = another.as({ tenantId: at.tenantId, personId: eve }, (trx) => keepDraft(trx, at, eve, { assumptions: ["Second"] }, now));
	const waits = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
	while ((await asOwner(waits)).rowCount === 0) await new Promise((settle) => setTimeout(settle, 20));
	mayEnd.resolve();
	await Promise.all([first, second]);
	await another.close();
	for (const [personId, words] of [
		[ada, "First"],
		[eve, "Second"],
	] as const)
		expect((await as(at, personId, (trx) => draftOf(trx, at, personId)))?.draft.assumptions).toEqual([words]);
});

test("who has the database and not the master key reads nothing, and a key of one tenant is none of another's", async () => {
	const [at, ada] = [place(), randomUUID()];
	await answered(at, ada);
	const thief = openDatabase(urls.ownerUrl, randomBytes(32), () => {}, 1);
	const stolen = thief.as({ tenantId: at.tenantId, personId: ada }, (trx) => readableAnswers(trx, at));
	await expect(stolen.finally(() => thief.close())).rejects.toThrow("MASTER_KEY does not open the key");
	const other = { ...at, tenantId: randomUUID() };
	const seen = await as(other, ada, (trx) => trx.selectFrom("sealing_keys").selectAll().execute());
	expect(seen).toEqual([]);
	await expect(
		as(other, ada, (trx) =>
			trx
				.insertInto("sealing_keys")
				.values({ tenant_id: at.tenantId, subject_id: randomUUID(), wrapped: randomBytes(68) })
				.execute(),
		),
	).rejects.toThrow("row-level security");
});

test("the app's role changes and drops no key, and is handed sealed answers only where ballots are to be drawn", async () => {
	const at = place();
	const people = Array.from({ length: 4 }, () => randomUUID());
	await as(at, people[0] ?? "", (trx) => openRound(trx, at.tenantId, at.panelId, 1, now));
	const handed = () =>
		as(at, randomUUID(), async (trx) => (await sql`select * from answers_to_draw(${at.panelId}, 1, 4, ${now})`.execute(trx)).rows.length);
	const counted = () =>
		as(at, randomUUID(), async (trx) => (await sql`select * from revealed_ballots(${[at.panelId]}::uuid[])`.execute(trx)).rows.length);
	const joins = (personId: string) => {
		const someone = { position: 0, name: "", mail: "", title: "", roles: ["leader"] as const };
		return as(at, personId, (trx) =>
			trx
				.insertInto("panel_people")
				.values({ tenant_id: at.tenantId, panel_id: at.panelId, person_id: personId, ...someone })
				.execute(),
		);
	};
	const [last = "", ...three] = people;
	for (const personId of three) await joins(personId);
	for (const personId of three) {
		await answered(at, personId);
		// all of three are too few as well
		expect(await handed()).toBe(0);
	}
	await joins(last);
	expect(await handed()).toBe(0);
	await answered(at, last);
	expect(await handed()).toBe(4);
	const foreign = database.as({ tenantId: randomUUID(), personId: people[0] ?? "" }, (trx) =>
		sql`select * from answers_to_draw(${at.panelId}, 1, 4, ${now})`.execute(trx),
	);
	expect((await foreign).rows).toEqual([]);
	await as(at, people[0] ?? "", (trx) => drawBallots(trx, at, now));
	expect([await handed(), await counted()]).toEqual([0, 0]);
	await as(at, people[0] ?? "", (trx) => sql`update rounds set revealed_at = ${now} where panel_id = ${at.panelId}`.execute(trx));
	expect([await handed(), await counted()]).toEqual([0, 4]);
	for (const change of [sql`delete from sealing_keys`, sql`update sealing_keys set wrapped = ''`])
		await expect(as(at, people[0] ?? "", (trx) => change.execute(trx))).rejects.toThrow("permission denied");
});

test("a board opens whole also where more keys are needed for it than a process keeps at hand", async () => {
	const [tenantId, ada] = [randomUUID(), randomUUID()];
	const sealer = createSealer(masterKey, 2);
	const subjects = Array.from({ length: 5 }, () => randomUUID());
	const echo = (subjectId: string) => ({ subjectId, kind: "echo", personId: ada });
	const rows = await database.as({ tenantId, personId: ada }, async (trx) => {
		const seal = sealer.of(trx, tenantId);
		const all: { subjectId: string; sealed: Buffer }[] = [];
		for (const subjectId of subjects) all.push({ subjectId, sealed: await seal.close(echo(subjectId), subjectId) });
		return all;
	});
	const read = (some: typeof rows) =>
		database.as({ tenantId, personId: ada }, (trx) => sealer.of(trx, tenantId).openAll(some, ({ subjectId }) => echo(subjectId)));
	await read(rows.slice(0, 2));
	expect(await read(rows)).toEqual(subjects.map((subjectId) => ({ subjectId, opened: subjectId })));
});

const kept = async (tenantId: string, place: { subjectId: string; kind: string; personId: string }, sealed: Buffer) => {
	const other = openDatabase(urls.appUrl, masterKey, () => {});
	return other.as({ tenantId, personId: place.personId }, (trx) => trx.seal.open(place, sealed)).finally(() => other.close());
};

test("what one transaction seals at once under a new key makes one, which others never use where that transaction comes to nothing", async () => {
	for (let time = 0; time < 12; time++) {
		const [tenantId, personId, subjectId] = [randomUUID(), randomUUID(), randomUUID()];
		const place = { subjectId, kind: "echo", personId };
		const gone = database.as({ tenantId, personId }, async (trx) => {
			const closed: Promise<Buffer>[] = [];
			for (let turn = 0; turn < 40; turn++) {
				closed.push(trx.seal.close(place, turn));
				await new Promise(setImmediate);
			}
			await Promise.all(closed);
			throw new Error("came to nothing");
		});
		await expect(gone).rejects.toThrow("came to nothing");
		const sealed = await database.as({ tenantId, personId }, (trx) => trx.seal.close(place, "kept"));
		expect(await kept(tenantId, place, sealed)).toBe("kept");
	}
});

test("a key that the database lost when another took over from it seals nothing any more", async () => {
	const [tenantId, personId, subjectId] = [randomUUID(), randomUUID(), randomUUID()];
	const place = { subjectId, kind: "echo", personId };
	const close = (words: string) => database.as({ tenantId, personId }, (trx) => trx.seal.close(place, words));
	await close("lost");
	await close("at hand");
	await asOwner("delete from sealing_keys where subject_id = $1", [subjectId]);
	await asOwner("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'evenover_app' and datname = current_database()");
	await new Promise((resolve) => setTimeout(resolve, 200));
	const sealed = await close("kept").catch(() => close("kept"));
	expect(await kept(tenantId, place, sealed)).toBe("kept");
});
