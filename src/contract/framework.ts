import { z } from "zod";
import { boundaryKinds, type FrameworkContent, type FrameworkDraft, mostOf } from "../core/framework.ts";
import { changeKinds, type FrameworkChange } from "../core/frameworkChange.ts";
import { said } from "./board.ts";
import { id } from "./id.ts";
import { idempotencyKey, inputs, line, timeZone } from "./inputs.ts";
import { remember } from "./remember.ts";
import { loggedDecision, order, person } from "./replies.ts";

/** What is drafted may still be empty. */
const words = (most: number) =>
	z.union([
		z.literal(""),
		z
			.string()
			.regex(/^\s+$/)
			.max(most)
			.transform(() => ""),
		line(most),
	]);
const itemId = z.string().regex(/^[\p{L}\p{N}:-]{1,80}$/u);
/** One more than are kept, so that a fourth priority is told which one it replaces. */
const someOf = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most + 3);

const draftInput = z.strictObject({
	constraints: someOf(
		z.strictObject({ id: itemId, label: words(80), hold: z.enum(["fixed", "open"]), limit: words(140) }),
		mostOf.constraints,
	),
	weighing: words(1000),
	priorities: someOf(z.strictObject({ id: itemId, label: words(80), why: words(300) }), mostOf.priorities),
	metrics: someOf(
		z.strictObject({
			id: itemId,
			label: words(80),
			priorityId: z.union([z.literal(""), itemId]),
			success: words(140),
			failure: words(140),
		}),
		mostOf.metrics,
	),
	boundaries: someOf(z.strictObject({ id: itemId, kind: z.enum(boundaryKinds), rule: words(200), example: words(200) }), mostOf.boundaries),
	cadence: words(300),
	decisionId: id.nullable().default(null),
});

const text = z.string();
const content = z.object({
	constraints: z.array(z.object({ id: text, label: text, hold: z.enum(["fixed", "open"]), limit: text })).readonly(),
	weighing: text,
	priorities: z.array(z.object({ id: text, label: text, why: text })).readonly(),
	metrics: z.array(z.object({ id: text, label: text, priorityId: text, success: text, failure: text })).readonly(),
	boundaries: z.array(z.object({ id: text, kind: z.enum(boundaryKinds), rule: text, example: text })).readonly(),
	cadence: text,
});
const drafted = content.extend({ decisionId: text.nullable() });
const asContent: z.ZodType<FrameworkContent> = content;
const asDraft: z.ZodType<FrameworkDraft> = drafted;

const worded = z.union([z.string(), said]).nullable();
const change: z.ZodType<FrameworkChange> = z.object({ kind: z.enum(changeKinds), about: said, was: worded, now: worded });

const draft = z.object({
	/** 0 while there is none. */
	revision: z.number(),
	/** The version it was begun from. */
	basedOn: z.number(),
	state: z.enum(["none", "writing", "offered", "sentBack"]),
	content: asDraft,
	/** What it would change. */
	changes: z.array(change).readonly(),
	savedBy: text,
	savedAt: text.nullable(),
	/** Why it was sent back. */
	words: text,
	/** What the reader wrote that was not taken, and what it was begun from; null where that is all in the draft. */
	refused: z.object({ base: asDraft, content: asDraft }).nullable(),
});

const page = z.object({
	/** The reader. */
	me: text,
	teamName: text,
	order,
	decisions: z.array(loggedDecision),
	members: z.array(person),
	content: asContent,
	/** When the version came into force; null while there is none. */
	since: text.nullable(),
	/** What each metric was last. */
	values: z.array(z.object({ metricId: text, value: text, name: text, at: text })),
	/** Pairs of the order that were put off. */
	putOff: z.array(z.object({ pair: z.array(text).readonly(), ownerName: text, until: text })),
	/** What the reader has read, and all that is different since. */
	read: z.object({ version: z.number(), at: text, changes: z.array(change).readonly() }).nullable(),
	/** Who leads, and the latest version each has read; null for none. */
	readers: z.array(z.object({ id: text, name: text, version: z.number().nullable() })),
	/** What statements of executives mean, as they stand by it, the latest first. */
	confirmed: z.array(z.object({ id: text, text, statement: text, saidByName: text, saidOn: text, confirmedAt: text })).readonly(),
	/** Panels of which the reader is asked what was decided: until they answer or skip, what came of them is not shown. */
	recalling: z.array(z.object({ panelId: text, topic: text })),
	remember,
	/** Weeks from pulse to pulse, 0 for none, and when the next one is. */
	pulse: z.object({ weeks: z.number(), nextAt: text.nullable() }),
	decider: text.nullable(),
	facilitator: text.nullable(),
	may: z.object({ acknowledge: z.boolean(), draft: z.boolean(), confirm: z.boolean() }),
	/** For those who draft or confirm; null for the others. */
	draft: draft.nullable(),
});

