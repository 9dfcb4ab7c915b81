import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import type { SeededMeeting } from "../../sandbox/graph/seed.ts";
import { personByAlias } from "../../sandbox/people.ts";
import { labels } from "../../sandbox/seed.ts";
import type { Sent } from "../../src/contract.ts";
import { type Instant, later } from "../../src/core/instant.ts";
import { hour, leaders, oid, openCalendar, times } from "../support/calendarRoom.ts";

jest.setTimeout(30_000);
const week = 7 * 24 * hour;
let room: Awaited<ReturnType<typeof openCalendar>>;
let startsAt: Instant;
beforeAll(async () => {
	room = await openCalendar();
});
beforeEach(() => {
	startsAt = later(room.clock.now(), 24 * hour);
});
afterAll(() => room.running.close());

type Ref = Sent<"viewMeeting">["meeting"];
type Seeds = { series?: boolean; online?: boolean; body?: string; organizer?: string; attendees?: string[] };
function seeded({ series = false, organizer = "maya", attendees = leaders, ...more }: Seeds = {}): SeededMeeting {
	const when = (weeks: number) => ({ start: later(startsAt, weeks * week), end: later(startsAt, weeks * week + hour) });
	return room.graph.seedMeeting({
		organizer,
		attendees,
		subject: "Leadership team",
		...when(0),
		...(series ? { further: [when(1), when(2)] } : {}),
		...more,
	});
}
const item = (ids: Record<string, string> | undefined, alias: string): Ref => ({ itemId: ids?.[alias] ?? `none of ${alias}` });
const asked = (meeting: Ref): Sent<"attachPanel"> => ({
	meeting,
	topic: "What should the second half optimize for?",
	deciderId: oid("ines"),
	facilitatorId: oid("maya"),
	targets: labels,
	dueAt: later(startsAt, -2 * hour),
	idempotencyKey: randomUUID(),
});
const attach = async (alias: string, meeting: Ref) => (await room.running.ask(alias, "attachPanel", asked(meeting))).panel.id;
const found = async (alias: string, meeting: Ref) => (await room.running.ask(alias, "viewMeeting", { meeting })).meeting.panelId;
const everywhere = (ids: Record<string, string> | undefined, seen: Parameters<typeof room.graph.showOtherwise>[2]) => {
	for (const [alias, id] of Object.entries(ids ?? {})) room.graph.showOtherwise(alias, id, seen);
};
const alone = (iCalUId: string) => ({ iCalUId, type: "singleInstance", seriesMasterId: null, originalStart: null }) as const;

test("who was invited to one occurrence alone, and sees it under another key, finds its panel and no other's", async () => {
	const { occurrences } = seeded({ series: true });
	const [first, second] = occurrences;
	room.graph.showOtherwise("tomas", first?.eventIds["tomas"] ?? "", alone("seen-by-tomas-first"));
	room.graph.showOtherwise("tomas", second?.eventIds["tomas"] ?? "", alone("seen-by-tomas-second"));
	const panelId = await attach("maya", item(first?.eventIds, "maya"));
	expect(await found("tomas", item(first?.eventIds, "tomas"))).toBe(panelId);
	expect(await found("tomas", item(second?.eventIds, "tomas"))).toBeNull();
});

test("an occurrence that was moved is the same for whoever sees only when it is now", async () => {
	const { occurrences } = seeded({ series: true });
	const [first] = occurrences;
	room.graph.showOtherwise("tomas", first?.eventIds["tomas"] ?? "", alone("seen-by-tomas"));
	const panelId = await attach("maya", item(first?.eventIds, "maya"));
	await room.running.product.sweep();
	await room.inOutlook("maya", "PATCH", first?.eventIds["maya"] ?? "", times(later(startsAt, 5 * hour)));
	const seen = await room.until(
		() => found("tomas", item(first?.eventIds, "tomas")),
		(id) => id !== null,
	);
	expect(seen).toBe(panelId);
	expect(await found("maya", item(first?.eventIds, "maya"))).toBe(panelId);
});

