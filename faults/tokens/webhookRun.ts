import { tenant } from "../../sandbox/people.ts";
import type { House } from "../house/house.ts";
import type { Owner } from "../house/known.ts";
import { type Told, webhookKinds } from "./webhookKinds.ts";

export type WebhookResult = {
	kinds: number;
	requests: number;
	/** What was kept of them. */
	kept: string[];
	/** Answered with something else than that it was heard, or that it is none. */
	strange: string[];
	/** Tokens for proving the address that came back as anything but plain words. */
	reflected: string[];
	/** Notices that the same, but true, left behind; and after as many repeats of it. */
	genuine: number;
	repeated: number;
};

const paths = ["/graph/notifications", "/graph/lifecycle"];
const tokens = [
	"<script>alert(1)</script>",
	`"><img src=x onerror=alert(1)>`,
	"<svg/onload=alert(1)>",
	"plain words",
	"a\r\nSet-Cookie: a=b\r\n\r\n<html>",
	"\u202e\u0000\u200b",
	"{{constructor}}",
	"x".repeat(2_000),
];

export async function runWebhooks(house: House, owner: Owner): Promise<WebhookResult> {
	// what is noticed is seen to at once: a note of it stays
	await owner.rows("create table heard (person_id uuid, event_id text)");
	await owner.rows(`create function hear() returns trigger language plpgsql security definer set search_path = public as
		$$ begin insert into heard values (new.person_id, new.event_id); return new; end $$`);
	await owner.rows("create trigger hear after insert on calendar_notices for each row execute function hear()");
	const known = await subscription(house, owner);
	const kinds = webhookKinds(known);
	const result: WebhookResult = { kinds: kinds.length, requests: 0, kept: [], strange: [], reflected: [], genuine: 0, repeated: 0 };
	const tell = async (path: string, { body, type = "application/json" }: Omit<Told, "name">): Promise<number> => {
		const response = await house.fetch(new Request(`${house.origin}${path}`, { method: "POST", headers: { "content-type": type }, body }));
		await response.body?.cancel();
		result.requests++;
		return response.status;
	};
	const there = () =>
		owner.rows(`select (select count(*)::int from heard) as heard, (select count(*)::int from calendar_notices) as noticed,
			(select string_agg(concat(person_id, id, client_state_hash, expires_at, state), ' ' order by person_id) from subscriptions) as kept`);
	for (const path of paths)
		for (const kind of kinds) {
			const before = JSON.stringify(await there());
			const status = await tell(path, kind);
			if (![202, 400, 413].includes(status)) result.strange.push(`${kind.name} on ${path}: ${status}`);
			if (JSON.stringify(await there()) !== before) result.kept.push(`${kind.name} on ${path}`);
		}
	for (const path of paths)
		for (const token of tokens) {
			const response = await house.fetch(
				new Request(`${house.origin}${path}?validationToken=${encodeURIComponent(token)}`, { method: "POST" }),
			);
			result.requests++;
			const plain =
				/^text\/plain\b/i.test(response.headers.get("content-type") ?? "") && response.headers.get("x-content-type-options") === "nosniff";
			const same = (await response.text()) === token && response.headers.get("set-cookie") === null;
			if (!plain || !same || response.status !== 200) result.reflected.push(`${token.slice(0, 40)} on ${path}`);
		}
	const long = await house.fetch(new Request(`${house.origin}${paths[0]}?validationToken=${"x".repeat(2_001)}`, { method: "POST" }));
	if (long.status !== 400) result.reflected.push(`one that is too long: ${long.status}`);
	const { tenantId, subscriptionId, clientState, eventId } = known;
	const genuine = {
		body: JSON.stringify({
			value: [{ subscriptionId, tenantId, clientState, resource: `Users/x/Events/${eventId}`, resourceData: { id: eventId } }],
		}),
	};
	const heard = async () =>
		(await owner.rows<{ many: number }>("select count(distinct (person_id, event_id))::int as many from heard"))[0]?.many ?? 0;
	await tell(paths[0] as string, genuine);
	result.genuine = await heard();
	for (let repeat = 0; repeat < 30; repeat++) await tell(paths[repeat % 2] as string, genuine);
	result.repeated = await heard();
	return result;
}

/** A subscription that stands, and its secret, which Graph alone was told. */
async function subscription(house: House, owner: Owner): Promise<Parameters<typeof webhookKinds>[0]> {
	const made = house.tenant.graph.received.list.filter(({ method, path }) => method === "POST" && path.startsWith("/subscriptions"));
	const [first] = made.map(({ body }) => (body as { clientState: string }).clientState);
	const rows = await owner.rows<{ id: string; hash: string }>(
		"select id::text, client_state_hash as hash from subscriptions where tenant_id = $1 and id is not null",
		[tenant.id],
	);
	const subscriptionId = rows[0]?.id;
	if (!first || !subscriptionId) throw new Error("Nothing is subscribed to: the run needs a meeting with a panel");
	return { tenantId: tenant.id, subscriptionId, clientState: first, otherState: "another's secret", eventId: "an-event" };
}
