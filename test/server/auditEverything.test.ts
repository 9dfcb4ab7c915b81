import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { personByAlias } from "../../sandbox/people.ts";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import { isRead } from "../../src/contract/isRead.ts";
import { leavesEntry } from "../../src/contract/leavesEntry.ts";
import { type ActionName, contract, type Sent } from "../../src/contract.ts";
import { later } from "../../src/core/instant.ts";
import { entriesIn, withLedger } from "../support/ledger.ts";
import { type Running, startRunning } from "../support/running.ts";
import { leaders, oid, teamThatMeets, tensionIn } from "./meetings.ts";

jest.setTimeout(240_000);

let running: Running;
let ledger: ReturnType<typeof withLedger>;
let room: Running;
let meets: ReturnType<typeof teamThatMeets>;
let teamId: string;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	ledger = withLedger(running);
	room = ledger.room;
	meets = teamThatMeets(room);
});
afterAll(() => running.close());

const keyed = () => ({ idempotencyKey: randomUUID() });
const mailOf = (alias: string) => personByAlias(alias).mail;
const answerOf = (alias: string) => hiddenAnswers[alias] as never;
const framework: Sent<"draftFramework">["content"] = {
	...{ constraints: [], weighing: "Who renews?", priorities: [], boundaries: [], cadence: "" },
	metrics: [{ id: "new:1", label: "Churn", priorityId: "", success: "Below 8 percent", failure: "Above 12 percent" }],
};

async function aPanelIsHeld(): Promise<void> {
	const given = await meets.attached("2026-06-11");
	await room.ask("maya", "detachPanel", { panelId: given.id });
	const panel = await meets.attached("2026-06-18", { held: false });
	const panelId = panel.id;
	teamId = panel.teamId ?? "";
	await room.ask("maya", "changePanel", { panelId, topic: "What matters now?" });
	await room.ask("maya", "remindPeople", { panelId, ...keyed() });
	await room.ask("hana", "saveDraft", { panelId, draft: { assumptions: ["Begun."] } });
	for (const alias of leaders) await room.ask(alias, "submitAnswer", { panelId, answer: answerOf(alias) });
	await room.ask("hana", "submitAnswer", { panelId, answer: answerOf("hana") });
	const { ballot } = (await meets.seen("tomas", panelId)).mine;
	await room.ask("tomas", "voteOnAssumption", { panelId, votes: ballot.map(({ id }) => ({ id, vote: "unknown" as const })) });
	running.tenant.clock.moveTo("2026-06-18T10:10:00.000Z");
	await room.ask("maya", "revealPanel", { panelId });
	// too late, so that it is kept as a draft: something is written, and it is refused
	await room.refused("hana", "submitAnswer", { panelId, answer: answerOf("hana") });
	await room.ask("leila", "askForRound", { panelId });
	await room.ask("maya", "proposeDecision", { panelId, tensionId: "pair:new-revenue:retention", ...keyed() });
	const { panel: after, decision } = await meets.decided(panel);
	await room.ask("tomas", "takeStance", { panelId, decisionId: decision.id, stance: "commit" });
	const open = after.board?.tensions.find(({ state }) => state === "open");
	await meets.defers(panel, "2026-09-01", tensionIn(after, open?.id)?.id);
	await room.ask("leila", "reviewDecision", { decisionId: decision.id, verdict: "stillRight", reviewOn: "2026-11-15", ...keyed() });
	// while whoever organized is away, their post in the chat waits for them
	running.tenant.identity.revoke("maya");
	const chat = async () => (await meets.seen("maya", panelId)).followUp.deliveries.find(({ channel }) => channel === "chat");
	await running.at("2026-06-18T11:05:00.000Z", async () => (await chat())?.state === "waiting");
	await room.ask("maya", "resumeWaiting", {});
	await running.at("2026-06-18T11:30:00.000Z", async () => (await chat())?.state === "sent");
	await running.at("2026-06-22T08:05:00.000Z", async () => (await meets.seen("tomas", panelId)).echo === "open");
	for (const alias of leaders) await room.ask(alias, "answerEcho", { panelId, recall: null });
	await room.ask("maya", "closePanel", { panelId });
	const next = await meets.revealed("2026-06-24");
	await room.ask("maya", "holdFollowUp", { panelId: next.id, held: false });
	await room.ask("maya", "sendFollowUp", { panelId: next.id });
	await room.ask("maya", "startRound", { panelId: next.id, ...keyed() });
}

