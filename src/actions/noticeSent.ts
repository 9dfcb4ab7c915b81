import { isFailure } from "../graph/failure.ts";
import { markLooked, markSent, type Unsent, unsentRealignments } from "../storage/realignments.ts";
import type { Context } from "./action.ts";

type Parts = Pick<Context, "database" | "graph" | "now">;

/** Whoever is asked to step back sees it once its mail has gone out; until then it is its writer's own. */
export async function noticeSent(parts: Parts): Promise<void> {
	for (const one of await unsentRealignments(parts.database, parts.now)) await lookWhether(parts, one);
}

/** Looks into the writer's mailbox as the app, since they may be away. What cannot be known now is looked at again later. */
export async function lookWhether({ database, graph, now }: Parts, { tenantId, id, fromId, mailId }: Unsent): Promise<void> {
	const mail = await graph.readMessage({ tenantId, personId: fromId }, mailId);
	const gone = isFailure(mail) && mail.kind === "notFound";
	if (isFailure(mail) && !gone) return;
	const at = { tenantId, id };
	await database.as({ tenantId, personId: fromId }, (trx) =>
		!isFailure(mail) && !mail.isDraft ? markSent(trx, at, now) : markLooked(trx, at, now, gone),
	);
}
