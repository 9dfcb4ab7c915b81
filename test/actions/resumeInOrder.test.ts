import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { masterKey } from "../../sandbox/masterKey.ts";
import type { Context } from "../../src/actions/action.ts";
import { letChatsGo } from "../../src/actions/resumeChats.ts";
import { letTasksGo } from "../../src/actions/resumeTasks.ts";
import { type Database, openDatabase, type Trx } from "../../src/storage/database.ts";
import { setFollowUp, startSending } from "../../src/storage/deliveries.ts";
import { followUpOf, planFollowUp } from "../../src/storage/followUps.ts";
import { freshDatabase } from "../support/database.ts";

const tenantId = randomUUID();
const now = "2026-06-25T09:00:00.000Z";
type Waiting = { deliveryId: string; followUpId: string; panelId: string; subject: string; dueAt: string };

let database: Database;
beforeAll(async () => {
	database = openDatabase((await freshDatabase()).appUrl, masterKey, () => {});
});
afterAll(() => database.close());

const asClock = <T>(work: (trx: Trx) => Promise<T>) => database.as({ tenantId, personId: null }, work);

/** Something that is out but for one message, which waits for somebody to come back. */
async function waiting(channel: "task" | "chat", dueAt: string, panelId: string = randomUUID()): Promise<Waiting> {
	const followUpId = randomUUID();
	const deliveryId = randomUUID();
	await asClock(async (trx) => {
		await planFollowUp(trx, tenantId, { id: followUpId, panelId, dueAt });
		const message = { id: deliveryId, channel, recipient: null, dedupeKey: deliveryId, content: { senders: [] } };
		await startSending(trx, { tenantId, panelId, followUpId, at: dueAt }, [message]);
		await trx.updateTable("deliveries").set({ state: "waiting", last_error: "consent" }).where("id", "=", deliveryId).execute();
		await setFollowUp(trx, tenantId, followUpId, { state: "sent", finishedAt: dueAt });
	});
	return { deliveryId, followUpId, panelId, subject: "", dueAt };
}

/** Somebody who has let one go waits a while with the next, so that whoever comes the other way meets them. */
function meeting() {
	const wake = async () => new Promise<void>((settle) => setTimeout(settle, 400));
	return { me: { tenantId, id: randomUUID() }, now, wake } as unknown as Context;
}

test("two who come back at once and wait for the same things let them go, each once, in whichever order they have them", async () => {
	for (const [channel, letGo] of [
		["task", letTasksGo],
		["chat", letChatsGo],
	] as const) {
		const all = [await waiting(channel, "2026-06-24T09:00:00.000Z"), await waiting(channel, "2026-06-24T10:00:00.000Z")];
		const both = [all, [...all].reverse()].map((theirs) => asClock((trx) => letGo(trx, meeting(), theirs) as Promise<unknown>));
		expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
	}
}, 20_000);

test("an old follow-up that goes on does not stand in the place of a newer one, and is not too late", async () => {
	const old = await waiting("chat", "2026-06-18T09:00:00.000Z");
	const newer = await waiting("chat", "2026-06-24T09:00:00.000Z", old.panelId);
	await asClock((trx) => letChatsGo(trx, { ...meeting(), wake: async () => {} }, [old]));
	const latest = await asClock((trx) => followUpOf(trx, tenantId, old.panelId));
	expect(latest).toMatchObject({ id: newer.followUpId, dueAt: newer.dueAt });
	const kept = await asClock((trx) => trx.selectFrom("follow_ups").where("id", "=", old.followUpId).selectAll().executeTakeFirst());
	expect(kept).toMatchObject({ state: "sending", due_at: "2026-06-18T09:00:00.000Z" });
});
