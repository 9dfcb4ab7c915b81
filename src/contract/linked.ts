import { z } from "zod";
import { id } from "./id.ts";
import { meetingRef } from "./inputs.ts";

/** An invite that was copied still links to the panel of the meeting it was copied from, and all of a series link to one. */
export const linkedActions = {
	/** Whether the panel that an invite links to is the panel of its meeting. */
	checkLink: {
		input: z.strictObject({ meeting: meetingRef, panelId: id }),
		reply: z.object({ leadsHere: z.boolean() }),
	},
};
