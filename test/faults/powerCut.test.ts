import { expect, test } from "@jest/globals";
import { runPowerCuts } from "../../faults/power-cut/run.ts";
import { whyNoDisk } from "../../faults/room/smallDisk.ts";

const node = "node_modules/.bin/node";
const tell = () => {};
const why = whyNoDisk("loop");
const onADisk = why ? (name: string, _run: () => Promise<void>, _ms: number) => test.skip(`${name} (${why})`, () => {}) : test;

onADisk(
	"when the power goes while people answer, what was confirmed is on the disk",
	async () => {
		const { lost, invented, unopenable, answers, teams } = await runPowerCuts({ cuts: 1, panels: 1, tell, node });
		expect([lost, invented, teams.lost, teams.doubled, unopenable]).toEqual([[], [], [], [], 0]);
		expect(answers.done).toBeGreaterThan(0);
	},
	90_000,
);

onADisk(
	"without fsync it is not: the count above notices",
	async () => {
		const { lost } = await runPowerCuts({ cuts: 1, panels: 1, settings: ["fsync=off"], tell, node });
		expect(lost.length).toBeGreaterThan(0);
	},
	90_000,
);
