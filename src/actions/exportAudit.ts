import { type AuditFault, type AuditHead, type AuditLink, follow, isFault, noHead } from "../core/audit.ts";
import { toCsv } from "../core/csv.ts";
import { dayOf } from "../core/instant.ts";
import { asAdmin } from "../core/roles.ts";
import { headOf, sha256 } from "../storage/audit.ts";
import { linksOf, namesFor } from "../storage/auditChain.ts";
import type { Trx } from "../storage/database.ts";
import { type Act, asMe } from "./action.ts";
import { named } from "./viewAudit.ts";

/** Names of columns are for programs, so that they are the same in every language. */
const columns = [
	...["number", "at", "actor_id", "actor_name", "act", "panel_id", "meeting_day", "team_id", "team_name"],
	...["person_id", "person_name", "hash"],
];

/**
 * The record as a file to keep elsewhere, with each entry's hash, and where the chain breaks if it does: one part of it, and where the
 * next begins. Parts put together are the file, however long it is, and none costs more than another.
 */
export const exportAudit: Act<"exportAudit"> = ({ after = noHead, limit }, context) =>
	asMe(context, async (trx) => {
		const admin = asAdmin(context.me);
		if ("refused" in admin) return admin;
		const { tenantId } = admin;
		const last = (await headOf(trx, tenantId))?.number ?? 0;
		const upTo = Math.min(after.number + limit, last);
		const lines: string[] = [];
		let reached: AuditHead | AuditFault = after;
		let { hash } = after;
		for await (const links of linksOf(trx, tenantId, { after: after.number, upTo })) {
			for (const link of links) {
				if (!isFault(reached)) reached = follow(reached, link, sha256);
				hash = link.hash;
			}
			lines.push(toCsv(await asRows(trx, tenantId, links)));
		}
		// what is missing where a part ends shows in neither of the two otherwise
		if (!isFault(reached) && reached.number < upTo) reached = { number: reached.number + 1, kind: "missing" };
		return {
			fileName: `evenover-audit-${dayOf(context.now)}.csv`,
			mediaType: "text/csv;charset=utf-8",
			// the mark tells spreadsheets that it is UTF-8
			content: `${after.number === 0 ? `\uFEFF${toCsv([columns])}` : ""}${lines.join("")}`,
			fault: isFault(reached) ? reached : null,
			next: upTo < last ? { number: upTo, hash } : null,
		};
	});

async function asRows(trx: Trx, tenantId: string, links: readonly AuditLink[]): Promise<string[][]> {
	const there = links.flatMap(({ number, hash, entry }) => (entry === null ? [] : [{ number, hash, entry }]));
	const names = await namesFor(
		trx,
		tenantId,
		there.map(({ entry }) => entry),
	);
	return there.map(({ number, hash, entry }) => {
		const { at, actor, act, panel, team, person } = named(entry, names);
		const cells = [
			number,
			at,
			actor?.id,
			actor?.name,
			act,
			panel?.id,
			panel?.meetsOn,
			team?.id,
			team?.name,
			person?.id,
			person?.name,
			hash,
		];
		return cells.map((cell) => String(cell ?? ""));
	});
}
