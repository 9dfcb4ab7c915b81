import type { ClockAct } from "../core/audit.ts";
import { begin, type Change, type DeliveryRules, giveUp, nextStep, resume, settle, standardRules } from "../core/delivery.ts";
import type { Purpose } from "../core/followUp.ts";
import { type Instant, lastOf, later } from "../core/instant.ts";
import type { Observe } from "../core/observe.ts";
import { endedAt, isSetAside } from "../core/tookPlace.ts";
import { announceChange } from "../storage/changes.ts";
import type { Trx } from "../storage/database.ts";
import { isDecided } from "../storage/decisions.ts";
import {
	anySent,
	type Claim,
	changeDelivery,
	claimDelivery,
	type KeptDelivery,
	keepChange,
	lockFollowUp,
	lockSending,
	nextDue,
	setFollowUp,
	startSending,
	waitingDeliveries,
} from "../storage/deliveries.ts";
import { unsentOf } from "../storage/followUps.ts";
import { panelById } from "../storage/panels.ts";
import { untriedMails } from "../storage/untriedMails.ts";
import type { Context } from "./action.ts";
import { type FollowContext, followUnlessFresh } from "./followMeeting.ts";
import { lookAhead } from "./lookAhead.ts";
import { planMessages } from "./planMessages.ts";
import { scheduleEcho } from "./scheduleEcho.ts";
import { type MessageContent, takeStep } from "./takeStep.ts";
import { clockLeaves } from "./trail.ts";

/** A step can take seconds, so that the clock comes along and not one moment. */
export type DeliveryContext = FollowContext &
	Pick<Context, "newId" | "origin" | "words"> & {
		doubtWaitMs: number;
		/** How long a step is one worker's alone, by the database's clock: longer than Graph is ever waited for. */
		leaseMs: number;
		/** Whoever measures what becomes of deliveries; nobody unless given. */
		observe?: Pick<Observe, "delivered">;
	};

type Job = { tenantId: string; panelId: string };
type One = Job & { followUpId: string };
type Sending = One & { rules: DeliveryRules };

/** What goes on side by side: a mailbox answers four at once, and one is left for people; what needs no mailbox waits for none. */
const lanes = { mail: 3, other: 2 };
/** Where another process is at it: when to see how far it came. */
const recheckMs = 15_000;

/**
 * Takes all that a panel sends by itself as far as it can go now. It can run any number of times, at once and in several processes, and
 * be killed anywhere: each step is claimed, its intent kept, and only then taken; no transaction is open while Graph is asked.
 *
 * @returns when to come back, or null where nothing is left to do by itself.
 */
export async function deliverFollowUp(job: Job, context: DeliveryContext): Promise<Instant | null> {
	const unsent = await asClock(context, job, (trx) => unsentOf(trx, job.tenantId, job.panelId));
	const comeBack: Instant[] = [];
	for (const { id } of unsent) {
		const at = await deliverOne({ ...job, followUpId: id }, context);
		if (at !== null) comeBack.push(at);
	}
	return comeBack.sort()[0] ?? null;
}

async function deliverOne(one: One, context: DeliveryContext): Promise<Instant | null> {
	const unsure = await readAgain(one, context);
	if (unsure) return unsure.comeBackAt;
	const begun = await start(one, context);
	if ("comeBackAt" in begun) return begun.comeBackAt;
	// a mail waits until its recipient was looked at; what needs no mailbox does not
	const looked = lookAhead(begun, context, begun.untried);
	const side = (byMail: boolean, many: number, after: Promise<void>) =>
		Array.from({ length: many }, () => after.then(() => workOff(begun, context, byMail)));
	const ended = await Promise.allSettled([...side(true, lanes.mail, looked), ...side(false, lanes.other, Promise.resolve())]);
	const broken = ended.find((one) => one.status === "rejected");
	if (broken) throw broken.reason;
	return finish(begun, context);
}

/** Lets what waits for somebody go on, because somebody said so. @returns false where nothing waits. */
export async function resumeFollowUp(trx: Trx, { tenantId, panelId }: Job, now: Instant): Promise<boolean> {
	const followUp = await lockFollowUp(trx, tenantId, panelId);
	const waiting = followUp ? await waitingDeliveries(trx, tenantId, followUp.id) : [];
	if (!followUp || waiting.length === 0) return false;
	for (const delivery of waiting) await changeDelivery(trx, tenantId, delivery.id, resume(delivery, now));
	await setFollowUp(trx, tenantId, followUp.id, { state: "sending", askedAt: now, finishedAt: null });
	await announceChange(trx, tenantId, panelId);
	return true;
}

const asClock = <T>({ database }: Pick<DeliveryContext, "database">, { tenantId }: Job, work: Parameters<typeof database.as<T>>[1]) =>
	database.as({ tenantId, personId: null }, work);

/** What is about to go out about a meeting is due only if that was not moved meanwhile. Nothing goes out while that cannot be known. */
async function readAgain(one: One, context: DeliveryContext): Promise<{ comeBackAt: Instant } | undefined> {
	const now = context.clock();
	const due = await asClock(context, one, async (trx) => {
		const sending = await lockSending(trx, one.tenantId, one.followUpId);
		const ofMeeting = sending?.purpose === "followUp" || sending?.purpose === "reminder";
		return ofMeeting && sending?.state === "planned" && sending.dueAt <= now;
	});
	if (!due || (await followUnlessFresh(one, context)) !== "later") return undefined;
	return { comeBackAt: later(now, recheckMs) };
}

type Started = Sending & { untried: readonly KeptDelivery[] };

