import { type Ask, echoAsks, openAsks } from "../storage/asks.ts";
import { acknowledgeAsks } from "../storage/frameworkAsks.ts";
import { pulseAsks } from "../storage/pulseAsks.ts";
import { realignAsks } from "../storage/realignAsks.ts";
import { translationAsks } from "../storage/translationAsks.ts";
import { answersOwed, draftsOwed, requestsOwed, translationsOwed } from "../storage/waitingForOthers.ts";
import { type Act, asMe } from "./action.ts";

/** What the team waits for from the reader, what is due first at the top; and what the reader waits for from others. */
export const listMyAsks: Act<"listMyAsks"> = (_input, context) =>
	asMe(context, async (trx) => {
		const { me, now } = context;
		const echoes = await echoAsks(trx, me.tenantId, me.id);
		const pulses = await pulseAsks(trx, me.tenantId, me.id, now);
		// an ask that names a decision would answer what they are asked to remember
		const tells = (ask: Ask) => ask.decisionId !== null && echoes.some(({ panelId }) => panelId === ask.panelId);
		// and so would a decision the priorities that a pulse asks for from memory
		const remembering = (ask: Pick<Ask, "teamId">) => pulses.some(({ teamId, recalled }) => teamId === ask.teamId && !recalled);
		const asks = (await openAsks(trx, me.tenantId, me.id, now)).filter((ask) => !tells(ask) && !(ask.sides && remembering(ask)));
		// what is new in the framework would tell both
		const versions = echoes.length > 0 ? [] : (await acknowledgeAsks(trx, me.tenantId, me.id)).filter((ask) => !remembering(ask));
		const told = (ask: Pick<Ask, "teamId">) => remembering(ask) || echoes.some(({ teamId }) => teamId === ask.teamId);
		const translations = (await translationAsks(trx, me.tenantId, me.id)).filter((ask) => !told(ask));
		const all = [...asks, ...echoes, ...pulses, ...versions, ...(await realignAsks(trx, me.tenantId, me.id, now)), ...translations].sort(
			(a, b) => a.dueAt.localeCompare(b.dueAt),
		);
		const waiting = [
			...(await answersOwed(trx, me.tenantId, me.id, now)),
			...(await draftsOwed(trx, me.tenantId, me.id)),
			...(await requestsOwed(trx, me.tenantId, me.id, now)),
			// a statement may name what they are asked to remember
			...(await translationsOwed(trx, me.tenantId, me.id, now)).filter((one) => !told(one)),
		];
		return { me: { id: me.id, name: me.name }, asks: all, waiting: waiting.sort((a, b) => a.at.localeCompare(b.at)) };
	});
