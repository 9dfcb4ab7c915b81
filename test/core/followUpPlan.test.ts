import { expect, test } from "@jest/globals";
import { chatSenders, planDeliveries, planEcho, planReminders } from "../../src/core/followUpPlan.ts";
import type { PanelPerson, Role } from "../../src/core/panel.ts";

const person = (id: string, ...roles: Role[]): PanelPerson => ({ id, name: id, mail: `${id}@brightwater.example`, title: "", roles });
const people = [
	person("ines", "decider", "leader"),
	person("jonas", "organizer"),
	person("maya", "facilitator"),
	person("olga", "observer"),
];
const about = { tenantId: "t", panelId: "p", occurrence: "f1", people };

test("everybody on the panel gets a mail, whatever their role", () => {
	const deliveries = planDeliveries({ ...about, chatId: null });
	expect(deliveries.map(({ channel, recipient }) => [channel, recipient?.id])).toEqual([
		["mail", "ines"],
		["mail", "jonas"],
		["mail", "maya"],
		["mail", "olga"],
	]);
});

test("who was taken off the invite gets nothing more; a decider who was still does", () => {
	const left = [person("hana", "leader", "left"), person("ines", "decider", "leader", "left")];
	for (const plan of [planDeliveries, planReminders, planEcho]) {
		const planned = plan({ ...about, people: left, chatId: null }).map(({ recipient }) => recipient?.id);
		expect(new Set(planned)).toEqual(new Set(["ines"]));
	}
});

test("a meeting with a chat gets one message there, and everybody a notification", () => {
	const channels = planDeliveries({ ...about, chatId: "19:meeting_x@thread.v2" }).map((one) => one.channel);
	expect(channels.filter((channel) => channel === "chat")).toHaveLength(1);
	expect(channels.filter((channel) => channel === "activity")).toHaveLength(4);
});

test("who has no address gets no mail", () => {
	expect(planDeliveries({ ...about, people: [{ ...person("guest"), mail: "" }], chatId: null })).toEqual([]);
});

test("every message has its own key, the same each time it is planned", () => {
	const once = planDeliveries({ ...about, chatId: "19:meeting_x@thread.v2" }).map((one) => one.dedupeKey);
	expect(new Set(once).size).toBe(once.length);
	expect(
		planDeliveries({ ...about, people: people.toReversed(), chatId: "19:meeting_x@thread.v2" })
			.map((one) => one.dedupeKey)
			.sort(),
	).toEqual(once.sort());
	const other = planDeliveries({ ...about, tenantId: "t2", chatId: null }).map((one) => one.dedupeKey);
	expect(once.filter((key) => other.includes(key))).toEqual([]);
});

test("a slash in an id makes no two keys one", () => {
	const [one] = planDeliveries({ ...about, panelId: "p/1", occurrence: "f", people: [person("x")], chatId: null });
	const [other] = planDeliveries({ ...about, panelId: "p", occurrence: "1/f", people: [person("x")], chatId: null });
	expect(one?.dedupeKey).not.toBe(other?.dedupeKey);
});

test("the organizer posts into the chat, and where they cannot, who facilitates, then who decides", () => {
	expect(chatSenders({ people }, "jonas").map((one) => one.id)).toEqual(["jonas", "maya", "ines"]);
	expect(chatSenders({ people }, "ines").map((one) => one.id)).toEqual(["ines", "maya"]);
});
