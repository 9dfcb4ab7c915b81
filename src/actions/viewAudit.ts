import { type AuditEntry, type AuditHead, type AuditLink, follow, isFault, noHead, toldAt } from "../core/audit.ts";
import { dayOf } from "../core/instant.ts";
import { asAdmin } from "../core/roles.ts";
import { headOf, sha256 } from "../storage/audit.ts";
import { linksBetween, namesFor, waitingEntries } from "../storage/auditChain.ts";
import { type Act, asMe } from "./action.ts";

type Names = Awaited<ReturnType<typeof namesFor>>;

/** Who did what, the latest first, for an administrator. Names are looked up as it is read: the record holds ids alone. */
export const viewAudit: Act<"viewAudit"> = ({ before, limit }, context) =>
	asMe(context, async (trx) => {
		const admin = asAdmin(context.me);
		if ("refused" in admin) return admin;
		const { tenantId } = admin;
		const head = (await headOf(trx, tenantId)) ?? null;
		const upTo = Math.min(before === undefined ? (head?.number ?? 0) : before - 1, head?.number ?? 0);
		// the one before these too, which the first of them was hashed after
		const from = Math.max(upTo - limit, 0);
		const found = await linksBetween(trx, tenantId, { after: from - 1, upTo });
		const links = found.filter(({ number }) => number > from);
		const waiting = before === undefined ? await waitingEntries(trx, tenantId, context.now, limit) : [];
		const entries = [
			...waiting.map((entry) => ({ number: null, entry })),
			...links.toReversed().flatMap(({ number, entry }) => (entry === null ? [] : [{ number, entry }])),
		];
		const names = await namesFor(
			trx,
			tenantId,
			entries.map(({ entry }) => entry),
		);
		// an administrator may be on no team: their own name comes with them
		const told = { ...names, people: new Map([...names.people, [admin.id, admin.name] as const]) };
		return {
			entries: entries.map(({ number, entry }) => ({ number, ...named(entry, told) })),
			head,
			verified: holds(from === 0 ? noHead : found.find(({ number }) => number === from), links, upTo),
			more: from > 0,
		};
	});

/** Whether links follow one another from the one before them to the last asked for. */
function holds(start: AuditHead | undefined, links: readonly AuditLink[], upTo: number): boolean {
	let head = start;
	for (const link of links) {
		const next = head && follow(head, link, sha256);
		if (!next || isFault(next)) return false;
		head = next;
	}
	return head?.number === upTo;
}

/** An entry as it may be told, with what its ids are called now. */
export function named(entry: AuditEntry, names: Names) {
	const person = (id: string | null) => (id === null ? null : { id, name: names.people.get(id) ?? null });
	const { panelId, teamId } = entry;
	const startsAt = panelId === null ? undefined : names.meetings.get(panelId);
	return {
		at: toldAt(entry),
		actor: person(entry.actorId),
		act: entry.act,
		panel: panelId === null ? null : { id: panelId, meetsOn: startsAt === undefined ? null : dayOf(startsAt) },
		team: teamId === null ? null : { id: teamId, name: names.teams.get(teamId) ?? null },
		person: person(entry.personId),
	};
}
