import type { Context as Request } from "hono";
import { z } from "zod";
import { noteCalendarChange, type Told } from "../actions/noteCalendarChange.ts";
import type { Parts } from "./answer.ts";
import { readShallow } from "./depth.ts";

export type WebhookParts = Pick<Parts, "database" | "now" | "limiting" | "addressOf"> & {
	/** Something was kept that is to be seen to; the request does not wait for it. */
	noticed(): void;
};

const longestToken = 2_000;

const lifecycle = z.enum(["missed", "subscriptionRemoved", "reauthorizationRequired"]);
/** As far as it is used of Graph's changeNotificationCollection; what changed is read again, and from Graph. */
const collection = z.object({
	value: z
		.array(
			z.object({
				subscriptionId: z.guid(),
				tenantId: z.guid(),
				clientState: z.string().max(255).default(""),
				lifecycleEvent: z.string().max(100).optional(),
				resource: z.string().max(2_000).default(""),
				resourceData: z.object({ id: z.string().min(1).max(1_000).optional() }).optional(),
			}),
		)
		.max(1_000),
});
type Notification = z.output<typeof collection>["value"][number];

/**
 * Graph's way in, for `/graph/notifications` and `/graph/lifecycle`: nobody's token, but each subscription's own secret. What
 * is told is kept and answered at once. Unknown or forged, it is answered like any other and nothing is kept; unsaved, it is
 * a 500 and Graph tells it again; so it does where an address tells too much at once.
 */
export async function hearGraph(request: Request, parts: WebhookParts): Promise<Response> {
	const seconds = parts.limiting?.notification(parts.addressOf?.(request) ?? "");
	if (seconds) return request.text("Too much at once.", 429, { "Retry-After": String(seconds) });
	const token = request.req.query("validationToken");
	if (token !== undefined) return token.length <= longestToken ? request.text(token) : request.text("The token is too long.", 400);
	const told = collection.safeParse(readShallow(await request.req.text()));
	if (!told.success) return request.text("This is no collection of change notifications.", 400);
	const bySubscription = Map.groupBy(told.data.value, ({ tenantId, subscriptionId, clientState }) =>
		[tenantId, subscriptionId, clientState].join("/"),
	);
	let heard = false;
	for (const notifications of bySubscription.values())
		if (await noteCalendarChange(asTold(notifications), { database: parts.database, now: parts.now() })) heard = true;
	if (heard) parts.noticed();
	return request.body(null, 202);
}

function asTold(notifications: readonly Notification[]): Told {
	const { tenantId = "", subscriptionId = "", clientState = "" } = notifications[0] ?? {};
	return {
		tenantId,
		subscriptionId,
		clientState,
		eventIds: notifications.flatMap((one) => (one.lifecycleEvent === undefined ? eventIdOf(one) : [])),
		// a kind of event that is not known yet says at least that something was
		lifecycle: notifications.flatMap((one) =>
			one.lifecycleEvent === undefined ? [] : [lifecycle.catch("missed").parse(one.lifecycleEvent)],
		),
	};
}

/** The event's id in the mailbox that is watched: `Users/…/Events/…`. */
function eventIdOf({ resource, resourceData }: Notification): string[] {
	const id = resourceData?.id ?? /\/events\/([^/]+)$/i.exec(resource)?.[1];
	return id ? [id] : [];
}
