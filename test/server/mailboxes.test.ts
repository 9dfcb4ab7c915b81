import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { personByAlias } from "../../sandbox/people.ts";
import { hiddenAnswers, labels } from "../../sandbox/seed.ts";
import { later } from "../../src/core/instant.ts";
import { type Running, startRunning } from "../support/running.ts";
import { oid } from "./meetings.ts";

let running: Running;
let teamId: string;
const mailOf = (alias: string) => personByAlias(alias).mail.toLowerCase();
const attendees = ["ines", "tomas", "priya", "hana"];

beforeAll(async () => {
	running = await startRunning({ start: "2026-06-17T10:00:00.000Z" });
	const { graph, clock } = running.tenant;
	const when = { start: "2026-06-18T10:00:00.000Z", end: "2026-06-18T11:00:00.000Z" };
	const meeting = graph.seedMeeting({ organizer: "maya", attendees, subject: "Leadership team", ...when });
	// Maya names two others, and neither was asked
	const { panel } = await running.ask("maya", "attachPanel", {
		meeting: { itemId: meeting.eventIds["maya"] ?? "" },
		topic: "What matters?",
		deciderId: oid("ines"),
		facilitatorId: oid("tomas"),
		targets: labels,
		dueAt: "2026-06-18T08:00:00.000Z",
		idempotencyKey: randomUUID(),
	});
	teamId = panel.teamId ?? "";
	for (const alias of ["ines", "priya", "hana"])
		await running.ask(alias, "submitAnswer", {
			panelId: panel.id,
			answer: { ...hiddenAnswers[alias], guess: { first: "retention", sharing: 2 } } as never,
		});
	clock.moveTo("2026-06-18T10:10:00.000Z");
	const { board } = (await running.ask("ines", "revealPanel", { panelId: panel.id })).panel;
	const split = board?.tensions.find(({ kind }) => kind === "pair");
	await running.ask("ines", "forceDecision", {
		panelId: panel.id,
		tensionId: split?.id ?? "",
		chosen: split?.a.id ?? "",
		givesUp: "The Nordics launch",
		why: "Four in ten leave within a year.",
		scope: "",
		ownerId: oid("hana"),
		reviewOn: "2026-10-15",
		idempotencyKey: randomUUID(),
	});
}, 60_000);
afterAll(() => running.close());

const posted = (ending: string, words: RegExp) =>
	running.tenant.graph.received.list.filter(
		({ path, method, body }) => method === "POST" && path.endsWith(ending) && words.test(JSON.stringify(body)),
	);
/** Who wrote such mails since, by their alias. */
const writers = (words: RegExp) => {
	const before = posted("/messages", words).length;
	return () =>
		posted("/messages", words)
			.slice(before)
			.map(({ path }) => [...attendees, "maya", "leila"].find((alias) => path.includes(oid(alias))) ?? path);
};
const notices = () => posted("/sendActivityNotification", /./).length;

test("a pulse goes out from nobody's mailbox while those named have done nothing in the team themselves", async () => {
	await running.ask("ines", "changeTeam", { teamId, deciderId: oid("hana") });
	const [wrote, before] = [writers(/pulse/), notices()];
	await running.at("2026-07-01T10:00:00.000Z");
	expect((await running.ask("priya", "viewPulse", { teamId })).current?.number).toBe(1);
	expect(wrote()).toEqual([]);
	expect(notices() - before).toBeGreaterThanOrEqual(4);
});

test("it goes out from whoever of the two has run the team, the facilitator first", async () => {
	await running.ask("hana", "changeTeam", { teamId, echoDays: 4 });
	const byHana = writers(/pulse/);
	await running.at("2026-07-15T10:00:00.000Z");
	expect(new Set(byHana())).toEqual(new Set(["hana"]));
	const { plan } = await running.ask("tomas", "viewPulse", { teamId });
	await running.ask("tomas", "schedulePulse", { teamId, startsOn: "2026-07-29", at: plan.at, everyWeeks: 2 });
	const byTomas = writers(/pulse/);
	await running.at("2026-07-29T10:00:00.000Z");
	expect(new Set(byTomas())).toEqual(new Set(["tomas"]));
}, 60_000);

test("whether somebody meant it is asked from the mailbox of whoever asks, whoever is named facilitator meanwhile", async () => {
	const wrote = writers(/Is this what you meant/);
	const { team } = await running.ask("leila", "createTeam", {
		name: "Product trio",
		mails: [mailOf("tomas"), mailOf("maya"), mailOf("priya")],
		deciderMail: mailOf("priya"),
		idempotencyKey: randomUUID(),
	});
	await running.ask("leila", "proposeTranslation", {
		teamId: team.id,
		statement: "More focus",
		saidBy: oid("tomas"),
		saidOn: "2026-06-17",
		implications: ["No free plan."],
		idempotencyKey: randomUUID(),
	});
	await running.ask("leila", "changeTeam", { teamId: team.id, facilitatorId: oid("maya") });
	await running.at(later(running.tenant.clock.now(), 30 * 60_000));
	expect(wrote()).toEqual(["leila"]);
}, 60_000);
