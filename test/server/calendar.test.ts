import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import { later } from "../../src/core/instant.ts";
import { attendees, hour, leaders, oid, openCalendar, times } from "../support/calendarRoom.ts";

jest.setTimeout(30_000);
let room: Awaited<ReturnType<typeof openCalendar>>;
beforeAll(async () => {
	room = await openCalendar();
});
beforeEach(() => {
	room.graph.notifications.lose(false);
	room.graph.faults.clear();
});
afterAll(() => room.running.close());

const byUsual = (one: string, other: string) => ["decider", "leader", "left"].indexOf(one) - ["decider", "leader", "left"].indexOf(other);

describe("a meeting that changes", () => {
	test("moved later, it is followed up at its new end and not at its old one", async () => {
		const there = await room.followed();
		await room.reveal(there);
		const startsAt = later(there.startsAt, 3 * hour);
		await room.inOutlook("maya", "PATCH", there.eventId, { ...times(startsAt), subject: "Leadership team, later" });
		const { meeting, followUp } = await room.until(
			() => room.view(there),
			(panel) => panel.meeting.startsAt === startsAt,
		);
		expect(meeting).toMatchObject({ startsAt, endsAt: later(startsAt, hour), subject: "Leadership team, later", cancelledAt: null });
		expect(followUp).toMatchObject({ state: "planned", dueAt: later(startsAt, hour) });
		room.clock.moveTo(later(there.endsAt, 60_000));
		await room.aWhile();
		expect(room.mailsTo("ines", there)).toEqual([]);
		room.clock.moveTo(later(startsAt, hour + 60_000));
		expect(
			await room.until(
				async () => room.mailsTo("ines", there),
				(mails) => mails.length > 0,
				true,
			),
		).toHaveLength(1);
		await room.inOutlook("maya", "PATCH", there.eventId, times(later(startsAt, 24 * hour)));
		await room.until(
			() => room.view(there),
			(panel) => panel.meeting.startsAt === later(startsAt, 24 * hour),
		);
		room.clock.moveTo(later(startsAt, 26 * hour));
		await room.aWhile();
		expect(room.mailsTo("ines", there)).toHaveLength(1);
	});

	test("moved earlier, its answers are due before it begins", async () => {
		const there = await room.followed();
		const startsAt = later(there.startsAt, -6 * hour);
		await room.inOutlook("maya", "PATCH", there.eventId, times(startsAt));
		const panel = await room.until(
			() => room.view(there),
			(seen) => seen.meeting.startsAt === startsAt,
		);
		expect(panel.dueAt < startsAt && panel.dueAt > room.clock.now()).toBe(true);
	});

	test("cancelled with nothing decided, the panel says so, asks nobody, and nothing goes out, not even when somebody sends it", async () => {
		const there = await room.followed();
		await room.inOutlook("maya", "POST", `${there.eventId}/cancel`, { comment: "Off" });
		const panel = await room.until(
			() => room.view(there),
			(seen) => seen.meeting.cancelledAt !== null,
		);
		expect(panel.meeting.cancelledAt).not.toBeNull();
		expect(panel.followUp.state).toBe("held");
		expect(await room.asksOf("ines", there)).toEqual([]);
		room.clock.moveTo(later(there.endsAt, 60_000));
		await room.aWhile();
		expect((await room.running.refused("maya", "sendFollowUp", { panelId: panel.id })).message).toContain("The meeting was cancelled");
		expect((await room.running.refused("maya", "holdFollowUp", { panelId: panel.id, held: false })).code).toBe("meetingCancelled");
		await room.aWhile();
		expect(room.mailsTo("ines", there)).toEqual([]);
		expect((await room.view(there)).followUp.state).toBe("held");
	});

	test("cancelled after something was decided, the follow-up still goes out", async () => {
		const there = await room.followed();
		await room.decide(there);
		await room.inOutlook("maya", "DELETE", there.eventId);
		await room.until(
			() => room.view(there),
			(seen) => seen.meeting.cancelledAt !== null,
		);
		room.clock.moveTo(later(there.endsAt, 60_000));
		expect(
			await room.until(
				async () => room.mailsTo("tomas", there),
				(mails) => mails.length > 0,
				true,
			),
		).toHaveLength(1);
	});

	test("decided on after it was cancelled, the follow-up that was set aside goes out", async () => {
		const there = await room.followed();
		await room.inOutlook("maya", "DELETE", there.eventId);
		await room.until(
			() => room.view(there),
			(seen) => seen.followUp.state === "held",
		);
		await room.decide(there);
		const { followUp } = await room.until(
			() => room.view(there),
			(seen) => seen.followUp.state === "planned",
			true,
		);
		expect(followUp).toMatchObject({ state: "planned", dueAt: there.endsAt });
		room.clock.moveTo(later(there.endsAt, 60_000));
		const mails = await room.until(
			async () => room.mailsTo("tomas", there),
			(seen) => seen.length > 0,
			true,
		);
		expect(mails).toHaveLength(1);
	});

	test("who is added leads and is asked, optional guests observe; who is removed does neither and sees no more of it", async () => {
		const there = await room.followed();
		await room.running.ask("marcus", "submitAnswer", { panelId: there.panel.id, answer: hiddenAnswers["marcus"] as never });
		const now = [...attendees(["ines", "tomas", "priya", "hana", "ruth"]), ...attendees(["jonas"], "optional")];
		await room.inOutlook("maya", "PATCH", there.eventId, { attendees: now });
		const panel = await room.until(
			() => room.view(there),
			(seen) => seen.people.some((person) => person.id === oid("ruth")),
		);
		const rolesOf = (alias: string) => panel.people.find((person) => person.id === oid(alias))?.roles;
		expect([rolesOf("ruth"), rolesOf("jonas"), rolesOf("marcus"), rolesOf("leila")]).toEqual([
			["leader"],
			["observer"],
			["left"],
			["left"],
		]);
		expect(await room.asksOf("ruth", there)).toEqual(["answer"]);
		expect(await room.asksOf("leila", there)).toEqual([]);
		expect((await room.running.refused("marcus", "viewPanel", { panelId: panel.id })).code).toBe("notOnPanel");
		expect(panel.answered).toEqual([]);
		await room.inOutlook("maya", "PATCH", there.eventId, { attendees: [...now, ...attendees(["marcus"])] });
		const again = await room.until(
			() => room.view(there),
			(seen) => seen.answered.length > 0,
		);
		expect(again.answered).toEqual([oid("marcus")]);
	});

	test("a decider who is taken off still decides, and the panel says that they left", async () => {
		const there = await room.followed();
		await room.inOutlook("maya", "PATCH", there.eventId, { attendees: attendees(leaders.slice(1)) });
		const panel = await room.until(
			() => room.view(there),
			(seen) => seen.people[1]?.roles.includes("left") ?? false,
		);
		expect(panel.people.find((person) => person.id === oid("ines"))?.roles).toEqual(["leader", "decider", "left"].sort(byUsual));
		expect((await room.view(there, "ines")).me.roles).toContain("decider");
		expect(await room.asksOf("ines", there)).toEqual(["answer"]);
	});

	test("one occurrence of a series that is moved moves its panel, and another that is moved does not", async () => {
		const there = await room.followed({ series: true });
		const other = there.meeting.occurrences[1]?.eventIds["maya"] ?? "";
		await room.inOutlook("maya", "PATCH", other, times(later(there.startsAt, 100 * hour)));
		const startsAt = later(there.startsAt, 5 * hour);
		await room.inOutlook("maya", "PATCH", there.eventId, times(startsAt));
		const panel = await room.until(
			() => room.view(there),
			(seen) => seen.meeting.startsAt === startsAt,
		);
		expect(panel.meeting.startsAt).toBe(startsAt);
		await room.inOutlook("maya", "DELETE", there.meeting.eventIds["maya"] ?? "");
		expect(
			(
				await room.until(
					() => room.view(there),
					(seen) => seen.meeting.cancelledAt !== null,
				)
			).meeting.cancelledAt,
		).not.toBeNull();
	});
});

