import { drawBallots, dueBallots } from "../storage/ballots.ts";
import { announceChange } from "../storage/changes.ts";
import type { Context } from "./action.ts";

/** When answers are due, puts statements of others to those who answered; who answers later gets theirs then. */
export async function drawDueBallots({ database, now }: Pick<Context, "database" | "now">): Promise<void> {
	const failures: Error[] = [];
	for (const { tenantId, panelId, round } of await dueBallots(database, now)) {
		const drawn = database.as({ tenantId, personId: null }, async (trx) => {
			await drawBallots(trx, { panelId, round }, now);
			await announceChange(trx, tenantId, panelId);
		});
		// one that fails keeps no other from its turn
		await drawn.catch((error: Error) => failures.push(error));
	}
	if (failures[0]) throw failures[0];
}
