import { at, type GraphClient } from "./client.ts";
import { type GraphFailure, isFailure } from "./failure.ts";

/** Ends a subscription; one that is gone already is ended. */
export async function removeSubscription(client: GraphClient, tenantId: string, id: string): Promise<undefined | GraphFailure> {
	const ended = await client.ask<undefined>({ tenantId }, { method: "DELETE", path: at`/subscriptions/${id}` });
	return isFailure(ended) && ended.kind === "notFound" ? undefined : ended;
}
