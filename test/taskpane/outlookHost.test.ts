import { afterEach, expect, test } from "@jest/globals";
import { themeFrom } from "../../taskpane/officeTheme.ts";
import { createOutlookHost } from "../../taskpane/outlookHost.ts";
import { linkedPanel } from "../../taskpane/panelLink.ts";

const origin = "https://evenover.test";
const panelId = "0b9b4c1e-5f7e-4a0b-9c51-2d6f3f1f9a10";
const link = `${origin}/panel/${panelId}`;
type Done = (answer: unknown) => void;
const ok = (value: unknown) => ({ status: "succeeded", value });
const no = (message: string) => ({ status: "failed", value: undefined, error: { name: "Error", message, code: 9000 } });

/** As much of Office as the pane asks of, with its callbacks and its manners: everything later, never at once. */
function office(item: object | null, more: object = {}) {
	const handlers = new Map<string, () => void>();
	(globalThis as { Office?: unknown }).Office = {
		CoercionType: { Html: "html", Text: "text" },
		EventType: { ItemChanged: "olkItemSelectedChanged", OfficeThemeChanged: "officeThemeChanged" },
		MailboxEnums: { RestVersion: { v2_0: "v2.0" } },
		context: {
			displayLanguage: "en-GB",
			requirements: { isSetSupported: () => true },
			mailbox: {
				item,
				userProfile: { emailAddress: "Ines@Brightwater.test" },
				convertToRestId: (id: string) => id.replaceAll("/", "-").replaceAll("+", "_"),
				addHandlerAsync: (event: string, handler: () => void) => void handlers.set(event, handler),
				removeHandlerAsync: (event: string) => void handlers.delete(event),
			},
			...more,
		},
	};
	return handlers;
}

afterEach(() => {
	delete (globalThis as { Office?: unknown }).Office;
});

const later = (work: () => void) => void setTimeout(work);
const token = async () => "token";

function composing(start = "<p>Hi all</p>") {
	const state = { html: start, saves: 0, saved: false, writes: 0 };
	const item = {
		subject: {},
		saveAsync: (done: Done) =>
			later(() => {
				state.saves += 1;
				state.saved = true;
				done(ok("AAA/b+c"));
			}),
		getItemIdAsync: (done: Done) => later(() => done(state.saved ? ok("AAA/b+c") : no("The item isn't saved"))),
		body: {
			getAsync: (_type: string, done: Done) => later(() => done(ok(state.html))),
			getTypeAsync: (done: Done) => later(() => done(ok("html"))),
			prependAsync: (html: string, _options: object, done: Done) =>
				later(() => {
					state.writes += 1;
					state.html = html + state.html;
					done(ok(undefined));
				}),
		},
	};
	return { item, state };
}

test("a language that no calendar knows is British English", () => {
	const localeIn = (displayLanguage: string) => {
		office(null, { displayLanguage });
		return createOutlookHost(token, origin).locale;
	};
	expect(["de-DE", "en-US@posix", "de-", ""].map(localeIn)).toEqual(["de-DE", "en-GB", "en-GB", "en-GB"]);
});

test("an invite being written has no identity until it is saved, and is saved only when asked", async () => {
	const { item, state } = composing();
	office(item);
	const host = createOutlookHost(token, origin);
	expect(host.place).toBe("compose");
	expect(await host.meeting()).toEqual({ ref: null, panelId: null, organizes: true });
	expect(state.saves).toBe(0);
	expect(await host.meeting({ save: true })).toEqual({ ref: { itemId: "AAA-b_c" }, panelId: null, organizes: true });
});

test("the block goes into the invite once, however often and however fast it is pressed", async () => {
	const { item, state } = composing();
	office(item);
	const host = createOutlookHost(token, origin);
	const block = { html: `<div><a href="${link}">Give my answer</a></div>`, text: link };
	await Promise.all([host.addToInvite?.(block), host.addToInvite?.(block)]);
	await host.addToInvite?.(block);
	expect(state.writes).toBe(1);
	expect(state.html.startsWith("<div><a")).toBe(true);
	expect((await host.meeting()).panelId).toBe(panelId);
});

