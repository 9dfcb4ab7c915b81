import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { type DeliveryContext, deliverFollowUp } from "../../src/actions/deliverFollowUp.ts";
import { type Instant, later } from "../../src/core/instant.ts";
import type { Reach, Reached } from "../../src/graph/readReach.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { followUpOf } from "../../src/storage/followUps.ts";
import { server } from "../../src/words/en/server.ts";
import { createWords } from "../../src/words/say.ts";
import { type Fate, lagging } from "../graph/lagging.ts";
import { freshDatabase } from "../support/database.ts";
import { attachedPanel } from "./attachedPanel.ts";

const tenantId = randomUUID();
const endsAt: Instant = "2026-06-18T11:00:00.000Z";
const hour = 3_600_000;
const words = createWords({ locale: "en-GB", timeZone: "UTC", resources: { en: { translation: server } } });
let database: Database;
let owner: pg.Client;

beforeAll(async () => {
	const { ownerUrl, appUrl } = await freshDatabase();
	database = openDatabase(appUrl, masterKey, () => {}, 12);
	owner = new pg.Client({ connectionString: ownerUrl });
	await owner.connect();
});
afterAll(async () => {
	await database.close();
	await owner.end();
});

type Look = (to: readonly Reached[]) => Reach | Promise<Reach>;
const nobody: Reach = new Map();

/** A Graph that looks as it is told to and otherwise works; `asked` keeps whom each look was about. */
function looking(look: Look, fate: (call: string) => Fate = () => "works") {
	const clock = { now: later(endsAt, 1_000) };
	const there = lagging({ clock: () => clock.now, lagMs: 0, fate });
	const asked: string[][] = [];
	const readReach = async (_from: unknown, to: readonly Reached[]) => {
		asked.push(to.map(({ personId }) => personId).sort());
		return look(to);
	};
	const context: DeliveryContext = {
		database,
		graph: { ...there.graph, readReach },
		newId: randomUUID,
		origin: "https://evenover.example",
		words,
		clock: () => clock.now,
		doubtWaitMs: 60_000,
		leaseMs: 300_000,
	};
	return { ...there, clock, asked, context };
}

async function mailsOf(panelId: string) {
	const followUp = await database.as({ tenantId, personId: null }, (trx) => followUpOf(trx, tenantId, panelId));
	return (followUp?.deliveries ?? []).filter(({ channel }) => channel === "mail");
}

test("one look is about all whom a sending writes to, before its first mail, and no transaction is open meanwhile", async () => {
	const { panelId } = await attachedPanel(database, tenantId, { chatId: null });
	const before: number[] = [];
	const open: number[] = [];
	const { context, asked, mails } = looking(async () => {
		before.push(mails.length);
		// what runs beside it has had its time
		await pause(150);
		const { rows } = await owner.query("select from pg_stat_activity where datname = current_database() and state like 'idle in tr%'");
		open.push(rows.length);
		return nobody;
	});
	expect(await deliverFollowUp({ tenantId, panelId }, context)).toBeNull();
	expect([asked.map((one) => new Set(one).size), before, open, mails.length]).toEqual([[8], [0], [0], 8]);
	await deliverFollowUp({ tenantId, panelId }, context);
	expect(asked).toHaveLength(1);
});

