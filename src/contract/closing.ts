import { z } from "zod";
import { id } from "./id.ts";
import { panelView } from "./replies.ts";

/** A panel that is done with. Closed once more, it stays as it is, with a key or without. */
export const closing = {
	closePanel: {
		input: z.strictObject({ panelId: id, idempotencyKey: id.exactOptional() }),
		reply: z.object({ panel: panelView }),
	},
} as const;
