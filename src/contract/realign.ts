import { z } from "zod";
import { said } from "./board.ts";
import { id } from "./id.ts";
import { idempotencyKey, text } from "./inputs.ts";
import { microsoftId } from "./microsoftId.ts";

const instant = z.string();
const part = text.trim().max(2_000);

const offered = z.object({
	startsAt: instant,
	endsAt: instant,
	/** Of those who are not needed, who cannot then. */
	busy: z.array(z.string()).readonly(),
});

const request = z.object({
	id: z.string(),
	fromName: z.string(),
	toName: z.string(),
	version: z.number(),
	askedAt: instant,
	executing: z.string(),
	missed: z.string(),
	ask: z.string(),
	/** The times still to come. */
	slots: z.array(offered).readonly(),
	/** The time that may be in the calendar already, while nobody knows. */
	inDoubt: instant.nullable(),
	taken: z.object({ startsAt: instant, panelId: z.string() }).nullable(),
});

const realignment = z.object({
	teamId: z.string(),
	/** IANA: times are the team's. */
	timeZone: z.string(),
	/** The version the reader works from; 0 where there is none. */
	version: z.number(),
	/** What to begin with; the reader's own words replace it. */
	executing: z.array(said).readonly(),
	missed: z.array(said).readonly(),
	/** Whom they can ask, who decides first. */
	askable: z.array(z.object({ id: z.string(), name: z.string(), title: z.string(), decides: z.boolean() })).readonly(),
	/** Whether the team has who decides and who facilitates, as a panel needs. */
	hasRoles: z.boolean(),
	/** What the reader is asked to remember first: until then nothing here tells it. */
	remember: z.object({ panelId: z.string().nullable() }).nullable(),
	/** What they asked, the latest first, and where its mail is. */
	mine: z.array(request.extend({ webLink: z.string(), sentAt: instant.nullable() })).readonly(),
	/** What they are asked. */
	toMe: z.array(request).readonly(),
});

/** Somebody out of step asks for a reset, in three parts; whoever is asked takes a time, and the panel is on it. */
export const realignActions = {
	/** `requestId`: the one whose link brought the reader here. */
	viewRealignment: { input: z.strictObject({ teamId: id, requestId: id.nullable().default(null) }), reply: realignment },
	/** Writes a mail into the reader's drafts, with times at which both are free. They send it themselves. */
	requestRealignment: {
		input: z.strictObject({ teamId: id, toId: microsoftId, executing: part, missed: part, ask: text.trim().max(300), idempotencyKey }),
		reply: z.object({ id: z.string(), webLink: z.string(), slots: z.array(offered).readonly() }),
	},
	/** Makes the meeting with its panel, once, however often it is asked; without a time, looks for others. */
	takeSlot: {
		input: z.strictObject({
			requestId: id,
			startsAt: z.iso
				.datetime()
				.transform((at) => new Date(at).toISOString())
				.nullable(),
		}),
		reply: realignment,
	},
} as const;
