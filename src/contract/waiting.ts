import { z } from "zod";

const chat = z.object({
	id: z.string(),
	/** The meeting's. */
	subject: z.string(),
});

/** What waits for one person to be here. A pane asks when it opens. */
export const waitingActions = {
	resumeWaiting: {
		/** `resumed`: only tell which of these, as an earlier reply named them, are still on their way. */
		input: z.object({ resumed: z.array(z.uuid()).max(50).exactOptional() }),
		reply: z.object({
			/** Follow-ups that are being posted in their meeting's chat now. */
			posting: z.array(chat),
			/** Follow-ups that cannot be until this person consents. */
			needsConsent: z.array(chat),
		}),
	},
} as const;
