import { z } from "zod";
import { id } from "./id.ts";

const chat = z.object({
	id: z.string(),
	/** The meeting's. */
	subject: z.string(),
});

/** What the reader asked for and others owe: of answers only how many are missing. What `at` is: when it is due, else when it was asked. */
export const owed = z.object({
	kind: z.enum(["answers", "translation", "framework", "realign"]),
	panelId: z.string(),
	teamId: z.string(),
	topic: z.string(),
	who: z.string(),
	count: z.number(),
	of: z.number(),
	at: z.string(),
});

/** What waits for one person to be here. A pane asks when it opens. */
export const waitingActions = {
	resumeWaiting: {
		/** `resumed`: only tell which of these, as an earlier reply named them, are still on their way. */
		input: z.object({ resumed: z.array(id).max(50).exactOptional() }),
		reply: z.object({
			/** Follow-ups that are being posted in their meeting's chat now. */
			posting: z.array(chat),
			/** Follow-ups that cannot be until this person consents. */
			needsConsent: z.array(chat),
		}),
	},
} as const;
