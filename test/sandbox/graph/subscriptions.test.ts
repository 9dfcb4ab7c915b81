import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { Hono } from "hono";
import { personByAlias } from "../../../sandbox/people.ts";
import { later } from "../../../src/core/instant.ts";
import { leadershipMeeting, someTenant } from "../support/tenant.ts";

type Notified = { at: string; value: Record<string, unknown>[] };

let heard: Notified[];
let handshake: (token: string) => { body: string; status: 200 | 500; type: string };
let refusing: boolean;
let server: ReturnType<typeof serve>;
let origin: string;

/** Whoever subscribed, as Graph meets them. */
beforeEach(async () => {
	heard = [];
	refusing = false;
	handshake = (body) => ({ body, status: 200, type: "text/plain" });
	const app = new Hono().post("/:at", async (c) => {
		const token = c.req.query("validationToken");
		if (token !== undefined) {
			const { body, status, type } = handshake(token);
			return c.body(body, status, { "content-type": type });
		}
		if (refusing) return c.body(null, 500);
		heard.push({ at: c.req.param("at"), ...((await c.req.json()) as Pick<Notified, "value">) });
		return c.body(null, 202);
	});
	server = await new Promise((settle) => {
		const made = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () => settle(made));
	});
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise<void>((settle) => void server.close(() => settle())));

const oid = personByAlias("ines").oid;
function subscribing() {
	const there = someTenant();
	const asked = (more: Record<string, unknown> = {}) => ({
		changeType: "created,updated,deleted",
		resource: `users/${oid}/events`,
		notificationUrl: `${origin}/changes`,
		lifecycleNotificationUrl: `${origin}/lifecycle`,
		clientState: "a secret",
		expirationDateTime: later(there.clock.now(), 3 * 86_400_000),
		...more,
	});
	return { ...there, asked, subscribe: (more = {}) => there.asApp("POST", "/subscriptions", asked(more)) };
}

test("a subscription is made once both addresses gave back the decoded token, and a change in that mailbox alone is told", async () => {
	const { subscribe, graph, as } = subscribing();
	const { status, body } = await subscribe();
	expect(status).toBe(201);
	const meeting = graph.seedMeeting(leadershipMeeting);
	await as("ines", "PATCH", `/me/events/${meeting.eventIds["ines"]}`, { subject: "Moved" });
	await as("hana", "PATCH", `/me/events/${meeting.eventIds["hana"]}`, { categories: ["Mine"] });
	await as("ines", "POST", `/me/events/${meeting.eventIds["ines"]}/cancel`, { Comment: "Off" });
	await graph.notifications.settled();
	const values = heard.flatMap(({ value }) => value);
	expect(values.map(({ changeType }) => changeType).sort()).toEqual(["created", "deleted", "updated"]);
	expect(values[0]).toMatchObject({
		subscriptionId: body.id,
		clientState: "a secret",
		resource: `Users/${oid}/Events/${meeting.eventIds["ines"]}`,
		resourceData: { id: meeting.eventIds["ines"] },
	});
});

test.each([
	["an answer that is no 200", () => ({ body: "", status: 500 as const, type: "text/plain" })],
	["another text", () => ({ body: "Validation: mine", status: 200 as const, type: "text/plain" })],
	["the token still encoded", (token: string) => ({ body: encodeURIComponent(token), status: 200 as const, type: "text/plain" })],
	["the token as HTML", (body: string) => ({ body, status: 200 as const, type: "text/html" })],
])("a handshake answered with %s makes no subscription", async (_name, answer) => {
	handshake = answer;
	const { subscribe, graph } = subscribing();
	expect(await subscribe()).toMatchObject({ status: 400, body: { error: { code: "ValidationError" } } });
	expect(graph.notifications.list()).toEqual([]);
});

