import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { asksOf } from "../../sandbox/asks.ts";
import { type HalfYear, playHalfYear } from "../../sandbox/halfYear/story.ts";
import { personByAlias } from "../../sandbox/people.ts";
import { erasedName } from "../../src/core/erasure.ts";
import { type Running, startRunning } from "../support/running.ts";
import { everyRow } from "../support/transferRoom.ts";
import { leaders, oid } from "./meetings.ts";

jest.setTimeout(400_000);

const someone = "someone whose data was erased".replaceAll(" ", "\u00a0");
let running: Running;
let year: HalfYear;
/** Everything that Leila, who stays, is shown. */
const shown = async (locale = "en-GB") => {
	const ask = (name: string, input: object) => running.ask("leila", name as "viewPanel", input as never, locale) as Promise<unknown>;
	const { teamId, panels } = year;
	const names = [
		"viewFramework",
		"listFrameworkVersions",
		"listDecisions",
		"viewSignals",
		"viewTranslations",
		"viewTeam",
		"viewPulse",
		"exportFramework",
	];
	const views = [
		...(await Promise.all(panels.map((panelId) => ask("viewPanel", { panelId })))),
		...(await Promise.all(names.map((name) => ask(name, { teamId })))),
		...(await Promise.all(["csv", "html"].map((format) => ask("exportDecisions", { teamId, format }).catch(() => null)))),
		await ask("listMyAsks", {}),
	];
	return JSON.stringify(views);
};

beforeAll(async () => {
	running = await startRunning({ start: "2026-01-05T08:00:00.000Z" });
	const { tenant, product, origin } = running;
	const ask = asksOf((request) => fetch(request), tenant, origin);
	year = await playHalfYear({ ask, graph: tenant.graph, clock: tenant.clock, sweep: product.sweep }, "2026-07-06T08:00:00.000Z");
});
afterAll(() => running.close());

const erased = ["ines", "maya", "tomas", "hana", "marcus"];

/** Tables that tell of somebody by id alone, for those who answer for what was done. */
const byIdAlone = ["audit_entries", "audit_links", "erasures"];

/** Where anything of somebody is still kept: their id, their name or their address. */
async function found(alias: string): Promise<string[]> {
	const { oid: id, name, mail } = personByAlias(alias);
	const rows = await everyRow(running.ownerUrl);
	const traces = [id, name, mail].map((one) => one.toLowerCase());
	return Object.entries(rows).flatMap(([table, lines]) =>
		lines.flatMap((line) => traces.filter((one) => line.toLowerCase().includes(one)).map((one) => `${table}: ${one}`)),
	);
}

const erase = async (alias: string) => {
	await running.ask("ruth", "erasePerson", { personId: oid(alias), idempotencyKey: randomUUID() });
};

test("only an administrator erases, nobody themselves, and nobody whom nothing here knows", async () => {
	const wanted = { personId: oid("ines"), idempotencyKey: randomUUID() };
	for (const alias of [...leaders, "maya", "olga"]) {
		expect(await running.refused(alias, "erasePerson", wanted)).toMatchObject({ code: "notAdmin", status: 403 });
		expect(await running.refused(alias, "previewErasure", { mail: personByAlias("ines").mail })).toMatchObject({ code: "notAdmin" });
	}
	expect(await running.refused("ruth", "erasePerson", { ...wanted, personId: oid("ruth") })).toMatchObject({ code: "erasesSelf" });
	expect(await running.refused("ruth", "erasePerson", { ...wanted, personId: oid("olga") })).toMatchObject({
		code: "nobodyKnown",
		status: 404,
	});
	expect(await running.refused("ruth", "previewErasure", { mail: "nobody@brightwater.example" })).toMatchObject({ code: "nobodyKnown" });
});

test("before anybody is erased it is told who they are, what goes and what stays", async () => {
	const told = await running.ask("ruth", "previewErasure", { mail: personByAlias("ines").mail.toUpperCase() });
	expect(told).toMatchObject({ person: { id: oid("ines"), name: "Ines Duarte" }, teams: 1 });
	expect(told.boards).toBeGreaterThanOrEqual(year.panels.length);
	expect(told.goes.answers).toBeGreaterThanOrEqual(year.panels.length);
	expect(told.stays.decisions).toBeGreaterThan(1);
	expect(told.stays.versions).toBeGreaterThan(0);
});

test("whoever is erased is nowhere any more: not in any row of any table, and not in anything that others are shown", async () => {
	for (const alias of erased) {
		expect((await found(alias)).length).toBeGreaterThan(20);
		await erase(alias);
		expect((await found(alias)).filter((trace) => !byIdAlone.some((table) => trace.startsWith(`${table}: ${oid(alias)}`)))).toEqual([]);
		const views = await shown();
		const { name, mail } = personByAlias(alias);
		expect([name, mail, oid(alias)].filter((one) => views.includes(one))).toEqual([]);
		expect(views).not.toContain(erasedName);
		expect(await running.refused("ruth", "previewErasure", { personId: oid(alias) })).toMatchObject({ code: "nobodyKnown" });
	}
});

test("what was decided stays: sides, cost, reason and day, by someone whose data was erased, in the reader's language", async () => {
	const { decisions } = await running.ask("leila", "listDecisions", { teamId: year.teamId });
	expect(decisions.length).toBeGreaterThan(2);
	for (const decision of decisions)
		expect(decision).toMatchObject({ decidedByName: someone, decidedBy: expect.not.stringMatching(oid("ines")) });
	expect(decisions.find(({ chosen, over }) => chosen.label === "Retention" && over.label === "New revenue")).toMatchObject({
		givesUp: "The Nordics launch, until autumn",
		why: "Four in ten new customers leave within a year.",
		ownerName: "Leila Haddad",
	});
	const stances = JSON.stringify(decisions);
	expect(stances).toContain("disagreeAndCommit");
	expect(stances).not.toContain("I would have taken the Nordics");
	const { versions } = await running.ask("leila", "listFrameworkVersions", { teamId: year.teamId });
	expect(versions.find(({ confirmed }) => confirmed)?.confirmed).toEqual({ draftedBy: someone, confirmedBy: someone });
	for (const [locale, words] of Object.entries({
		de: "jemand, dessen",
		fr: "quelqu’un dont",
		es: "alguien cuyos",
		ja: "データを消去した人",
	}))
		expect(await shown(locale)).toContain(words.replaceAll(" ", "\u00a0"));
});

test("the audit log says that whoever did something was erased, and their ID", async () => {
	const { entries } = await running.ask("ruth", "viewAudit", { limit: 50 });
	const theirs = entries.filter(({ actor }) => erased.some((alias) => actor?.id === oid(alias)));
	expect(new Set(theirs.map(({ actor }) => actor?.name))).toEqual(new Set([someone]));
});

test("boards are drawn without them, for those who were heard and stay", async () => {
	for (const panelId of year.panels) {
		const { panel } = await running.ask("leila", "viewPanel", { panelId });
		const gone = panel.people.filter(({ name }) => name === someone);
		expect(gone).toHaveLength(erased.length);
		expect(new Set(gone.flatMap(({ roles }) => roles))).toEqual(new Set(["left"]));
		expect(panel.answered.length).toBeLessThanOrEqual(2);
		expect(panel.board).not.toBeNull();
	}
});
