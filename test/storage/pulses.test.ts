import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { addPulse, closePulse, keepPulseAnswer, keepRecall, pulseAnswersOf, pulseById } from "../../src/storage/pulses.ts";
import { addTeam } from "../../src/storage/teams.ts";
import { freshDatabase } from "../support/database.ts";

let client: pg.Client;
let database: Database;
beforeAll(async () => {
	const { appUrl } = await freshDatabase();
	client = new pg.Client({ connectionString: appUrl });
	await client.connect();
	database = openDatabase(appUrl, masterKey, () => {});
});
afterAll(async () => {
	await client.end();
	await database.close();
});

const now = "2026-07-01T07:00:00.000Z";

async function answered() {
	const tenantId = randomUUID();
	const [ines, tomas, teamId, pulseId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
	const pulse = {
		id: pulseId,
		teamId,
		opensOn: "2026-07-01",
		opensAt: now,
		closesAt: "2026-07-06T15:00:00.000Z",
		priorities: [],
		leaders: [ines, tomas],
	};
	await database.as({ tenantId, personId: null }, async (trx) => {
		await addTeam(trx, tenantId, { id: teamId, name: "Leadership", createdAt: now }, []);
		await addPulse(trx, tenantId, pulse);
	});
	await database.as({ tenantId, personId: ines }, async (trx) => {
		await keepRecall(trx, { tenantId, pulseId, personId: ines, now }, "Ines", ["Retention"]);
		await keepPulseAnswer(trx, { tenantId, pulseId, personId: ines, now }, { marks: [], changed: "We lost a customer.", information: "" });
	});
	const read = (reader: string | null, tenant = tenantId) =>
		database.as({ tenantId: tenant, personId: reader }, (trx) => pulseAnswersOf(trx, tenant, [pulseId]));
	return { tenantId, ines, tomas, pulse, read };
}

test("until a pulse closes its answers are read by who gave them, not by another, not by the clock; afterwards by the tenant alone", async () => {
	const { tenantId, ines, tomas, pulse, read } = await answered();
	expect((await read(ines)).map(({ changed }) => changed)).toEqual(["We lost a customer."]);
	expect(await read(tomas)).toEqual([]);
	expect(await read(null)).toEqual([]);
	await database.as({ tenantId, personId: null }, (trx) => closePulse(trx, tenantId, pulse.id, now));
	expect(await read(tomas)).toHaveLength(1);
	expect(await read(ines, randomUUID())).toEqual([]);
});

test("nobody writes for another, and nothing changes once it is closed", async () => {
	const { tenantId, ines, tomas, pulse, read } = await answered();
	const by = { tenantId, pulseId: pulse.id, personId: tomas, now };
	await expect(database.as({ tenantId, personId: ines }, (trx) => keepRecall(trx, by, "Tomas", null))).rejects.toThrow(
		/row-level security/,
	);
	await database.as({ tenantId, personId: null }, (trx) => closePulse(trx, tenantId, pulse.id, now));
	await expect(database.as({ tenantId, personId: tomas }, (trx) => keepRecall(trx, by, "Tomas", null))).rejects.toThrow(
		/row-level security/,
	);
	const change = { marks: [], changed: "Nothing happened.", information: "" };
	await database.as({ tenantId, personId: ines }, (trx) => keepPulseAnswer(trx, { ...by, personId: ines }, change));
	expect((await read(ines))[0]?.changed).toBe("We lost a customer.");
});

test("the database itself keeps pulses, answers and who gave them from every other tenant, and an open answer from every other person", async () => {
	const { tenantId, ines, tomas, pulse } = await answered();
	const by = (tenant: string, person: string) =>
		client.query("select set_config('app.tenant', $1, false), set_config('app.person', $2, false)", [tenant, person]);
	// no tenant and no person is asked for: what is not shown is hidden by the policies alone
	const rowsOf = async (table: string, column: string) =>
		(await client.query(`select 1 from ${table} where ${column} = $1`, [pulse.id])).rowCount;
	const seen = async () => [
		await rowsOf("pulses", "id"),
		await rowsOf("pulse_answers", "pulse_id"),
		await rowsOf("pulse_seals", "pulse_id"),
	];
	const changed = async (table: string, set: string, column: string) =>
		(await client.query(`update ${table} set ${set} where ${column} = $1`, [pulse.id])).rowCount;
	const rewrite = () => changed("pulse_answers", "sealed_answer = 'Nothing.'", "pulse_id");
	// what asks for no row needs none to be readable
	const rewriteAll = async () => (await client.query("update pulse_answers set sealed_answer = 'Nothing.'")).rowCount;
	await by(tenantId, ines);
	expect(await seen()).toEqual([1, 1, 1]);
	await by(tenantId, tomas);
	expect(await seen()).toEqual([1, 0, 1]);
	expect([await rewrite(), await rewriteAll()]).toEqual([0, 0]);
	await by(randomUUID(), ines);
	expect(await rewriteAll()).toBe(0);
	await by(tenantId, tomas);
	await database.as({ tenantId, personId: null }, (trx) => closePulse(trx, tenantId, pulse.id, now));
	expect(await seen()).toEqual([1, 1, 1]);
	expect(await rewrite()).toBe(0);
	await by(tenantId, ines);
	expect(await rewrite()).toBe(0);
	const other = randomUUID();
	await by(other, ines);
	expect(await seen()).toEqual([0, 0, 0]);
	expect([await changed("pulses", "number = 9", "id"), await rewrite()]).toEqual([0, 0]);
	const seal = "insert into pulse_seals (tenant_id, pulse_id, person_id) values ($1, $2, $3)";
	await expect(client.query(seal, [tenantId, pulse.id, randomUUID()])).rejects.toThrow(/row-level security/);
	const answer =
		"insert into pulse_answers (tenant_id, pulse_id, person_id, name, sealed_recall, recalled_at) values ($1, $2, $3, 'Ines', '', $4)";
	await expect(client.query(answer, [tenantId, randomUUID(), ines, now])).rejects.toThrow(/row-level security/);
	await by("", ines);
	expect(await seen()).toEqual([0, 0, 0]);
});

test("the same opening is kept once, whoever finds it due, and each pulse has the next number", async () => {
	const { tenantId, pulse } = await answered();
	await database.as({ tenantId, personId: null }, async (trx) => {
		expect(await addPulse(trx, tenantId, { ...pulse, id: randomUUID() })).toBe(false);
		// nor another time of that day
		expect(await addPulse(trx, tenantId, { ...pulse, id: randomUUID(), opensAt: "2026-07-01T14:30:00.000Z" })).toBe(false);
		const id = randomUUID();
		expect(await addPulse(trx, tenantId, { ...pulse, id, opensOn: "2026-07-15", opensAt: "2026-07-15T07:00:00.000Z" })).toBe(true);
		expect((await pulseById(trx, tenantId, id))?.number).toBe(2);
	});
});
