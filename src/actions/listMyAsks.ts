import { type Ask, echoAsks, openAsks } from "../storage/asks.ts";
import { acknowledgeAsks } from "../storage/frameworkAsks.ts";
import { type Act, asMe } from "./action.ts";

/** What the team waits for from the reader: answers first due first, then votes, stances, reviews, and what they remember. */
export const listMyAsks: Act<"listMyAsks"> = (_input, context) =>
	asMe(context, async (trx) => {
		const { me, now } = context;
		const echoes = await echoAsks(trx, me.tenantId, me.id);
		// an ask that names a decision would answer what they are asked to remember
		const tells = (ask: Ask) => ask.decisionId !== null && echoes.some(({ panelId }) => panelId === ask.panelId);
		const asks = (await openAsks(trx, me.tenantId, me.id, now)).filter((ask) => !tells(ask));
		// what is new in the framework would tell it too
		const versions = echoes.length > 0 ? [] : await acknowledgeAsks(trx, me.tenantId, me.id);
		return { asks: [...asks, ...echoes, ...versions] };
	});
