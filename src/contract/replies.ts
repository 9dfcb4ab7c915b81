import { z } from "zod";
import { type LoggedDecision, logStates } from "../core/decisionLog.ts";
import { findingNames } from "../core/panel.ts";
import type { PanelView } from "../core/panelView.ts";
import { votes } from "../core/vote.ts";
import { board, said } from "./board.ts";
import { answer, draft } from "./inputs.ts";

const id = z.string();
const instant = z.string();
const role = z.enum(["decider", "leader", "facilitator", "organizer", "observer", "left"]);
const target = z.object({ id, label: z.string() });
const side = target;
export const person = z.object({ id, name: z.string(), title: z.string(), roles: z.array(role).readonly() });
const meeting = z.object({
	subject: z.string(),
	startsAt: instant,
	endsAt: instant,
	joinUrl: z.string().nullable(),
	chatId: z.string().nullable(),
	cancelledAt: instant.nullable(),
});

const rights = z.object({
	answer: z.boolean(),
	vote: z.boolean(),
	reveal: z.boolean(),
	propose: z.boolean(),
	decide: z.boolean(),
	defer: z.boolean(),
	takeStance: z.boolean(),
	remind: z.boolean(),
	change: z.boolean(),
	startRound: z.boolean(),
	runFollowUp: z.boolean(),
	close: z.boolean(),
});

const stance = z.object({
	personId: id,
	stance: z.enum(["commit", "disagreeAndCommit", "cannotCommit"]),
	words: z.string(),
	takenAt: instant,
});

const reversal = z.union([
	z.object({ kind: z.literal("assumption"), statement: z.string() }),
	z.object({ kind: z.literal("metric"), metric: z.string(), crosses: z.enum(["above", "below"]), threshold: z.string() }),
]);

const decision = z.object({
	id,
	tensionId: z.string(),
	chosen: side,
	over: side,
	givesUp: z.string(),
	why: z.string(),
	scope: z.string(),
	ownerId: id,
	ownerName: z.string(),
	reviewOn: z.string(),
	reversal: reversal.nullable(),
	supersedes: z.array(id).readonly(),
	supersededBy: id.nullable(),
	decidedBy: id,
	decidedByName: z.string(),
	decidedAt: instant,
	stances: z.array(stance).readonly(),
	silent: z.array(id).readonly(),
});

const objection = z.object({
	decisionId: id,
	panelId: id,
	topic: z.string(),
	chosen: side,
	over: side,
	givesUp: z.string(),
	decidedByName: z.string(),
	decidedAt: instant,
	personId: id,
	name: z.string(),
	words: z.string(),
	takenAt: instant,
	since: instant,
	mine: z.boolean(),
});

const due = z.object({
	decisionId: id,
	panelId: id,
	topic: z.string(),
	chosen: side,
	over: side,
	ownerId: id,
	ownerName: z.string(),
	decidedByName: z.string(),
	reviewOn: z.string(),
	mayReview: z.boolean(),
	again: z.object({ name: z.string(), words: z.string(), at: instant, because: said.nullable() }).nullable(),
});

const review = z.object({
	id,
	decisionId: id,
	verdict: z.enum(["stillRight", "lookAgain", "reversed"]),
	because: said.exactOptional(),
	reviewOn: z.string().nullable(),
	words: z.string(),
	reviewedBy: id,
	reviewedByName: z.string(),
	reviewedAt: instant,
});

/** A decision as the team's log keeps it: where it was taken, what was said when it was looked at again, and how it stands. */
export const loggedDecision: z.ZodType<LoggedDecision> = decision.extend({
	panelId: id,
	topic: z.string(),
	stances: z.array(stance.extend({ name: z.string() })).readonly(),
	reviews: z.array(review).readonly(),
	states: z.array(z.enum(logStates)).readonly(),
	again: z.boolean(),
	link: z.string(),
});

const delivery = z.object({
	channel: z.enum(["mail", "chat", "activity", "task"]),
	recipientName: z.string().nullable(),
	recipientMail: z.string().nullable(),
	waitsFor: z.string().exactOptional(),
	state: z.enum(["planned", "drafted", "maybeSent", "sent", "waiting", "failed"]),
	attempts: z.number(),
	notBefore: instant,
	lastError: z.string().nullable(),
	sentAt: instant.nullable(),
});

export const order = z.object({ version: z.number(), levels: z.array(z.array(target).readonly()).readonly() });

const ballotLine = z.object({ id, statement: z.string(), vote: z.enum(votes).nullable() });

/** Strips whatever it does not name: nothing leaves the server that is not said here. */
export const panelView: z.ZodType<PanelView> = z.object({
	id,
	topic: z.string(),
	teamName: z.string(),
	teamId: id.nullable(),
	meeting,
	stage: z.enum(["sealed", "revealed", "closed"]),
	closedAt: instant.nullable(),
	inDoubt: z.boolean(),
	round: z.number(),
	attribution: z.enum(["named", "unattributed"]),
	dueAt: instant,
	revealedAt: instant.nullable(),
	answersRemovedAt: instant.exactOptional(),
	tooFewLeft: z.boolean().exactOptional(),
	targets: z.array(target).readonly(),
	dimensions: z.array(target).readonly(),
	people: z.array(person).readonly(),
	answered: z.array(id).readonly(),
	me: person.extend({ may: rights }),
	mine: z.object({
		answer: answer.nullable(),
		draft: draft.nullable(),
		draftSavedAt: instant.nullable(),
		ballot: z.array(ballotLine).readonly(),
	}),
	starters: z.array(z.string()).readonly(),
	wall: z.union([
		z.object({ show: z.enum(findingNames) }),
		z.object({ show: z.literal("question"), tensionId: z.string() }),
		z.object({ show: z.literal("decision"), decisionId: id }),
	]),
	proposal: z
		.object({ id, tensionId: z.string(), costs: z.object({ a: z.string(), b: z.string() }), proposedBy: id, proposedAt: instant })
		.nullable(),
	board: board.nullable(),
	decisions: z.array(decision).readonly(),
	deferrals: z
		.array(z.object({ tensionId: z.string(), ownerId: id, ownerName: z.string(), until: z.string(), deferredAt: instant }))
		.readonly(),
	openObjections: z.array(objection).readonly(),
	dueForReview: z.array(due).readonly(),
	reversed: z.array(z.object({ sides: z.object({ chosen: side, over: side }).nullable(), because: said })).readonly(),
	roundAskedBy: z.array(id).readonly(),
	echo: z.enum(["none", "open", "answered", "skipped"]),
	recallFirst: z.boolean().exactOptional(),
	echoes: z
		.object({
			heard: z
				.array(
					z.object({
						personId: id,
						name: z.string(),
						chosen: z.string(),
						over: z.string(),
						result: z.enum(["remembered", "reversed", "half", "other"]),
					}),
				)
				.readonly(),
			skipped: z.array(id).readonly(),
			open: z.array(id).readonly(),
		})
		.nullable(),
	order,
	followUp: z.object({
		state: z.enum(["planned", "held", "sending", "sent"]),
		dueAt: instant,
		finishedAt: instant.nullable(),
		recipients: z.number(),
		deliveries: z.array(delivery).readonly(),
		outside: z
			.array(z.object({ name: z.string(), mail: z.string(), ours: z.boolean() }))
			.readonly()
			.exactOptional(),
	}),
});
