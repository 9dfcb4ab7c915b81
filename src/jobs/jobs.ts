import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { fromKysely, PgBoss } from "pg-boss";
import type { Wake } from "../actions/action.ts";
import type { Instant } from "../core/instant.ts";
import { followUps } from "./queue.ts";

/** How many panels' follow-ups one process has under way at once. */
const atOnce = 24;

type FollowUpJob = { tenantId: string; panelId: string };

export type JobParts = {
	url: string;
	/** A line to the database of somebody who notices when it is dead. */
	stream?: () => Socket;
	now(): Instant;
	/** Takes a follow-up as far as it can go now. */
	deliver(job: FollowUpJob): Promise<unknown>;
	/** Follow-ups that are due or under way, whatever became of their wake-up. */
	due(): Promise<FollowUpJob[]>;
	/** What each sweep does beside: short, repeatable, found by state and not by the hour. One that fails keeps no other from its turn. */
	chores: readonly (() => Promise<unknown>)[];
	onError(error: Error): void;
	sweepEveryMs?: number;
};

export type Jobs = {
	wake: Wake;
	/** Looks for what is due now; the clock that was moved asks for it, and a timer does. */
	sweep(): Promise<void>;
	/** Does the chores now, or once more after those under way. */
	doChores(): Promise<void>;
	stop(): Promise<void>;
};

/**
 * The clock's way in. A job is sent for the moment something is due and with the fact it follows from; the sweep finds what
 * a lost or early job missed. Both only wake `deliver`, which may run any number of times.
 */
export async function startJobs({ url, stream, now, deliver, due, chores, onError, sweepEveryMs = 15_000 }: JobParts): Promise<Jobs> {
	const boss = new PgBoss({
		connectionString: url,
		...(stream ? { stream } : {}),
		migrate: false,
		createSchema: false,
		schedule: false,
		useListenNotify: true,
		superviseIntervalSeconds: 10,
		monitorIntervalSeconds: 10,
	});
	boss.on("error", onError);
	await boss.start();
	const later = (at: Instant) => new Date(Date.now() + Math.max(0, Date.parse(at) - Date.parse(now())));
	const work = { pollingIntervalSeconds: 2, batchSize: 1 };
	for (let index = 0; index < atOnce; index++) {
		const worker = await boss.work<FollowUpJob>(followUps, work, async ([job]) => {
			if (!job) return;
			// what is left to do, the sweep finds when it is due; who had something looks for more before it rests
			await deliver(job.data).finally(() => boss.notifyWorker(worker));
		});
	}
	let underWay: Promise<void> | undefined;
	let again = false;
	const everyChore = async () => {
		do {
			again = false;
			for (const chore of chores) await chore().catch(onError);
		} while (again);
	};
	const doChores = (): Promise<void> => {
		again = underWay !== undefined;
		underWay ??= everyChore().finally(() => {
			underWay = undefined;
		});
		return underWay;
	};
	const wakeDue = async () => {
		try {
			const jobs = await due();
			// all in one go, so that workers are woken once
			const once = ({ tenantId, panelId }: FollowUpJob) => ({ singletonKey: `${tenantId}/${panelId}`, singletonSeconds: 1 });
			if (jobs.length > 0)
				await boss.insert(
					followUps,
					jobs.map((data) => ({ data, ...once(data) })),
				);
		} catch (error) {
			// the next sweep finds what this one missed
			onError(error as Error);
		}
	};
	// a chore may wait for Graph, and what is due waits for no chore
	const sweep = async () => void (await Promise.all([wakeDue(), doChores()]));
	const timer = setInterval(() => void sweep(), sweepEveryMs);
	return {
		wake: async (trx, { tenantId, panelId, at }) => {
			await boss.send(followUps, { tenantId, panelId }, { startAfter: later(at), db: fromKysely(trx) });
		},
		sweep,
		doChores,
		stop: async () => {
			clearInterval(timer);
			// whoever waits for Graph is not waited for as long
			await Promise.race([underWay, pause(5_000, undefined, { ref: false })]);
			await boss.stop({ graceful: true, timeout: 10_000 });
		},
	};
}
