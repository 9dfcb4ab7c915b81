import { refuse } from "../core/refusal.ts";
import { whyNotTranslated } from "../core/translation.ts";
import { dropUnsent } from "../storage/deliveries.ts";
import { addVerdict, translationById } from "../storage/translations.ts";
import { type Act, asMe } from "./action.ts";
import { teamAsMember } from "./teamLog.ts";
import { showTranslations } from "./viewTranslations.ts";

/** Keeps what who said it says to one implication; a later word of theirs counts instead, and the earlier stays kept. */
export const answerTranslation: Act<"answerTranslation"> = ({ translationId, implicationId, verdict, words }, context) =>
	asMe(context, async (trx) => {
		const { me, now, newId } = context;
		const translation = await translationById(trx, me.tenantId, translationId);
		const implication = translation?.implications.find(({ id }) => id === implicationId);
		if (!translation || !implication) return refuse("noSuchTranslation");
		const team = await teamAsMember(trx, context, translation.teamId);
		if ("refused" in team) return refuse("noSuchTranslation");
		const refusal = whyNotTranslated(translation, { verdict, words }, me.id);
		if (refusal) return refusal;
		const before = implication.verdict;
		if (before?.is !== verdict || before.words !== words)
			await addVerdict(trx, me.tenantId, { id: newId(), implicationId, verdict, words, at: now });
		const open = translation.implications.some((one) => one.id !== implicationId && one.verdict === null);
		if (!open) await dropUnsent(trx, me.tenantId, translationId, "translation");
		return showTranslations(trx, context, team);
	});
