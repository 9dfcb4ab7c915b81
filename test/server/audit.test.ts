import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import type { Reply } from "../../src/contract.ts";
import { entriesIn } from "../support/ledger.ts";
import { type Running, startRunning } from "../support/running.ts";
import { asSuperuser } from "../support/transferRoom.ts";
import { leaders, oid, teamThatMeets } from "./meetings.ts";

jest.setTimeout(120_000);

let running: Running;
let meets: ReturnType<typeof teamThatMeets>;
let panel: Reply<"viewPanel">["panel"];
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	meets = teamThatMeets(running);
	panel = await meets.attached("2026-06-18");
});
afterAll(() => running.close());

type Seen = Reply<"viewAudit">;
const seen = async (more: { before?: number; limit?: number } = {}): Promise<Seen> => {
	await running.product.sweep();
	return running.ask("ruth", "viewAudit", more);
};
const answers = (alias: string) => running.ask(alias, "submitAnswer", { panelId: panel.id, answer: hiddenAnswers[alias] as never });
const actsIn = ({ entries }: Seen) => entries.map(({ act }) => act);
const of = ({ entries }: Seen, act: string) => entries.filter((one) => one.act === act);

test("whoever administers the tenant reads who did what to which panel and team, the latest first, and nothing of what it is about", async () => {
	const found = await seen();
	expect(actsIn(found)).toEqual(["holdFollowUp", "attachPanel"]);
	expect(found.entries[1]).toEqual({
		number: 1,
		at: expect.stringMatching(/^2026-06-17T10:00:0\d\.\d{3}Z$/),
		actor: { id: oid("maya"), name: "Maya Okafor" },
		act: "attachPanel",
		panel: { id: panel.id, meetsOn: "2026-06-18" },
		team: { id: panel.teamId, name: "Leadership team" },
		person: null,
	});
	expect(found).toMatchObject({ head: { number: 2 }, verified: true, more: false });
	expect(JSON.stringify(found)).not.toContain(panel.topic);
});

test("nobody else reads it, whoever runs a team or a panel", async () => {
	for (const alias of ["ines", "maya", "olga", "jonas"]) {
		expect(await running.refused(alias, "viewAudit", {})).toMatchObject({ code: "notAdmin", status: 403 });
		expect(await running.refused(alias, "exportAudit", {})).toMatchObject({ code: "notAdmin", status: 403 });
	}
});

test("until the reveal nothing in it tells that anybody answered, how often, when, or in which order: not by a number left out either", async () => {
	const before = { view: await seen(), file: await running.ask("ruth", "exportAudit", {}) };
	for (const alias of ["tomas", "hana", "tomas", "ines", "tomas"]) {
		running.tenant.clock.advance(60_000);
		await answers(alias);
		expect(await seen()).toEqual(before.view);
	}
	expect(await running.ask("ruth", "exportAudit", {})).toEqual(before.file);
	// what is done openly beside it is chained as if there were no answers
	await running.ask("maya", "changePanel", { panelId: panel.id, topic: "What now?" });
	expect(await seen()).toMatchObject({ entries: [{ number: 3, act: "changePanel" }, {}, {}], head: { number: 3 } });
});

test("not even the database keeps the hour or how often: one entry a day for who has answered", async () => {
	const rows = (await entriesIn(running.ownerUrl)).filter(({ act }) => act === "submitAnswer");
	expect(rows.map(({ actor_id }) => actor_id).sort()).toEqual(["tomas", "hana", "ines"].map(oid).sort());
	expect(new Set(rows.map(({ at }) => at.toISOString()))).toEqual(new Set(["2026-06-17T00:00:00.000Z"]));
});

