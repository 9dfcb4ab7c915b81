import { z } from "zod";
import type { Graph } from "../graph/graph.ts";
import type { Received } from "../graph/received.ts";
import type { Identity } from "../identity/identity.ts";
import type { Person } from "../people.ts";
import type { EventWritten } from "./shape.ts";

const someone = z.object({ name: z.string(), mail: z.string() });

export const eventWritten = z.object({
	as: z.string(),
	mailbox: z.string(),
	id: z.string().nullable(),
	subject: z.string().max(255).exactOptional(),
	startsAt: z.iso.datetime().exactOptional(),
	endsAt: z.iso.datetime().exactOptional(),
	location: z.string().exactOptional(),
	required: z.array(someone).exactOptional(),
	optional: z.array(someone).exactOptional(),
	body: z.object({ type: z.enum(["html", "text"]), content: z.string() }).exactOptional(),
});

export const eventCancelled = z.strictObject({ as: z.string(), mailbox: z.string(), id: z.string() });

const when = (at: string) => ({ dateTime: at.replace(/Z$/, ""), timeZone: "UTC" });

function asGraphEvent({ subject, startsAt, endsAt, location, required, optional, body }: EventWritten): object {
	const attendees = [
		...(required ?? []).map((each) => ({ ...each, type: "required" })),
		...(optional ?? []).map((each) => ({ ...each, type: "optional" })),
	];
	return {
		...(subject === undefined ? {} : { subject }),
		...(startsAt === undefined ? {} : { start: when(startsAt) }),
		...(endsAt === undefined ? {} : { end: when(endsAt) }),
		...(location === undefined ? {} : { location: { displayName: location } }),
		...(required === undefined && optional === undefined
			? {}
			: { attendees: attendees.map(({ mail, name, type }) => ({ emailAddress: { address: mail, name }, type })) }),
		...(body === undefined ? {} : { body: { contentType: body.type, content: body.content } }),
	};
}

const scopes = ["Calendars.ReadWrite", "Calendars.ReadWrite.Shared"];
const mostTries = 6;

/** Outlook is its own program: it tries again where Graph is made to fail, and a creation is repeated under one transaction. */
export async function persistently(ask: () => Promise<Response>): Promise<Response> {
	let answer = await ask();
	for (let tries = 1; tries < mostTries && (answer.status === 429 || answer.status >= 500); tries++) answer = await ask();
	return answer;
}

/** The requests that Outlook made, among those of the app. */
export const outlooks = new WeakSet<Received>();
export const isOutlooks = (received: Received): boolean => outlooks.has(received);

export type Written = { id: string } | { error: string };

/** Outlook writing into a calendar, with the token of the person who sits before it. */
export async function writeMeeting(
	{ graph, identity, newId }: { graph: Graph; identity: Identity; newId(): string },
	event: EventWritten,
	owner: Person,
): Promise<Written> {
	const token = await identity.tokenFor(event.as, { audience: "graph", scopes });
	const transactionId = newId();
	const made = { ...asGraphEvent(event), isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness", transactionId };
	const path = `/v1.0/users/${owner.oid}/events${event.id === null ? "" : `/${encodeURIComponent(event.id)}`}`;
	const method = event.id === null ? "POST" : "PATCH";
	const stop = graph.received.listen((received) => {
		if (received.method === method && received.path.startsWith(`/users/${owner.oid}/events`)) outlooks.add(received);
	});
	const answer = await persistently(async () =>
		graph.app.request(path, {
			method,
			headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
			body: JSON.stringify(event.id === null ? made : asGraphEvent(event)),
		}),
	).finally(stop);
	if (answer.ok) return { id: ((await answer.json()) as { id: string }).id };
	const known = graph.mailbox(owner.alias).events.find((each) => each["transactionId"] === transactionId);
	if (known) return { id: known.id };
	if (answer.status === 429 || answer.status >= 500)
		return { error: "Graph did not answer. Choose “Graph behaves” below, then send it again." };
	const said = (await answer.json().catch(() => null)) as { error?: { message?: string } } | null;
	return { error: said?.error?.message ?? `Graph answered ${answer.status}.` };
}

/** Outlook cancelling a meeting for everybody, as its organizer or who books for them. */
export async function cancelMeeting(
	{ graph, identity }: { graph: Graph; identity: Identity },
	{ as, id }: z.infer<typeof eventCancelled>,
	owner: Person,
): Promise<Written> {
	const token = await identity.tokenFor(as, { audience: "graph", scopes });
	const path = `/v1.0/users/${owner.oid}/events/${encodeURIComponent(id)}/cancel`;
	const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
	const stop = graph.received.listen((received) => {
		if (received.method === "POST" && received.path.endsWith("/cancel")) outlooks.add(received);
	});
	const answer = await persistently(async () => graph.app.request(path, { method: "POST", headers, body: "{}" })).finally(stop);
	if (answer.ok) return { id };
	const said = (await answer.json().catch(() => null)) as { error?: { message?: string } } | null;
	return { error: said?.error?.message ?? `Graph answered ${answer.status}.` };
}
