import { expect, test } from "@jest/globals";
import { runKills } from "../../faults/kill/run.ts";

const node = "node_modules/.bin/node";
const tell = () => {};

test("killed alone and with its database while people answer, it loses nothing confirmed and does nothing twice", async () => {
	const result = await runKills({ kills: 2, answers: 20, whole: "everyOther", panels: 1, decisions: 1, tell, node });
	const { lost, invented, keyed, kills, answers } = result;
	expect([lost, invented, keyed.lost, keyed.doubled, keyed.refused]).toEqual([[], [], [], [], []]);
	expect(kills).toEqual({ app: 1, whole: 1 });
	expect(answers.done).toBeGreaterThanOrEqual(20);
	expect(keyed.asked).toBeGreaterThan(0);
}, 90_000);

test("confirmed before it is on the disk, it is lost when all is killed: the count above notices", async () => {
	const settings = ["synchronous_commit=off", "wal_writer_delay=10000"];
	const { lost } = await runKills({ kills: 1, answers: 0, whole: "always", settings, panels: 1, decisions: 0, tell, node });
	expect(lost.length).toBeGreaterThan(0);
}, 90_000);
