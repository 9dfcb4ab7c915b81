import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { masterKey } from "../../sandbox/masterKey.ts";
import { later } from "../../src/core/instant.ts";
import { keepNotices, noticedTenants, takeNotices } from "../../src/storage/calendarNotices.ts";
import { type Database, openDatabase, type Trx } from "../../src/storage/database.ts";
import { followedMeeting, keepFailedReading, keepReading, makeStale, panelsToCheck } from "../../src/storage/followedMeetings.ts";
import { planFollowUp } from "../../src/storage/followUps.ts";
import { addPanel, setAside } from "../../src/storage/panels.ts";
import {
	claimSubscription,
	dropSubscription,
	keepSubscription,
	mailboxesToKeep,
	markSubscription,
	watchedBy,
} from "../../src/storage/subscriptions.ts";
import { freshDatabase } from "../support/database.ts";
import { samplePanel } from "../support/panel.ts";

let database: Database;
beforeAll(async () => {
	const { appUrl } = await freshDatabase();
	database = openDatabase(appUrl, masterKey, () => {});
});
afterAll(() => database.close());

const now = "2026-06-17T09:00:00.000Z";
const hour = 3_600_000;
const inTenant = <T>(tenantId: string, work: (trx: Trx) => Promise<T>) => database.as({ tenantId, personId: null }, work);
const uid = "040000008200E00074C5B7101A82E00800000000";

/** A panel whose meeting ends that many hours from now. */
async function panelIn(tenantId: string, { endsIn = 24, organizerId = randomUUID(), name = `${uid}/2026-06-18` as string | null } = {}) {
	const sample = samplePanel({ id: randomUUID(), teamId: randomUUID(), people: [] });
	const endsAt = later(now, endsIn * hour);
	const people = [{ id: organizerId, name: "Ines", mail: "ines@brightwater.example", title: "", roles: ["leader"] as const }];
	await inTenant(tenantId, async (trx) => {
		await addPanel(trx, tenantId, {
			...sample,
			people,
			meeting: { ...sample.meeting, startsAt: later(endsAt, -hour), endsAt },
			organizerId,
			timeZone: "UTC",
			createdAt: now,
			...(name === null ? {} : { event: { uid: name, eventId: "event-1" } }),
		});
		await planFollowUp(trx, tenantId, { id: randomUUID(), panelId: sample.id, dueAt: endsAt });
	});
	return { panelId: sample.id, organizerId };
}

const toCheck = async (tenantId: string, at = now, checkedBefore = later(at, -4 * hour)) =>
	(await panelsToCheck(database, { now: at, checkedBefore, triedBefore: later(at, -60_000) }))
		.filter((one) => one.tenantId === tenantId)
		.map((one) => one.panelId);
const toKeep = async (tenantId: string, at = now, renewAt = later(at, 72 * hour)) =>
	(await mailboxesToKeep(database, { now: at, renewAt, triedBefore: later(at, -300_000) })).filter((one) => one.tenantId === tenantId);

/** A mailbox with a live subscription. */
async function subscribed(tenantId: string, personId: string, expiresAt = later(now, 6 * 24 * hour)) {
	const id = randomUUID();
	await inTenant(tenantId, async (trx) => {
		await claimSubscription(trx, tenantId, personId, 60_000);
		await keepSubscription(trx, tenantId, personId, { id, clientState: "secret", expiresAt, state: "live" }, null);
	});
	return id;
}

