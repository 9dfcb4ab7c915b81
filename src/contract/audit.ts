import { z } from "zod";

const text = z.string();

const entry = z.object({
	/** Its place in the chain; null where it is not linked yet, which takes a moment. */
	number: z.number().nullable(),
	/** An instant; of what was sealed the day alone (`YYYY-MM-DD`, UTC). */
	at: text,
	/** Null for the clock. A name is null where nothing kept says it any more. */
	actor: z.object({ id: text, name: text.nullable() }).nullable(),
	/** The action's name in this contract, or what the clock did (`ClockAct` of core/audit). */
	act: text,
	/** Its id and its meeting's day. Not what it is about: only those on a panel see the panel. */
	panel: z.object({ id: text, meetsOn: text.nullable() }).nullable(),
	team: z.object({ id: text, name: text.nullable() }).nullable(),
	/** Somebody else whom it concerned, as one who was erased. */
	person: z.object({ id: text, name: text.nullable() }).nullable(),
});

/** The record of who did what, for an administrator of the tenant. What somebody answered is in none of it. */
export const auditActions = {
	/** The latest first; with `before`, those with lower numbers. */
	viewAudit: {
		input: z.strictObject({ before: z.int().min(1).exactOptional(), limit: z.int().min(1).max(200).default(50) }),
		reply: z.object({
			entries: z.array(entry).readonly(),
			/** Where the chain ends, to be noted elsewhere; null while there is none. */
			head: z.object({ number: z.number(), hash: text }).nullable(),
			/** Whether the entries shown are what they were when they were linked. `exportAudit` and `npm run audit` look at all of them. */
			verified: z.boolean(),
			/** Whether there are entries before these. */
			more: z.boolean(),
		}),
	},
	/**
	 * The chain as CSV, a part at a time: first without `after`, then with each reply's `next`, until that is null. The parts' contents put
	 * together are the file. Each part follows on the one before; `fault` says where the chain breaks in it.
	 */
	exportAudit: {
		input: z.strictObject({
			after: z.strictObject({ number: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) }).exactOptional(),
			limit: z.int().min(1).max(10_000).default(10_000),
		}),
		reply: z.object({
			fileName: text,
			mediaType: text,
			content: text,
			fault: z.object({ number: z.number(), kind: z.enum(["missing", "gone", "changed", "shorter", "rewritten"]) }).nullable(),
			next: z.object({ number: z.number(), hash: text }).nullable(),
		}),
	},
} as const;
