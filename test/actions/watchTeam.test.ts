import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { masterKey } from "../../sandbox/masterKey.ts";
import { watchTeamOf } from "../../src/actions/watchTeam.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { addSignal } from "../../src/storage/signals.ts";
import { addTeam, addVersion } from "../../src/storage/teams.ts";
import { openWarnings } from "../../src/storage/warnings.ts";
import { freshDatabase } from "../support/database.ts";

let database: Database;
beforeAll(async () => {
	database = openDatabase((await freshDatabase()).appUrl, masterKey, () => undefined);
}, 60_000);
afterAll(() => database.close());

const day = (number: number): string => new Date(Date.UTC(2026, 5, number, 9)).toISOString();
const levels = ["retention", "revenue", "margin"].map((id) => [{ id, label: id }]);

/** A team of four with an order in force; what it is watched on which day tells. */
async function watched() {
	const [tenantId, teamId] = [randomUUID(), randomUUID()];
	const people = Array.from({ length: 4 }, () => randomUUID());
	const told: string[] = [];
	const within = <Result>(work: (trx: Parameters<Parameters<Database["as"]>[1]>[0]) => Promise<Result>) =>
		database.as({ tenantId, personId: null }, work);
	await within(async (trx) => {
		const members = people.map((id) => ({ id, name: id, mail: `${id}@b.example`, title: "" }));
		await addTeam(trx, tenantId, { id: teamId, name: "Leadership", createdAt: day(0) }, members);
		await addVersion(trx, tenantId, { teamId, version: 1, levels, decisionId: randomUUID(), createdAt: day(0) });
	});
	const wake = async (_: unknown, { panelId }: { panelId: string }) => void told.push(panelId);
	return {
		told,
		says: (person: number, at: number, priorityId = "retention") =>
			database.as({ tenantId, personId: people[person] ?? "" }, (trx) =>
				addSignal(trx, tenantId, teamId, {
					...{ id: randomUUID(), priorityId, words: "It shifts.", personId: people[person] ?? "", name: "", from: null },
					at: day(at),
				}),
			),
		on: (at: number) =>
			within(async (trx) => {
				await watchTeamOf(trx, { now: day(at), newId: randomUUID, wake }, tenantId, teamId);
				return (await openWarnings(trx, tenantId, teamId)).map(({ id, priorityId }) => ({ id, priorityId }));
			}),
	};
}

test("what one person says raises nothing; what several say raises one warning, told once while it stands", async () => {
	const { says, on, told } = await watched();
	for (const at of [1, 2, 30]) await says(0, at);
	expect(await on(30)).toEqual([]);
	await says(1, 31);
	await says(2, 31);
	await says(3, 31);
	const [warning, ...others] = await on(31);
	expect(warning).toMatchObject({ priorityId: "retention" });
	expect(others).toEqual([]);
	expect(await on(32)).toEqual([warning]);
	expect(await on(33)).toEqual([warning]);
	expect(told).toEqual([warning?.id]);
});

test("a warning that no longer stands has ended, another priority's has not, and the same that rises anew is told anew", async () => {
	const { says, on, told } = await watched();
	for (const person of [0, 1, 2, 3]) await says(person, 1);
	const [first] = await on(1);
	for (const person of [0, 1, 2, 3]) await says(person, 90, "margin");
	const both = await on(90);
	expect(both.map(({ priorityId }) => priorityId)).toContain("margin");
	expect((await on(120)).map(({ priorityId }) => priorityId)).toEqual(["margin"]);
	for (const person of [0, 1, 2, 3]) await says(person, 121);
	const again = (await on(121)).find(({ priorityId }) => priorityId === "retention");
	expect(again).toBeDefined();
	expect(again?.id).not.toBe(first?.id);
	expect(told).toHaveLength(3);
});