async function aTeamWorks(): Promise<void> {
	const named = { mails: [mailOf("hana"), mailOf("priya")], deciderMail: mailOf("priya") };
	await room.ask("leila", "createTeam", { name: "Customer", timeZone: "Europe/Paris", ...named, ...keyed() });
	await room.ask("maya", "changeTeam", { teamId, timeZone: "Europe/Berlin" });
	await room.ask("maya", "draftFramework", { teamId, revision: 0, content: framework });
	await room.ask("maya", "draftFramework", { teamId, revision: 1, content: framework, offer: true });
	const { version } = await room.ask("ines", "confirmFramework", { teamId, revision: 2, ...keyed() });
	await room.ask("tomas", "acknowledgeFramework", { teamId, version });
	await room.ask("hana", "reportMetric", { teamId, metricId: "churn", value: "11 percent", ...keyed() });
	await room.ask("maya", "draftFramework", { teamId, revision: 0, content: { ...framework, cadence: "Monthly" } });
	const { draft } = await room.ask("ines", "viewFramework", { teamId });
	await room.ask("maya", "dropFrameworkDraft", { teamId, revision: draft?.revision ?? 0 });
	await room.ask("tomas", "postFramework", { teamId, anyway: true, ...keyed() });
	const restated = { teamId, statement: "More enterprise", saidBy: oid("tomas"), saidOn: "2026-06-17", implications: ["No free plan."] };
	const { translations } = await room.ask("maya", "proposeTranslation", { ...restated, ...keyed() });
	const [one] = translations;
	const line = { translationId: one?.id ?? "", implicationId: one?.implications[0]?.id ?? "" };
	await room.ask("tomas", "answerTranslation", { ...line, verdict: "confirmed" });
	for (const alias of ["leila", "hana", "priya", "marcus"])
		await room.ask(alias, "raiseSignal", { teamId, priorityId: "retention", words: "It slips.", ...keyed() });
	const warningId = (await room.ask("maya", "viewSignals", { teamId })).warnings[0]?.id ?? "";
	const start = later(running.tenant.clock.now(), 3 * 86_400_000);
	const meeting = { organizer: "maya", attendees: leaders, subject: "Next", start, end: later(start, 3_600_000) };
	running.tenant.graph.seedMeeting(meeting);
	// it asks first which meetings there are, which leaves nothing
	const { meetings } = await room.ask("maya", "openWarningPanel", { warningId, ...keyed() });
	const itemId = meetings[0]?.itemId ?? "";
	const { panelId } = await room.ask("maya", "openWarningPanel", { warningId, itemId, ...keyed() });
	await room.ask("maya", "detachPanel", { panelId: panelId ?? "" });
	await room.ask("maya", "dismissWarning", { warningId, reason: "A draft only." });
}

async function someStepBack(): Promise<void> {
	const words = { executing: "The Nordics.", missed: "Retention?", ask: "Could we step back?" };
	const made = await room.ask("hana", "requestRealignment", { teamId, toId: oid("ines"), ...words, ...keyed() });
	const [draft] = running.tenant.graph.mailbox("hana").drafts;
	const token = await running.tenant.identity.tokenFor("hana", { audience: "graph", scopes: ["Mail.Send"] });
	const path = `/v1.0/me/messages/${encodeURIComponent(String(draft?.["id"]))}/send`;
	await running.tenant.graph.app.request(path, { method: "POST", headers: { authorization: `Bearer ${token}` } });
	running.tenant.clock.advance(5 * 60_000);
	await running.product.sweep();
	const take = { requestId: made.id, startsAt: made.slots[0]?.startsAt ?? "" };
	const { graph } = running.tenant;
	graph.faults.set({ rate: 1, kinds: ["before"], only: /POST \/me\/events$/ });
	await room.refused("ines", "takeSlot", take);
	graph.faults.clear();
	await room.refused("ines", "takeSlot", { ...take, startsAt: "2026-06-22T15:00:00.000Z" });
	await room.ask("ines", "takeSlot", take);
	await room.ask("ines", "takeSlot", take);
	graph.faults.set({ rate: 1, kinds: ["before"], only: /POST \/me\/messages$/ });
	await room.refused("marcus", "requestRealignment", { teamId, toId: oid("ines"), ...words, ...keyed() });
	graph.faults.clear();
}

async function aPulseAndAnErasure(): Promise<void> {
	await room.ask("maya", "schedulePulse", { teamId, startsOn: "2026-07-08", at: "09:00", everyWeeks: 2 });
	const current = async () => (await running.ask("ines", "viewPulse", { teamId })).current;
	await running.at("2026-07-08T07:05:00.000Z", async () => (await current()) !== null);
	await room.ask("tomas", "answerPulse", { pulseId: (await current())?.id ?? "", recall: null });
	await room.ask("ruth", "changeRetention", { months: 60, drops: 0 });
	await room.ask("ruth", "erasePerson", { personId: oid("marcus"), ...keyed() });
}

test("every action that writes, done for real, leaves one entry, and a second time under one key none", async () => {
	await aPanelIsHeld();
	await aTeamWorks();
	await someStepBack();
	await aPulseAndAnErasure();
	expect(ledger.wrong).toEqual([]);
	const writes = (Object.keys(contract) as ActionName[]).filter((name) => !isRead(name));
	const leave = writes.filter((name) => leavesEntry(name, { offer: true }));
	const left = (name: ActionName) => ledger.done.filter(({ action, left }) => action === name && left.length === 1);
	// whoever adds an action adds it to this test, and sees that it leaves its entry
	expect(leave.filter((name) => left(name).length === 0)).toEqual([]);
	expect(writes.filter((name) => !leave.includes(name)).sort()).toEqual(["saveDraft", "voteOnAssumption"]);
});

test("an entry says of which panel or team, and of an erasure of whom", async () => {
	const rows = await entriesIn(running.ownerUrl);
	const lost = rows.filter(
		({ act, panel_id, team_id }) => panel_id === null && team_id === null && !/^(resumeWaiting|changeRetention|erasePerson)$/.test(act),
	);
	expect(lost).toEqual([]);
	// with a panel its team is known
	expect(rows.filter(({ panel_id, team_id }) => panel_id !== null && team_id === null)).toEqual([]);
	expect(rows.filter(({ act }) => act === "erasePerson")).toMatchObject([{ actor_id: oid("ruth"), person_id: oid("marcus") }]);
});

test("what the clock did has no actor; what was sent of a panel, what was asked about it again, a pulse that opened", async () => {
	const rows = (await entriesIn(running.ownerUrl)).filter(({ actor_id }) => actor_id === null);
	expect(rows.map(({ act }) => act)).toEqual(expect.arrayContaining(["followUpSent", "echoAsked", "pulseOpened"]));
	expect(rows.every(({ team_id }) => team_id !== null)).toBe(true);
});
