import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { masterKey } from "../../sandbox/masterKey.ts";
import { later } from "../../src/core/instant.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { addSignal, signalsOf } from "../../src/storage/signals.ts";
import { freshDatabase } from "../support/database.ts";

let database: ReturnType<typeof openDatabase>;
beforeAll(async () => {
	database = openDatabase((await freshDatabase()).appUrl, masterKey, () => undefined);
}, 60_000);
afterAll(() => database.close());

test("one person's signals push out nobody else's, however many they are and however new", async () => {
	const [tenantId, teamId, loud, quiet] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
	const start = "2026-06-01T09:00:00.000Z";
	const raise = (personId: string, minutes: number) => ({
		...{ id: randomUUID(), priorityId: "retention", words: "It shifts.", personId, name: "", from: null },
		at: later(start, minutes * 60_000),
	});
	const kept = await database.as({ tenantId, personId: quiet }, async (trx) => {
		for (let minute = 0; minute < 5; minute++) await addSignal(trx, tenantId, teamId, raise(quiet, minute));
		for (let minute = 10; minute < 610; minute++) await addSignal(trx, tenantId, teamId, raise(loud, minute));
		return signalsOf(trx, tenantId, teamId, start);
	});
	expect(kept.filter(({ personId }) => personId === quiet)).toHaveLength(5);
	expect(kept).toHaveLength(500);
	expect(kept.map(({ at }) => at)).toEqual(
		kept
			.map(({ at }) => at)
			.sort()
			.reverse(),
	);
	expect(kept[0]?.at).toBe(later(start, 609 * 60_000));
});
