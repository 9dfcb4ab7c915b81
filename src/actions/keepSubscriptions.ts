import { longOverMs } from "../core/followMeeting.ts";
import { type Instant, later } from "../core/instant.ts";
import { lastsMs, nextForSubscription, renewBeforeMs, type Subscription } from "../core/subscription.ts";
import { isFailure } from "../graph/failure.ts";
import { makeStale } from "../storage/followedMeetings.ts";
import { claimSubscription, dropSubscription, keepSubscription, mailboxesToKeep } from "../storage/subscriptions.ts";
import type { Context } from "./action.ts";

type SubscribeContext = Pick<Context, "database" | "graph" | "newId" | "origin"> & { clock(): Instant };
type Box = { tenantId: string; personId: string; needed: boolean };

/** Nothing is lost meanwhile: what is not told is found by looking. */
const tryAgainMs = 15 * 60_000;
/** Longer than Graph is ever waited for, its visit to us included. */
const leaseMs = 300_000;

/** Every mailbox that organizes a meeting to come with a panel has one live subscription; one that does not any more has none. */
export async function keepSubscriptions(context: SubscribeContext): Promise<void> {
	const now = context.clock();
	const due = { now, renewAt: later(now, renewBeforeMs), triedBefore: later(now, -tryAgainMs) };
	for (const box of await mailboxesToKeep(context.database, due)) await keepOne(box, context);
}

const asClock = <T>({ database }: Pick<Context, "database">, { tenantId }: Box, work: Parameters<typeof database.as<T>>[1]) =>
	database.as({ tenantId, personId: null }, work);

async function keepOne(box: Box, context: SubscribeContext): Promise<void> {
	const { tenantId, personId, needed } = box;
	const claimed = await asClock(context, box, (trx) => claimSubscription(trx, tenantId, personId, leaseMs));
	if (!claimed) return;
	const next = nextForSubscription(claimed, needed, context.clock());
	if (next === "create") return create(box, context);
	if (next === "renew") return renew(box, claimed, context);
	if (next === "remove") return remove(box, claimed, context);
	await asClock(context, box, (trx) => keepSubscription(trx, tenantId, personId, {}, null));
}

/** Nobody told us of anything until now: everything of this mailbox is read again. */
async function create(box: Box, context: SubscribeContext): Promise<void> {
	const { tenantId, personId } = box;
	const clientState = `${context.newId()}${context.newId()}`;
	const made = await context.graph.subscribeToEvents(box, {
		notificationUrl: `${context.origin}/graph/notifications`,
		lifecycleNotificationUrl: `${context.origin}/graph/lifecycle`,
		clientState,
		until: later(context.clock(), lastsMs),
	});
	await asClock(context, box, async (trx) => {
		if (isFailure(made)) return keepSubscription(trx, tenantId, personId, { state: "wanted" }, context.clock());
		await keepSubscription(trx, tenantId, personId, { ...made, clientState, state: "live" }, null);
		await makeStale(trx, tenantId, personId, { events: "all", endingAfter: later(context.clock(), -longOverMs) });
	});
}

async function renew(box: Box, { id }: Subscription, context: SubscribeContext): Promise<void> {
	const { tenantId, personId } = box;
	const renewed = await context.graph.renewSubscription(tenantId, id ?? "", later(context.clock(), lastsMs));
	if (isFailure(renewed) && renewed.kind === "notFound") return create(box, context);
	await asClock(context, box, (trx) =>
		isFailure(renewed)
			? keepSubscription(trx, tenantId, personId, {}, context.clock())
			: keepSubscription(trx, tenantId, personId, { expiresAt: renewed.expiresAt, state: "live" }, null),
	);
}

async function remove(box: Box, { id }: Subscription, context: SubscribeContext): Promise<void> {
	const { tenantId, personId } = box;
	const removed = id === null ? undefined : await context.graph.removeSubscription(tenantId, id);
	await asClock(context, box, (trx) =>
		isFailure(removed) ? keepSubscription(trx, tenantId, personId, {}, context.clock()) : dropSubscription(trx, tenantId, personId),
	);
}
