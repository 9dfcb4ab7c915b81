import type { Subscription } from "@microsoft/microsoft-graph-types";
import type { Instant } from "../core/instant.ts";
import { at, type GraphClient } from "./client.ts";
import { type GraphFailure, isFailure } from "./failure.ts";

export type EventSubscription = {
	/** Where changes are told. Graph calls it before it answers. */
	notificationUrl: string;
	/** Where is told what becomes of the subscription; it can be set only now. */
	lifecycleNotificationUrl: string;
	/** What every notification repeats, so that it is known to be Graph's; at most 128 characters. */
	clientState: string;
	until: Instant;
};

/** A subscription as Graph keeps it; it may end otherwise than asked. */
export type KeptSubscription = { id: string; expiresAt: Instant };

export const keptSubscription = ({ id, expirationDateTime }: Subscription): KeptSubscription => ({
	id: id ?? "",
	expiresAt: new Date(expirationDateTime ?? 0).toISOString(),
});

/** Asks to be told of every change in one person's calendar, without what changed: that is read again. */
export async function subscribeToEvents(
	client: GraphClient,
	{ tenantId, personId }: { tenantId: string; personId: string },
	{ notificationUrl, lifecycleNotificationUrl, clientState, until }: EventSubscription,
): Promise<KeptSubscription | GraphFailure> {
	const resource = at`users/${personId}/events`;
	const made = await client.ask<Subscription>(
		{ tenantId },
		{
			method: "POST",
			path: "/subscriptions",
			body: {
				changeType: "created,updated,deleted",
				resource,
				notificationUrl,
				lifecycleNotificationUrl,
				clientState,
				expirationDateTime: until,
			},
		},
	);
	return isFailure(made) ? made : keptSubscription(made);
}
