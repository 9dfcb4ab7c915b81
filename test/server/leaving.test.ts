import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { type Instant, later } from "../../src/core/instant.ts";
import { attendees, type Followed, hour, leaders, oid, openCalendar } from "../support/calendarRoom.ts";

jest.setTimeout(60_000);
let room: Awaited<ReturnType<typeof openCalendar>>;
beforeAll(async () => {
	room = await openCalendar();
});
afterAll(() => room.running.close());

const day = 24 * hour;
const about = (alias: string, { panel }: Followed, subject: RegExp) =>
	room.graph.mailbox(alias).inbox.filter((mail) => JSON.stringify(mail).includes(panel.id) && subject.test(String(mail["subject"]))).length;
const reminders = (alias: string, there: Followed) => about(alias, there, /answer is missing/);
const echoes = (alias: string, there: Followed) => about(alias, there, /What did we decide/);

/** At noon, so that it is by day where the reminders are due. */
async function asked(): Promise<Followed> {
	const noon = `${later(room.clock.now(), day).slice(0, 10)}T11:00:00.000Z`;
	room.clock.moveTo(noon);
	return room.followed();
}
async function at(instant: Instant) {
	room.clock.moveTo(instant);
	await room.aWhile();
	await room.aWhile();
}
const isInvited = (there: Followed, aliases: string[]) => room.inOutlook("maya", "PATCH", there.eventId, { attendees: attendees(aliases) });
async function joins(alias: string, there: Followed) {
	await isInvited(there, [...leaders, alias]);
	await room.until(
		() => room.view(there),
		({ people }) => people.some(({ id }) => id === oid(alias)),
		true,
	);
}
async function leaves(alias: string, there: Followed) {
	await isInvited(
		there,
		leaders.filter((one) => one !== alias),
	);
	await room.until(
		() => room.view(there),
		({ people }) => people.find(({ id }) => id === oid(alias))?.roles.includes("left") ?? false,
		true,
	);
}
/** When the last reminder of an unanswered panel has gone out. */
const lastReminder = ({ panel }: Followed): Instant => later(panel.dueAt, -hour);

test("who is still asked is reminded, who left the invite is not, by the clock or by hand", async () => {
	const there = await asked();
	await leaves("marcus", there);
	await at(lastReminder(there));
	expect(reminders("tomas", there)).toBeGreaterThan(0);
	expect(reminders("marcus", there)).toBe(0);
	const before = reminders("tomas", there);
	const { reminded } = await room.running.ask("maya", "remindPeople", { panelId: there.panel.id, idempotencyKey: randomUUID() });
	expect(reminded).toContain("Tomas Lindqvist");
	expect(reminded).not.toContain("Marcus Bell");
	expect([reminders("tomas", there) - before, reminders("marcus", there)]).toEqual([1, 0]);
});

test("a panel that was taken off its meeting reminds nobody, and nothing of it goes out", async () => {
	const there = await asked();
	await room.running.ask("maya", "detachPanel", { panelId: there.panel.id });
	await at(lastReminder(there));
	await at(later(there.endsAt, 60_000));
	for (const alias of ["maya", ...leaders]) expect([alias, about(alias, there, /./)]).toEqual([alias, 0]);
	expect((await room.running.refused("maya", "remindPeople", { panelId: there.panel.id, idempotencyKey: randomUUID() })).code).toBe(
		"notOnPanel",
	);
});

test("nobody is reminded of a meeting that was cancelled, not even by hand", async () => {
	const there = await asked();
	await room.inOutlook("maya", "POST", `${there.eventId}/cancel`, { comment: "Off" });
	await room.until(
		() => room.view(there),
		({ meeting }) => meeting.cancelledAt !== null,
	);
	await at(lastReminder(there));
	for (const alias of leaders) expect([alias, reminders(alias, there)]).toEqual([alias, 0]);
	expect((await room.running.refused("maya", "remindPeople", { panelId: there.panel.id, idempotencyKey: randomUUID() })).code).toBe(
		"meetingCancelled",
	);
});

test("who left after the decision is not asked what they remember, and the others are", async () => {
	const there = await asked();
	room.clock.moveTo(later(there.startsAt, 60_000));
	await room.decide(there);
	await leaves("marcus", there);
	await at(later(there.endsAt, 60_000));
	expect(room.mailsTo("marcus", there)).toEqual([]);
	expect(room.mailsTo("tomas", there)).toHaveLength(1);
	for (const days of [3, 4, 5, 6]) await at(later(there.endsAt, days * day + hour));
	expect([echoes("tomas", there), echoes("marcus", there)]).toEqual([1, 0]);
	expect(await room.asksOf("marcus", there)).toEqual([]);
	expect(await room.asksOf("tomas", there)).toContain("echo");
});

test("a guest who left reads no more of that meeting, nor what it left open on the next; one of the team reads the team's", async () => {
	const there = await asked();
	await joins("ruth", there);
	room.clock.moveTo(later(there.startsAt, 60_000));
	await room.decide(there);
	const [decision] = (await room.view(there)).decisions;
	await room.running.ask("tomas", "takeStance", {
		panelId: there.panel.id,
		decisionId: decision?.id ?? "",
		stance: "cannotCommit",
		words: "We will miss bookings.",
	});
	const next = await asked();
	await joins("ruth", next);
	const carried = async (alias: string) =>
		(await room.view(next, alias)).openObjections.filter(({ words }) => words === "We will miss bookings.").length;
	expect([await carried("hana"), await carried("ruth")]).toEqual([1, 1]);
	await isInvited(there, leaders);
	await room.until(
		() => room.view(there),
		({ people }) => people.find(({ id }) => id === oid("ruth"))?.roles.includes("left") ?? false,
		true,
	);
	await leaves("marcus", there);
	expect([await carried("hana"), await carried("ruth"), await carried("marcus")]).toEqual([1, 0, 1]);
	for (const alias of ["ruth", "marcus"]) {
		expect((await room.running.refused(alias, "viewPanel", { panelId: there.panel.id })).code).toBe("notOnPanel");
		expect(await room.asksOf(alias, there)).toEqual([]);
		expect(await room.asksOf(alias, next)).toContain("answer");
	}
});

test("set aside at its cancellation, the follow-up goes out once something is decided, days later too, and once", async () => {
	const there = await asked();
	await room.inOutlook("maya", "POST", `${there.eventId}/cancel`, { comment: "Off" });
	await room.until(
		() => room.view(there),
		({ followUp }) => followUp.state === "held",
		true,
	);
	await at(later(there.endsAt, 5 * day));
	for (const alias of leaders) expect([alias, room.mailsTo(alias, there).length]).toEqual([alias, 0]);
	await room.decide(there);
	await at(later(room.clock.now(), 2 * hour));
	await at(later(room.clock.now(), day));
	for (const alias of ["maya", ...leaders]) expect([alias, room.mailsTo(alias, there).length]).toEqual([alias, 1]);
});
