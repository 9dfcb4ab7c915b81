import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Hono } from "hono";
import { type Clock, createClock } from "../../sandbox/clock.ts";
import { createGraph, type Graph } from "../../sandbox/graph/graph.ts";
import { withSandboxOffice } from "../../sandbox/hosts/files.ts";
import type { SandboxState } from "../../sandbox/hosts/shape.ts";
import { createHosts } from "../../sandbox/hosts.ts";
import { createIdentity, type Identity } from "../../sandbox/identity/identity.ts";
import { tenant, tenants } from "../../sandbox/people.ts";

const clientId = "a1b2c3d4-0000-4000-8000-00000000e7e0";
let identity: Identity;
let graph: Graph;
let clock: Clock;
let hosts: Hono;
let pagesDir: string;

beforeEach(async () => {
	pagesDir = await mkdtemp(join(tmpdir(), "pages-"));
	const newId = () => crypto.randomUUID();
	clock = createClock("2026-06-17T14:20:00.000Z");
	const delegatedScopes = ["Calendars.ReadWrite", "Calendars.ReadWrite.Shared", "ChatMessage.Send"];
	const registration = {
		clientId,
		clientSecret: "s",
		apiScope: `api://localhost/${clientId}/access_as_user`,
		redirectUris: [],
		delegatedScopes,
		signInAudience: "AzureADMultipleOrgs" as const,
		appRoles: [],
	};
	identity = createIdentity({ tenants, registration, newId });
	graph = createGraph({ tenants, clock, newId, jwks: identity.jwks });
	hosts = createHosts({ identity, graph, clock, people: tenant.people, tenant, clientId, newId, panesDir: pagesDir, pagesDir });
});

afterEach(() => rm(pagesDir, { recursive: true }));

