import { afterEach, expect, test } from "@jest/globals";
import { type Jobs, startJobs } from "../../src/jobs/jobs.ts";
import { freshDatabase } from "../support/database.ts";

let jobs: Jobs | undefined;
afterEach(() => jobs?.stop());

const pause = (milliseconds: number) => new Promise((settle) => setTimeout(settle, milliseconds));

test("when many meetings end at once, one follow-up comes after the other and none waits for the next look at the clock", async () => {
	const panels = Array.from({ length: 80 }, (_, index) => ({ tenantId: "brightwater", panelId: `panel ${index}` }));
	const delivered = new Set<string>();
	jobs = await startJobs({
		url: (await freshDatabase()).appUrl,
		now: () => new Date().toISOString(),
		deliver: async ({ panelId }) => {
			await pause(200);
			delivered.add(panelId);
		},
		due: async () => panels,
		chores: [],
		onError: () => {},
		sweepEveryMs: 3_600_000,
	});
	await jobs.sweep();
	for (let waited = 0; delivered.size < panels.length && waited < 100; waited++) await pause(100);
	expect(delivered.size).toBe(panels.length);
}, 30_000);
