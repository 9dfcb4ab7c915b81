import type { Delivery } from "./followUp.ts";
import { type Instant, later } from "./instant.ts";

/**
 * How one message is sent once, whatever fails in between: every ask that could have an effect is written down before it is
 * made, so that after a doubt the next step is to wait until the effect would be seen, look, and only then ask again.
 */
export type Step = "createDraft" | "findDraft" | "send" | "look";
export type Next = { do: Step } | { do: "wait"; until: Instant } | { do: "giveUp"; because: GivenUp } | { do: "nothing" };
type GivenUp = "late";

/** What can have gone wrong with a delivery, as it is kept: one of these, for which `words/en/faults` has the sentence. */
export const faults = [
	"throttled",
	"unavailable",
	"unknownOutcome",
	"consent",
	"late",
	"notFound",
	"forbidden",
	"rejected",
	"unknownMailbox",
	"noMailbox",
	"mailboxFull",
	"noToDo",
	"gone",
	"withoutMailbox",
	"notInChat",
	"organizerFull",
] as const;
type Fault = (typeof faults)[number];

export type DeliveryRules = {
	/** How long after a doubtful ask its effect may still be unseen. With less than the mailbox's lag, mails are doubled. */
	waitMs: number;
	/** After so many doubts somebody has to decide. */
	mostDoubts: number;
	/** When the follow-up was due: what could not be sent for days after it is not sent unasked. */
	dueAt: Instant;
};

export const standardRules = { waitMs: 60_000, mostDoubts: 8 };
const lateAfterMs = 3 * 86_400_000;
const pauseMs = 120_000;
const longestPauseMs = 1_800_000;
/** A full mailbox is emptied by a person: tried at once, and after one hour, two, four and eight. */
const fullTries = 5;
const fullPauseMs = 3_600_000;

/** What came of a step. `fault` is of the kinds Graph fails with. */
export type Outcome =
	| { was: "drafted" | "sent"; remoteId: string | null }
	| { was: "found"; mail: { remoteId: string; sent: boolean } | null }
	/** `unclear`: it is nowhere to be seen, though it may have been sent. */
	| { was: "looked"; is: "sent" | "unsent" | "unclear" }
	| { was: "fault"; kind: FaultKind; retryAfterMs?: number; code?: string };

type FaultKind = "notFound" | "forbidden" | "throttled" | "consent" | "unavailable" | "unknownOutcome" | "rejected";

/** What a step changes in what is kept of a delivery. */
export type Change = Partial<Pick<Delivery, "state" | "attempts" | "remoteId" | "maybeSentAt" | "notBefore" | "lastError" | "sentAt">>;

/** Whether what was due then is not sent any more unless somebody asks for it. */
export const isLate = (dueAt: Instant, now: Instant): boolean => later(dueAt, lateAfterMs) < now;

/**
 * What is to be done for a delivery now. `attempts` counts its doubts.
 *
 * @example nextStep({ channel: "mail", state: "drafted", remoteId: "m1", … }, now, rules) // { do: "send" }
 */
export function nextStep(delivery: Delivery, now: Instant, { waitMs, dueAt }: DeliveryRules): Next {
	const { channel, state, maybeSentAt, notBefore } = delivery;
	if (state === "sent" || state === "waiting" || state === "failed") return { do: "nothing" };
	if (notBefore > now) return { do: "wait", until: notBefore };
	if (maybeSentAt !== null && later(maybeSentAt, waitMs) > now) return { do: "wait", until: later(maybeSentAt, waitMs) };
	if (state === "maybeSent") return { do: "look" };
	// what is to be looked at in weeks is not late after days
	if (channel !== "task" && isLate(dueAt, now)) return { do: "giveUp", because: "late" };
	if (state === "drafted" || channel !== "mail") return { do: "send" };
	return { do: maybeSentAt === null ? "createDraft" : "findDraft" };
}

/** What has to be kept before the step is taken: from then on a crash leaves a doubt and not a gap. */
export function begin(delivery: Delivery, step: Step, now: Instant, { waitMs }: DeliveryRules): Change {
	const asked = { maybeSentAt: now, notBefore: later(now, waitMs) };
	if (step === "createDraft") return asked;
	// an activity sent again replaces itself, so that a doubt about it needs no look
	return step === "send" && delivery.channel !== "activity" ? { state: "maybeSent", ...asked } : {};
}

export const giveUp = (because: GivenUp): Change => ({ state: "waiting", lastError: because });

/** What lets a delivery that waited for somebody go on, now that somebody said so. A doubt about it is looked into first. */
export function resume(delivery: Delivery, now: Instant): Change {
	const inDoubt = delivery.maybeSentAt !== null && (delivery.channel !== "mail" || delivery.remoteId !== null);
	return { state: inDoubt ? "maybeSent" : before(delivery).state, attempts: 0, notBefore: now, lastError: null };
}

