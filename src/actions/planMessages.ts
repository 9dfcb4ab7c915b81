import type { Purpose } from "../core/followUp.ts";
import type { Instant } from "../core/instant.ts";
import type { Trx } from "../storage/database.ts";
import type { NewDelivery } from "../storage/deliveries.ts";
import { panelById } from "../storage/panels.ts";
import type { Context } from "./action.ts";
import { echoMessages } from "./echoMessages.ts";
import { followUpMessages } from "./followUpMessages.ts";
import { reminderMessages } from "./reminderMessages.ts";

/** What the words of messages are made with. */
export type Parts = Pick<Context, "newId" | "origin" | "words">;
export type Planned = { tenantId: string; panelId: string; followUpId: string; now: Instant };

const makers = { followUp: followUpMessages, reminder: reminderMessages, echo: echoMessages };

/** Every message of one sending with the words it will have, however often it is tried. Nothing where the panel is gone. */
export async function planMessages(
	trx: Trx,
	parts: Parts,
	{ purpose, ...planned }: Planned & { purpose: Purpose },
): Promise<NewDelivery[]> {
	const panel = await panelById(trx, planned.tenantId, planned.panelId);
	return panel ? makers[purpose](trx, parts, panel, planned) : [];
}
