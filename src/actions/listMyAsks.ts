import { type Ask, echoAsks, openAsks } from "../storage/asks.ts";
import { acknowledgeAsks } from "../storage/frameworkAsks.ts";
import { pulseAsks } from "../storage/pulseAsks.ts";
import { realignAsks } from "../storage/realignAsks.ts";
import { together } from "../storage/transaction.ts";
import { translationAsks } from "../storage/translationAsks.ts";
import { answersOwed, draftsOwed, requestsOwed, translationsOwed } from "../storage/waitingForOthers.ts";
import { type Act, asMe } from "./action.ts";

/** What the team waits for from the reader, what is due first at the top; and what the reader waits for from others. */
export const listMyAsks: Act<"listMyAsks"> = (_input, context) =>
	asMe(context, async (trx) => {
		const { me, now } = context;
		const { tenantId, id } = me;
		const [echoes, pulses, open, acknowledge, proposed, realign, answers, drafts, requests, owed] = await together([
			echoAsks(trx, tenantId, id),
			pulseAsks(trx, tenantId, id, now),
			openAsks(trx, tenantId, id, now),
			acknowledgeAsks(trx, tenantId, id),
			translationAsks(trx, tenantId, id),
			realignAsks(trx, tenantId, id, now),
			answersOwed(trx, tenantId, id, now),
			draftsOwed(trx, tenantId, id),
			requestsOwed(trx, tenantId, id, now),
			translationsOwed(trx, tenantId, id, now),
		]);
		// an ask that names a decision would answer what they are asked to remember
		const tells = (ask: Ask) => ask.decisionId !== null && echoes.some(({ panelId }) => panelId === ask.panelId);
		// and so would a decision the priorities that a pulse asks for from memory
		const remembering = (ask: Pick<Ask, "teamId">) => pulses.some(({ teamId, recalled }) => teamId === ask.teamId && !recalled);
		const asks = open.filter((ask) => !tells(ask) && !(ask.sides && remembering(ask)));
		// what is new in the framework would tell both
		const versions = echoes.length > 0 ? [] : acknowledge.filter((ask) => !remembering(ask));
		const told = (ask: Pick<Ask, "teamId">) => remembering(ask) || echoes.some(({ teamId }) => teamId === ask.teamId);
		const translations = proposed.filter((ask) => !told(ask));
		const all = [...asks, ...echoes, ...pulses, ...versions, ...realign, ...translations].sort((a, b) => a.dueAt.localeCompare(b.dueAt));
		// a statement may name what they are asked to remember
		const waiting = [...answers, ...drafts, ...requests, ...owed.filter((one) => !told(one))];
		return {
			me: { id: me.id, name: me.name, ...(me.admin ? { admin: true as const } : {}) },
			asks: all,
			waiting: waiting.sort((a, b) => a.at.localeCompare(b.at)),
		};
	});
