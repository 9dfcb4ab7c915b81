import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { personByAlias } from "../../sandbox/people.ts";
import { hiddenAnswers, labels } from "../../sandbox/seed.ts";
import { type Running, startRunning } from "../support/running.ts";

jest.setTimeout(40_000);

const leaders = ["ines", "tomas", "priya", "hana", "leila", "marcus"];
const oid = (alias: string) => personByAlias(alias).oid;
let running: Running;
beforeEach(async () => {
	running = await startRunning({ start: "2026-06-18T07:00:00.000Z" });
});
afterEach(() => running.close());

const view = async (panelId: string, alias: string) => (await running.ask(alias, "viewPanel", { panelId })).panel;
const mails = (alias: string) =>
	running.tenant.graph.mailbox(alias).inbox.filter(({ subject }) => subject === "What did we decide to optimize for?");

/** Ines settles retention even over new revenue on Thursday morning, or nothing. */
async function met(decides = true) {
	const meeting = running.tenant.graph.seedMeeting({
		organizer: "maya",
		attendees: leaders,
		subject: "Leadership team",
		start: "2026-06-18T08:00:00.000Z",
		end: "2026-06-18T09:00:00.000Z",
	});
	const { panel } = await running.ask("maya", "attachPanel", {
		meeting: { itemId: meeting.eventIds["maya"] ?? "" },
		topic: "What should the second half optimize for?",
		deciderId: oid("ines"),
		facilitatorId: oid("maya"),
		targets: labels,
		dueAt: "2026-06-18T07:55:00.000Z",
		timeZone: "Europe/Berlin",
		idempotencyKey: randomUUID(),
	});
	for (const alias of leaders) await running.ask(alias, "submitAnswer", { panelId: panel.id, answer: hiddenAnswers[alias] as never });
	await running.ask("maya", "revealPanel", { panelId: panel.id });
	if (decides)
		await running.ask("ines", "forceDecision", {
			panelId: panel.id,
			tensionId: "pair:new-revenue:retention",
			chosen: "retention",
			givesUp: "The Nordics launch, until October",
			why: "",
			scope: "",
			ownerId: oid("leila"),
			reviewOn: "2026-10-15",
			idempotencyKey: randomUUID(),
		});
	await running.at("2026-06-18T09:01:00.000Z");
	return panel.id;
}

test("three days after the meeting, on the next working morning, each leader is asked once, and the question tells nothing", async () => {
	const panelId = await met();
	await running.at("2026-06-21T12:00:00.000Z");
	expect(leaders.map((alias) => mails(alias).length)).toEqual([0, 0, 0, 0, 0, 0]);
	await running.at("2026-06-22T06:01:00.000Z");
	await running.at("2026-06-23T06:01:00.000Z");
	expect(leaders.map((alias) => mails(alias).length)).toEqual([1, 1, 1, 1, 1, 1]);
	expect(mails("maya")).toEqual([]);
	expect(JSON.stringify(mails("tomas"))).not.toMatch(/retention|revenue|Nordics/i);
	const [notice] = running.tenant.graph.activities("tomas").filter(({ activityType }) => activityType === "echoAsked");
	expect(notice?.previewText).toBe("What did we decide to optimize for? One question, from memory.");
	expect((await running.ask("tomas", "listMyAsks", {})).asks.filter((ask) => ask.panelId === panelId).map(({ kind }) => kind)).toEqual([
		"echo",
	]);
});

test("what they are asked to remember is hidden from them alone until they say or skip, on every page", async () => {
	const panelId = await met();
	await running.at("2026-06-22T06:01:00.000Z");
	const told = async (alias: string) => {
		const panel = await view(panelId, alias);
		const { decisions, order, wall, openObjections, dueForReview, followUp } = panel;
		const team = panel.teamId
			? [
					await running.ask(alias, "listDecisions", { teamId: panel.teamId }),
					await running.ask(alias, "viewFramework", { teamId: panel.teamId }),
				]
			: [];
		return JSON.stringify([
			decisions,
			order,
			wall,
			openObjections,
			dueForReview,
			followUp,
			team,
			(await running.ask(alias, "listMyAsks", {})).asks,
		]);
	};
	expect((await view(panelId, "tomas")).echo).toBe("open");
	expect(await told("tomas")).not.toMatch(/Nordics|"chosen"|"levels":\[\[/);
	expect((await view(panelId, "tomas")).me.may.takeStance).toBe(false);
	expect((await view(panelId, "tomas")).board?.tensions.filter(({ state }) => state === "settled")).toEqual([]);
	expect((await view(panelId, "maya")).board?.tensions.filter(({ state }) => state === "settled")).not.toEqual([]);
	expect(await told("maya")).toContain("Nordics");
	const again = { panelId, tensionId: "pair:new-revenue:retention", idempotencyKey: randomUUID() };
	expect((await running.refused("ines", "deferTension", { ...again, ownerId: oid("leila"), until: "2026-07-15" })).code).toBe("echoFirst");
	await running.ask("tomas", "answerEcho", { panelId, recall: { chosen: "New revenue", over: "Retention" } });
	expect(await told("tomas")).toContain("Nordics");
	await running.ask("hana", "answerEcho", { panelId, recall: null });
	expect(await told("hana")).toContain("Nordics");
	expect([(await view(panelId, "tomas")).echo, (await view(panelId, "hana")).echo]).toEqual(["answered", "skipped"]);
});

test("who decides and who facilitates learn what is remembered; the decider not before answering, the others never", async () => {
	const panelId = await met();
	await running.at("2026-06-22T06:01:00.000Z");
	await running.ask("tomas", "answerEcho", { panelId, recall: { chosen: "New revenue", over: "Retention" } });
	await running.ask("priya", "answerEcho", { panelId, recall: { chosen: "retention", over: "new revenue" } });
	await running.ask("hana", "answerEcho", { panelId, recall: null });
	const { echoes } = await view(panelId, "maya");
	expect(echoes?.heard.map(({ name, result }) => [name, result]).sort()).toEqual([
		["Priya Nair", "remembered"],
		["Tomas Lindqvist", "reversed"],
	]);
	expect(echoes?.skipped).toEqual([oid("hana")]);
	expect([...(echoes?.open ?? [])].sort()).toEqual([oid("ines"), oid("leila"), oid("marcus")].sort());
	expect((await view(panelId, "ines")).echoes).toBeNull();
	await running.ask("ines", "answerEcho", { panelId, recall: { chosen: "Retention", over: "Growth in users" } });
	expect((await view(panelId, "ines")).echoes?.heard).toHaveLength(3);
	expect((await view(panelId, "priya")).echoes).toBeNull();
});

test("it is answered once, by who was asked, and never before", async () => {
	const panelId = await met();
	const recall = { chosen: "Retention", over: "New revenue" };
	expect((await running.refused("tomas", "answerEcho", { panelId, recall })).code).toBe("noEcho");
	await running.at("2026-06-22T06:01:00.000Z");
	expect((await running.refused("maya", "answerEcho", { panelId, recall })).code).toBe("noEcho");
	await running.ask("tomas", "answerEcho", { panelId, recall });
	expect(await running.refused("tomas", "answerEcho", { panelId, recall: null })).toMatchObject({ code: "echoAnswered", status: 409 });
});

test("where nothing was decided nobody is asked", async () => {
	const panelId = await met(false);
	await running.at("2026-06-22T06:01:00.000Z");
	expect(leaders.map((alias) => mails(alias).length)).toEqual([0, 0, 0, 0, 0, 0]);
	expect((await view(panelId, "tomas")).echo).toBe("none");
});
