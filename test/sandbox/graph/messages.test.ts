import { expect, test } from "@jest/globals";
import { personByAlias } from "../../../sandbox/people.ts";
import { someTenant } from "../support/tenant.ts";

const key = { id: "String {7f3a2b10-4d1e-4f0b-9a55-1c2d3e4f5a6b} Name decisionKey", value: "hana|mail" };
const byKey = encodeURIComponent(`singleValueExtendedProperties/Any(ep: ep/id eq '${key.id}' and ep/value eq '${key.value}')`);
const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${key.id}')`);
const from = `/users/${personByAlias("maya").oid}`;
const letter = {
	subject: "What we decided",
	body: { contentType: "html", content: "<p>Retention even over new revenue.</p>" },
	toRecipients: [{ emailAddress: { address: personByAlias("hana").mail } }],
	singleValueExtendedProperties: [key],
};
const immutable = { Prefer: 'IdType="ImmutableId"' };

test("a draft is found by its key, is sent once, and keeps its immutable id as it moves", async () => {
	const { graph, asApp } = someTenant();
	const { status, body: draft } = await asApp("POST", `${from}/messages`, letter, immutable);
	expect(status).toBe(201);
	expect(draft.isDraft).toBe(true);
	const { body: plain } = await asApp("GET", `${from}/messages/${draft.id}`);
	const { body: found } = await asApp("GET", `${from}/messages?$filter=${byKey}&$expand=${expand}`, undefined, immutable);
	expect(found.value).toMatchObject([{ id: draft.id, singleValueExtendedProperties: [key] }]);
	expect((await asApp("POST", `${from}/messages/${draft.id}/send`)).status).toBe(202);
	expect((await asApp("GET", `${from}/messages/${draft.id}`, undefined, immutable)).body).toMatchObject({ id: draft.id, isDraft: false });
	expect((await asApp("GET", `${from}/messages/${plain.id}`)).status).toBe(404);
	expect(graph.mailbox("hana").inbox).toMatchObject([{ subject: "What we decided", from: { emailAddress: { name: "Maya Okafor" } } }]);
	expect(graph.mailbox("maya")).toMatchObject({ drafts: [], sent: [{ subject: "What we decided" }] });
	expect(graph.received.list.map(({ what, who }) => `${who}: ${what}`)[0]).toBe("the app: Draft for Hana Sato");
});

test("the same item sent a second time is delivered a second time", async () => {
	const { graph, asApp } = someTenant();
	const { body: draft } = await asApp("POST", `${from}/messages`, letter, immutable);
	await asApp("POST", `${from}/messages/${draft.id}/send`);
	expect((await asApp("POST", `${from}/messages/${draft.id}/send`)).status).toBe(202);
	expect(graph.mailbox("hana").inbox).toHaveLength(2);
});

test("a slow mailbox shows neither the new draft in a search nor the sent mail as sent until its time has come", async () => {
	const { clock, asApp } = someTenant({ mailboxLagMs: 20_000 });
	const { body: draft } = await asApp("POST", `${from}/messages`, letter, immutable);
	const search = async () => (await asApp("GET", `${from}/messages?$filter=${byKey}`)).body.value.length;
	const isDraft = async () => (await asApp("GET", `${from}/messages/${draft.id}`, undefined, immutable)).body.isDraft;
	expect(await search()).toBe(0);
	expect(await isDraft()).toBe(true);
	clock.advance(20_000);
	expect(await search()).toBe(1);
	await asApp("POST", `${from}/messages/${draft.id}/send`);
	expect(await isDraft()).toBe(true);
	clock.advance(20_000);
	expect(await isDraft()).toBe(false);
});

test("a mail sent at once reaches the inbox, and one to nobody is refused", async () => {
	const { as } = someTenant();
	const { singleValueExtendedProperties: _, ...message } = letter;
	expect((await as("maya", "POST", "/me/sendMail", { message, saveToSentItems: false })).status).toBe(202);
	const inbox = await as("hana", "GET", "/me/mailFolders/inbox/messages?$select=subject,from");
	expect(inbox.body.value).toMatchObject([{ subject: letter.subject }]);
	expect((await as("maya", "POST", "/me/sendMail", { message: { subject: "?" } })).body.error.code).toBe("ErrorInvalidRecipients");
	expect((await as("hana", "GET", `${from}/messages`)).status).toBe(403);
});

test("what is deleted lies in Deleted Items first", async () => {
	const { graph, asApp } = someTenant();
	const { body: draft } = await asApp("POST", `${from}/messages`, letter, immutable);
	expect((await asApp("DELETE", `${from}/messages/${draft.id}`)).status).toBe(204);
	expect(graph.mailbox("maya")).toMatchObject({ drafts: [], deleted: [{ subject: letter.subject }] });
	expect((await asApp("DELETE", `${from}/messages/${draft.id}`)).status).toBe(204);
	expect((await asApp("GET", `${from}/messages/${draft.id}`)).status).toBe(404);
});
