import type { ActionName, Input, Reply } from "../contract.ts";
import type { Instant } from "../core/instant.ts";
import type { Me } from "../core/me.ts";
import { isRefusal, type Refusal, refuse } from "../core/refusal.ts";
import type { Graph } from "../graph/graph.ts";
import { watchWrites } from "../storage/audit.ts";
import type { Database, Trx } from "../storage/database.ts";
import { earlierReply, keepReply } from "../storage/intents.ts";
import type { Words } from "../words/say.ts";
import { leaveEntry, type Trail } from "./trail.ts";

/** Asks to be woken for a follow-up; written with the fact it follows from, so it exists exactly if the fact does. */
export type Wake = (trx: Trx, what: { tenantId: string; panelId: string; at: Instant }) => Promise<void>;

/** What an action may use. Time, chance and identity come with it. */
export type Context = {
	me: Me;
	now: Instant;
	newId(): string;
	database: Database;
	graph: Graph;
	wake: Wake;
	/** Our own public address, for links. */
	origin: string;
	/** Our app in Teams, for links that open there. */
	teamsAppId: string;
	words: Words;
	/** What the request leaves in the audit log. */
	trail: Trail;
};

export type Act<Name extends ActionName> = (input: Input<Name>, context: Context) => Promise<Reply<Name> | Refusal>;

/**
 * One transaction as the reader: a tenant and a person are set before anything else happens. Where it changes anything, and ends in no refusal,
 * the request's entry in the audit log is kept with it: the first such transaction of a request leaves the one there is.
 */
export async function asMe<T>(context: Context, work: (trx: Trx) => Promise<T>): Promise<T> {
	const { trail } = context;
	const { act } = trail;
	if (act === null || trail.left) return asMeOnTheWay(context, work);
	const { done, leaves } = await asMeOnTheWay(context, async (trx) => {
		const watched = watchWrites(trx);
		const done = await work(watched.trx);
		const leaves = watched.wrote() && !isRefusal(done);
		if (leaves) await leaveEntry(trx, Object.assign(trail, { act }), context);
		return { done, leaves };
	});
	trail.left = leaves;
	return done;
}

/** A step before anything is done for anybody: what is claimed, looked up and given back where Microsoft Graph then fails. It leaves no entry. */
export const asMeOnTheWay = <T>({ database, me }: Context, work: (trx: Trx) => Promise<T>): Promise<T> =>
	database.as({ tenantId: me.tenantId, personId: me.id }, work);

/**
 * Does something once for one key, however often it is asked: the second time gives the first result again. The same key
 * with another wish is refused. A refusal is no result; the key stays free.
 */
export async function once<T extends Record<string, unknown>>(
	trx: Trx,
	{ me, now }: Context,
	intent: { key: string; action: ActionName; input: unknown },
	work: () => Promise<T | Refusal>,
): Promise<T | Refusal> {
	const earlier = await earlierReply(trx, me.tenantId, me.id, intent);
	if (earlier === "other") return refuse("keyReused");
	if (earlier) return earlier.reply as T;
	const result = await work();
	if (!("refused" in result)) await keepReply(trx, me.tenantId, me.id, intent, result, now);
	return result;
}
