import type { FollowUpContent, ToldDecision } from "../core/followUpContent.ts";
import type { Words } from "../words/say.ts";
import { oneLine } from "./escape.ts";
import { evenOver, firstName } from "./phrases.ts";

type Part = Record<string, unknown>;

/** A chat message holds about 28 KB: the mail tells everything, the card the first decisions. */
const mostDecisions = 4;
const longest = 400;

/**
 * The follow-up as an Adaptive Card 1.5, which Teams shows as it is. All text sits in TextRuns: unlike TextBlocks and facts
 * these know no Markdown, so nothing that somebody wrote can become a link or a heading.
 */
export function followUpCard(words: Words, content: FollowUpContent, link: string): Part {
	const { decisions, deferred, open } = content;
	const shown = decisions.slice(0, mostDecisions);
	const more = decisions.length - shown.length;
	const rest = restOf(words, deferred.length, open.length);
	const body = [
		...(decisions.length === 0 ? [text([run(words.say(content.headline), { weight: "Bolder", size: "Medium" })])] : []),
		...content.intro.map((line) => text([run(words.say(line))])),
		...shown.map((decision, index) => decisionPart(words, decision, index > 0)),
		...(more > 0 ? [text([run(words.t("mail.card.more", { count: more }))])] : []),
		...(decisions.length > 0 && rest ? [text([run(rest, { isSubtle: true, size: "Small" })])] : []),
	];
	return {
		type: "AdaptiveCard",
		$schema: "http://adaptivecards.io/schemas/adaptive-card.json",
		version: "1.5",
		fallbackText: oneLine(words.say(content.subject), longest),
		body,
		actions: [{ type: "Action.OpenUrl", title: words.t(decisions.length > 0 ? "mail.openPanel" : "mail.seeBoard"), url: link }],
	};
}

const run = (words: string, look: Part = {}): Part => ({ type: "TextRun", text: oneLine(words, longest), ...look });
/** For the parts of one sentence, whose spaces matter. */
const piece = (words: string, look: Part = {}): Part => ({ type: "TextRun", text: words, ...look });
const text = (inlines: Part[], look: Part = {}): Part => ({ type: "RichTextBlock", inlines, ...look });

function decisionPart(words: Words, decision: ToldDecision, separator: boolean): Part {
	const large = { size: "Large", weight: "Bolder" };
	const [chosen, middle, over] = evenOver(words, oneLine(decision.chosen, longest), oneLine(decision.over, longest));
	const sentence = [piece(chosen, large), piece(middle, { ...large, color: "Accent" }), piece(over, large)].filter((one) => one["text"]);
	const facts: [string, string][] = [
		["givesUp", decision.givesUp],
		["owner", decision.owner],
		["reviewOn", words.day(decision.reviewOn)],
	];
	const dissent = decision.dissent.map(({ name, stance }) => words.t(`mail.decision.${stance}Short`, { name: firstName(name) }));
	return {
		type: "Container",
		separator,
		items: [
			text([run(words.t("mail.decision.byShort", { name: firstName(decision.decidedBy) }), { isSubtle: true, size: "Small" })]),
			text(sentence),
			...facts.map(([key, value]) => fact(words.t(`mail.decision.${key}`), value)),
			...(dissent.length > 0 ? [text([run(dissent.join(" "), { isSubtle: true, size: "Small" })])] : []),
		],
	};
}

const fact = (name: string, value: string): Part => ({
	type: "ColumnSet",
	spacing: "Small",
	columns: [
		{ type: "Column", width: "110px", items: [text([run(name, { isSubtle: true })])] },
		{ type: "Column", width: "stretch", items: [text([run(value)])] },
	],
});

function restOf(words: Words, deferred: number, open: number): string {
	if (deferred > 0 && open > 0) return words.t("mail.card.deferredOpen", { count: deferred, open });
	if (deferred > 0) return words.t("mail.card.deferred", { count: deferred });
	return open > 0 ? words.t("mail.card.open", { count: open }) : "";
}
