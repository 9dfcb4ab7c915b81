import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import { type Person, personByAlias, tenant } from "../../sandbox/people.ts";
import { labels } from "../../sandbox/seed.ts";
import { later } from "../../src/core/instant.ts";
import { meeting as words } from "../../src/words/en/meeting.ts";
import { attendees, type Followed, hour, leaders, openCalendar } from "../support/calendarRoom.ts";

jest.setTimeout(60_000);
let room: Awaited<ReturnType<typeof openCalendar>>;
beforeAll(async () => {
	room = await openCalendar();
});
afterEach(() => {
	for (const { alias } of tenant.people.filter(({ alias }) => alias !== "guest")) room.graph.setPlight(alias, null);
});
afterAll(() => room.running.close());

const everybody = ["maya", ...leaders];
type Deliveries = Awaited<ReturnType<typeof room.view>>["followUp"]["deliveries"];
const stuckIn = (deliveries: Deliveries) =>
	deliveries
		.filter(({ state }) => state !== "sent")
		.map(({ channel, recipientName, state, lastError }) => [channel, recipientName, state, lastError]);
const bounces = (alias: string) => room.graph.mailbox(alias).inbox.filter(({ subject }) => String(subject).startsWith("Undeliverable"));

/** A meeting in which something was decided, so that there is something to tell. */
async function decided(there?: Followed): Promise<Followed> {
	const met = there ?? (await room.followed());
	room.clock.moveTo(later(met.startsAt, 60_000));
	await room.decide(met);
	return met;
}

/** The meeting is over; whatever is due has had its chance. */
async function over(there: Followed, settled: (deliveries: Deliveries) => boolean, after = 60_000) {
	room.clock.moveTo(later(there.endsAt, after));
	return room.until(
		() => room.view(there),
		({ followUp }) => followUp.deliveries.length > 0 && settled(followUp.deliveries),
		true,
	);
}
const final = (deliveries: Deliveries) => deliveries.every(({ state }) => state === "sent" || state === "failed" || state === "waiting");

/** Everybody but them got one mail and one notification. */
function othersGotOne(there: Followed, but: { mail?: readonly string[]; activity?: readonly string[] }) {
	for (const alias of everybody) {
		expect([alias, room.mailsTo(alias, there).length]).toEqual([alias, but.mail?.includes(alias) ? 0 : 1]);
		const told = room.graph.activities(alias).filter(({ webUrl, activityType }) => {
			return activityType === "followUpSent" && decodeURIComponent(webUrl ?? "").includes(there.panel.id);
		});
		expect([alias, told.length]).toEqual([alias, but.activity?.includes(alias) ? 0 : 1]);
	}
}

test("who lost their mailbox, who left the directory and who is not in the chat are each named with why, and nobody else is touched", async () => {
	const there = await decided();
	room.graph.setPlight("priya", "noMailbox");
	room.graph.setPlight("marcus", "gone");
	room.graph.setInChat("tomas", there.meeting.chatId, false);
	const { followUp } = await over(there, final);
	expect(stuckIn(followUp.deliveries)).toEqual([
		["activity", "Marcus Bell", "failed", "gone"],
		["activity", "Tomas Lindqvist", "failed", "notInChat"],
		["mail", "Marcus Bell", "failed", "gone"],
		["mail", "Priya Nair", "failed", "withoutMailbox"],
	]);
	for (const [, , , fault] of stuckIn(followUp.deliveries)) expect(words.faults).toHaveProperty(String(fault));
	othersGotOne(there, { mail: ["priya", "marcus"], activity: ["marcus", "tomas"] });
	// the last delivery is kept a moment before the whole is
	const done = await room.until(
		() => room.view(there),
		(panel) => panel.followUp.state === "sent",
	);
	expect(done.followUp.state).toBe("sent");
	expect(bounces("maya")).toEqual([]);
	expect(room.graph.mailbox("maya").drafts).toEqual([]);
});

test("a look at everybody that is not answered holds no mail back, and each is asked for once", async () => {
	const there = await room.followed();
	room.clock.moveTo(later(there.startsAt, 60_000));
	await room.reveal(there);
	room.graph.faults.set({ rate: 1, kinds: ["before"], only: /getMailTips|^\/users\?/ });
	const { followUp } = await over(there, final);
	room.graph.faults.clear();
	expect(room.graph.received.list.filter(({ path, status }) => path.includes("getMailTips") && status >= 400).length).toBeGreaterThan(0);
	expect(stuckIn(followUp.deliveries)).toEqual([]);
	othersGotOne(there, {});
});

test("a full mailbox is tried again after hours, and has its one mail once there is room", async () => {
	const there = await decided();
	room.graph.setPlight("hana", "mailboxFull");
	const { followUp } = await over(there, (all) => all.filter(({ state }) => state !== "sent").length === 1);
	expect(stuckIn(followUp.deliveries)).toEqual([["mail", "Hana Sato", "planned", "mailboxFull"]]);
	const waits = followUp.deliveries.find(({ lastError }) => lastError === "mailboxFull");
	expect(waits).toMatchObject({ attempts: 1, recipientMail: "hana.sato@brightwater.example" });
	expect(Date.parse(waits?.notBefore ?? "") - Date.parse(room.clock.now())).toBeGreaterThan(0.9 * hour);
	othersGotOne(there, { mail: ["hana"] });
	room.graph.setPlight("hana", null);
	const after = await over(there, final, 2 * hour);
	expect(stuckIn(after.followUp.deliveries)).toEqual([]);
	othersGotOne(there, {});
	expect(bounces("maya")).toEqual([]);
});

