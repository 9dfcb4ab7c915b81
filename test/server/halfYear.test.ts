import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { asksOf } from "../../sandbox/asks.ts";
import { type HalfYear, playHalfYear } from "../../sandbox/halfYear/story.ts";
import { type Running, startRunning } from "../support/running.ts";

jest.setTimeout(120_000);

let running: Running;
let year: HalfYear;
beforeAll(async () => {
	running = await startRunning({ start: "2026-01-05T08:00:00.000Z" });
	const { tenant, product, origin } = running;
	const ask = asksOf((request) => fetch(request), tenant, origin);
	year = await playHalfYear({ ask, graph: tenant.graph, clock: tenant.clock, sweep: product.sweep }, "2026-07-06T08:00:00.000Z");
});
afterAll(() => running.close());

const week = 7 * 86_400_000;

test("the quiet shift is told weeks before it becomes official", () => {
	expect((Date.parse(year.changedAt) - Date.parse(year.warnedAt)) / week).toBeGreaterThan(2);
});

test("while it drifts, the diagnosis says that leaders are not aligned; after the change it no longer does", async () => {
	expect(year.before.leading).toBe("misaligned");
	const after = await running.ask("maya", "viewDiagnosis", { teamId: year.teamId });
	expect(after.leading).not.toBe("misaligned");
});

test("what leaders state of what is in force falls while it shifts and comes back after the change", async () => {
	const { held, decisions } = await running.ask("tomas", "viewAlignment", { teamId: year.teamId });
	const pulses = held.filter(({ kind }) => kind === "pulse");
	const before = pulses.filter(({ at }) => at < year.changedAt);
	const after = pulses.filter(({ at }) => at > year.changedAt);
	expect(Math.min(...before.map(({ low }) => low))).toBeLessThan(Math.min(...after.map(({ median }) => median)));
	expect(after.at(-1)?.median).toBe(1);
	expect(decisions.map(({ chosen, replaced }) => [chosen, replaced])).toEqual(
		expect.arrayContaining([
			["Retention", true],
			["New revenue", false],
		]),
	);
});

test("nothing waits that was done, and who runs the team sees nobody left to be heard who was", async () => {
	const { members, next } = await running.ask("maya", "viewCoalition", { teamId: year.teamId });
	expect(members).toHaveLength(6);
	expect(next.every(({ why }) => why !== "quiet")).toBe(true);
	expect((await running.ask("tomas", "listMyAsks", {})).asks.filter(({ kind }) => kind === "echo" || kind === "stance")).toEqual([]);
});
