import { expect, test } from "@jest/globals";
import { timesDeferred } from "../../src/core/deferral.ts";

const put = (tensionId: string, panelId: string, deferredAt: string) => ({ tensionId, panelId, deferredAt });

test("a question is counted once a panel, however often its day was moved there", () => {
	const deferrals = [put("t", "1", "2026-06-04"), put("t", "1", "2026-06-05"), put("t", "2", "2026-06-11"), put("u", "2", "2026-06-11")];
	expect([...timesDeferred(deferrals, [])]).toEqual([
		["t", 2],
		["u", 1],
	]);
});

test("what was put off before it was settled counts no more", () => {
	const deferrals = [put("t", "1", "2026-06-04"), put("t", "2", "2026-06-11"), put("t", "3", "2026-06-25")];
	const decisions = [
		{ tensionId: "t", decidedAt: "2026-06-18" },
		{ tensionId: "u", decidedAt: "2026-06-30" },
	];
	expect(timesDeferred(deferrals, decisions).get("t")).toBe(1);
});
