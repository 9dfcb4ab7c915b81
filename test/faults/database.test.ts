import { expect, test } from "@jest/globals";
import { type Fault, runDatabase } from "../../faults/database/run.ts";
import { whyNoDisk } from "../../faults/room/smallDisk.ts";

const node = "node_modules/.bin/node";
const tell = () => {};

test("while the database goes away nothing confirmed is lost, people are told so and not that something broke, and panes catch up by themselves", async () => {
	const faults: Fault[] = ["immediate", "reset", "readOnlyServer", ...(whyNoDisk("memory") ? [] : (["diskFull"] as const))];
	const { turns, lost, invented, unclear, exits, answers } = await runDatabase({ faults, awayMs: 1_000, tell, node });
	expect([lost, invented, unclear, exits]).toEqual([[], [], [], 0]);
	expect(turns.filter(({ currentMs }) => currentMs > 10_000)).toEqual([]);
	expect([turns.length, answers.done > 0]).toEqual([faults.length, true]);
}, 90_000);

const onItsOwnDisk = whyNoDisk("loop") ? test.skip : test;

onItsOwnDisk(
	"a disk that can all at once only be read is told as a store that is away, and what was confirmed is there when it can be written again",
	async () => {
		const { turns, lost, invented, unclear, exits } = await runDatabase({ faults: ["readOnlyDisk"], awayMs: 1_500, tell, node });
		expect([lost, invented, unclear, exits]).toEqual([[], [], [], 0]);
		expect(turns.filter(({ currentMs }) => currentMs > 10_000)).toEqual([]);
	},
	90_000,
);

test("confirmed before it is on the disk, it is lost when PostgreSQL is stopped hard: the count above notices", async () => {
	const settings = ["synchronous_commit=off", "wal_writer_delay=10000"];
	const { lost } = await runDatabase({ faults: ["immediate"], awayMs: 100, settings, tell, node });
	expect(lost.length).toBeGreaterThan(0);
}, 90_000);
