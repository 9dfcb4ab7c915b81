import { type Ask, echoAsks, openAsks } from "../storage/asks.ts";
import { type Act, asMe } from "./action.ts";

/** What the team waits for from the reader: answers first due first, then votes, stances, reviews, and what they remember. */
export const listMyAsks: Act<"listMyAsks"> = (_input, context) =>
	asMe(context, async (trx) => {
		const { me, now } = context;
		const echoes = await echoAsks(trx, me.tenantId, me.id);
		// an ask that names a decision would answer what they are asked to remember
		const tells = (ask: Ask) => ask.decisionId !== null && echoes.some(({ panelId }) => panelId === ask.panelId);
		return { asks: [...(await openAsks(trx, me.tenantId, me.id, now)).filter((ask) => !tells(ask)), ...echoes] };
	});