describe("what Graph refuses", () => {
	test("another resource, another kind of change, a long secret, a date too far, and an address without TLS", async () => {
		const { subscribe, clock } = subscribing();
		for (const more of [
			{ resource: `users/${oid}/contacts` },
			{ resource: "users/nobody@nowhere.example/events" },
			{ changeType: "touched" },
			{ clientState: "x".repeat(129) },
			{ expirationDateTime: later(clock.now(), 10_081 * 60_000) },
			{ expirationDateTime: later(clock.now(), -60_000) },
			{ notificationUrl: "http://evenover.example/changes" },
			{ watch: true },
		])
			expect({ more, status: (await subscribe(more)).status }).toEqual({
				more,
				status: "resource" in more && more.resource?.includes("nobody") ? 404 : 400,
			});
	});

	test("an app without the calendar permission, a person for another's mailbox, and another tenant", async () => {
		const { ask, asked, as, identity } = subscribing();
		const bare = await identity.appToken(personByAlias("ines").tenantId, { roles: ["Mail.Send"] });
		expect((await ask(bare, "POST", "/subscriptions", asked())).status).toBe(403);
		expect((await as("tomas", "POST", "/subscriptions", asked())).status).toBe(403);
		const foreign = await identity.appToken(personByAlias("olga").tenantId);
		expect((await ask(foreign, "POST", "/subscriptions", asked())).status).toBe(404);
	});
});

test("less than 45 minutes become 45; it runs out by the clock, and can be renewed before that and ended", async () => {
	const { subscribe, asApp, clock, graph } = subscribing();
	const { body } = await subscribe({ expirationDateTime: later(clock.now(), 60_000) });
	const minutes = (Date.parse(body.expirationDateTime) - Date.parse(clock.now())) / 60_000;
	expect(minutes).toBeGreaterThan(44.9);
	expect(minutes).toBeLessThan(45.1);
	const renewed = await asApp("PATCH", `/subscriptions/${body.id}`, { expirationDateTime: later(clock.now(), 86_400_000) });
	expect(renewed).toMatchObject({ status: 200, body: { id: body.id } });
	expect((await asApp("PATCH", `/subscriptions/${body.id}`, { lifecycleNotificationUrl: `${origin}/other` })).status).toBe(400);
	clock.advance(2 * 3_600_000);
	expect((await asApp("GET", `/subscriptions/${body.id}`)).status).toBe(200);
	clock.advance(86_400_000);
	expect((await asApp("GET", `/subscriptions/${body.id}`)).status).toBe(404);
	graph.seedMeeting(leadershipMeeting);
	await graph.notifications.settled();
	expect(heard).toEqual([]);
	const again = await subscribe();
	expect((await asApp("GET", "/subscriptions")).body.value.map(({ id }: { id: string }) => id)).toEqual([again.body.id]);
	expect((await asApp("DELETE", `/subscriptions/${again.body.id}`)).status).toBe(204);
	expect(graph.notifications.list()).toEqual([]);
});

test("what is not taken is told again; what is lost is not told at all; what becomes of a subscription is told apart", async () => {
	const { subscribe, graph } = subscribing();
	const { body } = await subscribe();
	refusing = true;
	graph.seedMeeting(leadershipMeeting);
	await new Promise((settle) => setTimeout(settle, 100));
	refusing = false;
	await graph.notifications.settled();
	expect(heard).toHaveLength(1);
	graph.notifications.lose(true);
	graph.seedMeeting(leadershipMeeting);
	await graph.notifications.settled();
	expect(heard).toHaveLength(1);
	await graph.notifications.lifecycle(body.id, "missed");
	expect(heard.at(-1)).toMatchObject({
		at: "lifecycle",
		value: [{ lifecycleEvent: "missed", subscriptionId: body.id, clientState: "a secret" }],
	});
	await graph.notifications.lifecycle(body.id, "subscriptionRemoved");
	expect(graph.notifications.list()).toEqual([]);
});

test("a series lists its instances in a window, and only its organizer cancels a meeting", async () => {
	const { graph, as } = someTenant();
	const further = [{ start: "2026-07-02T10:00:00.000Z", end: "2026-07-02T11:00:00.000Z" }];
	const meeting = graph.seedMeeting({ ...leadershipMeeting, further });
	const address = `/me/events/${meeting.eventIds["ines"]}/instances`;
	expect((await as("ines", "GET", address)).status).toBe(400);
	const { body } = await as("ines", "GET", `${address}?startDateTime=2026-06-01T00:00:00Z&endDateTime=2026-06-30T00:00:00Z`);
	expect(body.value).toMatchObject([{ id: meeting.occurrences[0]?.eventIds["ines"], type: "occurrence" }]);
	expect((await as("hana", "POST", `/me/events/${meeting.eventIds["hana"]}/cancel`, {})).status).toBe(400);
	expect((await as("ines", "POST", `/me/events/${meeting.occurrences[0]?.eventIds["ines"]}/cancel`, {})).status).toBe(202);
	expect(graph.mailbox("hana").events.filter(({ isCancelled }) => isCancelled)).toHaveLength(1);
});
