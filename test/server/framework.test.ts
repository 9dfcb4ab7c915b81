import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { personByAlias } from "../../sandbox/people.ts";
import type { Sent } from "../../src/contract.ts";
import { type Running, startRunning } from "../support/running.ts";
import { oid, teamThatMeets } from "./meetings.ts";

type Content = Sent<"draftFramework">["content"];
const nothing: Content = { constraints: [], weighing: "", priorities: [], metrics: [], boundaries: [], cadence: "" };
const first: Content = {
	...nothing,
	weighing: "Would a customer who renews in October notice?",
	priorities: [
		{ id: "new:1", label: "Make the first ninety days work", why: "Four in ten leave within a year." },
		{ id: "new:2", label: "One product for the mid-market", why: "Two products split our engineers." },
	],
	metrics: [{ id: "new:3", label: "Churn", priorityId: "new:1", success: "Below 8 percent", failure: "Above 12 percent" }],
	constraints: [{ id: "new:4", label: "Budget", hold: "fixed", limit: "4.2 million" }],
	boundaries: [{ id: "new:5", kind: "escalate", rule: "A discount above 15 percent", example: "The renewal of # *Alster*" }],
};

let running: Running;
let meets: ReturnType<typeof teamThatMeets>;
let teamId: string;
let decisionId: string;

beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	meets = teamThatMeets(running);
	const panel = await meets.revealed("2026-06-04");
	teamId = panel.teamId ?? "";
	decisionId = (await meets.decided(panel)).decision.id;
}, 60_000);
afterAll(() => running.close());

const view = (alias: string) => running.ask(alias, "viewFramework", { teamId });
const draft = async (alias: string, revision: number, content: Content, offer = false) =>
	(await running.ask(alias, "draftFramework", { teamId, revision, content, offer })).draft;
const confirm = (alias: string, revision: number, sendBack: string | null = null) =>
	running.ask(alias, "confirmFramework", { teamId, revision, sendBack, idempotencyKey: randomUUID() });
const reading = (value: string): Sent<"reportMetric"> => ({ teamId, metricId: "churn", value, idempotencyKey: randomUUID() });
/** What is in force, as somebody begins to change it. */
const begin = async (): Promise<Content> => ({ ...structuredClone((await view("maya")).content), decisionId: null }) as Content;
const versions = async (alias = "priya") => (await running.ask(alias, "listFrameworkVersions", { teamId })).versions;

test("the facilitator drafts and never confirms; the decider confirms exactly what they read", async () => {
	expect(await running.refused("tomas", "draftFramework", { teamId, revision: 0, content: first })).toMatchObject({
		code: "notYourTeamToRun",
		message: expect.stringMatching(/Maya Okafor, Ines Duarte/),
	});
	const written = await draft("maya", 0, { ...first, decisionId }, true);
	expect(written).toMatchObject({ revision: 1, basedOn: 1, state: "offered", savedBy: "Maya Okafor" });
	const asked = { teamId, revision: 1, idempotencyKey: randomUUID() };
	expect(await running.refused("maya", "confirmFramework", asked)).toMatchObject({
		code: "facilitatorCannotDecide",
		status: 403,
		message: expect.stringMatching(/^Only Ines Duarte can decide this. You run/),
	});
	expect(await running.refused("tomas", "confirmFramework", asked)).toMatchObject({ code: "onlyTheDecider", status: 403 });
	expect((await view("ines")).draft).toMatchObject({
		state: "offered",
		changes: expect.arrayContaining([expect.objectContaining({ now: "Churn" })]),
	});
	expect((await view("priya")).draft).toBeNull();
	const changed = await draft("maya", 1, { ...first, cadence: "First Monday of the month", decisionId });
	expect(changed).toMatchObject({ revision: 2, state: "writing" });
	expect(await running.refused("ines", "confirmFramework", asked)).toMatchObject({ code: "draftMoved", status: 409 });
	const key = { teamId, revision: 2, idempotencyKey: randomUUID() };
	const done = await running.ask("ines", "confirmFramework", key);
	expect(done).toMatchObject({ version: 2, draft: { state: "none", revision: 0 } });
	expect(await running.ask("ines", "confirmFramework", key)).toMatchObject({ version: 2 });
	expect((await versions()).map(({ version }) => version)).toEqual([2, 1]);
	expect((await versions())[0]).toMatchObject({
		confirmed: { draftedBy: "Maya Okafor", confirmedBy: "Ines Duarte" },
		decision: { id: decisionId, chosen: "Retention", over: "New revenue" },
	});
	const page = await view("priya");
	expect(page.content.priorities.map(({ id }) => id)).toEqual(["make-the-first-ninety-days-work", "one-product-for-the-mid-market"]);
	expect(page.content.metrics[0]).toMatchObject({ id: "churn", priorityId: "make-the-first-ninety-days-work" });
	expect(page.order).toMatchObject({ version: 2, levels: [[{ id: "retention" }], [{ id: "new-revenue" }]] });
});

