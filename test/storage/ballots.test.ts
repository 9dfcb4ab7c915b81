import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { masterKey } from "../../sandbox/masterKey.ts";
import type { Role } from "../../src/core/panel.ts";
import { sealAnswer } from "../../src/storage/answers.ts";
import { ballotOf, drawBallots, keepVotes, talliesOf } from "../../src/storage/ballots.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { markRevealed, openRound } from "../../src/storage/panels.ts";
import { freshDatabase } from "../support/database.ts";

let database: Database;
beforeAll(async () => {
	const { appUrl } = await freshDatabase();
	database = openDatabase(appUrl, masterKey, () => {});
});
afterAll(() => database.close());

const now = "2026-06-17T09:00:00.000Z";

/** Four people who each build on one statement, and their ballots drawn. */
async function drawn(roles: readonly Role[] = ["leader"]) {
	const tenantId = randomUUID();
	const at = { tenantId, panelId: randomUUID(), round: 1 };
	const people = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
	await database.as({ tenantId, personId: null }, (trx) => openRound(trx, tenantId, at.panelId, 1, now));
	for (const [index, personId] of people.entries()) {
		const answer = {
			ranking: [],
			confidence: "low" as const,
			limits: [],
			assumptions: [`Statement ${index}`],
			guess: { first: "", sharing: 0 },
		};
		await database.as({ tenantId, personId }, async (trx) => {
			const person = {
				person_id: personId,
				position: index,
				name: "",
				mail: "",
				title: "",
				roles: index === 0 ? roles : (["leader"] as const),
			};
			await trx
				.insertInto("panel_people")
				.values({ tenant_id: tenantId, panel_id: at.panelId, ...person })
				.execute();
			await sealAnswer(trx, at, personId, answer, now);
		});
	}
	await database.as({ tenantId, personId: null }, (trx) => drawBallots(trx, at, now));
	return { tenantId, at, people };
}

test("a ballot is read by its reader and by nobody else, not even after the reveal, nor from another tenant", async () => {
	const { tenantId, at, people } = await drawn();
	const [one = "", other = ""] = people;
	const read = (reader: string | null, of: string, tenant = tenantId) =>
		database.as({ tenantId: tenant, personId: reader }, (trx) => ballotOf(trx, { ...at, tenantId: tenant }, of));
	expect((await read(one, one)).map(({ statement }) => statement).sort()).toEqual(["Statement 1", "Statement 2", "Statement 3"]);
	expect(await read(other, one)).toEqual([]);
	expect(await read(null, one)).toEqual([]);
	expect(await read(one, one, randomUUID())).toEqual([]);
	await database.as({ tenantId, personId: one }, (trx) => markRevealed(trx, tenantId, at.panelId, 1, now));
	expect(await read(other, one)).toEqual([]);
	expect(await read(one, one)).toHaveLength(3);
});

test("votes are counted for nobody before the reveal, and cannot change after it", async () => {
	const { tenantId, at, people } = await drawn();
	const as = <T>(personId: string, work: Parameters<typeof database.as<T>>[1]) => database.as({ tenantId, personId }, work);
	for (const person of people) {
		const lines = await as(person, (trx) => ballotOf(trx, at, person));
		await as(person, (trx) =>
			keepVotes(
				trx,
				at,
				person,
				lines.map(({ id }) => ({ id, vote: "holds" as const })),
			),
		);
		expect(await as(person, (trx) => talliesOf(trx, at))).toEqual([]);
	}
	const [one = ""] = people;
	await as(one, (trx) => markRevealed(trx, tenantId, at.panelId, 1, now));
	expect(await as(one, (trx) => talliesOf(trx, at))).toEqual(
		[0, 1, 2, 3].map((index) => ({ statement: `Statement ${index}`, holds: 3, doesNot: 0, unknown: 0 })),
	);
	const [line] = await as(one, (trx) => ballotOf(trx, at, one));
	await as(one, (trx) => keepVotes(trx, at, one, [{ id: line?.id ?? "", vote: "doesNot" }]));
	expect((await as(one, (trx) => ballotOf(trx, at, one)))[0]?.vote).toBe("holds");
	expect(await database.as({ tenantId: randomUUID(), personId: one }, (trx) => talliesOf(trx, at))).toEqual([]);
});

test("nobody writes a ballot but the draw", async () => {
	const { tenantId, at, people } = await drawn();
	const made = database.as({ tenantId, personId: people[0] ?? "" }, (trx) =>
		trx
			.insertInto("ballots")
			.values({ tenant_id: tenantId, panel_id: at.panelId, round: 2, person_id: people[0] ?? "", sealed: Buffer.alloc(28), open: false })
			.execute(),
	);
	await expect(made).rejects.toThrow("permission denied");
});

test("who leads no more counts for nothing: three others who answered are too few to hide who wrote what", async () => {
	const { tenantId, at, people } = await drawn(["left"]);
	for (const person of people) expect(await database.as({ tenantId, personId: person }, (trx) => ballotOf(trx, at, person))).toEqual([]);
});
