import { tellErasedIn } from "../core/erasure.ts";
import type { Purpose } from "../core/followUp.ts";
import type { Instant } from "../core/instant.ts";
import type { Trx } from "../storage/database.ts";
import type { NewDelivery } from "../storage/deliveries.ts";
import { panelById } from "../storage/panels.ts";
import type { Context } from "./action.ts";
import { echoMessages } from "./echoMessages.ts";
import { followUpMessages } from "./followUpMessages.ts";
import { pulseMessages } from "./pulseMessages.ts";
import { reminderMessages } from "./reminderMessages.ts";
import { translationMessages } from "./translationMessages.ts";
import { warningMessages } from "./warningMessages.ts";

/** What the words of messages are made with. */
export type Parts = Pick<Context, "newId" | "origin" | "words">;
/** `panelId` is what it is about: a panel, a pulse, a warning or a translation. */
export type Planned = { tenantId: string; panelId: string; followUpId: string; now: Instant };

const aboutPanels = { followUp: followUpMessages, reminder: reminderMessages, echo: echoMessages };

const aboutTeams = { pulse: pulseMessages, warning: warningMessages, translation: translationMessages };

/** Every message of one sending with the words it will have, however often it is tried. Nothing where the panel is gone. */
export async function planMessages(
	trx: Trx,
	parts: Parts,
	{ purpose, ...planned }: Planned & { purpose: Purpose },
): Promise<NewDelivery[]> {
	if (purpose === "pulse" || purpose === "warning" || purpose === "translation") return aboutTeams[purpose](trx, parts, planned);
	// its words were fixed when somebody posted it
	if (purpose === "framework") return [];
	const panel = await panelById(trx, planned.tenantId, planned.panelId);
	if (!panel) return [];
	const messages = await aboutPanels[purpose](trx, parts, panel, planned);
	return tellErasedIn(messages, parts.words.inLocale(panel.locale).t("erased.name"));
}
