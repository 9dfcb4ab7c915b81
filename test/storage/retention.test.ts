import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { masterKey } from "../../sandbox/masterKey.ts";
import { sealAnswer } from "../../src/storage/answers.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { addPanel, lockLatestRound } from "../../src/storage/panels.ts";
import { dropBatch } from "../../src/storage/retention.ts";
import { freshDatabase } from "../support/database.ts";
import { asSuperuser } from "../support/transferRoom.ts";

const [met, now] = ["2020-01-15T10:00:00.000Z", "2026-06-01T09:00:00.000Z"];

test("an answer that is on its way while what is old goes, goes with it", async () => {
	const { ownerUrl, appUrl } = await freshDatabase();
	const database = openDatabase(appUrl, masterKey, () => {}, 3);
	const [tenantId, personId, panelId, teamId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
	const asClock = { tenantId, personId: null };
	try {
		await database.as(asClock, (trx) =>
			addPanel(trx, tenantId, {
				...{ id: panelId, teamId, topic: "", targets: [], dimensions: [], attribution: "named", dueAt: met, organizerId: personId },
				...{ meeting: { subject: "", startsAt: met, endsAt: met, joinUrl: null, chatId: null }, timeZone: "UTC", createdAt: met },
				...{ wall: { show: "rankings" }, people: [{ id: personId, name: "", mail: "", title: "", roles: ["leader"] }] },
			}),
		);
		const { promise: told, resolve: go } = Promise.withResolvers<void>();
		const { promise: held, resolve: holds } = Promise.withResolvers<void>();
		const answers = database.as({ tenantId, personId }, async (trx) => {
			await lockLatestRound(trx, tenantId, panelId);
			holds();
			await told;
			const answer = { ranking: [], confidence: "low" as const, limits: [], assumptions: [], guess: { first: "", sharing: 0 } };
			await sealAnswer(trx, { tenantId, panelId, round: 1 }, personId, answer, now);
		});
		await held;
		let over = false;
		const drops = database.as(asClock, (trx) => dropBatch(trx, tenantId, now, 500)).finally(() => (over = true));
		await pause(150);
		expect(over).toBe(false);
		go();
		await answers;
		expect((await drops).gone).toBe(1);
	} finally {
		await database.close();
	}
	const { rows } = await asSuperuser(ownerUrl, (client) => client.query("select count(*)::int as kept from answers"));
	expect(rows).toEqual([{ kept: 0 }]);
});
