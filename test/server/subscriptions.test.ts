import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { tenant as brightwater } from "../../sandbox/people.ts";
import { later } from "../../src/core/instant.ts";
import { hour, oid, openCalendar, times } from "../support/calendarRoom.ts";

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

const post = (path: string, body: unknown) =>
	fetch(`${room.running.origin}/graph/${path}`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: typeof body === "string" ? body : JSON.stringify(body),
	});
const told = (more: Record<string, unknown>) => ({
	value: [
		{
			subscriptionId: randomUUID(),
			subscriptionExpirationDateTime: "2026-06-20T10:00:00Z",
			changeType: "updated",
			resource: `Users/${oid("maya")}/Events/x`,
			resourceData: { "@odata.type": "#Microsoft.Graph.Event", id: "x" },
			tenantId: brightwater.id,
			clientState: "guessed",
			...more,
		},
	],
});

describe("subscriptions", () => {
	test("each organizer's calendar is watched once, soon after a panel is attached", async () => {
		await room.followed();
		await room.followed();
		expect(room.subscriptionsTo("maya")).toHaveLength(1);
		expect(room.subscriptionsTo("maya")[0]).toMatchObject({
			resource: `users/${oid("maya")}/events`,
			notificationUrl: `${room.running.origin}/graph/notifications`,
			lifecycleNotificationUrl: `${room.running.origin}/graph/lifecycle`,
		});
	});

	test("one is renewed before it runs out", async () => {
		const there = await room.followed();
		await room.inOutlook("maya", "PATCH", there.eventId, times(later(there.startsAt, 20 * 24 * hour)));
		await room.until(
			() => room.view(there),
			(seen) => seen.meeting.startsAt > there.startsAt,
		);
		const [before] = room.subscriptionsTo("maya").map((one) => ({ ...one }));
		room.clock.moveTo(later(before?.expirationDateTime ?? "", -2 * 24 * hour));
		const renewed = async () => room.subscriptionsTo("maya")[0];
		const after = await room.until(renewed, (one) => (one?.expirationDateTime ?? "") > (before?.expirationDateTime ?? ""), true);
		expect(after?.id).toBe(before?.id);
		expect(after && before && after.expirationDateTime > before.expirationDateTime).toBe(true);
	});

	test("one that Graph removed is made anew, and what happened meanwhile is read", async () => {
		const there = await room.followed();
		const [before] = room.subscriptionsTo("maya");
		room.graph.notifications.lose(true);
		await room.inOutlook("maya", "PATCH", there.eventId, { subject: "Renamed meanwhile" });
		await room.lifecycle("subscriptionRemoved");
		const [after] = await room.until(
			async () => room.subscriptionsTo("maya"),
			(list) => list.length > 0,
		);
		expect(after).toBeDefined();
		expect(after?.id).not.toBe(before?.id);
		expect(
			(
				await room.until(
					() => room.view(there),
					(seen) => seen.meeting.subject !== "Leadership team",
				)
			).meeting.subject,
		).toBe("Renamed meanwhile");
	});

	test("one that has to be authorized anew is renewed at once", async () => {
		await room.followed();
		const before = room.subscriptionsTo("maya")[0]?.expirationDateTime ?? "";
		room.clock.advance(60_000);
		await room.aWhile();
		await room.lifecycle("reauthorizationRequired");
		const after = await room.until(
			async () => room.subscriptionsTo("maya")[0]?.expirationDateTime ?? "",
			(at) => at > before,
		);
		expect(after > before).toBe(true);
	});
});

describe("Graph's way in", () => {
	test("the handshake gives the decoded token back as plain text, and no more than a token", async () => {
		const token = "Validation: Testing <b>reachability</b> Request-Id: 1";
		const answer = await post(`notifications?validationToken=${encodeURIComponent(token)}`, "");
		expect([answer.status, await answer.text()]).toEqual([200, token]);
		expect(answer.headers.get("content-type")).toMatch(/^text\/plain/);
		expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
		expect((await post(`lifecycle?validationToken=${"x".repeat(5_000)}`, "")).status).toBe(400);
	});

	test("who does not know the subscription's secret is answered like Graph and changes nothing", async () => {
		const there = await room.followed();
		room.graph.notifications.lose(true);
		await room.inOutlook("maya", "PATCH", there.eventId, { subject: "Not told" });
		const [subscription] = room.subscriptionsTo("maya");
		const about = { subscriptionId: subscription?.id, resourceData: { id: there.eventId } };
		for (const clientState of ["guessed", "", "x".repeat(72)]) {
			expect((await post("notifications", told({ ...about, clientState }))).status).toBe(202);
			expect((await post("lifecycle", told({ ...about, clientState, lifecycleEvent: "missed" }))).status).toBe(202);
		}
		expect((await post("notifications", told({}))).status).toBe(202);
		await room.aWhile();
		expect((await room.view(there)).meeting.subject).toBe("Leadership team");
		expect((await post("notifications", told({ ...about, clientState: subscription?.clientState }))).status).toBe(202);
		expect(
			(
				await room.until(
					() => room.view(there),
					(seen) => seen.meeting.subject === "Not told",
				)
			).meeting.subject,
		).toBe("Not told");
	});

	test("what is no notification is refused, and so is too much of it", async () => {
		expect((await post("notifications", "not json")).status).toBe(400);
		expect((await post("notifications", { value: [{ subscriptionId: "1" }] })).status).toBe(400);
		expect((await post("notifications", "x".repeat(1_100_000))).status).toBe(413);
		expect((await fetch(`${room.running.origin}/graph/notifications`)).status).toBe(404);
	});
});
