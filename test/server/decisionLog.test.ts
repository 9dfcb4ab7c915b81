import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import type { Reply } from "../../src/contract.ts";
import { freshDatabase } from "../support/database.ts";
import { type Running, startRunning } from "../support/running.ts";
import { oid, retentionOrRevenue, teamThatMeets } from "./meetings.ts";

let running: Running;
let teamId: string;
let log: Reply<"listDecisions">["decisions"];
const formula = '=HYPERLINK("https://evil.example")';

/** Retention over revenue, replaced a week later; growth over margin, objected to; both due by autumn. */
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	const team = teamThatMeets(running, { pulses: false });
	const first = await team.revealed("2026-06-04");
	const { decision } = await team.decided(first, "retention", { why: formula });
	const { panel: second } = await team.decided(await team.revealed("2026-06-11"), "new-revenue", {
		supersedes: [decision.id],
		ownerId: oid("tomas"),
	});
	const other = second.board?.tensions.find(({ id, kind, state }) => id !== retentionOrRevenue && kind === "pair" && state === "open");
	if (!other) throw new Error("nothing else splits them");
	const { decision: third } = await team.decided(second, other.a.id, { tensionId: other.id, reviewOn: "2027-03-01" });
	await running.ask("hana", "takeStance", {
		panelId: second.id,
		decisionId: third.id,
		stance: "cannotCommit",
		words: "Not # without *two* engineers.",
	});
	running.tenant.clock.moveTo("2026-11-01T09:00:00.000Z");
	teamId = second.teamId ?? "";
	log = (await running.ask("priya", "listDecisions", { teamId })).decisions;
}, 60_000);
afterAll(() => running.close());

test("the log holds everything the team decided, newest first, each with what it replaced and a link that opens it in Teams", () => {
	expect(log.map(({ chosen, states }) => [chosen.label, states])).toEqual([
		[log[0]?.chosen.label, ["inForce", "objected"]],
		["New revenue", ["inForce", "dueForReview"]],
		["Retention", ["replaced"]],
	]);
	expect(log[1]?.supersedes).toEqual([log[2]?.id]);
	expect(log[0]?.stances).toMatchObject([{ name: "Hana Sato", stance: "cannotCommit", words: "Not # without *two* engineers." }]);
	const link = new URL(log[1]?.link ?? "");
	expect(link.origin).toBe("https://teams.microsoft.com");
	expect(link.searchParams.get("webUrl")).toBe(`${running.origin}/panel/${log[1]?.panelId}`);
	expect(JSON.parse(link.searchParams.get("context") ?? "{}")).toMatchObject({ subEntityId: `/panel/${log[1]?.panelId}` });
});

test("each filter finds what it says, and together they find what all of them do", async () => {
	const found = async (filters: object) =>
		(await running.ask("priya", "listDecisions", { teamId, ...filters })).decisions.map(({ id }) => log.findIndex((one) => one.id === id));
	expect(await found({ words: "ENGINEERS" })).toEqual([0]);
	expect(await found({ side: "retention" })).toContain(2);
	expect(await found({ ownerId: oid("tomas") })).toEqual([1]);
	expect(await found({ state: "inForce" })).toEqual([0, 1]);
	expect(await found({ state: "replaced" })).toEqual([2]);
	expect(await found({ state: "dueForReview" })).toEqual([1]);
	expect(await found({ state: "objected" })).toEqual([0]);
	expect(await found({ from: "2026-06-05" })).toEqual([0, 1]);
	expect(await found({ to: "2026-06-10" })).toEqual([2]);
	expect(await found({ state: "inForce", ownerId: oid("leila"), words: "engineers" })).toEqual([0]);
});

test("it is the team's: whoever is not of it, or of another tenant, learns nothing, not even that it is there", async () => {
	const answers = await Promise.all(
		[
			["ruth", teamId],
			["olga", teamId],
			["priya", randomUUID()],
		].map(([alias = "", id = ""]) => running.refused(alias, "listDecisions", { teamId: id })),
	);
	expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
	expect(answers[0]).toMatchObject({ code: "notOnTeam", status: 403 });
	for (const format of ["markdown", "csv", "json"] as const)
		expect((await running.refused("ruth", "exportDecisions", { teamId, format })).code).toBe("notOnTeam");
	expect(await running.ask("ruth", "listTeams", {})).toEqual({ teams: [] });
	expect(await running.ask("priya", "listTeams", {})).toEqual({ teams: [{ id: teamId, name: "Leadership team" }] });
});

test("as a spreadsheet nothing typed is run, and it has a row for each decision found", async () => {
	const { fileName, mediaType, content } = await running.ask("priya", "exportDecisions", { teamId, format: "csv", state: "replaced" });
	expect(fileName).toBe("decisions-leadership-team-2026-11-01.csv");
	expect(mediaType).toBe("text/csv;charset=utf-8");
	const rows = content.split("\r\n");
	expect(rows).toHaveLength(3);
	expect(rows[0]).toMatch(/^\uFEFF"Decided on","Decision",/);
	expect(rows[1]).toContain('"\'=HYPERLINK(""https://evil.example"")"');
	expect(rows[1]).toContain('"Retention even over new revenue"');
});

test("as Markdown what was typed is words and no markup", async () => {
	const { fileName, content } = await running.ask("priya", "exportDecisions", { teamId, format: "markdown" });
	expect(fileName).toMatch(/\.md$/);
	expect(content).toMatch(/^# Decisions of Leadership team\n\n.*Three decisions\.\n\n## /);
	expect(content).toContain("Hana Sato cannot commit: “Not # without \\*two\\* engineers.”");
	expect(content).toContain("- **Replaces:** Retention even over new revenue");
});

test("as JSON texts are as they were typed", async () => {
	const { content } = await running.ask("priya", "exportDecisions", { teamId, format: "json" });
	const told = JSON.parse(content) as { team: { name: string }; decisions: typeof log };
	expect(told.team.name).toBe("Leadership team");
	expect(told.decisions).toEqual(log);
	expect(told.decisions[2]?.why).toBe(formula);
});

test("a review is its tenant's alone, and once said can be neither changed nor taken away", async () => {
	const { appUrl } = await freshDatabase();
	const client = new pg.Client({ connectionString: appUrl });
	await client.connect();
	const [tenant, other] = [randomUUID(), randomUUID()];
	const as = (id: string) => client.query("select set_config('app.tenant', $1, false)", [id]);
	const add = (id: string) =>
		client.query(
			"insert into reviews (tenant_id, decision_id, id, verdict, review_on, words, reviewed_by, reviewed_by_name, reviewed_at) values ($1, $2, $2, 'lookAgain', null, '', $2, '', now())",
			[id, randomUUID()],
		);
	try {
		await as(tenant);
		await add(tenant);
		await expect(add(other)).rejects.toThrow("row-level security");
		expect((await client.query("select 1 from reviews")).rowCount).toBe(1);
		await as(other);
		expect((await client.query("select 1 from reviews")).rowCount).toBe(0);
		await expect(client.query("update reviews set words = 'else'")).rejects.toThrow("permission denied");
		await expect(client.query("delete from reviews")).rejects.toThrow("permission denied");
	} finally {
		await client.end();
	}
});
