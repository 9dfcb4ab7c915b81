import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { addPulse, closePulse, keepPulseAnswer, keepRecall, pulseAnswersOf, pulseById } from "../../src/storage/pulses.ts";
import { addTeam } from "../../src/storage/teams.ts";
import { freshDatabase } from "../support/database.ts";

let database: Database;
beforeAll(async () => {
	const { appUrl } = await freshDatabase();
	database = openDatabase(appUrl, () => {});
});
afterAll(() => database.close());

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
