import { type Refusal, refuse } from "../core/refusal.ts";
import { echoAsks } from "../storage/asks.ts";
import type { Trx } from "../storage/database.ts";
import { pulseAsks } from "../storage/pulseAsks.ts";
import type { Context } from "./action.ts";

/** What a team asks one from memory: names of priorities, or of what won, would tell them. */
export type Remembering = {
	/** Panels of which they are asked what was decided, the first asked first. */
	panels: readonly { panelId: string; topic: string }[];
	/** Whether they are asked for the team's priorities. */
	priorities: boolean;
};

/** Nothing that tells it comes to them before they answer or skip. */
export async function askedToRemember(trx: Trx, { me, now }: Pick<Context, "me" | "now">, teamId: string): Promise<Remembering> {
	const echoes = await echoAsks(trx, me.tenantId, me.id);
	const pulses = await pulseAsks(trx, me.tenantId, me.id, now);
	return {
		panels: echoes.filter((ask) => ask.teamId === teamId).map(({ panelId, topic }) => ({ panelId, topic })),
		priorities: pulses.some((ask) => ask.teamId === teamId && !ask.recalled),
	};
}

/** What they answer or skip first: a panel, or with null the pulse. */
export function firstOf({ panels, priorities }: Remembering): { panelId: string | null } | null {
	const [first] = panels;
	return first ? { panelId: first.panelId } : priorities ? { panelId: null } : null;
}

/** Why something that would tell it is kept from them. */
export function whyNotBefore(remembering: Remembering): Refusal | undefined {
	const first = firstOf(remembering);
	if (!first) return undefined;
	return first.panelId === null ? refuse("recallFirst") : refuse("echoFirst", { values: { panelId: first.panelId } });
}