test("attached from a mailbox that sees another key, the panel is found from the organizer's and follows it", async () => {
	const { eventIds } = seeded({ organizer: "ines", attendees: [...leaders.slice(1), "maya"] });
	room.graph.showOtherwise("maya", eventIds["maya"] ?? "", { iCalUId: "seen-by-maya" });
	const panelId = await attach("maya", item(eventIds, "maya"));
	expect(await found("ines", item(eventIds, "ines"))).toBe(panelId);
	await room.aWhile();
	await room.inOutlook("ines", "PATCH", eventIds["ines"] ?? "", times(later(startsAt, 3 * hour)));
	const panel = await room.until(
		async () => (await room.running.ask("maya", "viewPanel", { panelId })).panel,
		(seen) => seen.meeting.startsAt === later(startsAt, 3 * hour),
		true,
	);
	expect(panel.meeting.startsAt).toBe(later(startsAt, 3 * hour));
	for (const alias of ["ines", "maya", "tomas"]) expect(await found(alias, item(eventIds, alias))).toBe(panelId);
});

test("a series whose calendar gives no key has a panel for each occurrence", async () => {
	const { occurrences } = seeded({ series: true });
	for (const { eventIds } of occurrences) everywhere(eventIds, { iCalUId: "" });
	const [first, second] = occurrences;
	const panelId = await attach("maya", item(first?.eventIds, "maya"));
	expect(await found("maya", item(second?.eventIds, "maya"))).toBeNull();
	const another = await attach("maya", item(second?.eventIds, "maya"));
	expect(another).not.toBe(panelId);
	expect(await found("tomas", item(first?.eventIds, "tomas"))).toBe(panelId);
	expect(await found("tomas", item(second?.eventIds, "tomas"))).toBe(another);
});

test("a meeting with neither key nor link is found again in the mailbox it was attached from", async () => {
	const { eventIds } = seeded({ online: false });
	everywhere(eventIds, { iCalUId: "" });
	const panelId = await attach("maya", item(eventIds, "maya"));
	expect(await found("maya", item(eventIds, "maya"))).toBe(panelId);
	expect((await room.running.refused("maya", "attachPanel", asked(item(eventIds, "maya")))).code).toBe("panelExists");
	expect(await found("tomas", item(eventIds, "tomas"))).toBeNull();
});

test("a series of another calendar, whose occurrences share one key, has a panel for each; they follow their own", async () => {
	const { occurrences, eventIds } = seeded({ series: true });
	const key = `foreign/${randomUUID()}@cal.example`;
	everywhere(eventIds, { iCalUId: key });
	for (const one of occurrences) everywhere(one.eventIds, { iCalUId: key });
	const [first, second] = occurrences;
	const panelId = await attach("maya", item(first?.eventIds, "maya"));
	expect(await found("maya", item(second?.eventIds, "maya"))).toBeNull();
	const another = await attach("maya", item(second?.eventIds, "maya"));
	await room.running.product.sweep();
	await room.inOutlook("maya", "PATCH", first?.eventIds["maya"] ?? "", times(later(startsAt, 5 * hour)));
	const panel = await room.until(
		async () => (await room.running.ask("maya", "viewPanel", { panelId })).panel,
		(seen) => seen.meeting.startsAt === later(startsAt, 5 * hour),
		true,
	);
	expect(panel.meeting.startsAt).toBe(later(startsAt, 5 * hour));
	expect((await room.running.ask("maya", "viewPanel", { panelId: another })).panel.meeting.startsAt).toBe(later(startsAt, week));
	expect(await found("tomas", item(first?.eventIds, "tomas"))).toBe(panelId);
	expect(await found("tomas", item(second?.eventIds, "tomas"))).toBe(another);
});

test("an invite that was copied still links to the other meeting's panel, which is not its own", async () => {
	const first = seeded();
	const panelId = await attach("maya", item(first.eventIds, "maya"));
	const leads = async (alias: string, meeting: Ref) => (await room.running.ask(alias, "checkLink", { meeting, panelId })).leadsHere;
	expect(await leads("tomas", item(first.eventIds, "tomas"))).toBe(true);
	startsAt = later(startsAt, week);
	const copy = seeded({ body: `<a href="${room.running.origin}/panel/${panelId}">` });
	room.graph.showOtherwise("maya", copy.eventIds["maya"] ?? "", { onlineMeeting: { joinUrl: first.joinUrl } });
	expect(await leads("maya", item(copy.eventIds, "maya"))).toBe(false);
	expect(await found("maya", item(copy.eventIds, "maya"))).toBeNull();
	expect(await attach("maya", item(copy.eventIds, "maya"))).not.toBe(panelId);
	expect(await leads("tomas", item(copy.eventIds, "tomas"))).toBe(false);
});

