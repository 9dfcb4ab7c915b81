import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import type { Reply } from "../../src/contract.ts";
import { rankingOf } from "../../src/core/answer.ts";
import { type Running, startRunning } from "../support/running.ts";
import { leaders, teamThatMeets } from "./meetings.ts";

/** Half the room has the other half's order from behind. */
const order = ["retention", "new-revenue", "growth-in-users"];
const split = Object.fromEntries(
	leaders.map((alias, at) => {
		const own = hiddenAnswers[alias];
		if (!own) throw new Error(`${alias} answers nothing`);
		const first = at % 2 === 0 ? order : [...order].reverse();
		return [alias, { ...own, ranking: rankingOf([...first, "enterprise-value", "operating-margin"]) }];
	}),
);

let running: Running;
let meets: ReturnType<typeof teamThatMeets>;
let teamId: string;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	meets = teamThatMeets(running);
	// growth wins over both, and which of these wins is put off
	const panel = await meets.revealed("2026-06-11", { answers: split });
	for (const over of ["retention", "new-revenue"])
		await meets.decided(panel, "growth-in-users", { tensionId: `pair:${["growth-in-users", over].sort().join(":")}` });
	await meets.defers(panel, "2026-07-09");
	teamId = panel.teamId ?? "";
}, 120_000);
afterAll(() => running.close());

const framework = (alias: string) => running.ask(alias, "viewFramework", { teamId });
const diagnosis = (alias: string) => running.ask(alias, "viewDiagnosis", { teamId });
const about = ({ kinds }: Reply<"viewDiagnosis">, panelId: string) =>
	kinds.flatMap((one) => [...one.for, ...one.against]).filter(({ source }) => source.panelId === panelId && source.kind !== "panel");
const putOffClue = ({ kinds }: Reply<"viewDiagnosis">) => {
	const all = kinds.flatMap((one) => [...one.for, ...one.against]);
	return JSON.stringify(all.filter(({ source }) => source.kind === "tension" || source.kind === "decision"));
};

test("what was put off and then settled looks as it did before, in the framework and in the diagnosis, to who is asked what was decided", async () => {
	const pair = [{ pair: ["new-revenue", "retention"], until: "2026-07-09" }];
	const sorted = (page: Reply<"viewFramework">) => page.putOff.map((one) => ({ pair: [...one.pair].sort(), until: one.until }));
	expect(sorted(await framework("tomas"))).toEqual(pair);
	const before = await diagnosis("tomas");
	const panel = await meets.revealed("2026-06-18", { held: false });
	await meets.decided(panel);
	expect(sorted(await framework("tomas"))).toEqual([]);
	expect(putOffClue(await diagnosis("tomas"))).not.toBe(putOffClue(before));
	const view = async (alias: string) => (await running.ask(alias, "viewPanel", { panelId: panel.id })).panel;
	await running.at("2026-06-18T11:01:00.000Z", async () => (await view("maya")).followUp.state === "sent");
	await running.at("2026-06-22T12:00:00.000Z", async () => (await view("tomas")).echo === "open");
	expect(sorted(await framework("tomas"))).toEqual(pair);
	const hidden = await diagnosis("tomas");
	expect(hidden.remember).toEqual({ panelId: panel.id });
	expect(putOffClue(hidden)).toBe(putOffClue(before));
	expect(about(hidden, panel.id)).toEqual([]);
	await running.ask("tomas", "answerEcho", { panelId: panel.id, recall: null });
	expect(sorted(await framework("tomas"))).toEqual([]);
	expect(putOffClue(await diagnosis("tomas"))).not.toBe(putOffClue(before));
	expect((await diagnosis("tomas")).remember).toBeNull();
}, 120_000);
