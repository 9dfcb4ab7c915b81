import { type Ask, echoAsks, openAsks } from "../storage/asks.ts";
import { acknowledgeAsks } from "../storage/frameworkAsks.ts";
import { pulseAsks } from "../storage/pulseAsks.ts";
import { realignAsks } from "../storage/realignAsks.ts";
import { translationAsks } from "../storage/translationAsks.ts";
import { type Act, asMe } from "./action.ts";

/** What the team waits for from the reader, what is due first at the top. */
export const listMyAsks: Act<"listMyAsks"> = (_input, context) =>
	asMe(context, async (trx) => {
		const { me, now } = context;
		const echoes = await echoAsks(trx, me.tenantId, me.id);
		const pulses = await pulseAsks(trx, me.tenantId, me.id, now);
		// an ask that names a decision would answer what they are asked to remember
		const tells = (ask: Ask) => ask.decisionId !== null && echoes.some(({ panelId }) => panelId === ask.panelId);
		// and so would a decision the priorities that a pulse asks for from memory
		const remembering = (ask: Ask) => pulses.some(({ teamId, recalled }) => teamId === ask.teamId && !recalled);
		const asks = (await openAsks(trx, me.tenantId, me.id, now)).filter((ask) => !tells(ask) && !(ask.sides && remembering(ask)));
		// what is new in the framework would tell both
		const versions = echoes.length > 0 ? [] : (await acknowledgeAsks(trx, me.tenantId, me.id)).filter((ask) => !remembering(ask));
		const told = (ask: Ask) => remembering(ask) || echoes.some(({ teamId }) => teamId === ask.teamId);
		const translations = (await translationAsks(trx, me.tenantId, me.id)).filter((ask) => !told(ask));
		const all = [...asks, ...echoes, ...pulses, ...versions, ...(await realignAsks(trx, me.tenantId, me.id, now)), ...translations].sort(
			(a, b) => a.dueAt.localeCompare(b.dueAt),
		);
		return { me: { id: me.id, name: me.name }, asks: all };
	});