describe("what nobody told us", () => {
	test("a move that was lost is found by the sweep within hours", async () => {
		const there = await room.followed();
		room.graph.notifications.lose(true);
		const startsAt = later(there.startsAt, 4 * hour);
		await room.inOutlook("maya", "PATCH", there.eventId, times(startsAt));
		await room.aWhile();
		expect((await room.view(there)).meeting.startsAt).toBe(there.startsAt);
		room.clock.advance(4 * hour + 60_000);
		expect(
			(
				await room.until(
					() => room.view(there),
					(seen) => seen.meeting.startsAt === startsAt,
					true,
				)
			).meeting.startsAt,
		).toBe(startsAt);
	});

	test("a move that was lost is found before the follow-up of the old end goes out, and while Graph is away it waits", async () => {
		const there = await room.followed();
		room.graph.notifications.lose(true);
		await room.inOutlook("maya", "PATCH", there.eventId, times(later(there.startsAt, 24 * hour)));
		room.graph.faults.set({ rate: 1, kinds: ["before"], only: /events/ });
		room.clock.moveTo(later(there.endsAt, 60_000));
		await room.aWhile();
		expect(room.mailsTo("ines", there)).toEqual([]);
		room.graph.faults.clear();
		const panel = await room.until(
			() => room.view(there),
			(seen) => seen.meeting.endsAt > there.endsAt,
			true,
		);
		expect(panel.followUp).toMatchObject({ state: "planned", dueAt: later(there.endsAt, 24 * hour) });
		expect(room.mailsTo("ines", there)).toEqual([]);
	});

	test("told that something was missed, all panels of that calendar are read again", async () => {
		const there = await room.followed();
		room.graph.notifications.lose(true);
		await room.inOutlook("maya", "PATCH", there.eventId, { subject: "Renamed" });
		await room.lifecycle("missed");
		expect(
			(
				await room.until(
					() => room.view(there),
					(seen) => seen.meeting.subject === "Renamed",
				)
			).meeting.subject,
		).toBe("Renamed");
	});
});
