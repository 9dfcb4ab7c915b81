import { resume } from "../core/delivery.ts";
import { announceChange } from "../storage/changes.ts";
import type { Trx } from "../storage/database.ts";
import { changeDelivery, lockSending, setFollowUp, waitingDeliveries } from "../storage/deliveries.ts";
import type { WaitingTask } from "../storage/waitingTasks.ts";
import type { Context } from "./action.ts";

/** Lets tasks go on that waited for their owner. What has gone on meanwhile is passed over; a doubt is looked into first. */
export async function letTasksGo(trx: Trx, { me, now, wake }: Context, tasks: readonly WaitingTask[]): Promise<void> {
	const { tenantId } = me;
	for (const { deliveryId, followUpId, panelId } of inLockOrder(tasks)) {
		await lockSending(trx, tenantId, followUpId);
		const delivery = (await waitingDeliveries(trx, tenantId, followUpId)).find(({ id }) => id === deliveryId);
		if (delivery?.lastError !== "consent") continue;
		await changeDelivery(trx, tenantId, delivery.id, resume(delivery, now));
		await setFollowUp(trx, tenantId, followUpId, { state: "sending", finishedAt: null });
		await wake(trx, { tenantId, panelId, at: now });
		await announceChange(trx, tenantId, panelId);
	}
}

type Locked = Pick<WaitingTask, "followUpId" | "panelId">;

/** Everybody who locks several follow-ups locks them in this order, so that no two wait for each other. */
export const inLockOrder = <One extends Locked>(waiting: readonly One[]): One[] =>
	[...waiting].sort((a, b) => (a.panelId + a.followUpId < b.panelId + b.followUpId ? -1 : 1));