const version = z.object({
	version: z.number(),
	at: text,
	levels: order.shape.levels,
	content: asContent,
	/** What made it: one decision alone, or what somebody drafted and who decides confirmed. */
	confirmed: z.object({ draftedBy: text, confirmedBy: text }).nullable(),
	decision: z.object({ id: text, chosen: text, over: text, decidedBy: text, decidedAt: text }).nullable(),
	changes: z.array(change).readonly(),
});

const posts = z.object({
	/** Chats of the team's meetings that the reader is on, the meeting attached last first. */
	chats: z.array(z.object({ panelId: text, subject: text, startsAt: text })),
	/** What the reader posted last: where, which version, and what became of it. */
	last: z
		.object({
			panelId: text,
			subject: text,
			version: z.number(),
			state: z.enum(["posting", "posted", "waiting", "failed"]),
			/** When it was posted. */
			at: text.nullable(),
			/** Why it is not there, or not known to be: a fault by its code. */
			because: text.nullable(),
		})
		.nullable(),
});

const onTeam = { teamId: id };
const revision = z.int().min(0);

/** The team's framework: read, drafted, confirmed, acknowledged, posted, taken along. */
export const frameworkActions = {
	viewFramework: { input: inputs.viewFramework, reply: page },
	listFrameworkVersions: {
		input: z.strictObject(onTeam),
		reply: z.object({ versions: z.array(version), recalling: page.shape.recalling, remember }),
	},
	/**
	 * Saves the draft. `revision` is the one it was written on, 0 for a new draft: what somebody else saved since is joined with
	 * it, and where both changed the same the save is refused and both texts are kept. `offer` hands it to who decides.
	 */
	draftFramework: {
		input: z.strictObject({ ...onTeam, revision, content: draftInput, offer: z.boolean().default(false) }),
		reply: z.object({ draft }),
	},
	/** Closes the draft without a version. */
	dropFrameworkDraft: { input: z.strictObject({ ...onTeam, revision }), reply: z.object({ draft }) },
	/** Makes exactly this revision the next version; or, with `sendBack`, returns it to who drafted it with these words. */
	confirmFramework: {
		input: z.strictObject({ ...onTeam, revision, sendBack: line(600).nullable().default(null), idempotencyKey }),
		reply: z.object({ version: z.number(), draft }),
	},
	acknowledgeFramework: { input: z.strictObject({ ...onTeam, version: z.int().min(1) }), reply: z.object({ version: z.number() }) },
	/** A metric's value as it is today. No new version: what counts as success or failure stays. */
	reportMetric: {
		input: z.strictObject({ ...onTeam, metricId: itemId, value: line(60), idempotencyKey }),
		reply: z.object({ values: page.shape.values, reopened: z.number() }),
	},
	exportFramework: {
		input: z.strictObject({ ...onTeam, timeZone }),
		reply: z.object({ fileName: text, mediaType: text, content: text }),
	},
	viewFrameworkPosts: { input: z.strictObject(onTeam), reply: posts },
	/**
	 * Posts the version in force as a card, in the reader's name; without a panel, into the chat of the meeting attached last that has one.
	 * Where it would tell somebody what they are asked from memory, or who is not of the team reads along, only with `anyway`.
	 */
	postFramework: {
		input: z.strictObject({ ...onTeam, panelId: id.nullable().default(null), anyway: z.boolean().default(false), idempotencyKey }),
		reply: posts,
	},
} as const;
