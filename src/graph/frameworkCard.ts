import { boundaryKinds, type FrameworkContent, type FrameworkVersion } from "../core/framework.ts";
import { placeIn } from "../core/frameworkChange.ts";
import type { Words } from "../words/say.ts";
import { oneLine } from "./escape.ts";

type Part = Record<string, unknown>;
type Told = { teamName: string; order: Pick<FrameworkVersion, "version" | "levels">; content: FrameworkContent; today: string };

/** A chat message holds about 28 KB, the card in it as text: what does not fit is on the page. */
const largest = 24 * 1024;
const sizes = [
	{ mostShown: 12, longest: 300 },
	{ mostShown: 12, longest: 100 },
	{ mostShown: 6, longest: 80 },
] as const;
type Size = { mostShown: number; longest: number };

/**
 * The framework as an Adaptive Card 1.5: the order, the priorities, what is fixed, the boundaries, and a link to the rest. All
 * text sits in TextRuns, which know no Markdown, so that nothing somebody wrote becomes a link or a heading.
 */
export function frameworkCard(words: Words, told: Told, link: string): Part {
	let card: Part = {};
	for (const size of sizes) {
		card = cardOf(words, told, link, size);
		if (Buffer.byteLength(JSON.stringify(JSON.stringify(card))) <= largest) break;
	}
	return card;
}

function cardOf(words: Words, { teamName, order, content, today }: Told, link: string, { mostShown, longest }: Size): Part {
	const { t, day } = words;
	const { run, fact } = partsOf(longest);
	const title = t("framework.of", { team: teamName });
	const targets = order.levels
		.flat()
		.map(({ id, label }) => text([run(`${placeIn(order.levels, id)}  `, { weight: "Bolder" }), run(label)]));
	const priorities = content.priorities.flatMap(({ label, why }, at) => [
		text([run(`${at + 1}  `, { weight: "Bolder" }), run(label, { weight: "Bolder" })]),
		...(why === "" ? [] : [text([run(why, { isSubtle: true })], { spacing: "None" })]),
	]);
	const constraints = content.constraints.map(({ label, hold, limit }) =>
		fact(t(`framework.hold.${hold}`), limit === "" ? label : t("framework.fixed.limited", { label, limit })),
	);
	const boundaries = boundaryKinds.flatMap((kind) =>
		content.boundaries.filter((one) => one.kind === kind).map(({ rule }) => fact(t(`framework.boundary.${kind}`), rule)),
	);
	const section = (heading: string, items: readonly Part[]): Part[] =>
		items.length === 0
			? []
			: [{ type: "Container", separator: true, items: [text([run(heading, { weight: "Bolder" })]), ...items.slice(0, mostShown)] }];
	return {
		type: "AdaptiveCard",
		$schema: "http://adaptivecards.io/schemas/adaptive-card.json",
		version: "1.5",
		fallbackText: oneLine(title, longest),
		body: [
			text([run(title, { weight: "Bolder", size: "Medium" })]),
			text([run(t("framework.take.asOf", { version: order.version, day: day(today) }), { isSubtle: true, size: "Small" })], {
				spacing: "None",
			}),
			...section(t("framework.wins.title"), targets),
			...section(t("framework.priorities.title"), priorities),
			...section(t("framework.fixed.title"), constraints),
			...section(t("framework.boundaries.title"), boundaries),
		],
		actions: [{ type: "Action.OpenUrl", title: t("framework.take.open"), url: link }],
	};
}

const text = (inlines: Part[], look: Part = {}): Part => ({ type: "RichTextBlock", inlines, ...look });

function partsOf(longest: number) {
	// the space between a number and its label has to stay
	const run = (words: string, look: Part = {}): Part => ({
		type: "TextRun",
		text: `${oneLine(words, longest)}${/\s$/.test(words) ? " " : ""}`,
		...look,
	});
	const fact = (name: string, value: string): Part => ({
		type: "ColumnSet",
		spacing: "Small",
		columns: [
			{ type: "Column", width: "110px", items: [text([run(name, { isSubtle: true })])] },
			{ type: "Column", width: "stretch", items: [text([run(value)])] },
		],
	});
	return { run, fact };
}
