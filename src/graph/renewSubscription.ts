import type { Subscription } from "@microsoft/microsoft-graph-types";
import type { Instant } from "../core/instant.ts";
import { at, type GraphClient } from "./client.ts";
import { type GraphFailure, isFailure } from "./failure.ts";
import { type KeptSubscription, keptSubscription } from "./subscribeToEvents.ts";

/** Lets a subscription go on, and authorizes it anew. `notFound` where Graph has given it up. */
export async function renewSubscription(
	client: GraphClient,
	tenantId: string,
	id: string,
	until: Instant,
): Promise<KeptSubscription | GraphFailure> {
	const renewed = await client.ask<Subscription>(
		{ tenantId },
		{ method: "PATCH", path: at`/subscriptions/${id}`, body: { expirationDateTime: until } },
	);
	return isFailure(renewed) ? renewed : keptSubscription(renewed);
}
