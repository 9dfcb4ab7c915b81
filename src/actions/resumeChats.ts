import { resume } from "../core/delivery.ts";
import { announceChange } from "../storage/changes.ts";
import type { Trx } from "../storage/database.ts";
import { changeDelivery, lockSending, setFollowUp, waitingDeliveries } from "../storage/deliveries.ts";
import type { WaitingChat } from "../storage/waitingChats.ts";
import type { Context } from "./action.ts";
import { inLockOrder } from "./resumeTasks.ts";

/**
 * Lets messages go out now that waited for somebody in whose name they may be posted. One that somebody else has let go
 * meanwhile is passed over. Of one panel, what was due first goes first.
 */
export async function letChatsGo(trx: Trx, { me, now, wake }: Context, waiting: readonly WaitingChat[]): Promise<WaitingChat[]> {
	const { tenantId } = me;
	const gone = new Set<string>();
	for (const { deliveryId, followUpId, panelId } of inLockOrder(waiting)) {
		await lockSending(trx, tenantId, followUpId);
		const delivery = (await waitingDeliveries(trx, tenantId, followUpId)).find(({ id }) => id === deliveryId);
		if (delivery?.lastError !== "consent") continue;
		await changeDelivery(trx, tenantId, delivery.id, resume(delivery, now));
		// what waited for long is asked for now, and not too late any more
		await setFollowUp(trx, tenantId, followUpId, { state: "sending", askedAt: now, finishedAt: null });
		await wake(trx, { tenantId, panelId, at: now });
		await announceChange(trx, tenantId, panelId);
		gone.add(deliveryId);
	}
	return waiting.filter(({ deliveryId }) => gone.has(deliveryId));
}
