import type { Reply } from "../contract.ts";
import { boundaryKinds, type Metric } from "../core/framework.ts";
import { placeIn } from "../core/frameworkChange.ts";
import { dayIn, type Instant } from "../core/instant.ts";
import { asMarkdown } from "../core/markdown.ts";
import type { Words } from "../words/say.ts";

type Page = Reply<"viewFramework">;

/** The framework as a document: all its sections, what somebody typed as words and never as markup. */
export function frameworkMarkdown({ t, day }: Words, page: Page, now: Instant, timeZone: string): string {
	const { content, order, decisions, values, confirmed } = page;
	const heading = (text: string) => asMarkdown(text.replace(/\s+/g, " "));
	const section = (name: string, lines: string[], none: string) => [
		`## ${t(`framework.${name}.title`)}`,
		lines.length > 0 ? lines.join("\n") : t(none),
	];
	const item = (name: string, text: string) => `  - **${t(`framework.priorities.${name}`)}:** ${indented(asMarkdown(text))}`;
	const metric = ({ id, label, success, failure }: Metric) => {
		const today = values.find(({ metricId }) => metricId === id);
		const lines = [`- ${indented(asMarkdown(label))}`, item("success", success), item("failure", failure)];
		if (!today) return lines;
		const told = t("framework.priorities.todayIs", { value: today.value, name: today.name, day: day(dayIn(today.at, timeZone)) });
		return [...lines, item("today", told)];
	};
	const targets = order.levels.flat().map(({ id, label }) => {
		const won = decisions.filter(({ chosen }) => chosen.id === id);
		const sentences = won.map(({ chosen, over, decidedByName, decidedAt }) => {
			const by = t("framework.wins.by", { name: decidedByName, day: day(dayIn(decidedAt, timeZone)) });
			return `  - ${indented(asMarkdown(`${t("evenOver", { chosen: chosen.label, over: over.label })} (${by})`))}`;
		});
		return [`- ${placeIn(order.levels, id)}\\. ${indented(asMarkdown(label))}`, ...sentences].join("\n");
	});
	const priorities = content.priorities.map(({ id, label, why }, at) => {
		const own = content.metrics.filter(({ priorityId }) => priorityId === id).flatMap(metric);
		return [`### ${at + 1}. ${heading(label)}`, asMarkdown(why), ...(own.length > 0 ? [own.join("\n")] : [])].join("\n\n");
	});
	const others = content.metrics.filter(({ priorityId }) => !content.priorities.some(({ id }) => id === priorityId)).flatMap(metric);
	const constraints = content.constraints.map(({ label, hold, limit }) => {
		const what = limit === "" ? label : t("framework.fixed.limited", { label, limit });
		return `- ${t(`framework.hold.${hold}`)}: ${indented(asMarkdown(what))}`;
	});
	const boundaries = boundaryKinds.flatMap((kind) =>
		content.boundaries
			.filter((one) => one.kind === kind)
			.map(
				({ rule, example }) =>
					`- **${t(`framework.boundary.${kind}`)}:** ${indented(asMarkdown(rule))}\n  ${indented(asMarkdown(t("framework.boundaries.example", { example })))}`,
			),
	);
	const meanings = confirmed.map(({ text: meant, statement, saidByName, saidOn }) => {
		const from = t("framework.meanings.from", { statement, name: saidByName, day: day(saidOn) });
		return `- ${indented(asMarkdown(meant))}\n  ${indented(asMarkdown(from))}`;
	});
	const version = t("framework.take.asOf", { version: order.version, day: day(dayIn(now, timeZone)) });
	const text = (words: string) => (words === "" ? [] : [asMarkdown(words)]);
	return `${[
		`# ${heading(t("framework.of", { team: page.teamName }))}`,
		version,
		...section("wins", targets, "framework.wins.none"),
		...section("priorities", priorities.length > 0 ? [priorities.join("\n\n")] : [], "framework.priorities.none"),
		...(others.length > 0 ? [`### ${t("framework.priorities.forAll")}`, others.join("\n")] : []),
		...section("fixed", constraints, "framework.fixed.none"),
		...section("boundaries", boundaries, "framework.boundaries.none"),
		...section("weighing", text(content.weighing), "framework.weighing.none"),
		...(meanings.length > 0 ? section("meanings", meanings, "") : []),
		...(content.cadence === "" ? [] : section("cadence", text(content.cadence), "")),
	].join("\n\n")}\n`;
}

/** What goes on in the next line stays in its item. */
const indented = (text: string): string => text.replaceAll("\n", "\n  ");