test("a fourth priority is refused with the three it may replace, and what is half said is no version", async () => {
	const content = await begin();
	const more = ["Prices", "Nordics"].map((label, at) => ({ id: `new:${at}`, label, why: "" }));
	const refused = await running.refused("maya", "draftFramework", {
		teamId,
		revision: 0,
		content: { ...content, priorities: [...(content.priorities ?? []), ...more] },
	});
	expect(refused).toMatchObject({
		code: "fourthPriority",
		values: { first: "Make the first ninety days work", third: "Prices" },
		message: expect.stringMatching(/^Three is the most. .*Which one does it replace\?$/),
	});
	const { revision } = await draft("maya", 0, { ...content, priorities: [...(content.priorities ?? []), ...more.slice(0, 1)] });
	const half = await running.refused("ines", "confirmFramework", { teamId, revision, idempotencyKey: randomUUID() });
	expect(half).toMatchObject({ code: "frameworkIncomplete", fields: { "priorities.new:0.why": "missing" } });
	await running.ask("maya", "dropFrameworkDraft", { teamId, revision });
	expect((await view("maya")).draft).toMatchObject({ state: "none", changes: [] });
});

test("two who draft at once lose nothing: what they wrote apart is joined, what both wrote is asked with both texts kept", async () => {
	const content = await begin();
	const begun = await draft("maya", 0, { ...content, cadence: "Mondays" });
	// Ines opened the page before Maya wrote
	const joined = await draft("ines", 0, { ...content, weighing: "What does it cost to undo?" });
	expect(joined).toMatchObject({ revision: begun.revision + 1, content: { cadence: "Mondays", weighing: "What does it cost to undo?" } });
	const late = { ...content, cadence: "Fridays" };
	expect(await running.refused("ines", "draftFramework", { teamId, revision: 0, content: late })).toMatchObject({
		code: "draftConflict",
		status: 409,
		fields: { cadence: "draftConflict" },
	});
	const kept = (await view("ines")).draft;
	expect(kept?.content.cadence).toBe("Mondays");
	expect(kept?.refused).toMatchObject({ base: { cadence: "First Monday of the month" }, content: { cadence: "Fridays" } });
	expect((await view("maya")).draft?.refused).toBeNull();
	const chosen = await draft("ines", joined.revision, { ...(kept?.content as Content), cadence: "Fridays" }, true);
	expect(chosen).toMatchObject({ content: { cadence: "Fridays", weighing: "What does it cost to undo?" }, refused: null });
	expect(await confirm("ines", chosen.revision, "Say which Friday")).toMatchObject({ version: 2 });
	expect((await view("maya")).draft).toMatchObject({ state: "sentBack", words: "Say which Friday" });
	const last = (await view("maya")).draft?.revision ?? 0;
	await running.ask("maya", "draftFramework", {
		teamId,
		revision: last,
		content: { ...chosen.content, cadence: "Last Fridays" } as Content,
	});
	expect(await confirm("ines", last + 1)).toMatchObject({ version: 3 });
});

test("what somebody still wrote when the draft was confirmed is kept for them, on the ids that were published", async () => {
	const content = await begin();
	const added = { id: "new:9", label: "Earn the right to raise prices", why: "Value first." };
	const { revision } = await draft("maya", 0, { ...content, priorities: [...(content.priorities ?? []), added] });
	await confirm("ines", revision);
	const late = { ...content, priorities: [...(content.priorities ?? []), { ...added, why: "Value first, then the list." }] };
	expect((await running.refused("maya", "draftFramework", { teamId, revision, content: late })).code).toBe("draftMoved");
	const refused = (await view("maya")).draft?.refused;
	expect(refused?.content.priorities[2]).toEqual({
		id: "earn-the-right-to-raise-prices",
		label: added.label,
		why: "Value first, then the list.",
	});
	await running.ask("maya", "draftFramework", { teamId, revision: 0, content: await begin() });
	expect((await view("maya")).draft).toMatchObject({ refused: null, state: "none" });
});

