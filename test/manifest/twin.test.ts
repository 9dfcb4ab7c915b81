import { describe, expect, test } from "@jest/globals";
import { XMLParser } from "fast-xml-parser";
import { faultsOfXml } from "../../manifest/checks.ts";
import { describe as described } from "../../manifest/description.ts";
import { outlookTwin } from "../../manifest/twin.ts";
import { unifiedManifest } from "../../manifest/unified.ts";
import { english, translations } from "../../manifest/words/languages.ts";
import { paneButtonId } from "../../taskpane/events/actionIds.ts";
import { settings } from "./sample.ts";

const app = described(settings);
const twin = outlookTwin(app);
const manifest = unifiedManifest(app);
const faults = (text: string) => faultsOfXml("twin", text);

/** All values of an attribute on elements of this name, in the order of the document. */
const attributes = (name: string, attribute: string) =>
	[...twin.matchAll(new RegExp(`<${name} [^>]*?${attribute}="([^"]*)"`, "g"))].map(([, value]) => value);
const { OfficeApp } = new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(twin) as {
	OfficeApp: Record<string, unknown>;
};

describe("the add-in for the other Outlooks", () => {
	test("is what the open specification of the format takes", () => {
		expect(faults(twin)).toEqual([]);
	});

	test.each<[what: string, from: string | RegExp, to: string]>([
		["two elements change places", /(\s*<Version>.*<\/Version>)(\s*<ProviderName>.*<\/ProviderName>)/, "$2$1"],
		["something required is missing", /<SupportUrl[^>]*>/, ""],
		["something is there that nobody knows", "<Hosts>", "<Colour /><Hosts>"],
		["a sentence is referred to that is not there", 'resid="mail.Tip"', 'resid="gone"'],
		["a picture is referred to that is not there", 'size="16" resid="Icon.16"', 'size="16" resid="Icon.17"'],
		["a label refers to a long sentence", '<Label resid="Group" />', '<Label resid="About" />'],
		["a name of a resource is too long", /id="Icon\.144"|resid="Icon\.144"/g, `id="${"x".repeat(33)}"`],
		["a label is too long", 'Value="Evenover" />', `Value="${"x".repeat(126)}" />`],
		[
			"a page comes over http",
			'DefaultValue="https://evenover.brightwater.io/taskpane/"',
			'DefaultValue="http://evenover.brightwater.io/taskpane/"',
		],
		["an id is none", settings.outlookAddInId, "evenover"],
		["a send mode is none", "PromptUser", "Perhaps"],
		["a phone's icon has no size for it", 'size="25" scale="3"', 'size="24" scale="3"'],
	])("is refused when %s, in the part for older Outlooks and in that for newer ones", (_, from, to) => {
		const last = typeof from === "string" ? twin.lastIndexOf(from) : -1;
		const broken = [twin.replace(from, to), ...(last < 0 ? [] : [twin.slice(0, last) + twin.slice(last).replace(from, to)])];
		for (const one of broken) {
			expect(one).not.toBe(twin);
			expect(faults(one)).not.toEqual([]);
		}
	});

	test("is another app by another name with another picture, of the same version", () => {
		expect(OfficeApp).toMatchObject({ Id: settings.outlookAddInId, Version: "1.4.0.0" });
		expect(new Set([manifest.id, OfficeApp["Id"], manifest.webApplicationInfo.id]).size).toBe(3);
		const names = attributes("DisplayName", "DefaultValue");
		expect(names).toEqual([english.words.outlookName]);
		for (const { words } of [english, ...translations]) expect(words.outlookName).not.toBe(words.name.short);
		expect(attributes("IconUrl", "DefaultValue")[0]).not.toMatch(/icons\/evenover-/);
	});

	test("has the buttons of the unified manifest, word for word, in every place that both know", () => {
		const surfaces = attributes("ExtensionPoint", "xsi:type").filter((type) => type !== "LaunchEvent");
		const desktop = ["AppointmentOrganizerCommandSurface", "AppointmentAttendeeCommandSurface", "MessageReadCommandSurface"];
		expect(surfaces).toEqual([...desktop, ...desktop, "MobileMessageReadCommandSurface"]);
		for (const ribbon of manifest.extensions[0]?.ribbons ?? []) {
			const [control] = ribbon.tabs[0]?.groups[0]?.controls ?? [];
			expect(attributes("bt:String", "DefaultValue")).toEqual(expect.arrayContaining([control?.label, control?.supertip.description]));
		}
	});

	test("has the button that the question before sending offers, by one name in both", () => {
		const ids = manifest.extensions[0]?.ribbons.flatMap(({ tabs }) =>
			tabs.flatMap(({ groups }) => groups.flatMap(({ controls }) => controls.map(({ id }) => id))),
		);
		expect(ids).toContain(paneButtonId);
		expect(attributes("Control", "id").filter((id) => id === paneButtonId)).toHaveLength(2);
	});

	test("is called at the same events by the same names, and keeps nobody from sending", () => {
		expect(attributes("LaunchEvent", "FunctionName")).toEqual(
			manifest.extensions[0]?.autoRunEvents[0]?.events.map(({ actionId }) => actionId),
		);
		expect(attributes("LaunchEvent", "Type")).toEqual(["OnAppointmentSend"]);
		expect(attributes("LaunchEvent", "SendMode")).toEqual(["PromptUser"]);
	});

	test("opens the same pages and signs in as the same app", () => {
		const pages = manifest.extensions[0]?.runtimes.flatMap(({ code }) => Object.values(code));
		expect(new Set(attributes("bt:Url", "DefaultValue"))).toEqual(new Set(pages));
		expect(twin).toContain(`<Resource>${manifest.webApplicationInfo.resource}</Resource>`);
	});

	test("says every sentence in every language", () => {
		const sentences = twin.match(/<(bt:String|DisplayName|Description) [^>]*DefaultValue=/g) ?? [];
		for (const { culture } of translations) expect(twin.split(`Locale="${culture}"`)).toHaveLength(sentences.length + 1);
	});

	test("takes any company's name as text", () => {
		const odd = { ...settings, company: { ...settings.company, name: 'Smith & "Sons" <Ltd>' } };
		expect(faults(outlookTwin(described(odd)))).toEqual([]);
	});
});
