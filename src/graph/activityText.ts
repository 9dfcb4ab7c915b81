import type { FollowUpContent } from "../core/followUpContent.ts";
import type { Words } from "../words/say.ts";
import { oneLine } from "./escape.ts";
import { isolating } from "./isolating.ts";

/** Teams shows no more of a notification. */
export const longestPreview = 150;

/** The follow-up as a notification's one line. */
export function followUpPreview(words: Words, { decisions, open }: FollowUpContent): string {
	const [first] = decisions;
	const line = first
		? isolating(words).t(`mail.activity.${decisions.length === 1 ? "one" : "many"}`, {
				chosen: first.chosen,
				over: first.over,
				owner: first.owner,
				count: decisions.length,
			})
		: open.length > 0
			? words.t("mail.activity.none", { count: open.length })
			: words.t("mail.activity.nothing");
	return oneLine(line, longestPreview);
}
