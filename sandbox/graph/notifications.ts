import { setTimeout as wait } from "node:timers/promises";
import type { Person } from "../people.ts";
import type { CalendarChange, Subscription, World } from "./world.ts";

export type LifecycleEvent = "missed" | "subscriptionRemoved" | "reauthorizationRequired";

export type Notifications = {
	/** Subscriptions that have not run out. */
	list(): Subscription[];
	/** While true, changes happen and nobody is told. */
	lose(lost: boolean): void;
	/** Tells a subscriber about the subscription itself; one that is removed is gone before that. */
	lifecycle(id: string, event: LifecycleEvent): Promise<void>;
	/** Once everything that was to be told has been, or was given up. */
	settled(): Promise<void>;
};

const answerWithinMs = 3_000;
const pausesMs = [200, 1_000, 4_000];

export const isLive = (world: World, { expirationDateTime }: Subscription): boolean => expirationDateTime > world.now();

/** Posts what changed to whoever subscribed to it, and again for a while where it is not taken. */
export function createNotifications(world: World): Notifications & { tell(owner: Person, eventId: string, change: CalendarChange): void } {
	let lost = false;
	const underWay = new Set<Promise<void>>();
	const about = ({ id, tenantId, clientState, expirationDateTime }: Subscription) => ({
		subscriptionId: id,
		subscriptionExpirationDateTime: expirationDateTime,
		tenantId,
		...(clientState === null ? {} : { clientState }),
	});
	const send = (url: string, notification: object): Promise<void> => {
		const sent = deliver(url, JSON.stringify({ value: [notification] }));
		underWay.add(sent);
		return sent.finally(() => underWay.delete(sent));
	};
	return {
		list: () => [...world.subscriptions.values()].filter((subscription) => isLive(world, subscription)),
		lose(wanted) {
			lost = wanted;
		},
		tell(owner, eventId, changeType) {
			if (lost) return;
			const resource = `Users/${owner.oid}/Events/${eventId}`;
			const etag = `W/"${Buffer.from(world.now()).toString("base64url")}"`;
			const resourceData = { "@odata.type": "#Microsoft.Graph.Event", "@odata.id": resource, "@odata.etag": etag, id: eventId };
			for (const subscription of world.subscriptions.values()) {
				if (subscription.person !== owner || !isLive(world, subscription)) continue;
				if (!subscription.changeType.split(",").includes(changeType)) continue;
				void send(subscription.notificationUrl, { ...about(subscription), changeType, resource, resourceData });
			}
		},
		async lifecycle(id, lifecycleEvent) {
			const subscription = world.subscriptions.get(id);
			if (!subscription) throw new Error(`There is no subscription ${id}`);
			if (lifecycleEvent === "subscriptionRemoved") world.subscriptions.delete(id);
			const { lifecycleNotificationUrl: url, resource } = subscription;
			if (url !== null) await send(url, { ...about(subscription), lifecycleEvent, resource });
		},
		async settled() {
			while (underWay.size > 0) await Promise.all(underWay);
		},
	};
}

async function deliver(url: string, body: string): Promise<void> {
	const headers = { "content-type": "application/json; charset=utf-8" };
	// whoever changed something has their answer before anybody hears of it
	await wait(0);
	for (const pause of [...pausesMs, 0]) {
		const answer = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(answerWithinMs) }).catch(() => undefined);
		await answer?.body?.cancel();
		if (answer?.ok) return;
		if (pause > 0) await wait(pause, undefined, { ref: false });
	}
}

/** Whether the address answers as Graph wants to hear it before it tells anything there: the token, decoded, as plain text. */
export async function isReachable(address: string, token: string): Promise<boolean> {
	const asked = `${address}${address.includes("?") ? "&" : "?"}validationToken=${encodeURIComponent(token)}`;
	const answer = await fetch(asked, { method: "POST", signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
	if (answer?.status !== 200 || !answer.headers.get("content-type")?.startsWith("text/plain")) return false;
	return (await answer.text()) === token;
}
