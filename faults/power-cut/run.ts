import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { remove, temporary } from "../../bench/room/sandbox.ts";
import { chanceFrom } from "../room/clockPath.ts";
import { gone, postgresIn, signal } from "../room/home.ts";
import { openKeyed } from "../room/keyed.ts";
import { attachPanels, soonAfter } from "../room/meetings.ts";
import { openSealing } from "../room/sealing.ts";
import { loopDisk, makeImage } from "../room/smallDisk.ts";
import { openWorld } from "../room/world.ts";

export type PowerCutRun = {
	cuts: number;
	/** PostgreSQL's own settings, as "name=value". */
	settings?: string[];
	panels?: number;
	tell(text: string): void;
	node?: string;
};

export type PowerCutResult = {
	cuts: number;
	/** How often the product did not start on what the disk had kept. */
	unopenable: number;
	answers: { attempted: number; done: number; notDone: number; unknown: number };
	lost: string[];
	invented: string[];
	teams: { asked: number; lost: string[]; doubled: string[] };
};

const megabytes = 400;
/** What was confirmed before all stood still is read by then. */
const onItsWayMs = 150;

/**
 * The product and its database on a disk of their own. A cut: all of them stand still, what has reached the disk by then is copied, they
 * are ended, and everything starts again on the copy. What the machine had not written yet is gone with it.
 */
export async function runPowerCuts({ cuts, settings = [], panels = 3, tell, node }: PowerCutRun): Promise<PowerCutResult> {
	const folder = temporary("power-cut");
	const there = join(folder, "disk");
	mkdirSync(there);
	const imageOf = (number: number) => join(folder, `image-${number}`);
	makeImage(imageOf(0), megabytes);
	let disk = loopDisk(imageOf(0), there);
	const home = join(there, "home");
	const end = () => signal(postgresIn(home), "SIGKILL");
	process.prependOnceListener("exit", end);
	try {
		const given = { ownerUrl: "", home, postgres: ["min_wal_size=32MB", "max_wal_size=48MB", ...settings], replicas: 1 };
		const slow = { doubtWaitMs: 60_000, leaseMs: 3_000, hurry: 50, start: "2026-06-18T08:00:00.000Z" };
		const world = await openWorld({ ...given, ...slow, ...(node ? { node } : {}) });
		try {
			const people = ["maya", "ines", "tomas", "priya", "hana", "leila", "marcus"];
			const meetings = await attachPanels(world, panels, soonAfter(world.tenant.clock.now()), { organizers: ["maya"], people });
			const sealing = openSealing(world, meetings);
			const keyed = openKeyed(world, []);
			const chance = chanceFrom(20_260_618);
			let [lost, invented]: [string[], string[]] = [[], []];
			const cut = async (number: number): Promise<void> => {
				const [first = 0, ...others] = postgresIn(home);
				signal([...world.pids(), first, ...others], "SIGSTOP");
				// one that was made in between stands still with the rest
				signal(postgresIn(home), "SIGSTOP");
				await pause(onItsWayMs);
				execFileSync("cp", ["--sparse=always", imageOf(number), imageOf(number + 1)]);
				const ended = [...world.pids(), ...postgresIn(home)];
				signal(ended, "SIGKILL");
				await world.restart(0, "SIGKILL", async () => {
					await gone(ended);
					disk.unmount();
					disk = loopDisk(imageOf(number + 1), there);
					rmSync(imageOf(number));
				});
			};
			keyed.begin();
			for (let number = 0; number < cuts; number++) {
				sealing.begin();
				await pause(700 + chance() * 1_500);
				try {
					await cut(number);
				} catch (problem) {
					tell(`${(problem as Error).message}: nothing of it can be read`);
					const answers = sealing.counts();
					return {
						cuts: number + 1,
						unopenable: 1,
						answers,
						lost: sealing.allLost(),
						invented,
						teams: { asked: 0, lost: [], doubled: [] },
					};
				}
				await sealing.stop();
				({ lost, invented } = await sealing.check());
				tell(`${number + 1} cuts, ${sealing.counts().done} answers confirmed, ${lost.length} lost`);
			}
			await keyed.stop();
			return { cuts, unopenable: 0, answers: sealing.counts(), lost, invented, teams: await keyed.check() };
		} finally {
			await world.close();
		}
	} finally {
		process.off("exit", end);
		const left = postgresIn(home);
		signal(left, "SIGKILL");
		await gone(left);
		disk.unmount();
		remove(folder);
	}
}