test("a mailbox that stays full is given up after five tries, and said to be full", async () => {
	const there = await decided();
	room.graph.setPlight("hana", "mailboxFull");
	for (const hours of [0, 1, 3, 7]) {
		const { followUp } = await over(
			there,
			(all) => all.every(({ state, attempts }) => state === "sent" || attempts === Math.log2(hours + 1) + 1),
			hours * hour + 120_000,
		);
		expect(stuckIn(followUp.deliveries)).toEqual([["mail", "Hana Sato", "planned", "mailboxFull"]]);
	}
	const { followUp } = await over(there, final, 16 * hour);
	expect(stuckIn(followUp.deliveries)).toEqual([["mail", "Hana Sato", "failed", "mailboxFull"]]);
	expect(followUp.deliveries.find(({ state }) => state === "failed")?.attempts).toBe(5);
});

test("with the organizer's own mailbox full or gone every mail waits, the chat does not, and sent again each arrives once", async () => {
	for (const [plight, fault] of [
		["mailboxFull", "organizerFull"],
		["noMailbox", "noMailbox"],
	] as const) {
		const there = await decided();
		room.graph.setPlight("maya", plight);
		const { followUp } = await over(there, final);
		const mails = followUp.deliveries.filter(({ channel, recipientName }) => channel === "mail" && recipientName !== "Maya Okafor");
		expect(new Set(mails.map(({ state, lastError }) => `${state} ${lastError}`))).toEqual(new Set([`waiting ${fault}`]));
		expect(room.graph.chat(there.meeting.chatId).messages).toHaveLength(1);
		room.graph.setPlight("maya", null);
		await room.running.ask("maya", "sendFollowUp", { panelId: there.panel.id });
		await over(
			there,
			(all) => all.filter(({ recipientName }) => recipientName !== "Maya Okafor").every(({ state }) => state === "sent"),
			180_000,
		);
		for (const alias of leaders) expect([alias, room.mailsTo(alias, there).length]).toEqual([alias, 1]);
	}
});

test("a guest of the directory gets the mail outside; that the meeting's chat does not have them is said, and only that", async () => {
	const guest: Person = {
		...personByAlias("ruth"),
		alias: "guest",
		oid: randomUUID(),
		name: "Grace Partner",
		mail: "grace@partner.example",
	};
	tenant.people.push(guest);
	const startsAt = later(room.clock.now(), 24 * hour);
	const seeded = room.graph.seedMeeting({
		organizer: "maya",
		attendees: [...leaders, guest.mail],
		subject: "With a guest",
		start: startsAt,
		end: later(startsAt, hour),
	});
	const { panel } = await room.running.ask("maya", "attachPanel", {
		meeting: { itemId: seeded.eventIds["maya"] ?? "" },
		topic: "What should the second half optimize for?",
		deciderId: personByAlias("ines").oid,
		facilitatorId: personByAlias("maya").oid,
		targets: labels,
		dueAt: later(startsAt, -2 * hour),
		idempotencyKey: randomUUID(),
	});
	const there: Followed = { panel, meeting: seeded, eventId: seeded.eventIds["maya"] ?? "", startsAt, endsAt: later(startsAt, hour) };
	await decided(there);
	const { followUp } = await over(there, final);
	expect(stuckIn(followUp.deliveries)).toEqual([["activity", "Grace Partner", "failed", "notInChat"]]);
	expect(followUp.deliveries.filter(({ recipientMail }) => recipientMail === guest.mail)).toHaveLength(2);
	othersGotOne(there, {});
	tenant.people.pop();
});

test("who is not on the invite as anybody of the directory is nobody's recipient, and the organizer is told so when attaching", async () => {
	const there = await room.followed();
	await room.inOutlook("maya", "PATCH", there.eventId, {
		attendees: [...attendees(leaders), { emailAddress: { address: "stranger@elsewhere.example" }, type: "required" }],
	});
	const { meeting } = await room.running.ask("maya", "viewMeeting", { meeting: { itemId: there.eventId } });
	expect(meeting.unknown).toEqual(["stranger@elsewhere.example"]);
});

test("who is outside the organization follows the invite, is named to who runs the follow-up alone, and gets nothing", async () => {
	const there = await room.followed();
	const invite = async (...others: { name?: string; address: string }[]) => {
		const more = others.map((emailAddress) => ({ emailAddress, type: "required" }));
		await room.inOutlook("maya", "PATCH", there.eventId, { attendees: [...attendees(leaders), ...more] });
		await room.aWhile();
	};
	const ana = { name: "Ana Costa", address: "Ana@Partner.example" };
	await invite(ana, { address: "stranger@elsewhere.example" }, { name: "The board", address: "board@brightwater.example" });
	const named = async (alias: string) => (await room.view(there, alias)).followUp.outside?.map(({ mail, ours }) => [mail, ours]);
	expect(await named("maya")).toEqual([
		["ana@partner.example", false],
		["stranger@elsewhere.example", false],
		["board@brightwater.example", true],
	]);
	await invite(ana);
	expect(await named("maya")).toEqual([["ana@partner.example", false]]);
	expect(await Promise.all(["tomas", "hana"].map(named))).toEqual([undefined, undefined]);
	room.clock.moveTo(later(there.startsAt, 60_000));
	await room.reveal(there);
	room.graph.received.clear();
	const { followUp, people } = await over(there, final);
	expect(followUp.outside).toEqual([{ name: "Ana Costa", mail: "ana@partner.example", ours: false }]);
	expect(people.map(({ name }) => name)).not.toContain("Ana Costa");
	othersGotOne(there, {});
	const written = room.graph.received.list.filter(({ method }) => method === "POST");
	expect(written.length).toBeGreaterThan(20);
	expect(JSON.stringify(written)).not.toMatch(/ana@partner|Ana Costa/i);
});
