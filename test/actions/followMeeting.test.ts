import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { type FollowContext, followMeeting, followUnlessFresh } from "../../src/actions/followMeeting.ts";
import { keepSubscriptions } from "../../src/actions/keepSubscriptions.ts";
import { resync } from "../../src/actions/resync.ts";
import { later } from "../../src/core/instant.ts";
import { GraphFailure, type GraphFailureKind } from "../../src/graph/failure.ts";
import type { Graph } from "../../src/graph/graph.ts";
import type { GraphMeeting } from "../../src/graph/readMeeting.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { lockFollowUp } from "../../src/storage/deliveries.ts";
import { makeStale } from "../../src/storage/followedMeetings.ts";
import { panelById } from "../../src/storage/panels.ts";
import { lagging } from "../graph/lagging.ts";
import { freshDatabase } from "../support/database.ts";
import { attachedPanel } from "./attachedPanel.ts";

const now = "2026-06-17T09:00:00.000Z";
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

type Answers = Pick<Graph, "readEvent"> & Partial<Graph>;

/** A panel, and a Graph whose calendar answers what the test says. */
async function following(answers: (event: GraphMeeting) => Answers) {
	const tenantId = randomUUID();
	const { panelId, people } = await attachedPanel(database, tenantId, { uid: "uid-1", revealed: false });
	const job = { tenantId, panelId };
	const as = <T>(work: Parameters<typeof database.as<T>>[1]) => database.as({ tenantId, personId: null }, work);
	const panel = async () => {
		const found = await as((trx) => panelById(trx, tenantId, panelId));
		if (!found) throw new Error("no panel");
		return found;
	};
	const { meeting } = await panel();
	const [organizer, ...others] = people;
	const event: GraphMeeting = {
		...meeting,
		iCalUId: "uid-1",
		eventId: "event-2",
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
	const clock = { now };
	const graph: Graph = { ...lagging({ clock: () => clock.now, lagMs: 0, fate: () => "works" }).graph, ...answers(event) };
	const context: FollowContext = { database, graph, newId: randomUUID, clock: () => clock.now };
	const followUp = () => as((trx) => lockFollowUp(trx, tenantId, panelId));
	return { job, people, panel, followUp, event, clock, context, as };
}

test("an older reading never replaces a newer one, however they are answered", async () => {
	let answered = 0;
	let release = () => {};
	const held = new Promise<void>((settle) => {
		release = settle;
	});
	const there = await following((event) => ({
		// the first to ask is told what was, and long after the second is told what is
		readEvent: async () => {
			const first = ++answered === 1;
			if (first) await held;
			return first ? event : { ...event, subject: "Renamed" };
		},
	}));
	const slow = followMeeting(there.job, there.context);
	while (answered === 0) await new Promise((settle) => setTimeout(settle, 5));
	expect(await followMeeting(there.job, there.context)).toBe("known");
	release();
	expect(await slow).toBe("known");
	expect((await there.panel()).meeting.subject).toBe("Renamed");
	expect(answered).toBe(3);
});

test("a notice that comes while Graph is being asked is not answered by what Graph said before", async () => {
	let answered = 0;
	const there = await following((event) => ({
		readEvent: async (of) => {
			if (++answered === 1)
				await database.as({ tenantId: of.tenantId, personId: null }, (trx) =>
					makeStale(trx, of.tenantId, of.personId, { events: "all", endingAfter: now }),
				);
			return answered === 1 ? event : { ...event, subject: "Renamed" };
		},
	}));
	await followMeeting(there.job, there.context);
	expect((await there.panel()).meeting.subject).toBe("Renamed");
});

test("ten at once add who joined once, and move the follow-up once", async () => {
	const ruth = { id: randomUUID(), name: "Ruth Alder", mail: "ruth@brightwater.example", title: "Legal" };
	const there = await following((event) => ({
		readEvent: async () => ({
			...event,
			endsAt: later(event.endsAt, 3_600_000),
			attendees: [...event.attendees, { name: ruth.name, mail: ruth.mail, optional: false }],
		}),
		findPeople: async (_by, mails) => (mails.includes(ruth.mail) ? [ruth] : []),
	}));
	await Promise.all(Array.from({ length: 10 }, () => followMeeting(there.job, there.context)));
	const { people } = await there.panel();
	expect(people.filter((person) => person.id === ruth.id)).toEqual([{ ...ruth, roles: ["leader"] }]);
	expect(people).toHaveLength(there.people.length + 1);
	expect(await there.followUp()).toMatchObject({ dueAt: later(there.event.endsAt, 3_600_000) });
});

test("no transaction is open while Graph is asked", async () => {
	const open: number[] = [];
	const count = async () => {
		const { rows } = await owner.query(
			"select count(*)::int as open from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'",
		);
		open.push(rows[0].open);
	};
	const there = await following((event) => ({
		readEvent: async () => {
			await count();
			return { ...event, attendees: [...event.attendees, { name: "Ruth", mail: "ruth@brightwater.example", optional: false }] };
		},
		findPeople: async () => {
			await count();
			return [];
		},
	}));
	await followMeeting(there.job, there.context);
	expect(open).toEqual([0, 0]);
});

test("what was never found there is not taken for cancelled; what was found and is gone is", async () => {
	let found = false;
	const there = await following((event) => ({ readEvent: async () => (found ? event : null) }));
	expect(await followMeeting(there.job, there.context)).toBe("unknown");
	expect((await there.panel()).meeting.cancelledAt).toBeNull();
	found = true;
	expect(await followMeeting(there.job, there.context)).toBe("known");
	found = false;
	expect(await followMeeting(there.job, there.context)).toBe("known");
	expect((await there.panel()).meeting.cancelledAt).toBe(now);
	expect(await there.followUp()).toMatchObject({ state: "held" });
	found = true;
	await followMeeting(there.job, there.context);
	expect((await there.panel()).meeting.cancelledAt).toBeNull();
	expect(await there.followUp()).toMatchObject({ state: "planned" });
});

test("a calendar that may not be read, or is not there, changes nothing; one that does not answer is asked later", async () => {
	const kinds: [GraphFailureKind, string][] = [
		["forbidden", "unknown"],
		["notFound", "unknown"],
		["rejected", "unknown"],
		["unavailable", "later"],
		["throttled", "later"],
	];
	for (const [kind, outcome] of kinds) {
		let asked = 0;
		const readEvent = async () => {
			asked++;
			return new GraphFailure(kind, "no");
		};
		const there = await following(() => ({ readEvent }));
		const before = await there.panel();
		expect(await followMeeting(there.job, there.context)).toBe(outcome);
		expect(await there.panel()).toEqual(before);
		// minutes later one is asked again, and the other hours later
		there.clock.now = later(now, 120_000);
		await resync(there.context);
		expect({ kind, asked }).toEqual({ kind, asked: outcome === "later" ? 2 : 1 });
		await owner.query("update panels set detached_at = now()");
	}
});

test("a meeting read a moment ago is not read again, unless something was heard since", async () => {
	let asked = 0;
	const there = await following((event) => ({
		readEvent: async () => {
			asked++;
			return event;
		},
	}));
	const ask = async () => {
		await followUnlessFresh(there.job, there.context);
		return asked;
	};
	expect([await ask(), await ask()]).toEqual([1, 1]);
	const { organizerId } = await there.panel();
	await there.as((trx) => makeStale(trx, there.job.tenantId, organizerId, { events: "all", endingAfter: now }));
	expect([await ask(), await ask()]).toEqual([2, 2]);
	there.clock.now = later(now, 600_000);
	expect(await ask()).toBe(3);
	// a clock that jumped back proves nothing about what was read
	there.clock.now = later(now, -600_000);
	expect(await ask()).toBe(4);
});

test("while Graph is away a turn asks a few times and leaves the rest for later", async () => {
	let asked = 0;
	const readEvent = async () => {
		asked++;
		return new GraphFailure("unavailable", "no");
	};
	const panels = await Promise.all(Array.from({ length: 6 }, () => following(() => ({ readEvent }))));
	const [first] = panels;
	if (!first) throw new Error("no panels");
	await resync(first.context);
	expect(asked).toBe(3);
});

test("a subscription that cannot be made is tried again minutes later, and ten processes make one", async () => {
	let asked = 0;
	let fails = true;
	const subscribeToEvents: Graph["subscribeToEvents"] = async (_of, { until }) => {
		asked++;
		await new Promise((settle) => setTimeout(settle, 20));
		return fails ? new GraphFailure("rejected", "no") : { id: randomUUID(), expiresAt: until };
	};
	await owner.query("update panels set detached_at = now()");
	const there = await following((event) => ({ readEvent: async () => event, subscribeToEvents }));
	const context = { ...there.context, newId: randomUUID, origin: "https://evenover.example" };
	const atOnce = () => Promise.all(Array.from({ length: 10 }, () => keepSubscriptions(context)));
	await atOnce();
	expect(asked).toBe(1);
	fails = false;
	await atOnce();
	expect(asked).toBe(1);
	there.clock.now = later(now, 16 * 60_000);
	await atOnce();
	await atOnce();
	expect(asked).toBe(2);
});