test("two who save at the very same moment are joined too, whoever comes first", async () => {
	const content = await begin();
	await Promise.all([
		draft("maya", 0, { ...content, cadence: "Tuesdays" }),
		draft("ines", 0, { ...content, weighing: "Who would miss it?" }),
	]);
	const both = (await view("maya")).draft;
	expect(both?.content).toMatchObject({ cadence: "Tuesdays", weighing: "Who would miss it?" });
	await running.ask("maya", "dropFrameworkDraft", { teamId, revision: both?.revision ?? 0 });
});

test("a reader sees in words what changed since the version they read, and the team sees who works from which", async () => {
	const asks = async (alias: string) => (await running.ask(alias, "listMyAsks", {})).asks.filter(({ kind }) => kind === "acknowledge");
	expect((await view("tomas")).read).toBeNull();
	await running.ask("tomas", "acknowledgeFramework", { teamId, version: 2 });
	expect(await asks("tomas")).toMatchObject([{ teamId, version: 4, topic: "Leadership team" }]);
	const page = await view("tomas");
	expect(page.read?.version).toBe(2);
	expect(page.read?.changes.map(({ kind, was, now }) => [kind, was, now])).toEqual([
		["added", null, "Earn the right to raise prices"],
		["changed", "Would a customer who renews in October notice?", "What does it cost to undo?"],
		["changed", "First Monday of the month", "Last Fridays"],
	]);
	expect(page.may.acknowledge).toBe(true);
	expect(Object.fromEntries(page.readers.map(({ id, version }) => [id, version]))).toMatchObject({
		[oid("tomas")]: 2,
		[oid("ines")]: 4,
		[oid("hana")]: null,
	});
	expect(page.readers.map(({ id }) => id)).not.toContain(oid("maya"));
	await running.ask("tomas", "acknowledgeFramework", { teamId, version: 4 });
	expect((await view("tomas")).read?.changes).toEqual([]);
	expect(await asks("tomas")).toEqual([]);
	expect([await asks("ines"), await asks("maya")]).toEqual([[], []]);
	expect(await running.refused("tomas", "acknowledgeFramework", { teamId, version: 9 })).toMatchObject({ code: "unknownVersion" });
});

test("a metric's value is today's and no new version; one that crosses what would reverse a decision opens it again", async () => {
	const panel = await meets.revealed("2026-06-11");
	const other = panel.board?.tensions.find(({ kind, state }) => kind === "pair" && state === "open");
	if (!other) throw new Error("nothing else splits them");
	const reversal = { kind: "metric", metric: "churn", crosses: "above", threshold: "12 percent" } as const;
	const { decision } = await meets.decided(panel, other.a.id, { tensionId: other.id, reversal });
	const before = (await view("hana")).order.version;
	const eleven = reading("11 percent");
	expect(await running.ask("hana", "reportMetric", eleven)).toMatchObject({ reopened: 0 });
	const latest = { values: [{ metricId: "churn", value: "12.5 percent", name: "Leila Haddad" }] };
	expect(await running.ask("leila", "reportMetric", reading("12.5 percent"))).toMatchObject({ reopened: 1, ...latest });
	// what is sent again, as after an answer that was lost, is no new reading
	expect(await running.ask("hana", "reportMetric", eleven)).toMatchObject({ reopened: 0, ...latest });
	expect(await running.refused("hana", "reportMetric", { ...eleven, value: "9 percent" })).toMatchObject({ code: "keyReused" });
	expect((await view("hana")).order.version).toBe(before);
	const log = (await running.ask("hana", "listDecisions", { teamId })).decisions;
	expect(log.find(({ id }) => id === decision.id)?.again).toBe(true);
	expect(await running.refused("hana", "reportMetric", { ...reading("1"), metricId: "nps" })).toMatchObject({ code: "unknownMetric" });
	expect((await view("hana")).content.priorities).toHaveLength(3);
});

test("who hands the decision on while their confirming waits confirms no more, though they run the team still", async () => {
	const { revision } = await draft("maya", 0, { ...(await begin()), cadence: "Every other Friday" }, true);
	const client = new pg.Client({ connectionString: running.ownerUrl });
	await client.connect();
	const one = "where tenant_id = $1 and id = $2";
	const at = [personByAlias("ines").tenantId, teamId];
	const named = (decider: string, facilitator: string) =>
		client.query(`update teams set decider_id = $3, facilitator_id = $4 ${one}`, [...at, oid(decider), oid(facilitator)]);
	try {
		await client.query("begin");
		await client.query(`select 1 from teams ${one} for update`, at);
		const asked = running.refused("ines", "confirmFramework", { teamId, revision, idempotencyKey: randomUUID() });
		const waits = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
		for (let tries = 0; tries < 100 && (await client.query(waits)).rowCount === 0; tries++)
			await new Promise((settle) => setTimeout(settle, 50));
		await named("tomas", "ines");
		await client.query("commit");
		expect(await asked).toMatchObject({ code: "facilitatorCannotDecide", message: expect.stringMatching(/Tomas Lindqvist/) });
	} finally {
		await named("ines", "maya");
		await client.end();
	}
	await running.ask("maya", "dropFrameworkDraft", { teamId, revision });
});

