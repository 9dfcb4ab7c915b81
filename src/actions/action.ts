import type { ActionName, Input, Reply } from "../contract.ts";
import type { Instant } from "../core/instant.ts";
import type { Me } from "../core/me.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import type { Graph } from "../graph/graph.ts";
import type { Database, Trx } from "../storage/database.ts";
import { earlierReply, keepReply } from "../storage/intents.ts";
import type { Words } from "../words/say.ts";

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
};

export type Act<Name extends ActionName> = (input: Input<Name>, context: Context) => Promise<Reply<Name> | Refusal>;

/** One transaction as the reader: a tenant and a person are set before anything else happens. */
export const asMe = <T>({ database, me }: Context, work: (trx: Trx) => Promise<T>): Promise<T> =>
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
