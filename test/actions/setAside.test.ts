import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { masterKey } from "../../sandbox/masterKey.ts";
import { type DeliveryContext, deliverFollowUp } from "../../src/actions/deliverFollowUp.ts";
import { type Instant, later } from "../../src/core/instant.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { followUpOf, moveFollowUp } from "../../src/storage/followUps.ts";
import { server } from "../../src/words/en/server.ts";
import { createWords } from "../../src/words/say.ts";
import { lagging } from "../graph/lagging.ts";
import { freshDatabase } from "../support/database.ts";
import { attachedPanel } from "./attachedPanel.ts";

const tenantId = randomUUID();
const endsAt: Instant = "2026-06-18T11:00:00.000Z";
const words = createWords({ locale: "en-GB", timeZone: "UTC", resources: { en: { translation: server } } });
let database: Database;
beforeAll(async () => {
	const { appUrl } = await freshDatabase();
	database = openDatabase(appUrl, masterKey, () => {});
});
afterAll(() => database.close());

test("where no calendar tells, a meeting that left no trace is told nobody of by itself, and goes out when somebody sends it", async () => {
	const { panelId } = await attachedPanel(database, tenantId, { chatId: null, revealed: false });
	const now = later(endsAt, 1_000);
	const { graph, mails } = lagging({ clock: () => now, lagMs: 0, fate: () => "works" });
	const context: DeliveryContext = {
		database,
		graph,
		newId: randomUUID,
		origin: "https://evenover.example",
		words,
		clock: () => now,
		doubtWaitMs: 60_000,
		leaseMs: 300_000,
	};
	const asClock = { tenantId, personId: null };
	const state = async () => (await database.as(asClock, (trx) => followUpOf(trx, tenantId, panelId)))?.state;
	expect(await deliverFollowUp({ tenantId, panelId }, context)).toBeNull();
	expect([mails.length, await state()]).toEqual([0, "held"]);
	await database.as(asClock, (trx) => moveFollowUp(trx, tenantId, panelId, { state: "planned", dueAt: now }));
	await deliverFollowUp({ tenantId, panelId }, context);
	expect([mails.length, await state()]).toEqual([8, "sent"]);
});
