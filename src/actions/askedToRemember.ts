import type { Remembering } from "../core/remembering.ts";
import { echoAsks } from "../storage/asks.ts";
import type { Trx } from "../storage/database.ts";
import { pulseAsks } from "../storage/pulseAsks.ts";
import type { Context } from "./action.ts";

/** Nothing that tells it comes to them before they answer or skip. */
export async function askedToRemember(trx: Trx, { me, now }: Pick<Context, "me" | "now">, teamId: string): Promise<Remembering> {
	const echoes = await echoAsks(trx, me.tenantId, me.id);
	return {
		panels: echoes.filter((ask) => ask.teamId === teamId).map(({ panelId, topic }) => ({ panelId, topic })),
		priorities: await askedForPriorities(trx, { me, now }, teamId),
	};
}

/** Whether a pulse asks them for the team's priorities, and they have neither named any nor skipped. */
export async function askedForPriorities(trx: Trx, { me, now }: Pick<Context, "me" | "now">, teamId: string): Promise<boolean> {
	return (await pulseAsks(trx, me.tenantId, me.id, now)).some((ask) => ask.teamId === teamId && !ask.recalled);
}
