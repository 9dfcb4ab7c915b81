import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { labels } from "../../sandbox/seed.ts";
import { later } from "../../src/core/instant.ts";
import { localeAsked } from "../../src/server/language.ts";
import { type Running, startRunning } from "../support/running.ts";
import { leaders, oid } from "./meetings.ts";

let running: Running;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-15T09:00:00.000Z" });
}, 60_000);
afterAll(() => running.close());

/** A panel for ten in Zurich on that Thursday, put on by somebody who reads that language. */
async function attachedIn(locale: string, on = "2026-06-18") {
	const { graph } = running.tenant;
	const times = { start: `${on}T08:00:00.000Z`, end: `${on}T09:00:00.000Z` };
	const meeting = graph.seedMeeting({ organizer: "maya", attendees: leaders, subject: "Leadership team", ...times });
	const asked = {
		meeting: { itemId: meeting.eventIds["maya"] ?? "" },
		topic: "What comes first?",
		deciderId: oid("ines"),
		facilitatorId: oid("maya"),
		targets: labels,
		dueAt: later(times.start, -16 * 3_600_000),
		timeZone: "Europe/Zurich",
		idempotencyKey: randomUUID(),
	};
	return { ...(await running.ask("maya", "attachPanel", asked, locale)), chatId: meeting.chatId };
}

const newest = (alias: string, panelId: string) =>
	running.tenant.graph.mailbox(alias).inbox.find((mail) => JSON.stringify(mail).includes(panelId));

test("what goes out about a panel speaks the language of who attached it, whoever sends it", async () => {
	const { panel, inviteBlock, chatId } = await attachedIn("de-CH");
	expect(inviteBlock.text).toContain("Mittwoch, 17. Juni");
	expect(panel.dimensions.map(({ label }) => label)).toEqual(["Budget", "Personal", "Termin", "Umfang", "Qualität"]);
	await running.ask("maya", "remindPeople", { panelId: panel.id, idempotencyKey: randomUUID() }, "ja-JP");
	expect(JSON.stringify(newest("tomas", panel.id))).toContain('lang=\\"de-CH\\"');
	expect((await running.ask("maya", "previewFollowUp", { panelId: panel.id }, "fr-FR")).html).toContain('lang="de-CH"');
	await running.at("2026-06-18T09:30:00.000Z", async () => JSON.stringify(newest("hana", panel.id) ?? "").includes("18. Juni"));
	expect(running.tenant.graph.chat(chatId).tabs.map(({ displayName }) => displayName)).toEqual(["Entscheidungen"]);
});

test("a team speaks as who made it, until whoever runs it chooses another language for it", async () => {
	const teamId = (await attachedIn("de-CH", "2026-06-25")).panel.teamId ?? "";
	const read = async () => (await running.ask("ines", "viewTeam", { teamId })).team.locale;
	expect(await read()).toBe("de-CH");
	expect(await running.refused("tomas", "changeTeam", { teamId, locale: "fr" })).toMatchObject({ code: "notYourTeamToRun" });
	await running.ask("maya", "changeTeam", { teamId, locale: "fr" });
	expect(await read()).toBe("fr");
	// with the country of who chooses it
	await running.ask("maya", "changeTeam", { teamId, locale: "es" }, "es-MX");
	expect(await read()).toBe("es-MX");
	await running.ask("maya", "changeTeam", { teamId, locale: "en" }, "es-MX");
	expect(await read()).toBe("en-GB");
	expect(await running.refused("maya", "changeTeam", { teamId, locale: "sv" as never })).toMatchObject({ code: "malformed" });
});

test("a refusal tells its days as the reader's country does", async () => {
	const { panel } = await attachedIn("en-GB", "2026-07-02");
	const told = async (locale: string) => (await running.refused("maya", "closePanel", { panelId: panel.id }, locale)).message;
	expect(await told("en-GB")).toContain("Thursday 2 July, 09:00");
	expect(await told("en-US")).toMatch(/Thursday, July 2, 9:00\sAM/);
	expect(await told("de-DE")).toContain("Donnerstag, 2. Juli");
});

test("of the languages a browser lists, the first that has words is spoken, and British English where none has", () => {
	expect(localeAsked("pt-BR, de-CH;q=0.8, en;q=0.5")).toBe("de-CH");
	expect(localeAsked("en-US,en;q=0.9,de;q=0.8")).toBe("en-US");
	expect(localeAsked("ja")).toBe("ja");
	expect(localeAsked("FR-ca")).toBe("fr-CA");
	for (const header of [undefined, "", "*", "sv-SE", "de_", "-", "x".repeat(9_000)]) expect(localeAsked(header)).toBe("en-GB");
	// what is wanted more comes first, what is not wanted at all not
	expect(localeAsked("en;q=0.3, fr;q=0.9, de;q=0.5")).toBe("fr");
	expect(localeAsked("de;q=0, ja;Q=0.1")).toBe("ja");
	expect(localeAsked("de;q=0, *;q=0.5")).toBe("en-GB");
	expect(localeAsked("en;q=0.8, es")).toBe("es");
	expect(localeAsked("de;q=0.50, fr;q=0.5, *;q=0.1")).toBe("de");
	// what else a tag can ask for is not taken over
	expect(localeAsked("de-DE-u-ca-buddhist-nu-thai")).toBe("de-DE");
});
