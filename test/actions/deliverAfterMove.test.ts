import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { masterKey } from "../../sandbox/masterKey.ts";
import { type DeliveryContext, deliverFollowUp } from "../../src/actions/deliverFollowUp.ts";
import { later } from "../../src/core/instant.ts";
import { GraphFailure } from "../../src/graph/failure.ts";
import type { Graph } from "../../src/graph/graph.ts";
import type { GraphMeeting } from "../../src/graph/readMeeting.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { keepReading } from "../../src/storage/followedMeetings.ts";
import { panelById } from "../../src/storage/panels.ts";
import { server } from "../../src/words/en/server.ts";
import { createWords } from "../../src/words/say.ts";
import { lagging } from "../graph/lagging.ts";
import { freshDatabase } from "../support/database.ts";
import { attachedPanel } from "./attachedPanel.ts";

const endsAt = "2026-06-18T11:00:00.000Z";
const words = createWords({ locale: "en-GB", timeZone: "UTC", resources: { en: { translation: server } } });
let database: Database;
beforeAll(async () => {
	const { appUrl } = await freshDatabase();
	database = openDatabase(appUrl, masterKey, () => {}, 12);
});
afterAll(() => database.close());

/** A second after the meeting was to end, with a calendar that says what the test wants. */
async function ended(calendar: (event: GraphMeeting) => GraphMeeting | null | GraphFailure) {
	const tenantId = randomUUID();
	const { panelId, people } = await attachedPanel(database, tenantId, { uid: "uid-1" });
	const as = <T>(work: Parameters<typeof database.as<T>>[1]) => database.as({ tenantId, personId: null }, work);
	const panel = await as((trx) => panelById(trx, tenantId, panelId));
	if (!panel) throw new Error("no panel");
	await as((trx) => keepReading(trx, tenantId, panelId, { eventId: "event-1", seriesId: null }, later(endsAt, -3_600_000)));
	const [organizer, ...others] = people;
	const event: GraphMeeting = {
		...panel.meeting,
		iCalUId: "uid-1",
		eventId: "event-1",
		organizer: { name: organizer?.name ?? "", mail: organizer?.mail ?? "" },
		attendees: others.map(({ name, mail, roles }) => ({ name, mail, optional: roles.includes("observer") })),
		isOrganizer: true,
		onBehalf: false,
		kind: "single",
		seriesId: null,
		originalStart: null,
		ofSeries: false,
		isCancelled: false,
	};
	const clock = { now: later(endsAt, 1_000) };
	const there = lagging({ clock: () => clock.now, lagMs: 0, fate: () => "works" });
	const graph: Graph = { ...there.graph, readEvent: async () => calendar(event) };
	const settings = { newId: randomUUID, origin: "https://evenover.example", words, doubtWaitMs: 60_000, leaseMs: 300_000 };
	const context: DeliveryContext = { database, graph, clock: () => clock.now, ...settings };
	return { ...there, clock, deliver: () => deliverFollowUp({ tenantId, panelId }, context) };
}

test("a meeting that was moved without anybody telling is not followed up at its old end, but at its new", async () => {
	const movedTo = later(endsAt, 3_600_000);
	const { deliver, sent, clock } = await ended((event) => ({ ...event, endsAt: movedTo }));
	expect(await deliver()).toBe(movedTo);
	expect(sent).toEqual([]);
	clock.now = movedTo;
	await deliver();
	expect(sent).toHaveLength(9);
	await deliver();
	expect(sent).toHaveLength(9);
});

test("a meeting that was cancelled without anybody telling is not followed up", async () => {
	for (const gone of [() => null, (event: GraphMeeting) => ({ ...event, isCancelled: true })]) {
		const { deliver, sent } = await ended(gone);
		expect(await deliver()).toBeNull();
		expect(sent).toEqual([]);
	}
});

test("while the calendar cannot answer nothing goes out; where the app may not read it, the follow-up goes out as planned", async () => {
	let failure: GraphFailure | null = new GraphFailure("unavailable", "no");
	const away = await ended((event) => failure ?? event);
	expect(await away.deliver()).toBe(later(away.clock.now, 15_000));
	expect(away.sent).toEqual([]);
	failure = null;
	await away.deliver();
	expect(away.sent).toHaveLength(9);
	const forbidden = await ended(() => new GraphFailure("forbidden", "no"));
	await forbidden.deliver();
	expect(forbidden.sent).toHaveLength(9);
});
