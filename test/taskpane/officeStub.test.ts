import { expect, test } from "@jest/globals";
import { authBridge } from "../../sandbox/pages/office/authBridge.ts";
import { createOffice } from "../../sandbox/pages/office/create.ts";
import { toEwsId, toRestId } from "../../sandbox/pages/office/ids.ts";
import type { Changes, OpenItem, OutlookDoor, OutlookEvent } from "../../sandbox/pages/outlookDoor.ts";

type Outcome = { status: string; value: unknown; error?: { name: string; code: number }; asyncContext?: unknown };

const written: OpenItem = {
	mode: "compose",
	id: null,
	seriesMasterId: null,
	subject: "Second-half focus",
	startsAt: "2026-06-18T09:00:00.000Z",
	endsAt: "2026-06-18T10:00:00.000Z",
	organizer: { name: "Maya Okafor", mail: "maya@brightwater.example" },
	required: [{ name: "Ines Duarte", mail: "ines@brightwater.example" }],
	optional: [],
	location: "",
	body: { type: "html", content: "<html><body><p>Hi all</p></body></html>" },
	recurrence: null,
	sharedBy: null,
};

/** A page around the add-in, as small as it can be. */
function outlook(first: Partial<OpenItem> = {}) {
	let item: OpenItem = { ...written, ...first };
	const kept = new Map<string, string>();
	const listeners: [OutlookEvent, () => void][] = [];
	const page = {
		theme: "light" as ReturnType<OutlookDoor["theme"]>,
		sent: 0,
		item: () => item,
		tell: (event: OutlookEvent) => {
			for (const [of, listener] of listeners) if (of === event) listener();
		},
	};
	const door: OutlookDoor = {
		person: { name: "Maya Okafor", mail: "maya@brightwater.example", timeZone: "Europe/London", locale: "en-GB" },
		theme: () => page.theme,
		item: () => item,
		change: (changes: Changes) => {
			item = { ...item, ...changes };
		},
		save: async () => {
			item = { ...item, id: item.id ?? "AAMk-b_c=" };
			return item.id ?? "";
		},
		send: async () => {
			page.sent += 1;
		},
		kept: { read: (name) => kept.get(name) ?? null, write: (name, value) => void kept.set(name, value) },
		authenticate: async (message) => `answer to ${message}`,
		open: () => {},
		on: (event, listener) => {
			const entry: [OutlookEvent, () => void] = [event, listener];
			listeners.push(entry);
			return () => void listeners.splice(listeners.indexOf(entry), 1);
		},
	};
	const office = createOffice(door);
	return { page, door, office, item: office.context.mailbox.item as unknown as Office.AppointmentCompose & Office.AppointmentRead };
}

const outcome = (start: (done: (result: unknown) => void) => void) =>
	new Promise<Outcome>((settle) => start((result) => settle(result as Outcome)));

test("an invite that was never saved has no id, and has one afterwards that Graph takes only converted", async () => {
	const { item, office } = outlook();
	expect(await outcome((done) => item.getItemIdAsync(done))).toMatchObject({ status: "failed", error: { name: "ItemNotSaved" } });
	const saved = await outcome((done) => item.saveAsync(done));
	expect(saved).toMatchObject({ status: "succeeded", value: "AAMk/b+c=" });
	expect(await outcome((done) => item.getItemIdAsync(done))).toMatchObject({ value: saved.value });
	expect(office.context.mailbox.convertToRestId(String(saved.value))).toBe("AAMk-b_c=");
});

test("ids survive the way to Exchange's form and back", () => {
	for (const id of ["AAMk-a_b=", "AAMk", "a-b-_c"]) expect(toRestId(toEwsId(id))).toBe(id);
});

test("a callback comes after the call has returned, with the context that was given", async () => {
	const { item } = outlook();
	let came = false;
	const waiting = outcome((done) =>
		item.subject.getAsync({ asyncContext: "mine" }, (result) => {
			came = true;
			done(result);
		}),
	);
	expect(came).toBe(false);
	expect(await waiting).toMatchObject({ status: "succeeded", value: "Second-half focus", asyncContext: "mine" });
});