test("it is taken along as a document, and what was typed is words and no markup", async () => {
	const { content, fileName } = await running.ask("priya", "exportFramework", { teamId });
	expect(fileName).toBe("framework-leadership-team-2026-06-11.md");
	expect(content).toMatch(/^# How we decide: Leadership team\n\nVersion 5, as of Thursday 11 June\.\n\n## What wins\n\n- 1\\\. /);
	expect(content).toContain("For example: The renewal of # \\*Alster\\*");
	expect(content).toContain("**Today:** 12\\.5 percent, Leila Haddad on Thursday 11 June");
});

test("it is the team's alone: nobody else reads, drafts, confirms, reports or exports anything of it", async () => {
	for (const alias of ["ruth", "olga"]) {
		const refused = await Promise.all([
			running.refused(alias, "viewFramework", { teamId }),
			running.refused(alias, "listFrameworkVersions", { teamId }),
			running.refused(alias, "draftFramework", { teamId, revision: 0, content: nothing }),
			running.refused(alias, "dropFrameworkDraft", { teamId, revision: 1 }),
			running.refused(alias, "confirmFramework", { teamId, revision: 1, idempotencyKey: randomUUID() }),
			running.refused(alias, "acknowledgeFramework", { teamId, version: 1 }),
			running.refused(alias, "reportMetric", reading("1")),
			running.refused(alias, "exportFramework", { teamId }),
			running.refused(alias, "viewFrameworkPosts", { teamId }),
			running.refused(alias, "postFramework", { teamId, idempotencyKey: randomUUID() }),
		]);
		expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(["notOnTeam"]));
		expect((await running.ask(alias, "listMyAsks", {})).asks).toEqual([]);
	}
});

test("while somebody is asked what was decided, nothing that came of it is in their framework, and they acknowledge nothing", async () => {
	// a pulse would ask for more
	await running.ask("maya", "changeTeam", { teamId, pulseWeeks: 0 });
	const panel = await meets.revealed("2026-06-18", { held: false });
	const open = panel.board?.tensions.find(({ kind, state }) => kind === "pair" && state === "open");
	if (!open) throw new Error("nothing else splits them");
	const { decision } = await meets.decided(panel, open.b.id, { tensionId: open.id, givesUp: "The Lisbon office" });
	const content = await begin();
	const { revision } = await draft("maya", 0, { ...content, weighing: "Lisbon waits", decisionId: decision.id });
	await confirm("ines", revision);
	await running.at("2026-06-18T11:01:00.000Z");
	await running.at("2026-06-23T12:00:00.000Z");
	expect((await running.ask("tomas", "viewPanel", { panelId: panel.id })).panel.echo).toBe("open");
	const told = async (alias: string) =>
		JSON.stringify([await view(alias), await versions(alias), await running.ask(alias, "exportFramework", { teamId })]);
	expect(await told("tomas")).not.toMatch(new RegExp(`Lisbon|${decision.id}`));
	expect((await view("tomas")).recalling).toEqual([{ panelId: panel.id, topic: panel.topic }]);
	expect((await view("tomas")).may).toEqual({ acknowledge: false, draft: false, confirm: false });
	expect((await running.refused("tomas", "acknowledgeFramework", { teamId, version: 7 })).code).toBe("echoFirst");
	expect((await running.refused("ines", "draftFramework", { teamId, revision: 0, content })).code).toBe("echoFirst");
	expect((await running.ask("tomas", "listMyAsks", {})).asks.map(({ kind }) => kind)).not.toContain("acknowledge");
	expect(await told("maya")).toMatch(/Lisbon/);
	await running.ask("tomas", "answerEcho", { panelId: panel.id, recall: null });
	expect(await told("tomas")).toMatch(/Lisbon/);
	expect((await running.ask("tomas", "listMyAsks", {})).asks.map(({ kind }) => kind)).toContain("acknowledge");
}, 60_000);
