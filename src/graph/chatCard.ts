import type { FollowUpContent, ToldDecision } from "../core/followUpContent.ts";
import { isolated } from "../core/plainText.ts";
import type { Words } from "../words/say.ts";
import { oneLine } from "./escape.ts";
import { isolating } from "./isolating.ts";
import { evenOver, firstName } from "./phrases.ts";

type Part = Record<string, unknown>;

/** A chat message holds about 28 KB, the card in it as text: the mail tells everything, the card the first decisions, as they fit. */
const largest = 24 * 1024;
const sizes = [
	{ mostDecisions: 4, longest: 400 },
	{ mostDecisions: 3, longest: 300 },
	{ mostDecisions: 2, longest: 300 },
	{ mostDecisions: 1, longest: 300 },
	{ mostDecisions: 1, longest: 80 },
] as const;
type Size = { mostDecisions: number; longest: number };

/**
 * The follow-up as an Adaptive Card 1.5, which Teams shows as it is. All text sits in TextRuns: unlike TextBlocks and facts
 * these know no Markdown, so nothing that somebody wrote can become a link or a heading.
 */
export function followUpCard(given: Words, content: FollowUpContent, link: string): Part {
	const words = isolating(given);
	const cards = sizes.map((size) => () => cardOf(words, content, link, size));
	let card: Part = {};
	for (const make of cards) {
		card = make();
		if (Buffer.byteLength(JSON.stringify(JSON.stringify(card))) <= largest) break;
	}
	return card;
}

function cardOf(words: Words, content: FollowUpContent, link: string, { mostDecisions, longest }: Size): Part {
	const { decisions, deferred, open } = content;
	const { run, text } = partsOf(longest);
	const shown = decisions.slice(0, mostDecisions);
	const more = decisions.length - shown.length;
	const rest = restOf(words, deferred.length, open.length);
	const body = [
		...(decisions.length === 0 ? [text([run(words.say(content.headline), { weight: "Bolder", size: "Medium" })])] : []),
		...content.intro.map((line) => text([run(words.say(line))])),
		...shown.map((decision, index) => decisionPart(words, decision, index > 0, longest)),
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

function partsOf(longest: number) {
	const run = (words: string, look: Part = {}): Part => ({ type: "TextRun", text: oneLine(words, longest), ...look });
	const text = (inlines: Part[], look: Part = {}): Part => ({ type: "RichTextBlock", inlines, ...look });
	const fact = (name: string, value: string): Part => ({
		type: "ColumnSet",
		spacing: "Small",
		columns: [
			{ type: "Column", width: "110px", items: [text([run(name, { isSubtle: true })])] },
			{ type: "Column", width: "stretch", items: [text([run(isolated(value))])] },
		],
	});
	return { run, text, fact };
}

/** For the parts of one sentence, whose spaces matter. */
const piece = (words: string, look: Part = {}): Part => ({ type: "TextRun", text: words, ...look });

function decisionPart(words: Words, decision: ToldDecision, separator: boolean, longest: number): Part {
	const { run, text, fact } = partsOf(longest);
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

function restOf(words: Words, deferred: number, open: number): string {
	if (deferred > 0 && open > 0) return words.t("mail.card.deferredOpen", { count: deferred, open });
	if (deferred > 0) return words.t("mail.card.deferred", { count: deferred });
	return open > 0 ? words.t("mail.card.open", { count: open }) : "";
}
