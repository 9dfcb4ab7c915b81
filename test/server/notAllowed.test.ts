import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { namesOf } from "../../src/graph/permissions.ts";
import { type Running, startRunning } from "../support/running.ts";
import { teamThatMeets } from "./meetings.ts";

let running: Running;
beforeEach(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
});
afterEach(() => running.close());

/** As an administrator does who takes one permission back. */
function withdraw(name: string): void {
	const { appRoles, delegatedScopes } = running.tenant.registration;
	for (const granted of [appRoles, delegatedScopes]) if (granted.includes(name)) granted.splice(granted.indexOf(name), 1);
}
const channels = async (panelId: string) => {
	const { followUp } = (await running.ask("maya", "viewPanel", { panelId })).panel;
	return Object.fromEntries(followUp.deliveries.map(({ channel, state, lastError }) => [channel, lastError ?? state]));
};
async function followedUp(until: (channels: Record<string, string>) => boolean): Promise<Record<string, string>> {
	const meets = teamThatMeets(running);
	const panel = await meets.revealed("2026-06-18", { held: false });
	await meets.decided(panel);
	await running.at("2026-06-18T11:30:00.000Z", async () => until(await channels(panel.id)));
	return channels(panel.id);
}

test.each([
	["User.ReadBasic.All", /User\.ReadBasic\.All/],
	["Calendars.Read", /Calendars\.Read/],
])("without %s a panel is not attached, and the refusal names the permission and who can give it", async (name, told) => {
	withdraw(name);
	const meeting = running.tenant.graph.seedMeeting({
		organizer: "maya",
		attendees: ["ines", "tomas"],
		subject: "Any",
		start: "2026-06-18T10:00:00.000Z",
		end: "2026-06-18T11:00:00.000Z",
	});
	const refused = await running.refused("maya", "viewMeeting", { meeting: { itemId: meeting.eventIds["maya"] ?? "" } });
	expect(refused).toMatchObject({ code: "consentNeeded", values: { permission: name } });
	expect(refused.message).toMatch(told);
	expect(refused.message).toContain("an administrator has to allow it");
	expect(await running.ask("maya", "listMyAsks", {})).toBeDefined();
});

test("without Mail.Send the mails wait for the permission, and what goes to the chat and the activity feed goes out all the same", async () => {
	withdraw("Mail.Send");
	const ways = await followedUp(({ mail, chat, activity }) => mail === "forbidden" && chat === "sent" && activity === "sent");
	expect(ways).toEqual({ mail: "forbidden", chat: "sent", activity: "sent" });
});

test("without ChatMessage.Send the chat waits for it, and mails and the activity feed go out all the same", async () => {
	withdraw("ChatMessage.Send");
	const ways = await followedUp(({ mail, chat, activity }) => mail === "sent" && chat === "consent" && activity === "sent");
	expect(ways).toEqual({ mail: "sent", chat: "consent", activity: "sent" });
});

test("what a tenant grants is just what the list names: with it alone a whole meeting goes its way", async () => {
	const { registration } = running.tenant;
	registration.delegatedScopes.splice(0, Number.POSITIVE_INFINITY, ...namesOf("delegated"));
	registration.appRoles.splice(0, Number.POSITIVE_INFINITY, ...namesOf("application"));
	const ways = await followedUp((all) => ["mail", "chat", "activity"].every((way) => all[way] === "sent"));
	expect(ways).toEqual({ mail: "sent", chat: "sent", activity: "sent" });
});
