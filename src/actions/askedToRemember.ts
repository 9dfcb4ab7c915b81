import type { Remembering } from "../core/remembering.ts";
import { echoAsks } from "../storage/asks.ts";
import type { Trx } from "../storage/database.ts";
import { pulseAsks } from "../storage/pulseAsks.ts";
import type { Context } from "./action.ts";

/** Nothing that tells it comes to them before they answer or skip. */
export async function askedToRemember(trx: Trx, { me, now }: Pick<Context, "me" | "now">, teamId: string): Promise<Remembering> {
	const echoes = await echoAsks(trx, me.tenantId, me.id);
	const pulses = await pulseAsks(trx, me.tenantId, me.id, now);
	return {
		panels: echoes.filter((ask) => ask.teamId === teamId).map(({ panelId, topic }) => ({ panelId, topic })),
		priorities: pulses.some((ask) => ask.teamId === teamId && !ask.recalled),
	};
}
