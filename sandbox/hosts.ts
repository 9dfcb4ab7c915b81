import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Clock } from "./clock.ts";
import type { Faults } from "./graph/faults.ts";
import type { Graph } from "./graph/graph.ts";
import { sendFile, withSandboxOffice } from "./hosts/files.ts";
import { mailSent, sendMail } from "./hosts/mail.ts";
import { cancelMeeting, eventCancelled, eventWritten, writeMeeting } from "./hosts/meetings.ts";
import { type FaultName, faultNames } from "./hosts/shape.ts";
import { stateFor } from "./hosts/state.ts";
import type { Identity } from "./identity/identity.ts";
import type { Person, Tenant } from "./people.ts";

export type HostsParts = {
	identity: Identity;
	graph: Graph;
	clock: Clock;
	/** Who can be chosen on the pages; those of other tenants are left out. */
	people: readonly Person[];
	tenant: Tenant;
	/** The app's registration, for Teams' older single sign-on. */
	clientId: string;
	newId(): string;
	/** Where the panes and the sandbox's pages were built to. */
	panesDir: string;
	pagesDir: string;
};

/** What each choice of the page means for Graph. */
const misbehave: Record<FaultName, (faults: Faults) => void> = {
	behaves: () => {},
	fails: (faults) => faults.set({ rate: 0.5, kinds: ["before", "after"], only: /^\/(me|users|chats|teamwork)/ }),
	slow: (faults) => faults.slow(3_000),
	away: (faults) => faults.set({ rate: 1, kinds: ["before"] }),
};

const clockMove = z.union([z.strictObject({ advanceMs: z.number().min(0) }), z.strictObject({ to: z.iso.datetime() })]);
/** Whether changes in calendars are told to nobody, or what is told of the subscriptions themselves. */
const notificationChoice = z.union([
	z.strictObject({ lost: z.boolean() }),
	z.strictObject({ lifecycle: z.enum(["missed", "subscriptionRemoved", "reauthorizationRequired"]) }),
]);
const faultChoice = z.strictObject({ fault: z.enum(faultNames) });

/** The sandbox's Outlook, Teams and first page; mount it at "/" before the product's own routes. */
export function createHosts(parts: HostsParts): Hono {
	const { graph, clock, tenant, panesDir, pagesDir } = parts;
	const people = parts.people.filter(({ tenantId }) => tenantId === tenant.id);
	let fault: FaultName = "behaves";
	/** Another number whenever a page would show something else. */
	let version = Date.now();
	const changed = () => {
		version += 1;
	};
	graph.onChange(changed);
	clock.onMove(changed);
	const app = new Hono();
	const named = (alias: string | undefined) => people.find((person) => person.alias === alias);
	const nobody = (c: Context) =>
		c.json({ error: `Nobody here is called that. Known: ${people.map(({ alias }) => alias).join(", ")}.` }, 404);
	const unclear = (c: Context, error: z.ZodError) => c.json({ error: z.prettifyError(error) }, 400);

	app.get("/", (c) => sendFile(c, pagesDir, "index.html"));
	app.get("/sandbox/outlook", (c) => sendFile(c, pagesDir, "outlook.html"));
	app.get("/sandbox/teams", (c) => sendFile(c, pagesDir, "teams.html"));
	app.get("/sandbox/office.js", (c) => sendFile(c, pagesDir, "office.js"));
	app.get("/sandbox/assets/:file{[\\w.-]+}", (c) => sendFile(c, `${pagesDir}/assets`, c.req.param("file")));
	app.get("/taskpane", (c) => c.redirect("/taskpane/"));
	for (const name of ["events.html", "events.js"])
		app.get(`/taskpane/${name}`, (c) => sendFile(c, `${panesDir}/taskpane`, name, withSandboxOffice));
	app.get("/taskpane/*", (c) => sendFile(c, `${panesDir}/taskpane`, "index.html", withSandboxOffice));
	// served here as well, since the policy of these pages keeps teams-js from asking Microsoft for its list of hosts
	app.get("/teams-tab/", (c) => sendFile(c, `${panesDir}/teams-tab`, "index.html"));

	app.get("/sandbox/state.json", (c) => {
		const me = named(c.req.query("as"));
		c.header("Cache-Control", "no-store");
		return me ? c.json(stateFor({ ...parts, people, fault: () => fault }, me)) : nobody(c);
	});
	app.get("/sandbox/version", (c) => {
		c.header("Cache-Control", "no-store");
		return c.text(String(version));
	});
	app.post("/sandbox/clock", async (c) => {
		const move = clockMove.safeParse(await c.req.json().catch(() => null));
		if (!move.success) return unclear(c, move.error);
		if ("to" in move.data) clock.moveTo(move.data.to);
		else clock.advance(move.data.advanceMs);
		return c.json({ now: clock.now() });
	});
	app.post("/sandbox/events", async (c) => {
		const event = eventWritten.safeParse(await c.req.json().catch(() => null));
		if (!event.success) return unclear(c, event.error);
		const owner = named(event.data.mailbox);
		if (!owner || !named(event.data.as)) return nobody(c);
		const written = await writeMeeting(parts, event.data, owner);
		return "error" in written ? c.json(written, 502) : c.json(written);
	});
	app.post("/sandbox/events/cancel", async (c) => {
		const event = eventCancelled.safeParse(await c.req.json().catch(() => null));
		if (!event.success) return unclear(c, event.error);
		const owner = named(event.data.mailbox);
		if (!owner || !named(event.data.as)) return nobody(c);
		const written = await cancelMeeting(parts, event.data, owner);
		return "error" in written ? c.json(written, 502) : c.json(written);
	});
	app.post("/sandbox/mail/send", async (c) => {
		const mail = mailSent.safeParse(await c.req.json().catch(() => null));
		if (!mail.success) return unclear(c, mail.error);
		const owner = named(mail.data.as);
		if (!owner) return nobody(c);
		const sent = await sendMail(parts, mail.data, owner);
		return "error" in sent ? c.json(sent, 502) : c.json(sent);
	});
	// where the links of Outlook on the web lead
	app.get("/owa/", (c) => {
		const id = c.req.query("ItemID");
		const found = people.flatMap(({ alias }) => {
			const { drafts, inbox, sent } = graph.mailbox(alias);
			return [...drafts, ...inbox, ...sent]
				.filter((mail) => mail["itemId"] === id)
				.map((mail) => ({ as: alias, mail: String(mail["id"]) }));
		})[0];
		return found ? c.redirect(`/sandbox/outlook?${new URLSearchParams(found)}`) : c.text("This item is not there any more.", 404);
	});
	app.post("/sandbox/notifications", async (c) => {
		const choice = notificationChoice.safeParse(await c.req.json().catch(() => null));
		if (!choice.success) return unclear(c, choice.error);
		const { notifications } = graph;
		if ("lost" in choice.data) notifications.lose(choice.data.lost);
		else for (const { id } of notifications.list()) await notifications.lifecycle(id, choice.data.lifecycle);
		return c.json(choice.data);
	});
	app.post("/sandbox/faults", async (c) => {
		const choice = faultChoice.safeParse(await c.req.json().catch(() => null));
		if (!choice.success) return unclear(c, choice.error);
		fault = choice.data.fault;
		graph.faults.clear();
		misbehave[fault](graph.faults);
		changed();
		return c.json({ fault });
	});
	app.post("/sandbox/received/clear", (c) => {
		graph.received.clear();
		changed();
		return c.json({ cleared: true });
	});

	return app;
}