test("whom it would not reach gets no mail and keeps why; only a full mailbox is looked at again, and alone", async () => {
	const { panelId } = await attachedPanel(database, tenantId, { chatId: null });
	const [gone = "", full = ""] = (await someone(panelId)) ?? [];
	let room = false;
	const { context, asked, mails, clock } = looking(
		() => new Map(room ? [[gone, "gone"]] : [[gone, "gone"] as const, [full, "mailboxFull"] as const]),
	);
	expect(await deliverFollowUp({ tenantId, panelId }, context)).toBe(later(clock.now, hour));
	const kept = await mailsOf(panelId);
	expect(kept.find(({ recipientId }) => recipientId === gone)).toMatchObject({ state: "failed", lastError: "gone", maybeSentAt: null });
	expect(kept.find(({ recipientId }) => recipientId === full)).toMatchObject({ state: "planned", lastError: "mailboxFull", attempts: 1 });
	expect(mails).toHaveLength(6);
	clock.now = later(clock.now, hour);
	expect(await deliverFollowUp({ tenantId, panelId }, context)).toBe(later(clock.now, 2 * hour));
	expect((await mailsOf(panelId)).find(({ recipientId }) => recipientId === full)).toMatchObject({ attempts: 2 });
	room = true;
	clock.now = later(clock.now, 2 * hour);
	expect(await deliverFollowUp({ tenantId, panelId }, context)).toBeNull();
	expect(asked.slice(1)).toEqual([[full], [full]]);
	expect(mails).toHaveLength(7);
});

test("a mail that Graph had no time for is not looked at again", async () => {
	const { panelId } = await attachedPanel(database, tenantId, { chatId: null });
	let calls = 0;
	const busyAtFirst = (call: string) => (call === "createDraft" && calls++ < 3 ? "throttled" : "works");
	const { context, asked, mails, clock } = looking(() => nobody, busyAtFirst);
	const back = await deliverFollowUp({ tenantId, panelId }, context);
	expect(mails).toHaveLength(5);
	clock.now = back ?? "";
	expect(await deliverFollowUp({ tenantId, panelId }, context)).toBeNull();
	expect([mails.length, asked.length]).toEqual([8, 1]);
});

test("what a slow look finds changes no mail that somebody else has taken further meanwhile", async () => {
	const { panelId } = await attachedPanel(database, tenantId, { chatId: null });
	const [gone = "", full = ""] = (await someone(panelId)) ?? [];
	const slow = slowly([gone, "gone"], [full, "mailboxFull"]);
	const first = looking(slow.look);
	const second = looking(() => new Map([[full, "mailboxFull"] as const]));
	const ended = deliverFollowUp({ tenantId, panelId }, first.context);
	while (first.asked.length === 0) await pause(10);
	await deliverFollowUp({ tenantId, panelId }, second.context);
	second.clock.now = later(second.clock.now, hour);
	await deliverFollowUp({ tenantId, panelId }, second.context);
	slow.answer();
	await ended;
	const kept = await mailsOf(panelId);
	expect(kept.find(({ recipientId }) => recipientId === gone)).toMatchObject({ state: "sent" });
	expect(kept.find(({ recipientId }) => recipientId === full)).toMatchObject({ state: "planned", attempts: 2 });
	expect([first.sent.length, second.sent.length]).toEqual([0, 7]);
});

test("nor one that waits for somebody", async () => {
	const { panelId } = await attachedPanel(database, tenantId, { chatId: null });
	const [gone = ""] = (await someone(panelId)) ?? [];
	const slow = slowly([gone, "gone"]);
	const first = looking(slow.look);
	const ended = deliverFollowUp({ tenantId, panelId }, first.context);
	while (first.asked.length === 0) await pause(10);
	await deliverFollowUp(
		{ tenantId, panelId },
		looking(
			() => nobody,
			() => "forbidden",
		).context,
	);
	slow.answer();
	await ended;
	expect(new Set((await mailsOf(panelId)).map(({ state, lastError }) => `${state} ${lastError}`))).toEqual(new Set(["waiting forbidden"]));
});

/** A look that is answered when it is told to. */
function slowly(...found: [string, "gone" | "mailboxFull"][]) {
	let settle: (reach: Reach) => void = () => {};
	const answered = new Promise<Reach>((settled) => {
		settle = settled;
	});
	return { look: () => answered, answer: () => settle(new Map(found)) };
}

/** Two of those whom the panel's follow-up is for. */
const someone = async (panelId: string): Promise<string[]> => {
	const { rows } = await owner.query("select person_id from panel_people where panel_id = $1 order by person_id limit 2", [panelId]);
	return rows.map((row) => row.person_id);
};
