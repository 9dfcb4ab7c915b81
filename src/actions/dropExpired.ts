import { type Instant, later } from "../core/instant.ts";
import type { Trx } from "../storage/database.ts";
import { dropBatch, nextDrop, tenantsToDropFor } from "../storage/retention.ts";
import type { Context } from "./action.ts";
import { clockLeaves } from "./trail.ts";

/** So much in one transaction that nobody waits for it, and so often in one turn that others have theirs. */
const atOnce = 500;
const mostBatches = 20;
const everyMs = 86_400_000;

type Clock = Pick<Context, "database" | "newId"> & { now: Instant };

/** What people said in private goes once it is older than their tenant keeps it; looked for once a day, for each tenant by itself. */
export async function dropExpired({ database, newId, now }: Clock): Promise<void> {
	const failures: Error[] = [];
	// one that fails keeps no other from its turn
	for (const tenantId of await tenantsToDropFor(database, now))
		await dropFor(tenantId, { database, newId, now }).catch((error: Error) => failures.push(error));
	if (failures[0]) throw failures[0];
}

async function dropFor(tenantId: string, { database, newId, now }: Clock): Promise<void> {
	const asClock = <T>(work: Parameters<typeof database.as<T>>[1]) => database.as({ tenantId, personId: null }, work);
	const dropSome = async (trx: Trx) => {
		const { gone, months } = await dropBatch(trx, tenantId, now, atOnce);
		if (gone > 0) await clockLeaves(trx, { tenantId, now, newId }, { act: "retentionDropped" });
		else await nextDrop(trx, tenantId, later(now, everyMs), months);
		return gone;
	};
	// what is left over has its turn at the next look
	for (let batches = 0; batches < mostBatches && (await asClock(dropSome)) > 0; batches++);
}
