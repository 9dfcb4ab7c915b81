import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { type DeliveryContext, deliverFollowUp, resumeFollowUp } from "../../src/actions/deliverFollowUp.ts";
import { type Instant, later } from "../../src/core/instant.ts";
import type { Graph } from "../../src/graph/graph.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { claimDelivery, keepChange } from "../../src/storage/deliveries.ts";
import { followUpOf, moveFollowUp } from "../../src/storage/followUps.ts";
import { server } from "../../src/words/en/server.ts";
import { createWords } from "../../src/words/say.ts";
import { type Fate, lagging } from "../graph/lagging.ts";
import { freshDatabase } from "../support/database.ts";
import { attachedPanel } from "./attachedPanel.ts";

const tenantId = randomUUID();
const endsAt: Instant = "2026-06-18T11:00:00.000Z";
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

type Wishes = { fate?: (call: string) => Fate; lagMs?: number; over?: (graph: Graph) => Graph };

function working({ fate = () => "works", lagMs = 0, over = (graph) => graph }: Wishes = {}) {
	const clock = { now: later(endsAt, 1_000) };
	const there = lagging({ clock: () => clock.now, lagMs, fate });
	const context: DeliveryContext = {
		database,
		graph: over(there.graph),
		newId: randomUUID,
		origin: "https://evenover.example",
		words,
		clock: () => clock.now,
		doubtWaitMs: 60_000,
		leaseMs: 300_000,
	};
	return { ...there, clock, context };
}

const stateOf = (panelId: string) =>
	database.as({ tenantId, personId: null }, async (trx) => {
		const followUp = await followUpOf(trx, tenantId, panelId);
		if (!followUp) throw new Error("no follow-up");
		return followUp;
	});

/** What a process that died held is free again. */
const leasesRunOut = () =>
	owner.query("update deliveries set lease_until = clock_timestamp() - interval '1 second' where lease_until is not null");

const twice = (all: readonly string[]) => all.length - new Set(all).size;

test("when the meeting has ended, everybody gets a mail and a notification, and the chat one message, once", async () => {
	const { panelId } = await attachedPanel(database, tenantId);
	const { context, mails, posts, activities } = working();
	expect(await deliverFollowUp({ tenantId, panelId }, context)).toBeNull();
	expect([mails.length, posts.length, activities.size]).toEqual([8, 1, 8]);
	expect(await stateOf(panelId)).toMatchObject({ state: "sent", finishedAt: context.clock() });
	expect(await deliverFollowUp({ tenantId, panelId }, context)).toBeNull();
	expect([mails.length, posts.length, activities.size]).toEqual([8, 1, 8]);
});

test("a meeting without a chat is followed up by mail alone", async () => {
	const { panelId } = await attachedPanel(database, tenantId, { chatId: null });
	const { context, mails, posts, activities } = working();
	await deliverFollowUp({ tenantId, panelId }, context);
	expect([mails.length, posts.length, activities.size]).toEqual([8, 0, 0]);
});

test("nothing goes out early, and what is held stays", async () => {
	const { panelId } = await attachedPanel(database, tenantId);
	const { context, clock, sent } = working();
	clock.now = "2026-06-18T10:30:00.000Z";
	expect(await deliverFollowUp({ tenantId, panelId }, context)).toBe(endsAt);
	await database.as({ tenantId, personId: null }, (trx) => moveFollowUp(trx, tenantId, panelId, { state: "held" }));
	clock.now = later(endsAt, 1_000);
	expect(await deliverFollowUp({ tenantId, panelId }, context)).toBeNull();
	expect(sent).toEqual([]);
});

test("ten workers at once send each message once", async () => {
	const { panelId } = await attachedPanel(database, tenantId);
	const slowly = (graph: Graph): Graph => ({
		...graph,
		sendActivity: async (...asked) => {
			await new Promise((resolve) => setTimeout(resolve, 20));
			return graph.sendActivity(...asked);
		},
	});
	const { context, sent, activities } = working({ over: slowly });
	await Promise.all(Array.from({ length: 10 }, () => deliverFollowUp({ tenantId, panelId }, context)));
	expect([sent.length, twice(sent)]).toEqual([9, 0]);
	expect([...activities.values()]).toEqual(Array(8).fill(1));
});

