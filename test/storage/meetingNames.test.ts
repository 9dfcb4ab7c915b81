import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { masterKey } from "../../sandbox/masterKey.ts";
import { type Database, openDatabase, type Trx } from "../../src/storage/database.ts";
import { addNames, dropNames, lockMeeting, namesOfPanel, panelNamed, renamePanel } from "../../src/storage/meetingNames.ts";
import { freshDatabase } from "../support/database.ts";

let database: Database;
beforeAll(async () => {
	const { appUrl } = await freshDatabase();
	database = openDatabase(appUrl, masterKey, () => {});
});
afterAll(() => database.close());

const as = <T>(tenantId: string, work: (trx: Trx) => Promise<T>): Promise<T> => database.as({ tenantId, personId: null }, work);
const june = "2026-06-18T10:00:00.000Z";
const july = "2026-07-02T10:00:00.000Z";

test("who knows a meeting by any of its names waits for whoever attaches to it by another, in whichever order they know them", async () => {
	const tenantId = randomUUID();
	const order: string[] = [];
	let release = () => {};
	const held = new Promise<void>((settle) => {
		release = settle;
	});
	let locked = () => {};
	const isLocked = new Promise<void>((settle) => {
		locked = settle;
	});
	const first = as(tenantId, async (trx) => {
		await lockMeeting(trx, tenantId, ["uid:a", `call:c~${june}`]);
		locked();
		await held;
		order.push("first");
	});
	await isLocked;
	const second = as(tenantId, async (trx) => {
		await lockMeeting(trx, tenantId, ["uid:b", `call:c~${june}`]);
		order.push("second");
	});
	const other = as(tenantId, (trx) => lockMeeting(trx, tenantId, ["uid:b elsewhere"]));
	await other;
	await new Promise((settle) => setTimeout(settle, 150));
	expect(order).toEqual([]);
	release();
	await Promise.all([first, second]);
	expect(order).toEqual(["first", "second"]);
	const both = Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? ["x", "y", "z"] : ["z", "y", "x"]));
	await Promise.all(both.map((own) => as(tenantId, (trx) => lockMeeting(trx, tenantId, own))));
});

test("a name that two meetings have had leads to neither's panel by mistake, and stays with the first that took it", async () => {
	const tenantId = randomUUID();
	const [first, second] = [randomUUID(), randomUUID()];
	const own = (planned: string, now: string) => [`uid:k@${planned}`, `call:c@${planned}`, `call:c~${now}`];
	await as(tenantId, (trx) => addNames(trx, tenantId, first, { own: own(june, june), shared: ["chat:c"] }));
	const found = (names: readonly string[]) => as(tenantId, (trx) => panelNamed(trx, tenantId, names));
	// the first moved away unheard, the second into its place
	expect(await found(own(july, june))).toBeUndefined();
	expect(await found([`call:c~${june}`])).toBe(first);
	await as(tenantId, (trx) => addNames(trx, tenantId, second, { own: own(july, june), shared: ["chat:c"] }));
	expect(await found(own(july, june))).toBe(second);
	expect(await found([`call:c~${june}`])).toBe(first);
	await as(tenantId, (trx) => renamePanel(trx, tenantId, first, own(june, "2026-06-18T15:00:00.000Z")));
	expect((await as(tenantId, (trx) => namesOfPanel(trx, tenantId, first))).sort()).toEqual(own(june, "2026-06-18T15:00:00.000Z").sort());
	expect(await found(own(june, "2026-06-18T15:00:00.000Z"))).toBe(first);
	expect(await found([])).toBeUndefined();
});

test("names of one tenant lead nowhere in another", async () => {
	const [one, other] = [randomUUID(), randomUUID()];
	await as(one, (trx) => addNames(trx, one, randomUUID(), { own: ["uid:same"], shared: [] }));
	expect(await as(other, (trx) => panelNamed(trx, other, ["uid:same"]))).toBeUndefined();
	expect(await as(other, (trx) => panelNamed(trx, one, ["uid:same"]))).toBeUndefined();
});

test("rows from before lead to their panels still", async () => {
	const tenantId = randomUUID();
	const key = `${"040000008200E00074C5B7101A82E008"}00000000${"AB".repeat(24)}`;
	const [occurrence, single] = [randomUUID(), randomUUID()];
	await as(tenantId, (trx) =>
		trx
			.insertInto("meeting_aliases")
			.values([
				{ tenant_id: tenantId, alias: `uid:${key}/2026-06-18`, panel_id: occurrence },
				{ tenant_id: tenantId, alias: "uid:x@cal.example", panel_id: single },
				{ tenant_id: tenantId, alias: "join:https://teams.example/1", panel_id: single },
			])
			.execute(),
	);
	const found = (names: readonly string[]) => as(tenantId, (trx) => panelNamed(trx, tenantId, names));
	expect(await found([`uid:${key}/2026-06-18`, `uid:${key}@${june}`, `call:c@${june}`])).toBe(occurrence);
	expect(await found([`uid:${key}/2026-06-25`, `uid:${key}@${july}`])).toBeUndefined();
	expect(await found(["uid:x@cal.example", `call:c~${june}`])).toBe(single);
});

test("panels of one chat that are attached and detached at once never wait for each other for good", async () => {
	const tenantId = randomUUID();
	const shared = Array.from({ length: 12 }, (_, index) => `join:${index}`);
	const panels = Array.from({ length: 6 }, () => randomUUID());
	for (let turn = 0; turn < 12; turn++)
		await Promise.all(
			panels.map((panelId, index) =>
				as(tenantId, async (trx) => {
					if ((index + turn) % 3 === 0) return dropNames(trx, tenantId, panelId);
					return addNames(trx, tenantId, panelId, { own: [], shared: index % 2 === 0 ? shared : [...shared].reverse() });
				}),
			),
		);
	expect(await as(tenantId, (trx) => namesOfPanel(trx, tenantId, panels[0] ?? ""))).toEqual([]);
});
