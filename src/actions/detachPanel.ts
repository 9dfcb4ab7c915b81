import { refuse } from "../core/refusal.ts";
import { asKeeper } from "../core/roles.ts";
import { announceChange } from "../storage/changes.ts";
import { lockRound, setAside } from "../storage/panels.ts";
import { type Act, asMe } from "./action.ts";
import { openPanel } from "./panelFacts.ts";
import { endReminders } from "./scheduleReminders.ts";

/** Takes a panel off its meeting while it is sealed; after the reveal it is part of the record. */
export const detachPanel: Act<"detachPanel"> = ({ panelId }, context) =>
	asMe(context, async (trx) => {
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		const keeper = asKeeper(opened.person);
		if ("refused" in keeper) return keeper;
		const revealedAt = await lockRound(trx, context.me.tenantId, panelId, 1, "alone");
		if (revealedAt) return refuse("alreadyRevealed", { values: { revealedAt } });
		await endReminders(trx, context.me.tenantId, panelId);
		await setAside(trx, context.me.tenantId, panelId, context.now);
		await announceChange(trx, context.me.tenantId, panelId);
		return { detached: true };
	});
