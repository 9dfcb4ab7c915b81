import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { faultsOfJson } from "../../manifest/checks.ts";
import { type ActivityType, describe as described } from "../../manifest/description.ts";
import { localization, unifiedManifest } from "../../manifest/unified.ts";
import { english, translations } from "../../manifest/words/languages.ts";
import { chatPermissions } from "../../src/graph/pinTab.ts";
import type { Activity } from "../../src/graph/sendActivity.ts";
import { tabEntityId } from "../../src/graph/teamsLink.ts";
import { actionIds } from "../../taskpane/events/actionIds.ts";
import { settings } from "./sample.ts";

const app = described(settings);
const manifest = unifiedManifest(app);

describe("the unified manifest", () => {
	test("is what Microsoft's own schema takes, in every language", () => {
		expect(faultsOfJson("manifest.json", manifest)).toEqual([]);
		expect(translations.flatMap((language) => faultsOfJson(language.tag, localization(app, language)))).toEqual([]);
	});

	test("is refused by that schema when something in it is too long or unknown", () => {
		const long = { ...manifest, name: { short: "x".repeat(31) } };
		const odd = { ...manifest, colour: "red" };
		expect(faultsOfJson("manifest.json", long)).toEqual([expect.stringContaining("/name/short")]);
		expect(faultsOfJson("manifest.json", odd)).toHaveLength(1);
	});

	test("declares every kind of notification that is sent, and no other", () => {
		const declared = manifest.activities.activityTypes.map(({ type }) => type).sort();
		// kinds of the type that sends them, held by the compiler in both directions
		const sent: Record<Activity["type"], true> & Record<ActivityType, true> = {
			followUpSent: true,
			answersRequested: true,
			echoAsked: true,
			pulseAsked: true,
			warningRaised: true,
			translationAsked: true,
		};
		expect(declared).toEqual(Object.keys(sent).sort());
		const union = /type ActivityType = ([^;]+);/.exec(readFileSync("src/graph/sendActivity.ts", "utf8"))?.[1] ?? "";
		expect([...union.matchAll(/"(\w+)"/g)].map(([, name]) => name).sort()).toEqual(declared);
		const used = globSync("src/actions/*.ts").flatMap((file) =>
			[...readFileSync(file, "utf8").matchAll(/\btype: "(\w+(?:Sent|Requested|Asked|Raised))"/g)].map(([, name]) => name),
		);
		expect([...new Set(used)].sort()).toEqual(declared);
	});

	test("names in every notification the one thing that is sent along with it", () => {
		const templates = [english, ...translations].flatMap(({ words }) => Object.values(words.activities).map(({ template }) => template));
		expect(templates.filter((template) => template.match(/\{\w+\}/g)?.join() !== "{topic}")).toEqual([]);
	});

	test("asks of a chat what is named when the app is added to it", () => {
		const ofChat = manifest.authorization.permissions.resourceSpecific.filter(({ name }) => name.endsWith(".Chat"));
		expect(ofChat.map(({ name, type }) => ({ permissionValue: name, permissionType: type.toLowerCase() }))).toEqual(chatPermissions);
	});

	test("has the tab where links into Teams look for it: with a person, and in every place of a meeting", () => {
		expect(manifest.staticTabs).toMatchObject([
			{
				entityId: tabEntityId,
				scopes: ["personal", "groupChat"],
				context: ["personalTab", "meetingChatTab", "meetingDetailsTab", "meetingSidePanel", "meetingStage"],
			},
		]);
	});

	test("signs people in as the server and the panes expect it", () => {
		const resource = `api://evenover.brightwater.io/${settings.entraClientId}`;
		expect(manifest.webApplicationInfo).toEqual({
			id: settings.entraClientId,
			resource,
			nestedAppAuthInfo: [{ redirectUri: "brk-multihub://evenover.brightwater.io", scopes: [`${resource}/access_as_user`] }],
		});
	});

	test("lets each event and each button call an action that a runtime has", () => {
		const [outlook] = manifest.extensions;
		const actions = outlook?.runtimes.flatMap((runtime) => runtime.actions.map(({ id }) => id)) ?? [];
		const events = outlook?.autoRunEvents.flatMap((run) => run.events) ?? [];
		const buttons = outlook?.ribbons.flatMap(({ tabs }) => tabs.flatMap(({ groups }) => groups.flatMap(({ controls }) => controls))) ?? [];
		expect(events.map(({ actionId }) => actionId).sort()).toEqual(Object.values(actionIds).sort());
		expect([...events, ...buttons].filter(({ actionId }) => !actions.includes(actionId))).toEqual([]);
		expect(new Set(actions).size).toBe(actions.length);
	});

	test("never keeps anybody from sending", () => {
		const modes = manifest.extensions[0]?.autoRunEvents[0]?.events.map(({ options }) => options.sendMode);
		expect(modes).toEqual(["promptUser"]);
	});

	test("hides its twin from whoever has both", () => {
		expect(manifest.extensions[0]?.alternates[0]?.hide.customOfficeAddin.officeAddinId).toBe(settings.outlookAddInId);
	});
});

describe("the words of the manifest", () => {
	const sentences = (value: unknown): string[] => (typeof value === "string" ? [value] : Object.values(value as object).flatMap(sentences));
	const names = [english.words.name.short, english.words.group];

	test.each(translations)("are $tag words in $tag", ({ words }) => {
		const inEnglish = new Set(sentences(english.words));
		expect(sentences(words).filter((sentence) => sentence.trim() === "" || (inEnglish.has(sentence) && !names.includes(sentence)))).toEqual(
			[],
		);
	});

	test("fit where phones and short lists cut them off", () => {
		const labels = [english, ...translations].flatMap(({ words }) => Object.values(words.buttons).map(({ label }) => label));
		expect(labels.filter((label) => label.length > 32)).toEqual([]);
	});
});