test("a copied invite does not lead those of the first meeting's chat to another's panel, and both are found by their own", async () => {
	const first = seeded({ organizer: "ines", attendees: ["tomas", "priya", "maya"] });
	const panelId = await attach("ines", item(first.eventIds, "ines"));
	// Hana's begins sooner, so that it would be its turn
	startsAt = later(startsAt, -3 * hour);
	const copy = seeded({ organizer: "hana", attendees: ["maya", "ines", "leila"] });
	everywhere(copy.eventIds, { onlineMeeting: { joinUrl: first.joinUrl } });
	const others = await room.running.ask("hana", "attachPanel", asked(item(copy.eventIds, "hana")));
	const shown = async (alias: string) => (await room.running.ask(alias, "findPanel", { chatId: first.chatId })).panelId;
	expect([await shown("tomas"), await shown("leila")]).toEqual([panelId, others.panel.id]);
	await room.running.ask("hana", "detachPanel", { panelId: others.panel.id });
	for (const alias of ["tomas", "ines", "leila"]) expect(await shown(alias)).toBe(panelId);
});

test("a link is followed by whoever knows the meeting by it alone, also after it moved unheard", async () => {
	const { eventIds } = seeded({ online: false });
	const panelId = await attach("maya", item(eventIds, "maya"));
	await room.running.product.sweep();
	await room.aWhile();
	room.graph.showOtherwise("tomas", eventIds["tomas"] ?? "", { iCalUId: "seen-by-tomas" });
	const leads = async () => (await room.running.ask("tomas", "checkLink", { meeting: item(eventIds, "tomas"), panelId })).leadsHere;
	expect(await leads()).toBe(true);
	room.clock.advance(10 * 60_000);
	room.graph.notifications.lose(true);
	await room.inOutlook("maya", "PATCH", eventIds["maya"] ?? "", times(later(startsAt, 2 * hour)));
	expect(await leads()).toBe(true);
	room.graph.notifications.lose(false);
});

test("who is not on a panel learns nothing of its meeting by a link", async () => {
	const first = seeded({ attendees: ["ines", "tomas"] });
	const panelId = await attach("maya", item(first.eventIds, "maya"));
	startsAt = later(startsAt, hour);
	const other = seeded({ organizer: "hana", attendees: ["priya"] });
	const { leadsHere } = await room.running.ask("hana", "checkLink", { meeting: item(other.eventIds, "hana"), panelId });
	expect(leadsHere).toBe(true);
	expect((await room.running.refused("hana", "viewPanel", { panelId })).code).toBe("notOnPanel");
});

test("attached from the Teams chat, it is found from an attendee's Outlook", async () => {
	const { chatId, eventIds } = seeded();
	expect((await room.running.ask("maya", "viewMeeting", { meeting: { chatId } })).meeting).toMatchObject({
		panelId: null,
		mayAttach: true,
	});
	expect((await room.running.ask("tomas", "viewMeeting", { meeting: { chatId } })).meeting.mayAttach).toBeUndefined();
	const panelId = await attach("maya", { chatId });
	expect(await found("tomas", item(eventIds, "tomas"))).toBe(panelId);
	expect(await room.running.ask("hana", "findPanel", { chatId })).toEqual({ panelId });
});

test("a short join link does not tell the chat: whoever comes from there once shows it to the others", async () => {
	const { chatId, eventIds } = seeded();
	const joinUrl = "https://teams.microsoft.com/meet/23456789?p=abc";
	everywhere(eventIds, { onlineMeeting: { joinUrl } });
	const panelId = await attach("maya", item(eventIds, "maya"));
	expect(await room.running.ask("tomas", "findPanel", { chatId })).toEqual({ panelId: null });
	expect(await found("maya", { chatId })).toBe(panelId);
	expect(await room.running.ask("tomas", "findPanel", { chatId })).toEqual({ panelId });
});

