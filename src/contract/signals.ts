import { z } from "zod";
import { said } from "./board.ts";
import { id } from "./id.ts";
import { idempotencyKey, line, text } from "./inputs.ts";
import { microsoftId } from "./microsoftId.ts";
import { remember } from "./remember.ts";

const instant = z.string();
const signal = z.object({
	id: z.string(),
	priorityId: z.string(),
	label: z.string(),
	words: z.string(),
	name: z.string(),
	/** Whom they heard it from; null where they saw it themselves. */
	fromName: z.string().nullable(),
	at: instant,
});

const warning = z.object({
	id: z.string(),
	priorityId: z.string(),
	label: z.string(),
	strength: z.enum(["some", "strong"]),
	since: instant,
	people: z.number(),
	/** What it rests on, in words, one sentence a kind. */
	because: z.array(said).readonly(),
	/** Each thing that counts and that the reader may read, the newest first, with the page where it was said. */
	evidence: z
		.array(
			z.object({
				id: z.string(),
				kind: z.enum(["signal", "pulse", "recall", "echo", "drift"]),
				name: z.string(),
				at: instant,
				said,
				source: z.object({ kind: z.enum(["signal", "pulse", "panel"]), id: z.string() }),
			}),
		)
		.readonly(),
	/** The panel it was turned into, as long as that is there. */
	panelId: z.string().nullable(),
});

/** What one sees of a team's signals: one's own; whoever runs the team sees all of them and what they add up to. */
const signals = z.object({
	teamId: z.string(),
	priorities: z.array(z.object({ id: z.string(), label: z.string() })).readonly(),
	members: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
	signals: z.array(signal).readonly(),
	warnings: z.array(warning).readonly(),
	/** What was looked at and put aside, the newest first. */
	dismissed: z.array(z.object({ label: z.string(), reason: z.string(), by: z.string(), at: instant })).readonly(),
	mayRun: z.boolean(),
	/** The reader facilitates, and so says whom they heard something from. */
	hears: z.boolean(),
	/** Who else reads what the reader raises: those who run the team. */
	readers: z.array(z.string()).readonly(),
	remember,
});

const meeting = z.object({
	itemId: z.string(),
	subject: z.string(),
	startsAt: instant,
	endsAt: instant,
	/** How many of the team are on it. */
	members: z.number(),
});

export const signalActions = {
	raiseSignal: {
		input: z.strictObject({
			teamId: id,
			priorityId: line(200),
			words: text.trim().min(1).max(300),
			/** The member it was heard from. */
			fromId: microsoftId.nullable().default(null),
			idempotencyKey,
		}),
		reply: signals,
	},
	viewSignals: { input: z.strictObject({ teamId: id }), reply: signals },
	dismissWarning: { input: z.strictObject({ warningId: id, reason: text.trim().max(300) }), reply: signals },
	/** Without a meeting, tells which of the reader's next ones it could be put on; with one, attaches a panel there. */
	openWarningPanel: {
		input: z.strictObject({ warningId: id, itemId: line(600).nullable().default(null), idempotencyKey }),
		reply: z.object({
			meetings: z.array(meeting).readonly(),
			panelId: z.string().nullable(),
			/** With a panel: what to put at the top of its meeting's invite, for whoever is on it. */
			inviteBlock: z.object({ html: z.string(), text: z.string() }).nullable(),
		}),
	},
} as const;
