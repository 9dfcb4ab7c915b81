import { z } from "zod";
import { mostImplications, translationVerdicts } from "../core/translation.ts";
import { id } from "./id.ts";
import { day, idempotencyKey, text } from "./inputs.ts";
import { remember } from "./remember.ts";

const verdict = z.enum(translationVerdicts);
const sentence = text.trim().min(1).max(300);

const translations = z.object({
	teamId: z.string(),
	teamName: z.string(),
	/** Whose statements can be restated: the leaders, without the reader. */
	speakers: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
	mayPropose: z.boolean(),
	remember,
	/** For those who run the team and who said it, all; the others read what is stood by. */
	translations: z
		.array(
			z.object({
				id: z.string(),
				statement: z.string(),
				saidByName: z.string(),
				saidOn: z.string(),
				proposedByName: z.string(),
				proposedAt: z.string(),
				/** The reader said it, and so says what it means. */
				mine: z.boolean(),
				implications: z
					.array(
						z.object({
							id: z.string(),
							text: z.string(),
							verdict: z.object({ is: verdict, words: z.string(), at: z.string() }).nullable(),
						}),
					)
					.readonly(),
			}),
		)
		.readonly(),
});

/** A broad statement, restated as what it would mean, for who said it to confirm. */
export const translationActions = {
	proposeTranslation: {
		input: z.strictObject({
			teamId: id,
			statement: sentence,
			saidBy: id,
			saidOn: day,
			implications: z.array(sentence).min(1).max(mostImplications),
			idempotencyKey,
		}),
		reply: translations,
	},
	/** One implication at a time, so that each is one tap. */
	answerTranslation: {
		input: z.strictObject({ translationId: id, implicationId: id, verdict, words: text.trim().max(300).default("") }),
		reply: translations,
	},
	viewTranslations: { input: z.strictObject({ teamId: id }), reply: translations },
} as const;
