import { expect, test } from "@jest/globals";
import { runLoad } from "../../faults/load/run.ts";
import { freshDatabase } from "../support/database.ts";

const run = async (control: Parameters<typeof runLoad>[0]["control"] = {}) =>
	runLoad({
		ownerUrl: (await freshDatabase()).ownerUrl,
		panels: 6,
		people: 4,
		perSecond: 8,
		ms: 3_000,
		tell: () => {},
		control,
		node: "node_modules/.bin/node",
	});

test("every answer of many is taken, and every open pane is told of it", async () => {
	const { following, notLetIn, answers, failed, told, untold, broken } = await run();
	expect({ following, notLetIn, answers, failed, untold, broken }).toEqual({
		...{ following: 24, notLetIn: 0, answers: 24, failed: {}, untold: 0, broken: [] },
	});
	expect(told.length).toBe(24 * 4);
}, 60_000);

test("panes that are not told are counted", async () => {
	const { answers, untold } = await run({ careless: "deaf" });
	expect([answers, untold]).toEqual([24, 24 * 4]);
}, 60_000);
