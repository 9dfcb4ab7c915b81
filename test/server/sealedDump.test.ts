import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import { type Running, startRunning } from "../support/running.ts";
import { foundIn, inFiles } from "../support/sealedWords.ts";
import { asSuperuser } from "../support/transferRoom.ts";
import { leaders, oid, teamThatMeets } from "./meetings.ts";

jest.setTimeout(60_000);

/** Begins every word that is said in private here; nothing else holds it. */
const canary = "zqxjv";
let running: Running;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
});
afterAll(() => running.close());

test("whoever has the whole database, and not the master key, finds nothing in it that was said in private", async () => {
	const meets = teamThatMeets(running);
	const decided = await meets.revealed("2026-06-18", { held: false });
	await meets.decided(decided);
	const teamId = decided.teamId ?? "";
	await running.ask("maya", "changeTeam", { teamId, timeZone: "Europe/Berlin" });
	const said = (alias: string) => ({
		...(hiddenAnswers[alias] as object),
		limits: [{ dimension: "budget", hold: "fixed", limit: `${canary} budget` }],
		assumptions: [`${canary} assumption of ${alias}`],
	});

	// what they remember of what was decided, days later
	await running.at("2026-06-18T11:01:00.000Z");
	await running.at("2026-06-23T06:01:00.000Z");
	await running.ask("tomas", "answerEcho", { panelId: decided.id, recall: { chosen: `${canary} chosen`, over: `${canary} over` } });

	// a pulse, answered by one of them
	await running.at("2026-07-01T07:05:00.000Z");
	const pulseId = (await running.ask("tomas", "viewPulse", { teamId })).current?.id ?? "";
	const { current } = await running.ask("tomas", "answerPulse", { pulseId, recall: [`${canary} recall`] });
	await running.ask("tomas", "answerPulse", {
		pulseId,
		answer: {
			marks: (current?.priorities ?? []).map(({ id }) => ({ priorityId: id, mark: "shifting" as const })),
			changed: `${canary} changed`,
			information: `${canary} information`,
		},
	});

	// a panel that all have answered, that nobody has revealed, with votes, drafts and a request that may be repeated
	const meeting = running.tenant.graph.seedMeeting({
		organizer: "maya",
		attendees: leaders,
		subject: "Leadership team",
		start: "2026-07-09T10:00:00.000Z",
		end: "2026-07-09T11:00:00.000Z",
	});
	const { panel } = await running.ask("maya", "attachPanel", {
		meeting: { itemId: meeting.eventIds["maya"] ?? "" },
		topic: "What should the autumn optimize for?",
		deciderId: oid("ines"),
		facilitatorId: oid("maya"),
		targets: decided.targets.map(({ label }) => label),
		dueAt: "2026-07-08T16:00:00.000Z",
		idempotencyKey: randomUUID(),
	});
	for (const alias of leaders) await running.ask(alias, "saveDraft", { panelId: panel.id, draft: said(alias) as never });
	const [undecided = "", ...others] = leaders;
	for (const alias of leaders) await running.ask(alias, "submitAnswer", { panelId: panel.id, answer: said(alias) as never });
	await running.ask(undecided, "saveDraft", { panelId: panel.id, draft: { assumptions: [`${canary} second thought`] } });
	for (const alias of others) {
		const { ballot } = (await running.ask(alias, "viewPanel", { panelId: panel.id })).panel.mine;
		expect(ballot).toHaveLength(3);
		await running.ask(alias, "voteOnAssumption", { panelId: panel.id, votes: ballot.map(({ id }) => ({ id, vote: "doesNot" as const })) });
	}
	await running.ask(undecided, "raiseSignal", { teamId, priorityId: "retention", words: "An open word", idempotencyKey: randomUUID() });

	expect(await foundIn(running.ownerUrl, canary)).toEqual([]);
	expect(await foundIn(running.ownerUrl, "doesNot")).toEqual([]);
	expect(await foundIn(running.ownerUrl, "shifting")).toEqual([]);
	expect(await inFiles(running.ownerUrl, canary)).toEqual([]);
	expect(running.logged.filter((line) => line.includes(canary))).toEqual([]);
	// who looks the same way for what is open finds it
	expect(await foundIn(running.ownerUrl, "An open word")).toEqual(["public.signals"]);
	const topic = await foundIn(running.ownerUrl, "What should the autumn");
	expect(topic).toContain("public.panels");
	// but in no reply that is kept, since some hold what their reader said
	expect(topic).not.toContain("public.intents");
	const replies = await asSuperuser(running.ownerUrl, (client) => client.query("select distinct action from intents"));
	expect(replies.rows).toContainEqual({ action: "attachPanel" });
	// and whoever said it reads it
	expect(JSON.stringify(await running.ask("tomas", "exportMyData", {}))).toContain(`${canary} changed`);
});
