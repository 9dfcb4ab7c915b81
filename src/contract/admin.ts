import { z } from "zod";
import { fewestMonths, mostMonths } from "../core/retention.ts";
import { address, idempotencyKey } from "./inputs.ts";
import { microsoftId } from "./microsoftId.ts";

const count = z.number();
const mail = address.min(3);
const months = z.int().min(fewestMonths).max(mostMonths);

/** What goes with somebody's data, as far as others may know that it is there. */
const goes = z.object({
	answers: count,
	pulseAnswers: count,
	stanceWords: count,
	signals: count,
	translations: count,
	messages: count,
});

const drops = z.object({ panels: count, pulses: count, signals: count, translations: count, total: count });

const retention = z.object({
	months: count,
	/** When the oldest that there is will be dropped; null while there is nothing. */
	nextAt: z.string().nullable(),
	/** What is older than the months asked for, and not dropped yet. */
	drops,
});

/** What an administrator of the tenant does with the data kept for it. */
export const adminActions = {
	/** Who it is, as our own tables know them, and what an erasure takes and leaves. */
	previewErasure: {
		input: z.union([z.strictObject({ mail }), z.strictObject({ personId: microsoftId })]),
		reply: z.object({
			/** A name and an address are null where none is kept. */
			person: z.object({ id: z.string(), name: z.string().nullable(), mail: z.string().nullable() }),
			goes,
			stays: z.object({ decisions: count, owned: count, reviews: count, putOff: count, versions: count }),
			teams: count,
			/** Boards that are drawn without them from then on. */
			boards: count,
			/** Panels under way that somebody else has to decide or run then. */
			open: z.object({ decides: count, facilitates: count, organizes: count }),
			/** Meetings to come that invite them: from there they come again, as somebody new. */
			invited: count,
		}),
	},
	erasePerson: {
		input: z.strictObject({ personId: microsoftId, idempotencyKey }),
		reply: z.object({ erased: goes }),
	},
	/** `months` asks what a retention of that many would drop. */
	viewAdministration: {
		input: z.strictObject({ months: months.exactOptional() }),
		reply: z.object({
			counts: z.object({ people: count, teams: count, panels: count, decisions: count }),
			retention,
			/** Who was erased, the latest first: whom to erase again after an older back-up was brought back. */
			erasures: z.array(z.object({ personId: z.string(), at: z.string() })).readonly(),
		}),
	},
	/** `drops` is how much the reader was told would go. */
	changeRetention: {
		input: z.strictObject({ months, drops: z.int().min(0) }),
		reply: z.object({ retention }),
	},
} as const;
