import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { expect, test } from "@jest/globals";
import { sandboxTeamsApp } from "../../sandbox/graph/graph.ts";
import { personByAlias, tenant } from "../../sandbox/people.ts";
import { registrationAt } from "../../sandbox/registration.ts";
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
	const server = createAdaptorServer(graph.app);
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	try {
		const alias = (who: Me) => tenant.people.find(({ oid }) => oid === who.id)?.alias ?? "";
		const product = openGraph({
			baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
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
		const tab = { name: "Evenover", entityId: "panel", contentUrl: "https://evenover.example/t", websiteUrl: "https://evenover.example/p" };
		expect(await product.pinTab(ines, meeting.chatId, tab)).toBeUndefined();
		expect(await product.postChatMessage(ines, meeting.chatId, { cardId: "c1", card: { type: "AdaptiveCard" } })).toHaveProperty("id");
		expect(await product.listChatMessages(hana, meeting.chatId)).toMatchObject([{ cardIds: ["c1"] }]);
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
		expect(graph.received.list.flatMap(({ path, departures }) => departures.map((each) => `${path}: ${each}`))).toEqual([]);
		expect(graph.received.list.filter(({ status }) => status >= 400)).toEqual([]);
	} finally {
		server.close();
	}
});