const stateOf = async (alias: string) => (await hosts.request(`/sandbox/state.json?as=${alias}`)).json() as Promise<SandboxState>;
const post = (path: string, body: unknown) =>
	hosts.request(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
const mails = (...aliases: string[]) =>
	tenant.people.filter(({ alias }) => aliases.includes(alias)).map(({ name, mail }) => ({ name, mail }));

const invite = {
	as: "maya",
	mailbox: "maya",
	id: null,
	subject: "Second-half focus",
	startsAt: "2026-06-18T09:00:00.000Z",
	endsAt: "2026-06-18T10:00:00.000Z",
	required: mails("ines", "tomas"),
	body: { type: "html", content: "<p>Come with your answer.</p>" },
};

test("an invite that is sent reaches everybody's own calendar, each copy under an id of its own", async () => {
	const sent = await post("/sandbox/events", invite);
	expect(sent.status).toBe(200);
	const { id } = (await sent.json()) as { id: string };
	const [mine, theirs, others] = await Promise.all([stateOf("maya"), stateOf("ines"), stateOf("ruth")]);
	expect(mine.meetings).toMatchObject([{ id, mayWrite: true, subject: "Second-half focus", startsAt: "2026-06-18T09:00:00.000Z" }]);
	expect(theirs.meetings).toMatchObject([
		{ mayWrite: false, organizer: { mail: "maya.okafor@brightwater.example" }, required: invite.required },
	]);
	expect(theirs.meetings[0]?.id).not.toBe(id);
	expect(others.meetings).toEqual([]);
	expect(theirs.chats.map((chat) => chat.id)).toEqual([mine.meetings[0]?.chatId]);
});

test("a change reaches the others and leaves the meeting a Teams meeting", async () => {
	const { id } = (await (await post("/sandbox/events", invite)).json()) as { id: string };
	const [before] = (await stateOf("maya")).meetings;
	const content = before?.body.content.replace("<body>", "<body><p>Before we meet</p>") ?? "";
	await post("/sandbox/events", { as: "maya", mailbox: "maya", id, body: { type: "html", content } });
	const [after] = (await stateOf("ines")).meetings;
	expect(after?.body.content).toContain("Before we meet");
	expect(after?.chatId).toBe(before?.chatId);
	expect(after?.subject).toBe("Second-half focus");
});

test("a meeting is cancelled by its organizer, for everybody, and by nobody else", async () => {
	const { id } = (await (await post("/sandbox/events", invite)).json()) as { id: string };
	expect((await post("/sandbox/events/cancel", { as: "ines", mailbox: "maya", id })).status).toBe(502);
	expect((await post("/sandbox/events/cancel", { as: "maya", mailbox: "maya", id })).status).toBe(200);
	expect((await stateOf("maya")).meetings).toEqual([]);
	expect((await stateOf("ines")).meetings).toMatchObject([{ isCancelled: true }]);
});

test("changes can be told to nobody, and what becomes of subscriptions is told on demand", async () => {
	expect(await (await post("/sandbox/notifications", { lost: true })).json()).toEqual({ lost: true });
	expect((await post("/sandbox/notifications", { lifecycle: "missed" })).status).toBe(200);
	expect((await post("/sandbox/notifications", { lifecycle: "surprised" })).status).toBe(400);
});

test("an assistant writes into the calendar they book for, and into no other", async () => {
	const booked = await post("/sandbox/events", { ...invite, as: "jonas", mailbox: "ines" });
	expect(booked.status).toBe(200);
	const state = await stateOf("jonas");
	expect(state.booksFor).toEqual(["ines"]);
	expect(state.meetings).toMatchObject([{ mailbox: "ines", mayWrite: true, organizer: { mail: "ines.duarte@brightwater.example" } }]);
	const refused = await post("/sandbox/events", { ...invite, as: "jonas", mailbox: "maya" });
	expect(refused.status).toBe(502);
	expect((await stateOf("maya")).meetings).toEqual([]);
});

test("an invite is made once, however often Graph fails on the way", async () => {
	await post("/sandbox/faults", { fault: "fails" });
	for (const subject of ["One", "Two", "Three", "Four"]) await post("/sandbox/events", { ...invite, subject });
	const subjects = graph.mailbox("ines").events.map((event) => event.subject);
	expect(new Set(subjects).size).toBe(subjects.length);
});

test("Graph away is said in words, and it comes back", async () => {
	await post("/sandbox/faults", { fault: "away" });
	const sent = await post("/sandbox/events", invite);
	expect(sent.status).toBe(502);
	expect(await sent.json()).toEqual({ error: "Graph did not answer. Choose “Graph behaves” below, then send it again." });
	const away = await stateOf("maya");
	expect(away.graph).toMatchObject({ fault: "away" });
	expect(away.graph.received[0]).toMatchObject({ method: "POST", note: "failed before it was done" });
	await post("/sandbox/faults", { fault: "behaves" });
	expect((await post("/sandbox/events", invite)).status).toBe(200);
	await post("/sandbox/received/clear", {});
	expect((await stateOf("maya")).graph.received).toEqual([]);
});

test("the clock moves forward by a span or to an instant, and a backward or unclear move is refused", async () => {
	await post("/sandbox/clock", { to: "2026-06-18T09:00:00.000Z" });
	await post("/sandbox/clock", { advanceMs: 3_600_000 });
	expect((await stateOf("maya")).now.slice(0, 16)).toBe("2026-06-18T10:00");
	for (const wrong of [{ advanceMs: -1 }, { to: "soon" }, {}, null]) expect((await post("/sandbox/clock", wrong)).status).toBe(400);
});

test("a card in the chat is shown to its members, apart from the words around it", async () => {
	await post("/sandbox/events", invite);
	const chatId = (await stateOf("ines")).chats[0]?.id ?? "";
	const card = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "Decided" }] };
	const token = await identity.tokenFor("ines", { audience: "graph" });
	const posted = await graph.app.request(`/v1.0/chats/${encodeURIComponent(chatId)}/messages`, {
		method: "POST",
		headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
		body: JSON.stringify({
			body: { contentType: "html", content: '<p>The follow-up</p><attachment id="1"></attachment>' },
			attachments: [{ id: "1", contentType: "application/vnd.microsoft.card.adaptive", content: JSON.stringify(card) }],
		}),
	});
	expect(posted.status).toBe(201);
	expect((await stateOf("tomas")).chats[0]?.messages).toMatchObject([
		{ from: { name: "Ines Duarte" }, body: { content: "<p>The follow-up</p>" }, cards: [{ card }] },
	]);
	expect((await stateOf("ruth")).chats).toEqual([]);
});

test("pages are told when something changed", async () => {
	const version = async () => (await hosts.request("/sandbox/version")).text();
	const before = await version();
	expect(await version()).toBe(before);
	await post("/sandbox/clock", { advanceMs: 1000 });
	expect(await version()).not.toBe(before);
});

test("the pane is served with the sandbox's Office.js in the place of Microsoft's", () => {
	const html = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="/assets/a.js"></script>';
	expect(withSandboxOffice(html)).toBe('<script src="/sandbox/office.js"></script><script src="/assets/a.js"></script>');
});

test("a page that was not built says so, a person who is not there is named none, and no file outside is served", async () => {
	expect((await hosts.request("/")).status).toBe(404);
	await writeFile(join(pagesDir, "index.html"), "<p>here</p>");
	expect(await (await hosts.request("/")).text()).toBe("<p>here</p>");
	expect((await hosts.request("/sandbox/state.json?as=nobody")).status).toBe(404);
	expect((await hosts.request("/sandbox/assets/..%2Findex.html")).status).toBe(404);
});