test("what is prepended stands first in the body, as text unless HTML is asked for", async () => {
	const { item, page } = outlook();
	await outcome((done) => item.body.prependAsync("<b>Before we meet</b>", { coercionType: "html" as Office.CoercionType }, done));
	expect(page.item().body.content).toBe("<html><body><b>Before we meet</b><p>Hi all</p></body></html>");
	await outcome((done) => item.body.prependAsync("a < b", done));
	expect(page.item().body.content).toContain("<body>a &lt; b<b>");
	expect(await outcome((done) => item.body.getAsync("text" as Office.CoercionType, done))).toMatchObject({
		value: expect.stringMatching(/^a < bBefore we meet\s*Hi all$/),
	});
});

test("a plain body takes no HTML, and no body takes more than a million characters", async () => {
	const { item, page } = outlook({ body: { type: "text", content: "Hi" } });
	expect(await outcome((done) => item.body.getTypeAsync(done))).toMatchObject({ value: "text" });
	const html = await outcome((done) => item.body.prependAsync("<b>x</b>", { coercionType: "html" as Office.CoercionType }, done));
	expect(html).toMatchObject({ status: "failed", error: { name: "InvalidFormatError" } });
	const long = await outcome((done) => item.body.prependAsync("x".repeat(1_000_001), done));
	expect(long).toMatchObject({ status: "failed", error: { name: "DataExceedsMaximumSize" } });
	expect(page.item().body.content).toBe("Hi");
	await outcome((done) => item.body.prependAsync("x".repeat(1_000_000), done));
	expect(page.item().body.content).toHaveLength(1_000_002);
});

test("custom properties stay with the item when it is saved, up to 2,500 characters", async () => {
	const { item, door, office } = outlook();
	const load = () => outcome((done) => item.loadCustomPropertiesAsync(done)).then(({ value }) => value as Office.CustomProperties);
	const properties = await load();
	properties.set("panel", "0b9b");
	await outcome((done) => properties.saveAsync(done));
	await outcome((done) => item.saveAsync(done));
	expect((await load()).get("panel")).toBe("0b9b");
	properties.set("panel", "x".repeat(2_500));
	expect(await outcome((done) => properties.saveAsync(done))).toMatchObject({
		status: "failed",
		error: { name: "DataExceedsMaximumSize" },
	});
	expect((await load()).getAll()).toEqual({ panel: "0b9b" });
	const settings = office.context.roamingSettings;
	expect(() => settings.set("big", "x".repeat(33_000))).toThrow(expect.objectContaining({ code: 9057 }));
	settings.set("seen", true);
	await outcome((done) => settings.saveAsync(done));
	expect(createOffice(door).context.roamingSettings.get("seen")).toBe(true);
});

test("whoever reads gets plain values and can write nothing", async () => {
	const { item } = outlook({ mode: "read", id: "AAMk-1", seriesMasterId: "AAMk-m" });
	expect(item.itemId).toBe("AAMk/1");
	expect(item.seriesId).toBe("AAMk/m");
	expect(item.subject).toBe("Second-half focus");
	expect(item.start).toEqual(new Date("2026-06-18T09:00:00.000Z"));
	expect((item.organizer as unknown as Office.EmailAddressDetails).emailAddress).toBe("maya@brightwater.example");
	expect(item.saveAsync).toBeUndefined();
	expect((item.body as Partial<Office.Body>).prependAsync).toBeUndefined();
	expect(await outcome((done) => item.body.getAsync("html" as Office.CoercionType, done))).toMatchObject({ status: "succeeded" });
});

test("only an item of another's mailbox tells whose it is", async () => {
	expect(outlook().item.getSharedPropertiesAsync).toBeUndefined();
	const { item } = outlook({ sharedBy: "ines@brightwater.example" });
	expect(await outcome((done) => item.getSharedPropertiesAsync(done))).toMatchObject({
		value: { owner: "ines@brightwater.example", targetMailbox: "ines@brightwater.example", delegatePermissions: 1 + 2 + 16 + 32 },
	});
});