const start = (one: One, context: DeliveryContext): Promise<Started | { comeBackAt: Instant | null }> =>
	asClock<Started | { comeBackAt: Instant | null }>(context, one, async (trx) => {
		const { tenantId, panelId, followUpId } = one;
		const now = context.clock();
		const followUp = await lockSending(trx, tenantId, followUpId);
		if (!followUp || followUp.state === "held" || followUp.state === "sent") return { comeBackAt: null };
		if (followUp.state === "planned") {
			if (followUp.dueAt > now) return { comeBackAt: followUp.dueAt };
			const panel = await panelById(trx, tenantId, panelId);
			const decided = followUp.purpose !== "reminder" && (await isDecided(trx, tenantId, panelId));
			if (panel && isSetAside(panel, { ...followUp, decided }, now)) {
				await setFollowUp(trx, tenantId, followUpId, { state: "held" });
				await announceChange(trx, tenantId, panelId);
				return { comeBackAt: null };
			}
			const messages = await planMessages(trx, context, { tenantId, panelId, followUpId, purpose: followUp.purpose, now });
			await startSending(trx, { tenantId, panelId, followUpId, at: now }, messages);
			if (panel && panel.closedAt === null && followUp.purpose === "followUp") {
				const meeting = { ...panel.meeting, endsAt: endedAt(panel.meeting, now) };
				await scheduleEcho(trx, context, tenantId, { ...panel, meeting }, now);
			}
			await announceChange(trx, tenantId, panelId);
		}
		const { mostDoubts } = standardRules;
		const untried = await untriedMails(trx, { tenantId, followUpId, now });
		// what somebody asked for since is not too late
		const dueAt = lastOf(followUp.dueAt, followUp.askedAt ?? followUp.dueAt);
		return { ...one, rules: { waitMs: context.doubtWaitMs, mostDoubts, dueAt }, untried };
	});

/** A step that somebody has claimed, its intent kept. */
type Begun = { claim: Claim; step: Taken };
type Taken = Parameters<typeof takeStep>[2];

/**
 * Takes one step after another until none is due. What came of one, the claim on the next and what is about to be done with it
 * are kept together.
 */
async function workOff(sending: Sending, context: DeliveryContext, byMail: boolean): Promise<void> {
	let begun = await asClock(context, sending, (trx) => claimNext(trx, sending, context, byMail));
	while (begun) {
		const { claim } = begun;
		const change = await takeClaimed(sending, context, begun);
		begun = await asClock(context, sending, async (trx) => {
			await keepChange(trx, sending.tenantId, claim, change, true);
			return claimNext(trx, sending, context, byMail);
		});
		if (change.state === "failed") await discardDraft(sending, context, claim);
	}
}

async function claimNext(
	trx: Trx,
	{ tenantId, followUpId, rules }: Sending,
	{ clock, newId, leaseMs }: DeliveryContext,
	byMail: boolean,
): Promise<Begun | undefined> {
	const now = clock();
	for (;;) {
		const claim = await claimDelivery(trx, { tenantId, followUpId, byMail, now, token: newId(), leaseMs });
		if (!claim) return undefined;
		const next = nextStep(claim.delivery, now, rules);
		if (next.do === "nothing" || next.do === "wait" || next.do === "giveUp") {
			const change = next.do === "wait" ? { notBefore: next.until } : next.do === "giveUp" ? giveUp(next.because) : {};
			await keepChange(trx, tenantId, claim, change, true);
			continue;
		}
		const intent = begin(claim.delivery, next.do, now, rules);
		if (Object.keys(intent).length > 0) await keepChange(trx, tenantId, claim, intent, false);
		return { claim, step: next.do };
	}
}

async function takeClaimed(
	{ tenantId, rules }: Sending,
	{ graph, clock, observe }: DeliveryContext,
	{ claim, step }: Begun,
): Promise<Change> {
	const { delivery } = claim;
	const content = delivery.content as MessageContent;
	const outcome = await takeStep(graph, { tenantId, dedupeKey: delivery.dedupeKey, delivery, content }, step);
	const change = settle(delivery, step, outcome, clock(), rules);
	observe?.delivered(delivery.channel, change.lastError ?? change.state ?? "underWay");
	return change;
}

/** A draft that will never be sent does not stay in the organizer's mailbox; it does no harm if it does. */
async function discardDraft({ tenantId }: Sending, { graph }: DeliveryContext, { delivery }: Claim): Promise<void> {
	const content = delivery.content as MessageContent;
	if (delivery.remoteId !== null && content.channel === "mail")
		await graph.deleteMessage({ tenantId, personId: content.fromId }, delivery.remoteId);
}

/** What is sent about a panel leaves an entry in the audit log once it is through. */
const told: Partial<Record<Purpose, ClockAct>> = { followUp: "followUpSent", reminder: "reminderSent", echo: "echoAsked" };

const finish = (sending: Sending, context: DeliveryContext): Promise<Instant | null> =>
	asClock<Instant | null>(context, sending, async (trx) => {
		const { tenantId, panelId, followUpId } = sending;
		const now = context.clock();
		const followUp = await lockSending(trx, tenantId, followUpId);
		const due = await nextDue(trx, tenantId, followUpId);
		if (due !== null) return due > now ? due : later(now, recheckMs);
		if (followUp?.state === "sending") {
			await setFollowUp(trx, tenantId, followUpId, { state: "sent", finishedAt: now });
			const act = told[followUp.purpose];
			if (act && (await anySent(trx, tenantId, followUpId)))
				await clockLeaves(trx, { tenantId, now, newId: context.newId }, { act, panelId });
			await announceChange(trx, tenantId, panelId);
		}
		return null;
	});