test("after the reveal it tells who answered and the day, each once; who voted it never tells", async () => {
	for (const alias of leaders) await answers(alias);
	const { ballot } = (await meets.seen("tomas", panel.id)).mine;
	await running.ask("tomas", "voteOnAssumption", { panelId: panel.id, votes: ballot.map(({ id }) => ({ id, vote: "unknown" })) });
	running.tenant.clock.moveTo("2026-06-18T10:10:00.000Z");
	await running.ask("maya", "revealPanel", { panelId: panel.id });
	const found = await seen();
	expect(
		of(found, "submitAnswer")
			.map(({ actor }) => actor?.id)
			.sort(),
	).toEqual(leaders.map(oid).sort());
	expect(new Set(of(found, "submitAnswer").map(({ at }) => at))).toEqual(new Set(["2026-06-17"]));
	expect(of(found, "voteOnAssumption")).toEqual([]);
	expect(found.verified).toBe(true);
	const numbers = found.entries.map(({ number }) => number);
	expect(numbers).toEqual(Array.from(numbers, (_, index) => numbers.length - index));
});

test("what a pulse is answered is told once it is closed, and what is remembered on the day after", async () => {
	const teamId = panel.teamId ?? "";
	await meets.decided(panel);
	await running.ask("maya", "holdFollowUp", { panelId: panel.id, held: false });
	const sent = async () => (await meets.seen("maya", panel.id)).followUp.state === "sent";
	await running.at("2026-06-18T11:05:00.000Z", sent);
	await running.at("2026-06-22T08:05:00.000Z", async () => (await meets.seen("tomas", panel.id)).echo === "open");
	await running.ask("tomas", "answerEcho", { panelId: panel.id, recall: null });
	expect(of(await seen(), "answerEcho")).toEqual([]);
	running.tenant.clock.moveTo("2026-06-23T00:00:01.000Z");
	expect(of(await seen(), "answerEcho")).toMatchObject([{ at: "2026-06-22", actor: { id: oid("tomas") } }]);
	for (const alias of leaders.filter((one) => one !== "tomas")) await running.ask(alias, "answerEcho", { panelId: panel.id, recall: null });
	const current = async () => (await running.ask("ines", "viewPulse", { teamId })).current;
	await running.at("2026-07-01T09:05:00.000Z", async () => (await current()) !== null);
	const pulseId = (await current())?.id ?? "";
	for (const alias of ["tomas", "hana"]) await running.ask(alias, "answerPulse", { pulseId, recall: null });
	const { head } = await seen();
	await running.ask("priya", "answerPulse", { pulseId, recall: null });
	expect(await seen()).toMatchObject({ head });
	await running.at("2026-07-07T09:05:00.000Z", async () => (await current()) === null);
	const found = await seen();
	expect(of(found, "answerPulse").map(({ at }) => at)).toEqual(["2026-07-01", "2026-07-01", "2026-07-01"]);
	expect(of(found, "pulseClosed")).toMatchObject([{ actor: null, team: { id: teamId } }]);
});

test("it is read a page at a time, and each page says whether its entries are what they were", async () => {
	const whole = await seen({ limit: 200 });
	const pages: Seen["entries"][number][] = [];
	for (let before: number | undefined; ; ) {
		const page = await seen({ limit: 3, ...(before === undefined ? {} : { before }) });
		expect(page.verified).toBe(true);
		pages.push(...page.entries);
		if (!page.more) break;
		before = page.entries.at(-1)?.number ?? undefined;
	}
	expect(pages).toEqual(whole.entries);
	expect(await seen({ before: 1 })).toMatchObject({ entries: [], verified: true, more: false });
	expect(await seen({ before: 1_000_000, limit: 1 })).toMatchObject({ entries: [{ number: whole.head?.number }] });
});

test("the file holds the whole chain with its hashes, as text that no spreadsheet runs", async () => {
	const { content, fileName, fault } = await running.ask("ruth", "exportAudit", {});
	const { head } = await seen();
	expect(fileName).toBe("evenover-audit-2026-07-07.csv");
	expect(fault).toBeNull();
	const lines = content.trimEnd().split("\r\n");
	expect(lines[0]).toBe(
		'\uFEFF"number","at","actor_id","actor_name","act","panel_id","meeting_day","team_id","team_name","person_id","person_name","hash"',
	);
	expect(lines).toHaveLength((head?.number ?? 0) + 1);
	expect(lines.at(-1)).toContain(head?.hash);
});

