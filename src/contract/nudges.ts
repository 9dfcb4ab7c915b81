import { z } from "zod";

/** What Outlook has to know to tell somebody of a missing panel before an invite goes out. */
export const nudgeActions = {
	/** The reader's teams that want to be told, each with the addresses of its leaders. */
	listNudges: {
		input: z.strictObject({}),
		reply: z.object({ teams: z.array(z.object({ name: z.string(), leaders: z.array(z.string()).readonly() })) }),
	},
} as const;
