import type { Hono } from "hono";
import type { JWTVerifyGetKey } from "jose";
import type { Logger } from "pino";
import type { Wake } from "./actions/action.ts";
import { actions } from "./actions/all.ts";
import { deliverFollowUp } from "./actions/deliverFollowUp.ts";
import { drawDueBallots } from "./actions/drawDueBallots.ts";
import { dropExpired } from "./actions/dropExpired.ts";
import { keepSubscriptions } from "./actions/keepSubscriptions.ts";
import { linkAudit } from "./actions/linkAudit.ts";
import { mayFollow } from "./actions/mayFollow.ts";
import { noticeSent } from "./actions/noticeSent.ts";
import { pinDueTabs } from "./actions/pinTab.ts";
import { readNotices } from "./actions/readNotices.ts";
import { resync } from "./actions/resync.ts";
import { turnPulses } from "./actions/turnPulses.ts";
import type { Instant } from "./core/instant.ts";
import { type Observe, unobserved } from "./core/observe.ts";
import { type GraphOptions, openGraph } from "./graph/graph.ts";
import { createTokens, type TokenOptions } from "./graph/tokens.ts";
import { type Jobs, startJobs } from "./jobs/jobs.ts";
import { prepareQueue } from "./jobs/queue.ts";
import { createApp } from "./server/app.ts";
import { createFollowers } from "./server/followers.ts";
import { type Accepted, createIdentify } from "./server/identity.ts";
import type { Limits } from "./server/limits.ts";
import { rememberIdentity } from "./server/rememberIdentity.ts";
import { logDamage, toldSafely } from "./server/toldSafely.ts";
import { damageIn } from "./storage/away.ts";
import { listenForChanges } from "./storage/changes.ts";
import { assertGuarded, openDatabase } from "./storage/database.ts";
import { dueFollowUps } from "./storage/followUps.ts";
import { openGrants } from "./storage/grants.ts";
import { settleMasterKey } from "./storage/masterKey.ts";
import { appRole, prepareDatabase } from "./storage/prepare.ts";
import { spokenWords } from "./words/spoken.ts";

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
	graph: Omit<GraphOptions, "tokens" | "now" | "observe">;
	/** 32 bytes; what people consented to is encrypted with it, and so are the keys of what they say in private. */
	masterKey: Buffer;
	/** The one that was used before; what it encrypted is encrypted anew. */
	formerMasterKey?: Buffer;
	paneConfig: Record<string, unknown>;
	panesDir: string;
	frameAncestors: readonly string[];
	/** How often anybody may ask; as often as they like unless given. */
	limits?: Limits;
	/** How long an unknown outcome is left alone before anybody looks: longer than a mailbox lags. */
	doubtWaitMs: number;
	/** How long one worker may take for one step before another takes it over. */
	leaseMs: number;
	log: Logger;
	/** Whoever measures the work; nobody unless given. */
	observe?: Observe;
};

export type Evenover = {
	app: Hono;
	/** Looks for what is due, as the clock does by itself every few seconds. */
	sweep(): Promise<void>;
	/** Ends what would last as long as somebody looks, so that a server can be waited for. */
	endStreams(): void;
	close(): Promise<void>;
};

/** Joins the parts: database, Graph, jobs, server. */
export async function openEvenover(settings: Settings): Promise<Evenover> {
	const { now, newId, log, origin, observe = unobserved } = settings;
	const appUrl = await prepareDatabase(settings.ownerUrl, settings.masterKey);
	const anew = await settleMasterKey(settings.ownerUrl, settings.masterKey, settings.formerMasterKey);
	if (settings.formerMasterKey) log.info(anew, "what MASTER_KEY_FORMER encrypted is encrypted anew with MASTER_KEY");
	await prepareQueue(settings.ownerUrl, appRole);
	// a process that was started before may still seal with the former
	const keys = settings.formerMasterKey ? ([settings.masterKey, settings.formerMasterKey] as const) : settings.masterKey;
	const database = openDatabase(appUrl, keys, (error) => log.warn({ fault: toldSafely(error) }, "a database connection broke"));
	await assertGuarded(database);
	const tokens = createTokens({ ...settings.tokens, grants: openGrants(database, keys, now) });
	const graph = openGraph({ ...settings.graph, tokens, now, observe });
	const words = spokenWords();
	const followers = createFollowers(
		(tenantId, panelId, personIds) => mayFollow({ database, changes }, tenantId, panelId, personIds),
		(fault) => log.error({ fault: toldSafely(fault) }, "who may follow a panel could not be read"),
	);
	const changes = listenForChanges(appUrl, followers.wake, followers.wakeAll, database.lines);
	const common = { database, graph, newId, origin, words };
	let started: Jobs | undefined;
	// what is planned before the queue is up, its sweep finds
	const wake: Wake = async (trx, what) => started?.wake(trx, what);
	observe.gauge("followUpBacklog", async () => (await dueFollowUps(database, now())).length);
	observe.gauge("liveStreams", followers.open);
	const { doubtWaitMs, leaseMs } = settings;
	const delivering = { ...common, clock: now, wake, doubtWaitMs, leaseMs, observe };
	const job = <T>(name: string, work: () => Promise<T>, tenantId?: string) =>
		observe.piece({ kind: "job", name, ...(tenantId ? { tenantId } : {}) }, work, () => "done");
	const jobs = await startJobs({
		url: appUrl,
		stream: database.lines.open,
		now,
		deliver: (what) => job("deliverFollowUp", () => deliverFollowUp(what, delivering), what.tenantId),
		due: () => dueFollowUps(database, now()),
		chores: [
			() => job("drawDueBallots", () => drawDueBallots({ database, now: now() })),
			() => job("readNotices", () => readNotices({ database, now: now() })),
			() => job("turnPulses", () => turnPulses({ ...common, clock: now, wake })),
			() => job("keepSubscriptions", () => keepSubscriptions({ ...common, clock: now })),
			() => job("resync", () => resync({ ...common, clock: now, wake })),
			() => job("pinDueTabs", () => pinDueTabs({ ...common, clock: now })),
			() => job("noticeSent", () => noticeSent({ ...common, now: now() })),
			() => job("dropExpired", () => dropExpired({ database, newId, now: now() })),
			() => job("linkAudit", () => linkAudit({ database, now: now(), linkedTo: (head) => log.info(head, "audit") })),
		],
		onError: (error) => {
			const damage = damageIn(error);
			if (damage) logDamage(log, damage);
			else log.warn({ fault: toldSafely(error) }, "a job could not run");
		},
	});
	started = jobs;
	const identify = rememberIdentity(createIdentify(settings.keys, settings.accepted, (why) => log.info({ why }, "a token was refused")));
	const app = createApp({
		...common,
		actions,
		teamsAppId: settings.graph.teamsApp.id,
		wake: jobs.wake,
		now,
		identify,
		followers,
		noticed: () => void jobs.doChores(),
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
		...(settings.limits ? { limits: settings.limits } : {}),
		log,
		observe,
	});
	return {
		app,
		sweep: jobs.sweep,
		endStreams: followers.end,
		close: async () => {
			await jobs.stop();
			await changes.close();
			await database.close();
		},
	};
}