test("no transaction is open while Graph is asked", async () => {
	const { panelId } = await attachedPanel(database, tenantId);
	const open: number[] = [];
	const { context } = working({
		over: (graph) => ({
			...graph,
			createDraft: async (...asked) => {
				const { rows } = await owner.query(
					"select count(*)::int as open from pg_stat_activity where datname = current_database() and state = 'idle in transaction' and state_change < clock_timestamp() - interval '200 milliseconds'",
				);
				open.push(rows[0].open);
				await new Promise((resolve) => setTimeout(resolve, 300));
				return graph.createDraft(...asked);
			},
		}),
	});
	await deliverFollowUp({ tenantId, panelId }, context);
	expect(open).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
});

test("a process that dies after the mail went out does not make it go out again", async () => {
	const { panelId } = await attachedPanel(database, tenantId, { chatId: null });
	let dying = true;
	const { context, clock, sent } = working({
		lagMs: 20_000,
		over: (graph) => ({
			...graph,
			sendDraft: async (...asked) => {
				const answer = await graph.sendDraft(...asked);
				if (dying) throw new Error("the process is gone");
				return answer;
			},
		}),
	});
	await expect(deliverFollowUp({ tenantId, panelId }, context)).rejects.toThrow("gone");
	const before = sent.length;
	expect(before).toBeGreaterThan(0);
	dying = false;
	await leasesRunOut();
	clock.now = later(clock.now, 61_000);
	expect(await deliverFollowUp({ tenantId, panelId }, context)).toBeNull();
	expect([sent.length, twice(sent)]).toEqual([8, 0]);
	expect((await stateOf(panelId)).deliveries.map((one) => one.state)).toEqual(Array(8).fill("sent"));
});

test("a failing recipient does not keep the others from theirs", async () => {
	const { panelId, people } = await attachedPanel(database, tenantId, { chatId: null });
	const hana = people.find((person) => person.name === "Hana Sato");
	let asking = "";
	const { context, sent } = working({
		fate: () => (asking === hana?.mail ? "rejected" : "works"),
		over: (graph) => ({
			...graph,
			createDraft: (from, mail, key) => {
				asking = mail.to.address;
				return graph.createDraft(from, mail, key).finally(() => {
					asking = "";
				});
			},
		}),
	});
	expect(await deliverFollowUp({ tenantId, panelId }, context)).toBeNull();
	const { state, deliveries } = await stateOf(panelId);
	expect([state, sent.length]).toEqual(["sent", 7]);
	expect(deliveries.filter((one) => one.state === "failed")).toMatchObject([{ recipientName: "Hana Sato", lastError: "rejected" }]);
});

test("a lapsed consent waits until somebody says go on, and nothing else waits for it", async () => {
	const { panelId } = await attachedPanel(database, tenantId);
	let lapsed = true;
	const { context, posts, sent } = working({ fate: (call) => (call === "postChatMessage" && lapsed ? "consent" : "works") });
	expect(await deliverFollowUp({ tenantId, panelId }, context)).toBeNull();
	expect((await stateOf(panelId)).deliveries.filter((one) => one.state !== "sent")).toMatchObject([
		{ channel: "chat", state: "waiting", lastError: "consent" },
	]);
	lapsed = false;
	const goOn = () => database.as({ tenantId, personId: null }, (trx) => resumeFollowUp(trx, { tenantId, panelId }, context.clock()));
	expect(await goOn()).toBe(true);
	expect(await deliverFollowUp({ tenantId, panelId }, context)).toBeNull();
	expect([posts.length, sent.length, twice(sent)]).toEqual([1, 9, 0]);
	expect(await goOn()).toBe(false);
});

