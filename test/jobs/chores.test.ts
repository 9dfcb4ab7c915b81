import { afterEach, expect, test } from "@jest/globals";
import { type Jobs, startJobs } from "../../src/jobs/jobs.ts";
import { freshDatabase } from "../support/database.ts";

let jobs: Jobs | undefined;
afterEach(() => jobs?.stop());

const pause = (milliseconds: number) => new Promise((settle) => setTimeout(settle, milliseconds));

async function working(chores: (() => Promise<unknown>)[], due: () => Promise<{ tenantId: string; panelId: string }[]> = async () => []) {
	const { appUrl } = await freshDatabase();
	const faults: Error[] = [];
	jobs = await startJobs({
		url: appUrl,
		now: () => new Date().toISOString(),
		deliver: async () => {},
		due,
		chores,
		onError: (error) => void faults.push(error),
		sweepEveryMs: 3_600_000,
	});
	return { jobs, faults };
}

test("what is due waits for no chore, however long that takes", async () => {
	let release = () => {};
	const waiting = new Promise<void>((settle) => {
		release = settle;
	});
	let asked = 0;
	const { jobs: there } = await working([() => waiting], async () => {
		asked++;
		return [];
	});
	const swept = there.sweep();
	await pause(20);
	expect(asked).toBe(1);
	release();
	await swept;
});

test("chores are never under way twice, and asked for meanwhile they are done once more", async () => {
	let atOnce = 0;
	let most = 0;
	let times = 0;
	const { jobs: there } = await working([
		async () => {
			times++;
			most = Math.max(most, ++atOnce);
			await pause(20);
			atOnce--;
		},
	]);
	await Promise.all(Array.from({ length: 8 }, () => there.doChores()));
	expect([times, most]).toEqual([2, 1]);
	await there.doChores();
	expect(times).toBe(3);
});

test("a chore that fails keeps no other from its turn", async () => {
	let done = 0;
	const { jobs: there, faults } = await working([
		async () => {
			throw new Error("no");
		},
		async () => void done++,
	]);
	await there.doChores();
	expect([done, faults.map((fault) => fault.message)]).toEqual([1, ["no"]]);
});