test("what Office refuses is told in Office's own words", async () => {
	const { item } = composing();
	office({ ...item, saveAsync: (done: Done) => later(() => done(no("The operation isn't allowed."))) });
	await expect(createOutlookHost(token, origin).meeting({ save: true })).rejects.toThrow("The operation isn't allowed.");
});

test("an invite being read links to its panel; whose calendar it is goes along", async () => {
	office({
		subject: "Second-half focus",
		itemId: "AAA/x",
		organizer: { emailAddress: "ines@brightwater.test" },
		body: { getAsync: (_type: string, done: Done) => later(() => done(ok(`<a href="${link}">`))) },
		getSharedPropertiesAsync: (done: Done) => later(() => done(ok({ owner: "ines@brightwater.test", targetMailbox: "" }))),
	});
	const host = createOutlookHost(token, origin);
	expect(host.place).toBe("read");
	expect(host.addToInvite).toBeUndefined();
	expect(await host.meeting()).toEqual({ ref: { itemId: "AAA-x", mailbox: "ines@brightwater.test" }, panelId, organizes: true });
});

test("an Outlook without shared calendars, and a pinned pane without an item, are no fault", async () => {
	office({ subject: "x", itemId: "AAA", body: { getAsync: (_type: string, done: Done) => later(() => done(no("Not supported"))) } });
	expect(await createOutlookHost(token, origin).meeting()).toEqual({ ref: { itemId: "AAA" }, panelId: null, organizes: false });
	office(null);
	expect(await createOutlookHost(token, origin).meeting()).toEqual({ ref: null, panelId: null });
});

test("a mail is told from an invite, and what stands in it is read; one that cannot be read is empty", async () => {
	office({ itemType: "message", itemId: "AAA", body: { getAsync: (_type: string, done: Done) => later(() => done(ok("<p>Hi</p>"))) } });
	const mail = createOutlookHost(token, origin);
	expect(mail.isMail).toBe(true);
	expect(await mail.body()).toBe("<p>Hi</p>");
	office({ itemType: "appointment", body: { getAsync: (_type: string, done: Done) => later(() => done(no("Not allowed"))) } });
	const invite = createOutlookHost(token, origin);
	expect(invite.isMail).toBe(false);
	expect(await invite.body()).toBe("");
	office(null);
	expect(createOutlookHost(token, origin).isMail).toBe(false);
});

test("another item in a pinned pane is told until nobody listens", () => {
	const handlers = office(null);
	let told = 0;
	const stop = createOutlookHost(token, origin).onItemChange(() => {
		told += 1;
	});
	handlers.get("olkItemSelectedChanged")?.();
	stop();
	expect(told).toBe(1);
	expect(handlers.size).toBe(0);
});

test("a link to a panel is found as it is and as mail filters wrap it, and only on our own address", () => {
	expect(linkedPanel(`<a href="${link}">`, origin)).toBe(panelId);
	expect(linkedPanel(`<a href="https://safe.test/?url=${encodeURIComponent(link)}&data=1">`, origin)).toBe(panelId);
	expect(linkedPanel(`<a href="https://elsewhere.test/panel/${panelId}">`, origin)).toBeNull();
	expect(linkedPanel(`<a href="${origin}/panel/nothing">`, origin)).toBeNull();
});

test("Outlook's colours tell its theme", () => {
	expect(themeFrom({ bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#242424" }, false)).toBe("light");
	expect(themeFrom({ bodyBackgroundColor: "#292929", bodyForegroundColor: "#FFFFFF" }, false)).toBe("dark");
	expect(themeFrom({ bodyBackgroundColor: "#000000", bodyForegroundColor: "#FFFFFF" }, false)).toBe("high-contrast");
	expect(themeFrom(undefined, false)).toBe("light");
	expect(themeFrom(undefined, true)).toBe("high-contrast");
});