test("two who attach at once from mailboxes that call it otherwise make one panel", async () => {
	const { eventIds } = seeded({ organizer: "ines", attendees: [...leaders.slice(1), "maya"] });
	room.graph.showOtherwise("maya", eventIds["maya"] ?? "", { iCalUId: "seen-by-maya" });
	const attaching = async (alias: string, meeting: Ref) => {
		const token = await room.running.tenant.identity.tokenFor(alias);
		const answer = await fetch(`${room.running.origin}/api/attachPanel`, {
			method: "POST",
			headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
			body: JSON.stringify(asked(meeting)),
		});
		return { status: answer.status, body: (await answer.json()) as { panel?: { id: string }; error?: { code: string } } };
	};
	const both = await Promise.all([
		attaching("maya", item(eventIds, "maya")),
		attaching("ines", item(eventIds, "ines")),
		attaching("maya", item(eventIds, "maya")),
	]);
	expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
	expect(both.flatMap(({ body }) => body.error?.code ?? [])).toEqual(["panelExists", "panelExists"]);
});

test("an assistant attaches from the owner's calendar, and all find it in theirs", async () => {
	const { eventIds } = seeded({ organizer: "ines", attendees: [...leaders.slice(1), "maya"] });
	const shared = { itemId: eventIds["ines"] ?? "", mailbox: personByAlias("ines").mail };
	const before = await room.running.ask("jonas", "viewMeeting", { meeting: shared });
	expect(before.meeting).toMatchObject({ panelId: null, onBehalf: true, mayAttach: true });
	const panelId = await attach("jonas", shared);
	for (const alias of ["ines", "maya", "tomas"]) expect(await found(alias, item(eventIds, alias))).toBe(panelId);
	expect(await found("jonas", shared)).toBe(panelId);
});

test("the series opened as a whole stands for its next occurrence", async () => {
	const { eventIds, occurrences, chatId } = seeded({ series: true });
	const whole = item(eventIds, "maya");
	const before = await room.running.ask("maya", "viewMeeting", { meeting: whole });
	expect(before.meeting).toMatchObject({ panelId: null, ofSeries: true, startsAt });
	const first = await attach("maya", whole);
	expect(await found("tomas", item(occurrences[0]?.eventIds, "tomas"))).toBe(first);
	expect(await found("tomas", item(occurrences[1]?.eventIds, "tomas"))).toBeNull();
	// the invite of the whole series links to the first one's panel
	const { leadsHere } = await room.running.ask("tomas", "checkLink", { meeting: item(occurrences[1]?.eventIds, "tomas"), panelId: first });
	expect(leadsHere).toBe(false);
	room.clock.moveTo(later(startsAt, 3 * hour));
	expect(await found("maya", whole)).toBeNull();
	startsAt = later(startsAt, week);
	const second = await attach("maya", whole);
	expect(await found("tomas", item(occurrences[1]?.eventIds, "tomas"))).toBe(second);
	expect(await room.running.ask("tomas", "findPanel", { chatId })).toEqual({ panelId: second });
	room.clock.moveTo(later(startsAt, 3 * week));
	expect((await room.running.ask("maya", "viewMeeting", { meeting: whole })).meeting.startsAt).toBe(occurrences[2]?.start);
});

test("the chat of a series shows whose turn it is, whichever was attached last, and what is left when one is detached", async () => {
	const { occurrences, chatId } = seeded({ series: true });
	const second = await attach("maya", item(occurrences[1]?.eventIds, "maya"));
	const first = await attach("maya", item(occurrences[0]?.eventIds, "maya"));
	const shown = async () => (await room.running.ask("tomas", "findPanel", { chatId })).panelId;
	expect(await shown()).toBe(first);
	await room.running.ask("maya", "detachPanel", { panelId: first });
	expect(await shown()).toBe(second);
	expect(await found("tomas", item(occurrences[0]?.eventIds, "tomas"))).toBeNull();
});

test("a meeting that somebody outside the directory organizes is told from one that is not there", async () => {
	const { eventIds } = seeded({ series: false });
	const itemId = eventIds["tomas"] ?? "";
	room.graph.showOtherwise("tomas", itemId, { organizer: { emailAddress: { name: "Ada Elsewhere", address: "ada@partner.example" } } });
	const { code, message } = await room.running.refused("tomas", "viewMeeting", { meeting: { itemId } });
	expect([code, message]).toEqual(["organizerElsewhere", expect.stringContaining("Ada Elsewhere is not in your directory")]);
});
