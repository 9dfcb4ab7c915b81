import { z } from "zod";
import type { Graph } from "../graph/graph.ts";
import type { Identity } from "../identity/identity.ts";
import type { Person } from "../people.ts";
import { outlooks, persistently, type Written } from "./meetings.ts";

export const mailSent = z.strictObject({ as: z.string(), id: z.string(), subject: z.string().max(255), body: z.string().max(100_000) });

/** Outlook sending a draft as its writer left it, with their own token. */
export async function sendMail(
	{ graph, identity }: { graph: Graph; identity: Identity },
	{ id, subject, body }: z.output<typeof mailSent>,
	owner: Person,
): Promise<Written> {
	const token = await identity.tokenFor(owner.alias, { audience: "graph", scopes: ["Mail.ReadWrite", "Mail.Send"] });
	const path = `/v1.0/users/${owner.oid}/messages/${encodeURIComponent(id)}`;
	const headers = { authorization: `Bearer ${token}`, "content-type": "application/json", Prefer: 'IdType="ImmutableId"' };
	const content = JSON.stringify({ subject, body: { contentType: "html", content: body } });
	const stop = graph.received.listen((received) => {
		if (received.path.startsWith(`/users/${owner.oid}/messages`)) outlooks.add(received);
	});
	try {
		const kept = await persistently(async () => graph.app.request(path, { method: "PATCH", headers, body: content }));
		if (!kept.ok) return { error: `Outlook could not keep the mail: ${kept.status}.` };
		const sent = await graph.app.request(`${path}/send`, { method: "POST", headers });
		return sent.ok ? { id } : { error: `Outlook could not send the mail: ${sent.status}.` };
	} finally {
		stop();
	}
}