test("the file comes in parts, each following on the one before, which put together are the whole of it", async () => {
	const whole = await running.ask("ruth", "exportAudit", {});
	expect(whole.next).toBeNull();
	const parts: Reply<"exportAudit">[] = [];
	for (let next: Reply<"exportAudit">["next"] | undefined; next !== null; next = parts.at(-1)?.next ?? null)
		parts.push(await running.ask("ruth", "exportAudit", { limit: 7, ...(next ? { after: next } : {}) }));
	expect(parts.length).toBe(Math.ceil(((await seen()).head?.number ?? 0) / 7));
	expect(parts.map(({ content }) => content).join("")).toBe(whole.content);
	expect(parts.map(({ fault }) => fault)).toEqual(parts.map(() => null));
	// whoever asks for what follows on something else is told so
	const after = { number: 7, hash: "0".repeat(64) };
	expect((await running.ask("ruth", "exportAudit", { after })).fault).toEqual({ number: 8, kind: "changed" });
	expect(await running.refused("ruth", "exportAudit", { limit: 10_001 })).toMatchObject({ code: "malformed" });
});

test("a name that is kept nowhere any more is not told, and the chain holds all the same", async () => {
	await running.ask("ruth", "erasePerson", { personId: oid("marcus"), idempotencyKey: randomUUID() });
	const found = await seen({ limit: 200 });
	expect(found.verified).toBe(true);
	expect(found.entries[0]).toMatchObject({ act: "erasePerson", actor: { id: oid("ruth") }, person: { id: oid("marcus") } });
	expect(JSON.stringify(found)).not.toContain("Marcus");
	expect((await running.ask("ruth", "exportAudit", {})).fault).toBeNull();
});

test("everybody takes their own entries along, what was sealed with the day alone", async () => {
	const { kept } = JSON.parse((await running.ask("tomas", "exportMyData", {})).content);
	expect(kept.acts).toContainEqual({ act: "submitAnswer", at: "2026-06-17", panelId: panel.id, teamId: panel.teamId });
	expect(kept.acts.filter(({ act }: { act: string }) => act === "revealPanel")).toEqual([]);
});

test("the chain's end is told in the log, so that it is noted where nobody of the database can reach it", async () => {
	const { head } = await seen();
	const told = running.logged.map((line) => JSON.parse(line) as { msg: string; hash?: string }).filter(({ msg }) => msg === "audit");
	expect(told.at(-1)).toMatchObject(head ?? {});
});

test("a page with an entry that somebody changed behind the app's back says so, and the file says where", async () => {
	await asSuperuser(running.ownerUrl, async (client) => {
		await client.query("set session_replication_role = replica");
		await client.query("update audit_entries set actor_id = $1 where act = 'revealPanel'", [oid("ines")]);
	});
	const { number } = (await seen({ limit: 200 })).entries.find(({ act }) => act === "revealPanel") ?? {};
	expect(await seen({ before: (number ?? 0) + 1, limit: 1 })).toMatchObject({ verified: false });
	expect(await seen({ before: number ?? 0, limit: 1 })).toMatchObject({ verified: true });
	expect((await running.ask("ruth", "exportAudit", {})).fault).toEqual({ number, kind: "changed" });
	const later = (await running.ask("ruth", "exportAudit", { limit: number ?? 0 })).next;
	expect(await running.ask("ruth", "exportAudit", later ? { after: later } : {})).toMatchObject({ fault: null });
});

test("a link that is missing where a part ends is told with that part", async () => {
	const { hash = "" } = (await running.ask("ruth", "exportAudit", { limit: 5 })).next ?? {};
	await asSuperuser(running.ownerUrl, async (client) => {
		await client.query("set session_replication_role = replica");
		await client.query("delete from audit_links where number = 5");
	});
	const part = await running.ask("ruth", "exportAudit", { limit: 5 });
	expect(part.fault).toEqual({ number: 5, kind: "missing" });
	expect(part.next).toMatchObject({ number: 5 });
	expect(await running.ask("ruth", "exportAudit", { after: { number: 5, hash }, limit: 1 })).toMatchObject({ fault: null });
});
