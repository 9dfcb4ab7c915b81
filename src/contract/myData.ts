import { z } from "zod";

/** What is kept of the reader, to take along. */
export const myDataActions = {
	/** One JSON file; `leftOut` names the teams of which a part is missing, since they ask the reader to remember it. */
	exportMyData: {
		input: z.strictObject({}),
		reply: z.object({
			fileName: z.string(),
			mediaType: z.string(),
			content: z.string(),
			leftOut: z.array(z.string()),
		}),
	},
} as const;
