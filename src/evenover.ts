import type { Hono } from "hono";
import type { JWTVerifyGetKey } from "jose";
import type { Logger } from "pino";
import type { Wake } from "./actions/action.ts";
import { actions } from "./actions/all.ts";
import { deliverFollowUp } from "./actions/deliverFollowUp.ts";
import { drawDueBallots } from "./actions/drawDueBallots.ts";
import { keepSubscriptions } from "./actions/keepSubscriptions.ts";
import { mayFollow } from "./actions/mayFollow.ts";
import { noticeSent } from "./actions/noticeSent.ts";
import { pinDueTabs } from "./actions/pinTab.ts";
import { readNotices } from "./actions/readNotices.ts";
import { resync } from "./actions/resync.ts";
import { turnPulses } from "./actions/turnPulses.ts";
import type { Instant } from "./core/instant.ts";
import { type GraphOptions, openGraph } from "./graph/graph.ts";
import { createTokens, type TokenOptions } from "./graph/tokens.ts";
import { type Jobs, startJobs } from "./jobs/jobs.ts";
import { prepareQueue } from "./jobs/queue.ts";
import { createApp } from "./server/app.ts";
import { type Accepted, createIdentify } from "./server/identity.ts";
import { createFollowers } from "./server/live.ts";
import { listenForChanges } from "./storage/changes.ts";
import { assertGuarded, openDatabase } from "./storage/database.ts";
import { dueFollowUps } from "./storage/followUps.ts";
import { openGrants } from "./storage/grants.ts";
import { appRole, prepareDatabase } from "./storage/prepare.ts";
import { server } from "./words/en/server.ts";
import { createWords } from "./words/say.ts";

/** What differs between a real tenant and a sandbox. */
export type Settings = {
	/** The database's owner: migrations run as it, the app itself never does. */
	ownerUrl: string;
	/** Where people reach us, without a path. */
	origin: string;
	now(): Instant;
	newId(): string;
	keys: JWTVerifyGetKey;
	accepted: Accepted;
	tokens: Omit<TokenOptions, "grants">;
	graph: Omit<GraphOptions, "tokens" | "now">;
	/** 32 bytes; what people consented to is encrypted with it. */
	masterKey: Buffer;
	paneConfig: Record<string, unknown>;
	panesDir: string;
	frameAncestors: readonly string[];
	/** How long an unknown outcome is left alone before anybody looks: longer than a mailbox lags. */
	doubtWaitMs: number;
	/** How long one worker may take for one step before another takes it over. */
	leaseMs: number;
	log: Logger;
};

export type Evenover = {
	app: Hono;
	/** Looks for what is due, as the clock does by itself every few seconds. */
	sweep(): Promise<void>;
	close(): Promise<void>;
};

/** Joins the parts: database, Graph, jobs, server. */
export async function openEvenover(settings: Settings): Promise<Evenover> {
	const { now, newId, log, origin } = settings;
	const appUrl = await prepareDatabase(settings.ownerUrl);
	await prepareQueue(settings.ownerUrl, appRole);
	const database = openDatabase(appUrl, (error) => log.warn({ err: error }, "a database connection broke"));
	await assertGuarded(database);
	const tokens = createTokens({ ...settings.tokens, grants: openGrants(database, settings.masterKey, now) });
	const graph = openGraph({ ...settings.graph, tokens, now });
	const words = createWords({ locale: "en-GB", timeZone: "UTC", resources: { en: { translation: server } } });
	const followers = createFollowers();
	const changes = listenForChanges(appUrl, followers.wake, followers.wakeAll);
	const common = { database, graph, newId, origin, words };
	let started: Jobs | undefined;
	// what is planned before the queue is up, its sweep finds
	const wake: Wake = async (trx, what) => started?.wake(trx, what);
	const jobs = await startJobs({
		url: appUrl,
		now,
		deliver: (job) => deliverFollowUp(job, { ...common, clock: now, wake, doubtWaitMs: settings.doubtWaitMs, leaseMs: settings.leaseMs }),
		due: () => dueFollowUps(database, now()),
		chores: [
			() => drawDueBallots({ database, now: now() }),
			() => readNotices({ database, now: now() }),
			() => turnPulses({ ...common, clock: now, wake }),
			() => keepSubscriptions({ ...common, clock: now }),
			() => resync({ ...common, clock: now, wake }),
			() => pinDueTabs({ ...common, clock: now }),
			() => noticeSent({ ...common, now: now() }),
		],
		onError: (error) => log.warn({ err: error }, "a job could not run"),
	});
	started = jobs;
	const identify = createIdentify(settings.keys, settings.accepted);
	const app = createApp({
		...common,
		actions,
		teamsAppId: settings.graph.teamsApp.id,
		wake: jobs.wake,
		now,
		identify,
		followers,
		noticed: () => void jobs.doChores(),
		mayFollow: (me, panelId) => mayFollow(database, me, panelId),
		ready: async () =>
			database.anonymous
				.selectNoFrom((eb) => eb.lit(1).as("one"))
				.execute()
				.then(
					() => true,
					() => false,
				),
		paneConfig: settings.paneConfig,
		panesDir: settings.panesDir,
		frameAncestors: settings.frameAncestors,
		log,
	});
	return {
		app,
		sweep: jobs.sweep,
		close: async () => {
			await jobs.stop();
			await changes.close();
			await database.close();
		},
	};
}