test("what is tried again has the same words, whatever changed since", async () => {
	const { panelId } = await attachedPanel(database, tenantId, { chatId: null });
	let down = true;
	const said = new Set<string>();
	const { context, clock } = working({
		fate: (call) => (call === "createDraft" && down ? "down" : "works"),
		over: (graph) => ({
			...graph,
			createDraft: (from, mail, key) => {
				said.add(`${mail.subject} ${mail.html}`);
				return graph.createDraft(from, mail, key);
			},
		}),
	});
	const next = await deliverFollowUp({ tenantId, panelId }, context);
	await owner.query("update panels set subject = 'Another subject' where id = $1", [panelId]);
	down = false;
	clock.now = next ?? clock.now;
	expect(await deliverFollowUp({ tenantId, panelId }, context)).toBeNull();
	expect(said.size).toBe(1);
});

test("who took too long writes nothing over what another did since", async () => {
	const { panelId } = await attachedPanel(database, tenantId, { chatId: null });
	const { context, clock } = working({ fate: () => "down" });
	await deliverFollowUp({ tenantId, panelId }, context);
	const { id: followUpId } = await stateOf(panelId);
	const now = later(clock.now, 3_600_000);
	const actor = { tenantId, personId: null };
	const claim = () =>
		database.as(actor, (trx) => claimDelivery(trx, { tenantId, followUpId, byMail: true, now, token: randomUUID(), leaseMs: 300_000 }));
	const slow = await claim();
	await owner.query("update deliveries set lease_until = clock_timestamp() - interval '1 second' where id = $1", [slow?.delivery.id]);
	await owner.query("update deliveries set not_before = not_before - interval '1 day' where id = $1", [slow?.delivery.id]);
	const quick = await claim();
	expect(quick?.delivery.id).toBe(slow?.delivery.id);
	if (!slow || !quick) throw new Error("nothing was claimed");
	expect(await database.as(actor, (trx) => keepChange(trx, tenantId, slow, { state: "failed" }, true))).toBe(false);
	expect(await database.as(actor, (trx) => keepChange(trx, tenantId, quick, { state: "sent" }, true))).toBe(true);
});

test("another tenant's follow-up cannot be sent", async () => {
	const { panelId } = await attachedPanel(database, tenantId);
	const { context, sent } = working();
	expect(await deliverFollowUp({ tenantId: randomUUID(), panelId }, context)).toBeNull();
	expect([sent, (await stateOf(panelId)).state]).toEqual([[], "planned"]);
});

test("with faults, deaths and several workers, nothing is doubled and nothing lost", async () => {
	let seed = 20260618;
	const chance = () => {
		seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
		return seed / 2 ** 32;
	};
	const fates: Fate[] = ["lostBefore", "lostAfter", "throttled", "down"];
	let calm = false;
	const panels = await Promise.all(Array.from({ length: 12 }, () => attachedPanel(database, tenantId)));
	const { context, clock, sent, activities } = working({
		lagMs: 20_000,
		fate: () => (calm || chance() > 0.3 ? "works" : (fates[Math.floor(chance() * fates.length)] ?? "works")),
		over: (graph) =>
			Object.fromEntries(
				Object.entries(graph).map(([name, call]) => [
					name,
					async (...asked: never[]) => {
						const answer = await (call as (...asked: never[]) => Promise<unknown>)(...asked);
						if (!calm && chance() < 0.05) throw new Error("the process is gone");
						return answer;
					},
				]),
			) as Graph,
	});
	for (let round = 0; round < 400; round++) {
		calm = round > 60;
		const at = await Promise.allSettled(panels.flatMap((panel) => [deliverFollowUp(panel, context), deliverFollowUp(panel, context)]));
		if (calm && at.every((one) => one.status === "fulfilled" && one.value === null)) break;
		await leasesRunOut();
		clock.now = later(clock.now, 45_000);
	}
	const deliveries = (await Promise.all(panels.map((panel) => stateOf(panel.panelId)))).flatMap((followUp) => followUp.deliveries);
	const count = (state: string) => deliveries.filter((one) => one.state === state && one.channel !== "activity").length;
	expect(twice(sent)).toBe(0);
	expect(count("sent") + count("waiting")).toBe(12 * 9);
	expect(sent.length).toBeGreaterThanOrEqual(count("sent"));
	expect(count("waiting")).toBeLessThan(5);
	expect(activities.size).toBe(12 * 8);
}, 60_000);