/** What has to be kept after a step was taken. `delivery` is as it was kept before it. */
export function settle(delivery: Delivery, step: Step, outcome: Outcome, now: Instant, rules: DeliveryRules): Change {
	switch (outcome.was) {
		case "drafted":
			return { state: "drafted", remoteId: outcome.remoteId, maybeSentAt: null, notBefore: now, lastError: null, ...counted(delivery) };
		case "sent":
			return { ...sentAt(now), remoteId: outcome.remoteId ?? delivery.remoteId };
		case "found":
			return found(outcome.mail, now);
		case "looked":
			if (outcome.is === "sent") return sentAt(now);
			return outcome.is === "unsent" ? askAgain(delivery, now, rules) : doubt(delivery, now, rules);
		case "fault":
			return fault(delivery, step, outcome, now, rules);
	}
}

/** How often a full mailbox was tried is no doubt about what is sent once it has room. */
const counted = ({ lastError }: Delivery): Change => (lastError === "mailboxFull" ? { attempts: 0 } : {});

const sentAt = (now: Instant): Change => ({ state: "sent", sentAt: now, lastError: null });

function found(mail: { remoteId: string; sent: boolean } | null, now: Instant): Change {
	if (!mail) return { maybeSentAt: null, notBefore: now };
	if (mail.sent) return { ...sentAt(now), remoteId: mail.remoteId };
	return { state: "drafted", remoteId: mail.remoteId, maybeSentAt: null, notBefore: now, lastError: null };
}

/** The state in which a delivery can be sent, as if the last ask had not been. */
const before = ({ channel, remoteId }: Delivery): Pick<Delivery, "state" | "maybeSentAt"> => ({
	state: channel === "mail" && remoteId !== null ? "drafted" : "planned",
	maybeSentAt: null,
});

function askAgain(delivery: Delivery, now: Instant, { mostDoubts }: DeliveryRules): Change {
	if (delivery.attempts >= mostDoubts) return { state: "waiting", lastError: "unknownOutcome" };
	return { ...before(delivery), notBefore: now };
}

/** One doubt more: look later, and each time later. */
function doubt(delivery: Delivery, now: Instant, { waitMs, mostDoubts }: DeliveryRules): Change {
	const attempts = delivery.attempts + 1;
	const pause = Math.min(waitMs * 2 ** delivery.attempts, Math.max(waitMs, longestPauseMs));
	const lastError = "unknownOutcome";
	if (attempts > mostDoubts) return { state: "waiting", attempts, lastError };
	return { attempts, notBefore: later(now, pause), lastError };
}

function fault(
	delivery: Delivery,
	step: Step,
	{ kind, retryAfterMs, code }: Extract<Outcome, { was: "fault" }>,
	now: Instant,
	rules: DeliveryRules,
): Change {
	const asking = step === "createDraft" || step === "send";
	const undone: Change = asking ? before(delivery) : {};
	if (kind === "throttled" || kind === "unavailable")
		return { ...undone, notBefore: later(now, Math.max(retryAfterMs ?? 0, pauseMs)), lastError: kind };
	const reason = reasons[code ?? ""] ?? kind;
	if (kind === "consent" || kind === "forbidden") return { ...undone, state: "waiting", lastError: kind };
	// a draft that is gone when it is to be sent may be gone because it was sent
	const vanished = kind === "notFound" && delivery.channel === "mail" && (step === "send" || step === "look");
	if (kind === "unknownOutcome" || (vanished && reason === kind)) return doubt(delivery, now, rules);
	if (reason === "mailboxFull") return full(delivery, undone, now);
	return { ...undone, state: mended.has(reason) ? "waiting" : "failed", lastError: reason };
}

function full({ lastError, attempts }: Delivery, undone: Change, now: Instant): Change {
	const tried = lastError === "mailboxFull" ? attempts : 0;
	const told = { ...undone, attempts: tried + 1, lastError: "mailboxFull" };
	return told.attempts < fullTries ? { ...told, notBefore: later(now, fullPauseMs * 2 ** tried) } : { ...told, state: "failed" };
}

/** What somebody can put right, after which everything that waits can be sent again. */
const mended = new Set<string>(["noMailbox", "organizerFull"] satisfies Fault[]);

const reasons: Record<string, Fault> = {
	ErrorInvalidRecipients: "unknownMailbox",
	ErrorNonExistentMailbox: "unknownMailbox",
	// a mailbox that Graph works in is the organizer's
	MailboxNotEnabledForRESTAPI: "noMailbox",
	ErrorQuotaExceeded: "organizerFull",
	gone: "gone",
	noMailbox: "withoutMailbox",
	mailboxFull: "mailboxFull",
	notInChat: "notInChat",
	noToDo: "noToDo",
};