test("moving the start takes the end along, and an end before the start is refused", async () => {
	const { item, page } = outlook();
	await outcome((done) => item.start.setAsync(new Date("2026-06-18T12:00:00.000Z"), done));
	expect(page.item()).toMatchObject({ startsAt: "2026-06-18T12:00:00.000Z", endsAt: "2026-06-18T13:00:00.000Z" });
	expect(await outcome((done) => item.end.setAsync(new Date("2026-06-18T11:00:00.000Z"), done))).toMatchObject({
		error: { name: "InvalidEndTime" },
	});
	expect(await outcome((done) => item.subject.setAsync("x".repeat(256), done))).toMatchObject({
		error: { name: "DataExceedsMaximumSize" },
	});
});

test("the theme is told by four colours, and again when it changes, until nobody listens", async () => {
	const { office, page } = outlook();
	expect(office.context.officeTheme.bodyBackgroundColor).toBe("#FFFFFF");
	const heard: unknown[] = [];
	const { mailbox } = office.context;
	await outcome((done) => mailbox.addHandlerAsync(office.EventType.OfficeThemeChanged, (event: unknown) => heard.push(event), done));
	page.theme = "dark";
	page.tell("theme");
	expect(heard).toMatchObject([{ officeTheme: { bodyBackgroundColor: "#292929" } }]);
	await outcome((done) => mailbox.removeHandlerAsync(office.EventType.OfficeThemeChanged, done));
	page.tell("theme");
	expect(heard).toHaveLength(1);
});

test("it says what Outlook on the web supports and no more", () => {
	const { isSetSupported } = outlook().office.context.requirements;
	expect([isSetSupported("Mailbox", "1.8"), isSetSupported("Mailbox", "1.15"), isSetSupported("NestedAppAuth", "1.1")]).toEqual([
		true,
		true,
		true,
	]);
	expect([isSetSupported("Mailbox", "1.16"), isSetSupported("NestedAppAuth", "1.2"), isSetSupported("ImageCoercion")]).toEqual([
		false,
		false,
		false,
	]);
});

test("the bridge hands messages to the host and its answers to whoever listens", async () => {
	const { door } = outlook();
	const bridge = authBridge(door);
	const answer = await new Promise((settle) => {
		bridge.addEventListener("message", settle);
		bridge.postMessage("hello");
	});
	expect(answer).toBe("answer to hello");
});

test("a mail in the reading pane is a message: its body and sender can be read, and nothing of it written", async () => {
	const { door } = outlook();
	const marcus = { name: "Marcus Bell", mail: "marcus@brightwater.example" };
	const from = { name: "Maya Okafor", mail: "maya@brightwater.example" };
	const office = createOffice({
		...door,
		item: () => null,
		mail: () => ({
			id: "AAMk-b_c=",
			subject: "RE: Are the priorities still right?",
			from,
			to: [marcus],
			at: "2026-07-01T07:05:00.000Z",
			body: { type: "html", content: "<p>Answer <b>it</b></p>" },
		}),
	});
	const item = office.context.mailbox.item as unknown as Office.MessageRead & { saveAsync?: unknown };
	expect(item).toMatchObject({
		itemType: "message",
		itemId: "AAMk/b+c=",
		subject: "RE: Are the priorities still right?",
		normalizedSubject: "Are the priorities still right?",
		from: { displayName: "Maya Okafor", emailAddress: from.mail },
	});
	expect(item.saveAsync).toBeUndefined();
	expect(await outcome((done) => item.body.getAsync("html" as Office.CoercionType, done))).toMatchObject({
		value: "<p>Answer <b>it</b></p>",
	});
	expect(await outcome((done) => item.body.getAsync("text" as Office.CoercionType, done))).toMatchObject({ value: "Answer it" });
});