describe("behind the tenant's wall", () => {
	test("another tenant, and nobody's transaction, reads and writes no subscription and no notice", async () => {
		const tenantId = randomUUID();
		const personId = randomUUID();
		await subscribed(tenantId, personId);
		await inTenant(tenantId, (trx) => keepNotices(trx, tenantId, personId, ["event-1"]));
		const counted = (trx: Pick<Trx, "selectFrom">) =>
			Promise.all(
				(["subscriptions", "calendar_notices"] as const).map(
					async (table) => (await trx.selectFrom(table).selectAll().where("person_id", "=", personId).execute()).length,
				),
			);
		expect(await inTenant(tenantId, counted)).toEqual([1, 1]);
		expect(await inTenant(randomUUID(), counted)).toEqual([0, 0]);
		expect(await counted(database.anonymous)).toEqual([0, 0]);
		const stranger = randomUUID();
		await expect(inTenant(stranger, (trx) => keepNotices(trx, tenantId, personId, ["event-2"]))).rejects.toThrow("row-level security");
		await expect(inTenant(stranger, (trx) => claimSubscription(trx, tenantId, randomUUID(), 1))).rejects.toThrow("row-level security");
		await inTenant(stranger, (trx) => dropSubscription(trx, tenantId, personId));
		expect(await inTenant(stranger, (trx) => takeNotices(trx, tenantId))).toEqual([]);
		expect(await inTenant(tenantId, counted)).toEqual([1, 1]);
	});

	test("the clock learns ids and nothing else, and no table is open to it", async () => {
		const tenantId = randomUUID();
		const { panelId, organizerId } = await panelIn(tenantId);
		expect(await toCheck(tenantId)).toEqual([panelId]);
		expect(await toKeep(tenantId)).toEqual([{ tenantId, personId: organizerId, needed: true }]);
		const columns = await sql<{ columns: string }>`select pg_get_function_result(oid) as columns from pg_proc
			where proname in ('panels_to_check', 'mailboxes_to_keep', 'noticed_tenants') order by proname`.execute(database.anonymous);
		expect(columns.rows.map((row) => row.columns)).toEqual([
			"TABLE(tenant_id uuid, person_id uuid, needed boolean)",
			"TABLE(tenant_id uuid)",
			"TABLE(tenant_id uuid, panel_id uuid)",
		]);
	});
});

describe("what is to be read again", () => {
	test("a new panel, one whose meeting changed, and one not looked at for hours; not one that was just read", async () => {
		const tenantId = randomUUID();
		const { panelId, organizerId } = await panelIn(tenantId);
		expect(await toCheck(tenantId)).toEqual([panelId]);
		await inTenant(tenantId, (trx) => keepReading(trx, tenantId, panelId, { eventId: "event-2", seriesId: "series" }, now));
		expect(await toCheck(tenantId)).toEqual([]);
		expect(await toCheck(tenantId, later(now, 5 * hour))).toEqual([panelId]);
		for (const event of ["event-2", "series"]) {
			await inTenant(tenantId, (trx) => makeStale(trx, tenantId, organizerId, { events: [event], endingAfter: now }));
			expect(await toCheck(tenantId)).toEqual([panelId]);
			await inTenant(tenantId, (trx) => keepReading(trx, tenantId, panelId, null, now));
		}
		await inTenant(tenantId, (trx) => makeStale(trx, tenantId, organizerId, { events: ["event-1", "another"], endingAfter: now }));
		await inTenant(tenantId, (trx) => makeStale(trx, tenantId, randomUUID(), { events: "all", endingAfter: now }));
		expect(await toCheck(tenantId)).toEqual([]);
		await inTenant(tenantId, (trx) => makeStale(trx, tenantId, organizerId, { events: "all", endingAfter: now }));
		expect(await toCheck(tenantId)).toEqual([panelId]);
	});

	test("one that could not be read waits its turn; a clock that jumped back does not make it wait for long", async () => {
		const tenantId = randomUUID();
		const { panelId } = await panelIn(tenantId);
		await inTenant(tenantId, (trx) => keepFailedReading(trx, tenantId, panelId, now));
		expect(await toCheck(tenantId)).toEqual([]);
		expect(await toCheck(tenantId, later(now, 120_000))).toEqual([panelId]);
		expect(await toCheck(tenantId, later(now, -hour))).toEqual([panelId]);
		await inTenant(tenantId, (trx) => keepReading(trx, tenantId, panelId, null, now));
		expect(await toCheck(tenantId, later(now, -hour))).toEqual([panelId]);
	});

	test("nothing of meetings long over, of panels set aside, or of meetings without a name", async () => {
		const tenantId = randomUUID();
		await panelIn(tenantId, { endsIn: -25 });
		await panelIn(tenantId, { name: null });
		const { panelId: aside } = await panelIn(tenantId);
		await inTenant(tenantId, (trx) => setAside(trx, tenantId, aside, now));
		const { panelId: ended } = await panelIn(tenantId, { endsIn: -2 });
		expect(await toCheck(tenantId)).toEqual([ended]);
		expect(await inTenant(tenantId, (trx) => followedMeeting(trx, tenantId, aside))).toBeUndefined();
	});

	test("a reading and a notice each give the meeting another count", async () => {
		const tenantId = randomUUID();
		const { panelId, organizerId } = await panelIn(tenantId);
		const read = () => inTenant(tenantId, (trx) => followedMeeting(trx, tenantId, panelId));
		expect(await read()).toMatchObject({ uid, day: "2026-06-18", eventId: "event-1", located: false, stale: true, checks: 0 });
		await inTenant(tenantId, (trx) => keepReading(trx, tenantId, panelId, { eventId: "event-2", seriesId: null }, now));
		expect(await read()).toMatchObject({ eventId: "event-2", located: true, stale: false, checks: 1, checkedAt: now });
		await inTenant(tenantId, (trx) => makeStale(trx, tenantId, organizerId, { events: ["event-2"], endingAfter: now }));
		expect(await read()).toMatchObject({ stale: true, checks: 2 });
	});
});

