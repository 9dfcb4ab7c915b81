import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import pg from "pg";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import { type Running, startRunning } from "../support/running.ts";
import { leaders, oid, teamThatMeets } from "./meetings.ts";

jest.setTimeout(150_000);

let running: Running;
let teamId: string;
const typed: Record<string, string[]> = {};
const says = (alias: string, words: string) => {
	typed[alias] = [...(typed[alias] ?? []), words];
	return words;
};

/** A team that has decided, with something of each kind said by Tomas, and beside it by others. */
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	const meets = teamThatMeets(running);
	for (const alias of leaders) for (const words of hiddenAnswers[alias]?.assumptions ?? []) says(alias, words);
	const first = await meets.revealed("2026-06-18");
	teamId = first.teamId ?? "";
	const { decision } = await meets.decided(first, "retention", {
		ownerId: oid("tomas"),
		givesUp: says("ines", "The Oslo opening"),
		why: says("ines", "Nobody renews there."),
	});
	for (const alias of ["tomas", "hana"])
		await running.ask(alias, "takeStance", {
			panelId: first.id,
			decisionId: decision.id,
			stance: "disagreeAndCommit",
			words: says(alias, `The plan of ${alias} was another.`),
		});
	for (const alias of ["tomas", "leila"])
		await running.ask(alias, "raiseSignal", {
			teamId,
			priorityId: "retention",
			words: says(alias, `A customer of ${alias} wrote twice.`),
			fromId: null,
			idempotencyKey: randomUUID(),
		});
	await running.ask("tomas", "reviewDecision", {
		decisionId: decision.id,
		verdict: "stillRight",
		reviewOn: "2026-12-01",
		words: says("tomas", "Renewals rose."),
		idempotencyKey: randomUUID(),
	});
	const next = await meets.attached("2026-06-25");
	for (const alias of ["tomas", "priya"]) {
		const answer = hiddenAnswers[alias];
		if (!answer) throw new Error("nothing to say");
		const assumptions = [says(alias, `Sealed by ${alias}.`)];
		await running.ask(alias, "submitAnswer", { panelId: next.id, answer: { ...answer, assumptions } as never });
	}
	for (const alias of ["hana", "marcus"])
		await running.ask(alias, "saveDraft", { panelId: next.id, draft: { assumptions: [says(alias, `Begun by ${alias}.`)] } });
});
afterAll(() => running.close());

const exported = async (alias: string) => {
	const file = await running.ask(alias, "exportMyData", {});
	return { ...file, told: JSON.parse(file.content) };
};

test("the file holds everything somebody typed, sealed answers and drafts too, and nothing that another typed", async () => {
	for (const alias of leaders) {
		const { content, mediaType } = await exported(alias);
		expect(mediaType).toBe("application/json");
		for (const words of typed[alias] ?? []) expect(content).toContain(words);
		const others = leaders.filter((other) => other !== alias).flatMap((other) => typed[other] ?? []);
		expect(others.filter((words) => !typed[alias]?.includes(words) && content.includes(words))).toEqual([]);
	}
	expect((await exported("hana")).content).toContain("Begun by hana.");
});

test("it is told in words: targets by their names, what is owned, decided, said of decisions and sent", async () => {
	const { told, fileName } = await exported("tomas");
	expect(fileName).toMatch(/^evenover-2026-06-\d\d\.json$/);
	expect(told.me).toMatchObject({ id: oid("tomas") });
	expect(told.teams).toMatchObject([{ team: "Leadership team", decides: false, facilitates: false }]);
	expect(told.answers).toHaveLength(2);
	expect(told.answers[0].order[0]).toMatchObject({ place: 1, target: expect.stringMatching(/^[A-Z]/) });
	expect(told.decisions).toMatchObject([{ ownedByMe: true, decidedByMe: false, chosen: { label: "Retention" } }]);
	expect(told.stances).toMatchObject([{ stance: "disagreeAndCommit" }]);
	expect(told.reviews).toMatchObject([{ verdict: "stillRight", words: "Renewals rose." }]);
	expect(told.signals).toMatchObject([{ words: "A customer of tomas wrote twice." }]);
	expect((await exported("ines")).told.decisions).toMatchObject([{ decidedByMe: true, why: "Nobody renews there." }]);
});

test("who is on no team gets a file that says so, and another's ids lead nowhere", async () => {
	const { told } = await exported("olga");
	expect(told).toMatchObject({ teams: [], panels: [], answers: [], decisions: [], messages: [] });
	expect((await running.refused("olga", "exportMyData", { personId: oid("tomas") } as never)).code).toBe("malformed");
});

test("what somebody is asked to remember is left out until they have said or skipped it, and the file says of which team", async () => {
	await running.ask("maya", "changeTeam", { teamId, timeZone: "Europe/Berlin" });
	const current = async () => (await running.ask("ines", "viewPulse", { teamId })).current;
	await running.at("2026-07-01T07:05:00.000Z", async () => (await current()) !== null);
	const before = await exported("tomas");
	expect(before.leftOut).toEqual(["Leadership team"]);
	expect(before.told).toMatchObject({ decisions: [], stances: [], reviews: [], signals: [] });
	expect(before.told.answers).toHaveLength(2);
	await running.ask("tomas", "answerPulse", { pulseId: (await current())?.id ?? "", recall: null });
	const after = await exported("tomas");
	expect(after.leftOut).toEqual([]);
	expect(after.told.decisions).toHaveLength(1);
	expect(after.told.pulses).toMatchObject([{ number: 1, recall: null }]);
});

/** Tables that the file is made from, and why the others are none of it. */
const inTheFile =
	"team_members team_acceptances panel_people answers drafts ballots round_requests proposals decisions deferrals stances reviews echoes pulse_answers signals dismissals translations implications implication_verdicts realignments metric_values framework_acknowledgments framework_versions framework_drafts framework_refused_drafts deliveries zones grants subscriptions intents audit_entries";
const notInIt = {
	teams: "the team's; who decides and facilitates is told beside the membership",
	panels: "the meeting's",
	meeting_aliases: "names of a meeting",
	rounds: "the panel's",
	sealing_keys: "keys of panels and pulses, encrypted; what they open of one's own is in the file",
	seals: "that there is an answer, which is in the file itself",
	pulse_seals: "the same",
	supersessions: "between two decisions",
	reversals: "what happened to a decision",
	follow_ups: "the panel's; its purpose is told beside each message",
	calendar_notices: "gone as soon as they were looked at",
	pulses: "the team's",
	warnings: "risen from all that a team said",
	audit_links: "the chain over the audit log; the reader's own entries are in the file",
	audit_waiting: "which entries are still to be chained",
	erasures: "nothing is left to tell of whoever is in it",
	tenant_settings: "the tenant's",
};

test("each table is in the file, or it is said here why it is not", async () => {
	const client = new pg.Client({ connectionString: running.ownerUrl });
	await client.connect();
	try {
		const { rows } = await client.query<{ name: string }>(
			"select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id' order by 1",
		);
		expect(rows.map(({ name }) => name)).toEqual([...inTheFile.split(" "), ...Object.keys(notInIt)].sort());
	} finally {
		await client.end();
	}
});
