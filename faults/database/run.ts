import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { remove, temporary } from "../../bench/room/sandbox.ts";
import { type Asked, attachPanels, soonAfter } from "../room/meetings.ts";
import { answerOn } from "../room/people.ts";
import { openSealing } from "../room/sealing.ts";
import { type Disk, loopDisk, makeImage, memoryDisk } from "../room/smallDisk.ts";
import { openWorld, type World } from "../room/world.ts";
import type { Trouble } from "./proxy.ts";
import { openStore, type Restart, type Store } from "./store.ts";
import { openPane } from "./watchingPane.ts";

export type Fault = Restart | Trouble | "diskFull" | "readOnlyDisk" | "readOnlyServer";

export type DatabaseRun = {
	/** What goes wrong, one after another, each on a meeting of its own. */
	faults: readonly Fault[];
	/** How long the database is away, where it is. */
	awayMs: number;
	/** PostgreSQL's own settings, as "name=value". */
	settings?: readonly string[];
	tell(text: string): void;
	node?: string;
};

/** One fault, from when the database can be reached again: until what was sealed meanwhile had arrived, and until every pane showed it. */
type Turn = { fault: Fault; arrivedMs: number; currentMs: number };

export type DatabaseResult = {
	turns: Turn[];
	answers: { attempted: number; done: number; notDone: number; unknown: number };
	lost: string[];
	invented: string[];
	/** What people were told where it was neither "done" nor that the store is away. */
	unclear: string[];
	/** How often the product's process ended. */
	exits: number;
};

const people = ["maya", "ines", "tomas", "priya", "hana", "leila", "marcus"];
const longestMs = 60_000;
const diskMegabytes = 230;

/** People answer and watch their panels while the database goes away in one way after another. */
export async function runDatabase({ faults, awayMs, settings = [], tell, node }: DatabaseRun): Promise<DatabaseResult> {
	const folder = temporary("database");
	const image = join(folder, "image");
	const there = join(folder, "disk");
	mkdirSync(there);
	if (faults.includes("readOnlyDisk")) makeImage(image, diskMegabytes);
	const mounted = () =>
		faults.includes("readOnlyDisk") ? loopDisk(image, there) : faults.includes("diskFull") ? memoryDisk(there, diskMegabytes) : undefined;
	let disk = mounted();
	const anew = () => {
		disk?.unmount();
		disk = mounted();
	};
	try {
		const store = await openStore(join(there, "home"), settings);
		try {
			const given = { ownerUrl: store.ownerUrl, replicas: 1, doubtWaitMs: 60_000, leaseMs: 3_000, hurry: 50 };
			const world = await openWorld({ ...given, start: "2026-06-18T08:00:00.000Z", ...(node ? { node } : {}) });
			try {
				const soon = soonAfter(world.tenant.clock.now());
				const [always, ...meetings] = await attachPanels(world, faults.length + 1, soon, { organizers: ["maya"], people });
				if (!always) throw new Error("No panel");
				const sealing = openSealing(world, [always]);
				const turns: Turn[] = [];
				let exits = 0;
				sealing.begin();
				for (const [index, fault] of faults.entries()) {
					const meeting = meetings[index];
					if (!meeting) continue;
					turns.push(await oneFault(world, meeting, () => befall(store, fault, awayMs, disk, anew), fault));
					const { arrivedMs, currentMs } = turns.at(-1) as Turn;
					tell(`${fault}: sealed meanwhile and there ${seconds(arrivedMs)} after it was back, on every pane ${seconds(currentMs)} after`);
					if (world.up() > 0) continue;
					exits++;
					await world.restart(0, "SIGKILL");
				}
				await sealing.stop();
				const unclear = [...sealing.reasons().keys()].filter((why) => !["storeAway", "503 nobody is up"].includes(why));
				return { turns, answers: sealing.counts(), ...(await sealing.check()), unclear, exits };
			} finally {
				await world.close();
			}
		} finally {
			await store.stop();
		}
	} finally {
		disk?.unmount();
		remove(folder);
	}
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

/** Three people watch their panel; in the middle of the fault one of them seals their answer. */
async function oneFault(world: World, meeting: Asked, befalls: () => Promise<number>, fault: Fault): Promise<Turn> {
	const [organizer = "", leader = "", other = ""] = meeting.people;
	const panes = [organizer, leader, other].map((alias) => openPane(world, alias, meeting.panelId));
	try {
		await until(() => panes.every((pane) => pane.live() && pane.panel()), longestMs);
		const back = befalls();
		await pause(200);
		let arrivedAt = Number.POSITIVE_INFINITY;
		let refused = false;
		void panes[1]?.seal(answerOn(meeting, leader)).then(
			() => {
				arrivedAt = performance.now();
			},
			() => {
				refused = true;
			},
		);
		const backAt = await back;
		const isCurrent = () => arrivedAt < performance.now() && panes.every((pane) => (pane.panel()?.answered.length ?? 0) > 0);
		await until(() => refused || isCurrent(), longestMs);
		const currentMs = isCurrent() ? performance.now() - backAt : Number.POSITIVE_INFINITY;
		return { fault, arrivedMs: Math.max(0, arrivedAt - backAt), currentMs: Math.max(0, currentMs) };
	} finally {
		for (const pane of panes) pane.close();
	}
}

/** Lets it happen. @returns when the database could be reached again */
async function befall(store: Store, fault: Fault, awayMs: number, disk: Disk | undefined, anew: () => void): Promise<number> {
	if (fault === "fast" || fault === "immediate" || fault === "crash") await store.restart(fault, awayMs);
	else if (fault === "diskFull") {
		disk?.fill();
		await pause(awayMs);
		disk?.empty();
		await store.revive();
	} else if (fault === "readOnlyDisk") {
		disk?.fail();
		await pause(awayMs);
		await store.whileStopped(anew);
	} else if (fault === "readOnlyServer") {
		await store.onlyRead(true);
		await pause(awayMs);
		await store.onlyRead(false);
	} else {
		const begunAt = performance.now();
		store.line.begin(fault);
		// on new lines it was there all the time
		if (fault !== "stalled") return begunAt;
		await pause(awayMs);
		store.line.mend();
	}
	return performance.now();
}

async function until(is: () => unknown, milliseconds: number): Promise<boolean> {
	for (const end = performance.now() + milliseconds; performance.now() < end; await pause(20)) if (is()) return true;
	return false;
}
