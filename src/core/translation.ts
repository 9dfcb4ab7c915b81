import type { Day, Instant } from "./instant.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Team } from "./team.ts";

/** What an executive says to one implication: that is what I meant, not quite (in their own words), or no. */
export const translationVerdicts = ["confirmed", "corrected", "rejected"] as const;
export type TranslationVerdict = (typeof translationVerdicts)[number];

/** What a statement would mean in practice, as somebody understood it. The latest verdict counts; earlier ones are kept. */
export type Implication = {
	id: string;
	text: string;
	verdict: { is: TranslationVerdict; words: string; at: Instant } | null;
};

/** A broad statement of an executive, restated as what it would mean. */
export type Translation = {
	id: string;
	teamId: string;
	statement: string;
	saidBy: string;
	saidByName: string;
	saidOn: Day;
	proposedBy: string;
	proposedByName: string;
	proposedAt: Instant;
	implications: readonly Implication[];
};

export const mostImplications = 5;
/** How many translations of one proposer wait for an answer at once. */
export const mostOpenTranslations = 20;

type Proposed = { saidBy: string; saidOn: Day; implications: readonly string[] };

/** Whether somebody can ask an executive whether this is what they meant: of one who leads and is somebody else, about a day that has come. */
export function whyNotProposed(
	{ saidBy, saidOn, implications }: Proposed,
	team: Pick<Team, "members" | "facilitatorId">,
	personId: string,
	today: Day,
): Refusal | undefined {
	const leads = saidBy !== team.facilitatorId && team.members.some(({ id }) => id === saidBy);
	if (!leads) return refuse("notAMember", { fields: { saidBy: "notAMember" } });
	if (saidBy === personId) return refuse("ownTranslation", { fields: { saidBy: "ownTranslation" } });
	if (saidOn > today) return refuse("saidInFuture", { fields: { saidOn: "saidInFuture" } });
	const letters = implications.map((text) => text.trim().toLowerCase());
	const repeated = new Set(letters).size < letters.length;
	return repeated ? refuse("implicationTwice", { fields: { implications: "implicationTwice" } }) : undefined;
}

/** Only who said it says what it means; a correction is in their own words. */
export function whyNotTranslated(
	translation: Pick<Translation, "saidBy" | "saidByName">,
	{ verdict, words }: { verdict: TranslationVerdict; words: string },
	personId: string,
): Refusal | undefined {
	if (personId !== translation.saidBy) return refuse("notYoursToConfirm", { values: { name: translation.saidByName } });
	return verdict === "corrected" && words === "" ? refuse("correctionMissing", { fields: { words: "correctionMissing" } }) : undefined;
}

/** What an executive stands by, in the words that they stand by: what joins the framework, with where it comes from. */
export type Confirmed = { id: string; text: string; statement: string; saidByName: string; saidOn: Day; confirmedAt: Instant };

/**
 * Of some translations, the implications that stand now, the latest first: as proposed where confirmed, in the executive's words where
 * corrected.
 *
 * @example confirmedIn([{ …, implications: [{ id: "i", text: "Admin console first", verdict: { is: "corrected", words: "Security first", at } }] }])[0]?.text // "Security first"
 */
export function confirmedIn(translations: readonly Translation[]): Confirmed[] {
	return translations
		.flatMap(({ statement, saidByName, saidOn, implications }) =>
			implications.flatMap(({ id, text, verdict }) =>
				verdict === null || verdict.is === "rejected"
					? []
					: [{ id, text: verdict.is === "corrected" ? verdict.words : text, statement, saidByName, saidOn, confirmedAt: verdict.at }],
			),
		)
		.sort((a, b) => (a.confirmedAt + a.id > b.confirmedAt + b.id ? -1 : 1));
}
