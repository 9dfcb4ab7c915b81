import { type DeliveryRules, isLate, settle } from "../core/delivery.ts";
import type { Trx } from "../storage/database.ts";
import type { KeptDelivery } from "../storage/deliveries.ts";
import { keepFinding } from "../storage/untriedMails.ts";
import type { Context } from "./action.ts";
import type { MessageContent } from "./takeStep.ts";

type Looking = Pick<Context, "database" | "graph"> & { clock(): string };
type About = { tenantId: string; rules: DeliveryRules };

/**
 * Looks once whom mails that are about to go out would not reach, and keeps that of each. It takes no claim and can be repeated,
 * at once and in several processes; what it cannot learn, and what it is killed before keeping, goes out as if it had not looked.
 */
export async function lookAhead(
	{ tenantId, rules }: About,
	{ database, graph, clock }: Looking,
	mails: readonly KeptDelivery[],
): Promise<void> {
	if (mails.length === 0 || isLate(rules.dueAt, clock())) return;
	const unreached: [KeptDelivery, string][] = [];
	for (const [fromId, theirs] of bySender(mails)) {
		const to = theirs.map(({ personId, address }) => ({ personId, address }));
		const reach = await graph.readReach({ tenantId, personId: fromId }, to);
		for (const { mail, personId } of theirs) {
			const why = reach.get(personId);
			if (why) unreached.push([mail, why]);
		}
	}
	if (unreached.length === 0) return;
	await database.as({ tenantId, personId: null }, async (trx: Trx) => {
		for (const [mail, code] of unreached) {
			const change = settle(mail, "createDraft", { was: "fault", kind: "rejected", code }, clock(), rules);
			await keepFinding(trx, tenantId, mail, change);
		}
	});
}

type Addressed = { mail: KeptDelivery; personId: string; address: string };

function bySender(mails: readonly KeptDelivery[]): Map<string, Addressed[]> {
	const senders = new Map<string, Addressed[]>();
	for (const mail of mails) {
		const content = mail.content as MessageContent;
		if (content.channel !== "mail" || mail.recipientId === null) continue;
		const theirs = senders.get(content.fromId) ?? [];
		senders.set(content.fromId, [...theirs, { mail, personId: mail.recipientId, address: content.to.address }]);
	}
	return senders;
}
