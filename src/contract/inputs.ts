import { z } from "zod";
import { isZone } from "../core/daytime.ts";
import { logStates } from "../core/decisionLog.ts";
import { findingNames } from "../core/panel.ts";
import { mostOnBallot, votes } from "../core/vote.ts";
import { id } from "./id.ts";
import { microsoftId } from "./microsoftId.ts";

/** Text as people write it: no control characters but line breaks and tabs, no half of a character. */
export const text = z
	.string()
	.refine((words) => words.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(words), "has characters that cannot be kept");
/** A mail address as people type it. */
export const address = text.trim().toLowerCase().max(320);
export const line = (most: number) => text.trim().min(1).max(most);
/** Within years that calendars, databases and sums of weeks all hold. */
export const day = z.iso.date().refine((given) => given.length !== 10 || (given >= "2000-01-01" && given <= "2200-12-31"), {
	error: "dayTooFar",
	params: { refused: "dayTooFar" },
});
const instant = z.iso.datetime().transform((at) => new Date(at).toISOString());
/** By any of its names, kept as given: devices know more of them than one. */
export const timeZone = z.string().max(60).refine(isZone, "not a known time zone").default("UTC");
/** Made by the client for one intent: the same key again is answered with the first reply, never done twice. */
export const idempotencyKey = id;

const placing = z.strictObject({ target: line(80), place: z.number() });
const limit = z.strictObject({ dimension: line(80), hold: z.enum(["fixed", "flexible", "unknown"]), limit: line(140).exactOptional() });
const statement = line(140);

export const answer = z.strictObject({
	ranking: z.array(placing).max(20),
	confidence: z.enum(["low", "medium", "high"]),
	limits: z.array(limit).max(20),
	assumptions: z.array(statement).max(20),
	guess: z.strictObject({ first: line(80), sharing: z.number() }),
});

export const draft = z.strictObject({
	ranking: z.array(placing).max(20).exactOptional(),
	confidence: answer.shape.confidence.exactOptional(),
	limits: z.array(limit).max(20).exactOptional(),
	assumptions: z.array(text.max(140)).max(3).exactOptional(),
	guess: z.strictObject({ first: line(80).exactOptional(), sharing: z.number().exactOptional() }).exactOptional(),
});

/** How a pane knows its meeting: the item it stands on in Outlook, or the chat it stands in in Teams. */
export const meetingRef = z.union([
	z.strictObject({ itemId: line(600), mailbox: line(200).exactOptional() }),
	z.strictObject({ chatId: line(300) }),
]);

const onPanel = { panelId: id };

/** What is looked for in a team's log; what is left out is not asked for. Days are those of `timeZone`. */
const logFilters = {
	words: text.max(200).exactOptional(),
	side: line(200).exactOptional(),
	ownerId: microsoftId.exactOptional(),
	state: z.enum(logStates).exactOptional(),
	from: day.exactOptional(),
	to: day.exactOptional(),
	timeZone,
};

export const inputs = {
	viewMeeting: z.strictObject({ meeting: meetingRef }),
	findPanel: z.strictObject({ chatId: line(300) }),
	attachPanel: z.strictObject({
		meeting: meetingRef,
		topic: line(200),
		deciderId: microsoftId,
		facilitatorId: microsoftId,
		targets: z.array(line(60)).max(20),
		dimensions: z.array(line(60)).max(5).default([]),
		attribution: z.enum(["named", "unattributed"]).default("named"),
		dueAt: instant,
		/** The zone the organizer plans in, IANA: mails tell times in it. */
		timeZone,
		idempotencyKey,
	}),
	/** The zone of the reader's device, so that nobody is written to at night; one that is not known here is passed over. */
	viewPanel: z.strictObject({ ...onPanel, timeZone: line(60).exactOptional() }),
	changePanel: z.strictObject({
		...onPanel,
		topic: line(200).exactOptional(),
		targets: z.array(line(60)).max(20).exactOptional(),
		attribution: z.enum(["named", "unattributed"]).exactOptional(),
		dueAt: instant.exactOptional(),
		wall: z.enum(findingNames).exactOptional(),
		/** Only where nobody decides or facilitates any more. */
		deciderId: microsoftId.exactOptional(),
		facilitatorId: microsoftId.exactOptional(),
	}),
	detachPanel: z.strictObject(onPanel),
	remindPeople: z.strictObject({ ...onPanel, idempotencyKey }),
	revealPanel: z.strictObject(onPanel),
	startRound: z.strictObject({ ...onPanel, idempotencyKey }),
	askForRound: z.strictObject(onPanel),
	saveDraft: z.strictObject({ ...onPanel, draft }),
	submitAnswer: z.strictObject({ ...onPanel, answer }),
	voteOnAssumption: z.strictObject({
		...onPanel,
		votes: z
			.array(z.strictObject({ id, vote: z.enum(votes) }))
			.min(1)
			.max(mostOnBallot),
	}),
	proposeDecision: z.strictObject({
		...onPanel,
		tensionId: line(200),
		costs: z.strictObject({ a: text.trim().max(300), b: text.trim().max(300) }).default({ a: "", b: "" }),
		idempotencyKey,
	}),
	forceDecision: z.strictObject({
		...onPanel,
		tensionId: line(200),
		chosen: line(200),
		givesUp: text.trim().max(300),
		why: text.trim().max(600),
		scope: text.trim().max(200),
		ownerId: microsoftId.nullable(),
		reviewOn: day.nullable(),
		reversal: z
			.union([
				z.strictObject({ kind: z.literal("assumption"), statement }),
				z.strictObject({ kind: z.literal("metric"), metric: line(80), crosses: z.enum(["above", "below"]), threshold: line(60) }),
			])
			.nullable()
			.default(null),
		supersedes: z.array(id).max(20).default([]),
		idempotencyKey,
	}),
	deferTension: z.strictObject({
		...onPanel,
		tensionId: line(200),
		ownerId: microsoftId.nullable(),
		until: day.nullable(),
		idempotencyKey,
	}),
	takeStance: z.strictObject({
		...onPanel,
		decisionId: id,
		stance: z.enum(["commit", "disagreeAndCommit", "cannotCommit"]),
		words: text.trim().max(600).default(""),
	}),
	/** Stands on a panel, or by itself: what a panel shows comes back with it. */
	reviewDecision: z.strictObject({
		panelId: id.exactOptional(),
		decisionId: id,
		verdict: z.enum(["stillRight", "lookAgain"]),
		reviewOn: day.nullable().default(null),
		words: text.trim().max(600).default(""),
		timeZone,
		idempotencyKey,
	}),
	/** `recall` null: skipped. */
	answerEcho: z.strictObject({ ...onPanel, recall: z.strictObject({ chosen: line(200), over: line(200) }).nullable() }),
	listDecisions: z.strictObject({ teamId: id, ...logFilters }),
	exportDecisions: z.strictObject({ teamId: id, format: z.enum(["markdown", "csv", "json"]), ...logFilters }),
	listTeams: z.strictObject({}),
	previewFollowUp: z.strictObject(onPanel),
	sendFollowUp: z.strictObject(onPanel),
	holdFollowUp: z.strictObject({ ...onPanel, held: z.boolean() }),
	viewFramework: z.strictObject({ teamId: id }),
	listMyAsks: z.strictObject({}),
} as const;
