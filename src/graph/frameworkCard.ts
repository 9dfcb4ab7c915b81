import { boundaryKinds, type FrameworkContent, type FrameworkVersion } from "../core/framework.ts";
import { placeIn } from "../core/frameworkChange.ts";
import type { Words } from "../words/say.ts";
import { oneLine } from "./escape.ts";

type Part = Record<string, unknown>;
type Told = { teamName: string; order: Pick<FrameworkVersion, "version" | "levels">; content: FrameworkContent; today: string };

const longest = 300;
/** A message holds about 28 KB. */
const mostShown = 6;

/**
 * The framework as an Adaptive Card 1.5: the order, the priorities, what is fixed, the boundaries, and a link to the rest. All
 * text sits in TextRuns, which know no Markdown, so that nothing somebody wrote becomes a link or a heading.
 */
export function frameworkCard(words: Words, { teamName, order, content, today }: Told, link: string): Part {
	const { t, day } = words;
	const title = t("framework.of", { team: teamName });
	const order_ = order.levels
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
			...section(t("framework.wins.title"), order_),
			...section(t("framework.priorities.title"), priorities),
			...section(t("framework.fixed.title"), constraints),
			...section(t("framework.boundaries.title"), boundaries),
		],
		actions: [{ type: "Action.OpenUrl", title: t("framework.take.open"), url: link }],
	};
}

// the space between a number and its label has to stay
const run = (words: string, look: Part = {}): Part => ({
	type: "TextRun",
	text: `${oneLine(words, longest)}${/\s$/.test(words) ? " " : ""}`,
	...look,
});
const text = (inlines: Part[], look: Part = {}): Part => ({ type: "RichTextBlock", inlines, ...look });

const section = (title: string, items: readonly Part[]): Part[] =>
	items.length === 0
		? []
		: [{ type: "Container", separator: true, items: [text([run(title, { weight: "Bolder" })]), ...items.slice(0, 2 * mostShown)] }];

const fact = (name: string, value: string): Part => ({
	type: "ColumnSet",
	spacing: "Small",
	columns: [
		{ type: "Column", width: "110px", items: [text([run(name, { isSubtle: true })])] },
		{ type: "Column", width: "stretch", items: [text([run(value)])] },
	],
});