describe("notices", () => {
	test("told ten times, kept once; taken once, and there again if what took them fails", async () => {
		const tenantId = randomUUID();
		const personId = randomUUID();
		for (let times = 0; times < 10; times++) await inTenant(tenantId, (trx) => keepNotices(trx, tenantId, personId, ["b", "a", "b"]));
		expect(await noticedTenants(database)).toContain(tenantId);
		const failing = inTenant(tenantId, async (trx) => {
			await takeNotices(trx, tenantId);
			throw new Error("the process died");
		});
		await expect(failing).rejects.toThrow("the process died");
		const [taken] = await inTenant(tenantId, (trx) => takeNotices(trx, tenantId));
		expect(taken?.eventIds.sort()).toEqual(["a", "b"]);
		expect(await noticedTenants(database)).not.toContain(tenantId);
	});
});

describe("subscriptions", () => {
	test("are known by their id and their secret together, and the secret is not kept", async () => {
		const tenantId = randomUUID();
		const personId = randomUUID();
		const id = await subscribed(tenantId, personId);
		const asked = (tenant: string, told: { id: string; clientState: string }) => inTenant(tenant, (trx) => watchedBy(trx, tenant, told));
		expect(await asked(tenantId, { id, clientState: "secret" })).toEqual({ personId });
		expect(await asked(tenantId, { id, clientState: "secreT" })).toBeUndefined();
		expect(await asked(tenantId, { id, clientState: "" })).toBeUndefined();
		expect(await asked(tenantId, { id: randomUUID(), clientState: "" })).toBeUndefined();
		expect(await asked(randomUUID(), { id, clientState: "secret" })).toBeUndefined();
		const rows = await inTenant(tenantId, (trx) => trx.selectFrom("subscriptions").selectAll().execute());
		expect(JSON.stringify(rows)).not.toContain("secret");
	});

	test("a mailbox is one process's alone, until it gives it back or is gone for too long", async () => {
		const tenantId = randomUUID();
		const personId = randomUUID();
		const claim = (leaseMs: number) => inTenant(tenantId, (trx) => claimSubscription(trx, tenantId, personId, leaseMs));
		expect(await claim(60_000)).toEqual({ id: null, state: "wanted", expiresAt: null });
		expect(await claim(60_000)).toBeUndefined();
		await inTenant(tenantId, (trx) => keepSubscription(trx, tenantId, personId, {}, null));
		expect(await claim(-1)).toBeDefined();
		expect(await claim(60_000)).toBeDefined();
	});

	test("need something when there is none, when one runs out, is doubted or removed, or when nobody needs it", async () => {
		const tenantId = randomUUID();
		const { organizerId: personId, panelId } = await panelIn(tenantId);
		await subscribed(tenantId, personId);
		expect(await toKeep(tenantId)).toEqual([]);
		expect(await toKeep(tenantId, now, later(now, 7 * 24 * hour))).toHaveLength(1);
		for (const state of ["doubted", "wanted"] as const) {
			await inTenant(tenantId, (trx) => markSubscription(trx, tenantId, personId, state));
			expect(await toKeep(tenantId)).toEqual([{ tenantId, personId, needed: true }]);
		}
		await inTenant(tenantId, (trx) => keepSubscription(trx, tenantId, personId, { state: "wanted" }, now));
		expect(await toKeep(tenantId)).toEqual([]);
		expect(await toKeep(tenantId, later(now, 600_000))).toHaveLength(1);
		await inTenant(tenantId, (trx) => setAside(trx, tenantId, panelId, now));
		expect(await toKeep(tenantId, later(now, 600_000))).toEqual([{ tenantId, personId, needed: false }]);
	});
});
