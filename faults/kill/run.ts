import { setTimeout as pause } from "node:timers/promises";
import { remove, temporary } from "../../bench/room/sandbox.ts";
import { chanceFrom } from "../room/clockPath.ts";
import { endPostgres, gone, postgresIn, signal } from "../room/home.ts";
import { openKeyed } from "../room/keyed.ts";
import { attachPanels, soonAfter } from "../room/meetings.ts";
import { hold } from "../room/people.ts";
import { openSealing } from "../room/sealing.ts";
import { openWorld } from "../room/world.ts";

export type KillRun = {
	/** How often the app is killed, and how often PostgreSQL with it. */
	kills: number;
	whole: "never" | "everyOther" | "always";
	/** Goes on, with no more kills, until so many answers are confirmed. */
	answers: number;
	/** PostgreSQL's own settings, as "name=value". */
	settings?: string[];
	/** How many panels are answered on, and on how many a decision is taken. */
	panels?: number;
	decisions?: number;
	tell(text: string): void;
	node?: string;
};

export type KillResult = {
	kills: { app: number; whole: number };
	answers: { attempted: number; done: number; notDone: number; unknown: number };
	/** What was confirmed and is not there; what is there and nobody sent. */
	lost: string[];
	invented: string[];
	keyed: { asked: number; lost: string[]; doubled: string[]; repeats: number; refused: string[] };
	reasons: ReadonlyMap<string, number>;
	/** From the kill until it answers again, each. */
	readyMs: number[];
};

/** The product with its own database, killed again and again at moments that nobody chose, while people answer, make teams and decide. */
export async function runKills(run: KillRun): Promise<KillResult> {
	const { kills, whole, tell, settings = [], panels = 4, decisions = 3, node } = run;
	const folder = temporary("kill");
	const home = `${folder}/home`;
	const chance = chanceFrom(20_260_618);
	const given = { ownerUrl: "", home, postgres: settings, replicas: 1, doubtWaitMs: 60_000, leaseMs: 3_000, hurry: 50 };
	const end = () => signal(postgresIn(home), "SIGKILL");
	process.once("exit", end);
	try {
		const world = await openWorld({ ...given, start: "2026-06-18T08:00:00.000Z", ...(node ? { node } : {}) });
		try {
			const soon = soonAfter(world.tenant.clock.now());
			const people = ["maya", "ines", "tomas", "priya", "hana", "leila", "marcus"];
			const meetings = await attachPanels(world, panels + decisions, soon, { organizers: ["maya"], people });
			const [answered, settled] = [meetings.slice(0, panels), meetings.slice(panels)];
			if (settled.length > 0) {
				// only what is revealed in its meeting can be settled
				await world.pass(120 * 60_000 + 1_000);
				await hold(world, settled);
			}
			const sealing = openSealing(world, answered);
			const keyed = openKeyed(world, settled);
			const ended = { app: 0, whole: 0 };
			const readyMs: number[] = [];
			sealing.begin();
			keyed.begin();
			for (let turn = 0; turn < kills; turn++) {
				await pause(300 + chance() * 900);
				const all = whole === "always" || (whole === "everyOther" && turn % 2 === 1);
				const begun = performance.now();
				const database = all ? postgresIn(home) : [];
				signal([...world.pids(), ...database], "SIGKILL");
				await world.restart(0, "SIGKILL", () => gone(database));
				while (!(await fetch(`${world.origin}/readyz`)).ok) await pause(20);
				readyMs.push(performance.now() - begun);
				ended[all ? "whole" : "app"]++;
				if (turn % 10 === 9)
					tell(`${turn + 1} kills, ${sealing.counts().done} answers confirmed, ready after ${Math.round(readyMs.at(-1) ?? 0)} ms`);
			}
			while (sealing.counts().done < run.answers) await pause(100);
			await Promise.all([sealing.stop(), keyed.stop()]);
			return {
				kills: ended,
				answers: sealing.counts(),
				...(await sealing.check()),
				keyed: await keyed.check(),
				reasons: sealing.reasons(),
				readyMs,
			};
		} finally {
			await world.close();
		}
	} finally {
		process.off("exit", end);
		await endPostgres(home);
		remove(folder);
	}
}
