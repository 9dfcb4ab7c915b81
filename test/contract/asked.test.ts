import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { expect, test } from "@jest/globals";
import { Hono } from "hono";
import { sandboxTeamsApp } from "../../sandbox/graph/graph.ts";
import { personByAlias, tenant } from "../../sandbox/people.ts";
import { registrationAt } from "../../sandbox/registration.ts";
import { later } from "../../src/core/instant.ts";
import { type Me, mintMe } from "../../src/core/me.ts";
import { openGraph } from "../../src/graph/graph.ts";
import { chatPermissions } from "../../src/graph/pinTab.ts";
import { leadershipMeeting, someTenant } from "../sandbox/support/tenant.ts";
import { checkAgainstGraph } from "./requests.ts";

const registration = registrationAt("http://localhost:3000");
const me = (alias: string): Me => {
	const { tenantId, oid, name, mail } = personByAlias(alias);
	return mintMe({ tenantId, id: oid, name, mail, assertion: null });
};

test("everything the product asks of Graph is granted by its registration and keeps Graph's contract", async () => {
	const { graph, identity, clock } = someTenant({ check: checkAgainstGraph });
	const app = new Hono().post("/hear", (c) => c.text(c.req.query("validationToken") ?? "")).route("/", graph.app);
	const server = createAdaptorServer(app);
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	try {
		const alias = (who: Me) => tenant.people.find(({ oid }) => oid === who.id)?.alias ?? "";
		const product = openGraph({
			baseUrl: origin,
			timeoutMs: 2000,
			now: clock.now,
			teamsApp: { id: sandboxTeamsApp.id, permissions: chatPermissions },
			tokens: {
				asPerson: (who, scopes) => {
					expect(registration.delegatedScopes).toEqual(expect.arrayContaining([...scopes]));
					return identity.tokenFor(alias(who), { audience: "graph", scopes: [...scopes] });
				},
				asApp: (tenantId) => identity.appToken(tenantId, { roles: registration.appRoles }),
			},
		});
		const meeting = graph.seedMeeting(leadershipMeeting);
		const [ines, jonas, hana] = [me("ines"), me("jonas"), me("hana")];
		const itemId = meeting.eventIds["ines"] ?? "";
		expect(await product.readMeeting(ines, { itemId })).toMatchObject({
			iCalUId: meeting.iCalUId,
			isOrganizer: true,
			chatId: meeting.chatId,
		});
		expect(await product.readMeeting(jonas, { itemId, mailbox: ines.mail })).toMatchObject({ onBehalf: true });
		expect(await product.readMeeting(hana, { chatId: meeting.chatId })).toMatchObject({ iCalUId: meeting.iCalUId, isOrganizer: false });
		expect(await product.findPeople(ines, [hana.mail])).toMatchObject([{ name: "Hana Sato" }]);
		expect(await product.findMe(hana)).toMatchObject({ id: hana.id, name: "Hana Sato", mail: hana.mail });
		const tab = { name: "Evenover", entityId: "panel", contentUrl: "https://evenover.example/t", websiteUrl: "https://evenover.example/p" };
		expect(await product.pinTab(ines, meeting.chatId, tab)).toBeUndefined();
		expect(await product.postChatMessage(ines, meeting.chatId, { cardId: "c1", card: { type: "AdaptiveCard" } })).toHaveProperty("id");
		expect(await product.listChatMessages(hana, meeting.chatId)).toMatchObject([{ cardIds: ["c1"] }]);
		const task = {
			title: "Look again",
			html: "<p>.</p>",
			dueOn: "2026-10-15",
			timeZone: "Europe/Berlin",
			topic: "Second half",
			link: "https://evenover.example/p/1",
		};
		const added = await product.addTask(hana, "key", task);
		expect(added).toHaveProperty("id");
		expect([await product.findTask(hana, "key"), await product.findTask(hana, "other"), await product.findTask(ines, "key")]).toEqual([
			added,
			null,
			null,
		]);
		const from = { tenantId: tenant.id, personId: ines.id };
		const draft = await product.createDraft(
			from,
			{ subject: "Decided", html: "<p>.</p>", to: { name: hana.name, address: hana.mail } },
			"key",
		);
		expect(await product.findDrafts(from, "key")).toEqual([draft]);
		const { id } = draft as { id: string };
		expect(await product.sendDraft(from, id)).toBeUndefined();
		expect(await product.readMessage(from, id)).toEqual({ id, isDraft: false });
		expect(await product.deleteMessage(from, id)).toBeUndefined();
		const week = { from: clock.now(), until: later(clock.now(), 7 * 86_400_000) };
		expect(await product.readSchedules(hana, [ines.mail, "stranger@elsewhere.example"], week)).toEqual([
			{ mail: ines.mail, busy: [{ from: leadershipMeeting.start, until: leadershipMeeting.end }] },
			{ mail: "stranger@elsewhere.example", busy: null },
		]);
		const letter = { subject: "Step back", html: "<p>.</p>", to: { name: ines.name, address: ines.mail } };
		const ownMail = await product.writeDraft(hana, letter, "own");
		expect(ownMail).toEqual({
			id: expect.any(String),
			isDraft: true,
			webLink: expect.stringMatching(/^https:\/\/outlook\.office365\.com\/owa\//),
		});
		expect([await product.findOwnDraft(hana, "own"), await product.findOwnDraft(ines, "own")]).toEqual([ownMail, null]);
		expect(await product.rewriteDraft(hana, (ownMail as { id: string }).id, letter)).toBeUndefined();
		const event = {
			subject: "Step back",
			html: "<p>.</p>",
			startsAt: later(clock.now(), 3_600_000),
			endsAt: later(clock.now(), 6_300_000),
			attendees: [{ name: hana.name, address: hana.mail }],
		};
		const made = await product.createEvent(ines, event, "once");
		expect(await product.createEvent(ines, event, "once")).toEqual(made);
		const activity = {
			type: "followUpSent",
			topic: "Second half",
			preview: "Two decisions",
			link: "https://evenover.example/p/1",
			chainId: 7,
		} as const;
		for (const chatId of [meeting.chatId, null]) {
			expect(await product.sendActivity({ tenantId: tenant.id, personId: hana.id, chatId }, activity)).toBeUndefined();
		}
		expect(graph.activities("hana")).toHaveLength(1);
		expect([...(await product.readReach(from, [{ personId: hana.id, address: hana.mail }]))]).toEqual([]);
		expect(await product.readMembership(tenant.id, meeting.chatId, hana.id)).toBe(true);
		const box = { tenantId: tenant.id, personId: ines.id };
		const found = { eventId: itemId, iCalUId: meeting.iCalUId, isCancelled: false, seriesId: null };
		expect(await product.readEvent(box, { eventId: itemId, uid: meeting.iCalUId, day: null })).toMatchObject(found);
		expect(await product.readEvent(box, { eventId: "gone", uid: meeting.iCalUId, day: null })).toMatchObject(found);
		expect(await product.findPeople({ tenantId: tenant.id }, [hana.mail])).toMatchObject([{ id: hana.id }]);
		const address = `${origin}/hear`;
		const until = later(clock.now(), 86_400_000);
		const asked = { notificationUrl: address, lifecycleNotificationUrl: address, clientState: "secret", until };
		const kept = await product.subscribeToEvents(box, asked);
		expect(kept).toMatchObject({ expiresAt: until });
		const { id: subscriptionId } = kept as { id: string };
		expect(await product.renewSubscription(tenant.id, subscriptionId, later(until, 60_000))).toMatchObject({
			expiresAt: later(until, 60_000),
		});
		expect(await product.removeSubscription(tenant.id, subscriptionId)).toBeUndefined();
		expect(graph.received.list.flatMap(({ path, departures }) => departures.map((each) => `${path}: ${each}`))).toEqual([]);
		expect(graph.received.list.filter(({ status }) => status >= 400).map(({ what }) => what)).toEqual([
			"Read an event that Ines Duarte does not have",
		]);
	} finally {
		server.close();
	}
});
