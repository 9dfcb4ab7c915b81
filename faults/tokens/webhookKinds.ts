import { createHash } from "node:crypto";
import { foreignTenant } from "../../sandbox/people.ts";

/** A subscription as Graph knows it, with its secret. */
export type Known = { tenantId: string; subscriptionId: string; clientState: string; otherState: string; eventId: string };
export type Told = { name: string; body: string; type?: string };

/** Notifications that nobody but a forger sends: none of them may be kept. */
export function webhookKinds({ tenantId, subscriptionId, clientState, otherState, eventId }: Known): Told[] {
	const good = {
		subscriptionId,
		tenantId,
		clientState,
		changeType: "updated",
		resource: `Users/x/Events/${eventId}`,
		resourceData: { id: eventId },
	};
	const told = (name: string, change: object): Told => ({ name, body: JSON.stringify({ value: [{ ...good, ...change }] }) });
	const raw = (name: string, body: string, type?: string): Told => ({ name, body, ...(type ? { type } : {}) });
	const life = (lifecycleEvent: string) => ({ lifecycleEvent, clientState: "wrong" });
	return [
		told("a wrong secret", { clientState: "wrong" }),
		told("an empty secret", { clientState: "" }),
		told("no secret", { clientState: undefined }),
		told("a secret of null", { clientState: null }),
		told("a secret that is a list", { clientState: [clientState] }),
		told("a secret that is an object", { clientState: { toString: clientState } }),
		told("a secret that is a number", { clientState: 1 }),
		told("a secret that is true", { clientState: true }),
		told("a secret cut short", { clientState: clientState.slice(0, -1) }),
		told("a secret with more", { clientState: `${clientState}x` }),
		told("a secret with a space", { clientState: ` ${clientState}` }),
		told("a secret with a zero byte", { clientState: `${clientState}\u0000` }),
		told("a secret in other letters", {
			clientState: clientState === clientState.toUpperCase() ? clientState.toLowerCase() : clientState.toUpperCase(),
		}),
		told("what is kept of the secret", { clientState: createHash("sha256").update(clientState).digest("hex") }),
		told("the secret of another subscription", { clientState: otherState }),
		told("another tenant", { tenantId: foreignTenant.id }),
		told("no tenant", { tenantId: undefined }),
		told("a tenant that is a list", { tenantId: [tenantId] }),
		told("an unknown subscription", { subscriptionId: "11111111-2222-4333-8444-555555555555" }),
		told("a subscription that is no id", { subscriptionId: "' or true --" }),
		told("no subscription", { subscriptionId: undefined }),
		told("a very long secret", { clientState: "x".repeat(1_000) }),
		told("the end of a subscription", life("subscriptionRemoved")),
		told("a right that ran out", life("reauthorizationRequired")),
		told("something missed", life("missed")),
		told("a kind of event nobody knows", life("everythingRemoved")),
		told("tokens of its own", { clientState: "wrong", validationTokens: ["a.b.c"], encryptedContent: { data: "x" } }),
		raw("a wrong one among many", JSON.stringify({ value: Array.from({ length: 300 }, () => ({ ...good, clientState: "wrong" })) })),
		raw("too many at once", JSON.stringify({ value: Array.from({ length: 1_001 }, () => good) })),
		raw("a list and no collection", JSON.stringify([good])),
		raw("a value that is an object", JSON.stringify({ value: good })),
		raw(
			"the secret twice, the last one wrong",
			JSON.stringify({ value: [good] }).replace('"changeType"', '"clientState":"wrong","changeType"'),
		),
		raw(
			"a prototype",
			JSON.stringify({ value: [{ ...good, clientState: "wrong" }] }).replace('"value"', '"__proto__":{"value":[]},"value"'),
		),
		raw("brackets", "[".repeat(50_000)),
		raw("nothing", ""),
		raw("half of it", JSON.stringify({ value: [good] }).slice(0, -9)),
		raw("two megabytes", JSON.stringify({ value: [good], more: "x".repeat(2_000_000) })),
		raw("a form", `value[0][clientState]=${clientState}`, "application/x-www-form-urlencoded"),
		raw("XML", `<?xml version="1.0"?><!DOCTYPE v [<!ENTITY e SYSTEM "file:///etc/passwd">]><value>&e;</value>`, "application/xml"),
	];
}
