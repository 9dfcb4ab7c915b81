import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { masterKey } from "../../sandbox/masterKey.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { addTeam } from "../../src/storage/teams.ts";
import { addTranslation, addVerdict, translationById } from "../../src/storage/translations.ts";
import { freshDatabase } from "../support/database.ts";

let database: Database;
beforeAll(async () => {
	const { appUrl } = await freshDatabase();
	database = openDatabase(appUrl, masterKey, () => {});
});
afterAll(() => database.close());

test("the latest word counts, the earlier ones stay kept, and another tenant reads none of it", async () => {
	const [tenantId, teamId, id, implicationId, person] = Array.from({ length: 5 }, () => randomUUID()) as [
		string,
		string,
		string,
		string,
		string,
	];
	const as = <Got>(tenant: string, work: Parameters<typeof database.as<Got>>[1]) =>
		database.as({ tenantId: tenant, personId: person }, work);
	await as(tenantId, async (trx) => {
		await addTeam(trx, tenantId, { id: teamId, name: "Leadership", createdAt: "2026-06-18T10:00:00.000Z" }, []);
		await addTranslation(trx, tenantId, {
			...{ id, teamId, statement: "Quality first", saidBy: person, saidByName: "Ines", saidOn: "2026-06-17" },
			...{ proposedBy: person, proposedByName: "Maya", proposedAt: "2026-06-18T10:00:00.000Z" },
			implications: [{ id: implicationId, text: "Bugs before features.", verdict: null }],
		});
	});
	const says = (verdict: "confirmed" | "rejected", at: string) =>
		as(tenantId, (trx) => addVerdict(trx, tenantId, { id: randomUUID(), implicationId, verdict, words: "", at }));
	await says("rejected", "2026-06-18T12:00:00.000Z");
	await says("confirmed", "2026-06-18T11:00:00.000Z");
	const read = (tenant: string) => as(tenant, (trx) => translationById(trx, tenant, id));
	expect((await read(tenantId))?.implications).toMatchObject([{ verdict: { is: "rejected", at: "2026-06-18T12:00:00.000Z" } }]);
	expect(await read(randomUUID())).toBeUndefined();
	const kept = await as(tenantId, (trx) => trx.selectFrom("implication_verdicts").select("verdict").orderBy("given_at").execute());
	expect(kept.map(({ verdict }) => verdict)).toEqual(["confirmed", "rejected"]);
	await expect(as(tenantId, (trx) => trx.deleteFrom("implication_verdicts").execute())).rejects.toThrow(/permission denied/);
});
