/** @jest-environment node */
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { onAppointmentSending } from "../../../taskpane/events/onSend.ts";
import { outlookThatSends, panelLink, settled } from "./outlookWithout.ts";

let outlook: ReturnType<typeof outlookThatSends>;
const sent = async () => {
	const told = outlook.send(onAppointmentSending);
	await settled();
	return told;
};

beforeEach(() => {
	outlook = outlookThatSends();
	(globalThis as Record<string, unknown>)["Office"] = outlook.office;
});
afterEach(() => void jest.useRealTimers());

test("a leadership meeting without a panel is told of, as a question that leads to the pane", async () => {
	expect(await sent()).toEqual([
		{
			allowEvent: false,
			errorMessage: expect.stringContaining("Most leaders of Leadership team are on this invite, and it has no panel."),
			sendModeOverride: "promptUser",
			commandId: "organizer-button",
			cancelLabel: "Add a panel",
		},
	]);
	expect(await sent()).toEqual([{ allowEvent: true }]);
});

test("an older Outlook is told what it knows", async () => {
	outlook.invite.mailbox = 1.12;
	expect(await sent()).toEqual([{ allowEvent: false, errorMessage: expect.any(String) }]);
});

test("who was added to a meeting with a panel is named; guests from outside and lists, whom nobody asks, are not", async () => {
	outlook.invite.body = panelLink;
	expect(await sent()).toEqual([{ allowEvent: true }]);
	outlook.invite.required = [...outlook.invite.required, "Hana Ito", "Leila Haddad", "Guest Fund", "All Staff"];
	outlook.invite.kinds = { "Guest Fund": "externalUser", "All Staff": "distributionList" };
	expect(await sent()).toEqual([
		{
			allowEvent: false,
			errorMessage: "New on this invite: Hana Ito and Leila Haddad. Until the reveal, the panel asks them too.",
			sendModeOverride: "promptUser",
		},
	]);
	expect(await sent()).toEqual([{ allowEvent: true }]);
});

test.each([
	["nothing is known of a team", { kept: undefined }],
	["what was kept can't be read", { kept: "[]" }],
	["the team wants no word of it", { kept: { origin: "https://e.test", teams: [] } }],
	["nobody is invited", { required: [] }],
	["the meeting has begun", { startsAt: "2020-01-01T10:00:00Z" }],
])("the invite goes where %s", async (_, change) => {
	Object.assign(outlook.invite, change);
	expect(await sent()).toEqual([{ allowEvent: true }]);
});

test.each(["required", "start", "organizer", "body", "load"])("the invite goes where Outlook fails or breaks at %s", async (call) => {
	outlook.invite.fails = call;
	expect(await sent()).toEqual([{ allowEvent: true }]);
	Object.assign(outlook.invite, { fails: "", throws: call });
	expect(await sent()).toEqual([{ allowEvent: true }]);
	(globalThis as Record<string, unknown>)["Office"] = {};
	expect(await sent()).toEqual([{ allowEvent: true }]);
});

test("what can't be remembered is told again, and keeps nobody from sending", async () => {
	outlook.invite.fails = "save";
	expect(await sent()).toMatchObject([{ allowEvent: false, sendModeOverride: "promptUser" }]);
});

test.each(["required", "body", "load", "save"])(
	"the invite goes after four seconds where Outlook does not answer at %s, and a late answer changes nothing",
	async (call) => {
		jest.useFakeTimers({ doNotFake: ["queueMicrotask"] });
		outlook.invite.hangs = call;
		const told = outlook.send(onAppointmentSending);
		await jest.advanceTimersByTimeAsync(3_999);
		expect(told).toEqual([]);
		await jest.advanceTimersByTimeAsync(1);
		expect(told).toEqual([{ allowEvent: true }]);
		outlook.release();
		await jest.advanceTimersByTimeAsync(60_000);
		expect(told).toHaveLength(1);
	},
);
