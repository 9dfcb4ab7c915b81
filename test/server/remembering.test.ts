import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { type Running, startRunning } from "../support/running.ts";
import { leaders, oid, teamThatMeets } from "./meetings.ts";

jest.setTimeout(150_000);

let running: Running;
let teamId: string;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	const meets = teamThatMeets(running);
	const panel = await meets.revealed("2026-06-18");
	await meets.decided(panel);
	teamId = panel.teamId ?? "";
	await running.ask("maya", "changeTeam", { teamId, timeZone: "Europe/Berlin" });
});
afterAll(() => running.close());

const pulseOf = (alias: string) => running.ask(alias, "viewPulse", { teamId });
const opened = (number: number) => async () => (await pulseOf("ines")).current?.number === number;
const openId = async () => (await pulseOf("ines")).current?.id ?? "";
const tells = /retention|new.revenue|renewals/i;

/** Everything of the team's that somebody can read by themselves. */
const pages = async (alias: string): Promise<Record<string, string>> => {
	const read = {
		framework: running.ask(alias, "viewFramework", { teamId }),
		versions: running.ask(alias, "listFrameworkVersions", { teamId }),
		signals: running.ask(alias, "viewSignals", { teamId }),
		translations: running.ask(alias, "viewTranslations", { teamId }),
		overTime: running.ask(alias, "viewAlignment", { teamId }),
		diagnosis: running.ask(alias, "viewDiagnosis", { teamId }),
		realign: running.ask(alias, "viewRealignment", { teamId, requestId: null }),
		pulse: pulseOf(alias),
		asks: running.ask(alias, "listMyAsks", {}),
	};
	return Object.fromEntries(await Promise.all(Object.entries(read).map(async ([page, reply]) => [page, JSON.stringify(await reply)])));
};
const telling = async (alias: string) =>
	Object.entries(await pages(alias)).flatMap(([page, text]) => (tells.test(text) ? [`${page}: ${tells.exec(text)?.[0]}`] : []));

test("what the last pulses found comes back to who is asked again only once they have said what they remember", async () => {
	await running.at("2026-07-01T07:05:00.000Z", opened(1));
	const first = await openId();
	for (const alias of leaders) {
		const { current } = await running.ask(alias, "answerPulse", { pulseId: first, recall: null });
		const marks = (current?.priorities ?? []).map(({ id }) => ({ priorityId: id, mark: "stillRight" as const }));
		await running.ask(alias, "answerPulse", { pulseId: first, answer: { marks, changed: "Renewals slip.", information: "" } });
	}
	expect(await pulseOf("tomas")).toMatchObject({ current: null, remember: null, past: [{ number: 1 }] });
	await running.at("2026-07-15T07:05:00.000Z", opened(2));
	expect(await pulseOf("tomas")).toMatchObject({ past: [], remember: { panelId: null } });
	expect(JSON.stringify(await pulseOf("tomas"))).not.toMatch(tells);
	// who facilitates is asked nothing
	expect(await pulseOf("maya")).toMatchObject({ past: [{ number: 1 }], remember: null });
	await running.ask("priya", "answerPulse", { pulseId: await openId(), recall: ["Growth"] });
	expect(await pulseOf("priya")).toMatchObject({ past: [{ number: 1 }], remember: null });
});

test("no page names a priority, or what was decided between, to who is asked for them from memory, and each says what to do first", async () => {
	const proposed = {
		teamId,
		statement: "Renewals first.",
		saidBy: oid("hana"),
		saidOn: "2026-07-10",
		implications: ["Retention comes before new revenue."],
		idempotencyKey: randomUUID(),
	};
	await running.ask("maya", "proposeTranslation", proposed);
	for (const alias of ["hana", "ines"]) {
		expect(await telling(alias)).toEqual([]);
		const first = { remember: { panelId: null } };
		expect(await running.ask(alias, "viewFramework", { teamId })).toMatchObject({
			...first,
			order: { levels: [] },
			decisions: [],
			draft: null,
			may: { acknowledge: false, draft: false, confirm: false },
		});
		expect(await running.ask(alias, "listFrameworkVersions", { teamId })).toMatchObject({ ...first, versions: [] });
		expect(await running.ask(alias, "viewTranslations", { teamId })).toMatchObject({ ...first, translations: [] });
		expect(await running.ask(alias, "viewAlignment", { teamId })).toMatchObject({ ...first, decisions: [] });
		expect(await running.ask(alias, "viewDiagnosis", { teamId })).toMatchObject(first);
		for (const format of ["markdown", "card"] as const)
			expect(await running.refused(alias, "exportFramework", { teamId, format })).toMatchObject({ code: "recallFirst" });
		expect(await running.refused(alias, "acknowledgeFramework", { teamId, version: 1 })).toMatchObject({ code: "recallFirst" });
	}
	const content = { constraints: [], weighing: "x", priorities: [], metrics: [], boundaries: [], cadence: "" };
	expect(await running.refused("ines", "draftFramework", { teamId, revision: 0, content })).toMatchObject({ code: "recallFirst" });
	expect(await running.ask("maya", "viewFramework", { teamId })).toMatchObject({ remember: null, order: { version: 1 } });
	await running.ask("hana", "answerPulse", { pulseId: await openId(), recall: null });
	expect(await telling("hana")).not.toEqual([]);
	expect(await running.ask("hana", "viewFramework", { teamId })).toMatchObject({
		remember: null,
		decisions: [{ chosen: { id: "retention" } }],
	});
	expect((await running.ask("hana", "exportFramework", { teamId, format: "markdown" })).content).toMatch(/Retention/);
	expect((await running.ask("hana", "viewTranslations", { teamId })).translations).toHaveLength(1);
	expect((await running.ask("hana", "listMyAsks", {})).asks.map(({ kind }) => kind)).toContain("translation");
});
