import { letters } from "./clashes.ts";
import type { Instant } from "./instant.ts";
import { slug, type Target } from "./panel.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** What the team puts before all else, with its reason. The id is its label's when it was first confirmed, kept afterwards. */
export type Priority = { id: string; label: string; why: string };

/** Something that can't change (`fixed`), or of which it is not settled whether it can (`open`); `limit` is how far. */
export type Constraint = { id: string; label: string; hold: "fixed" | "open"; limit: string };

/** What tells success from failure, for one priority or, where `priorityId` is "", for all. */
export type Metric = { id: string; label: string; priorityId: string; success: string; failure: string };

export const boundaryKinds = ["alone", "consult", "escalate"] as const;
/** What somebody may decide alone, what they ask others about first, and what goes to who decides. */
export type Boundary = { id: string; kind: (typeof boundaryKinds)[number]; rule: string; example: string };

/** Everything of a framework that is drafted and confirmed. The order of targets is not in it: only decisions change that. */
export type FrameworkContent = {
	constraints: readonly Constraint[];
	/** How trade-offs are evaluated. */
	weighing: string;
	/** At most three, the first wins. */
	priorities: readonly Priority[];
	metrics: readonly Metric[];
	boundaries: readonly Boundary[];
	/** When the team checks in on all this. */
	cadence: string;
};

/** What is being drafted, and the decision it comes from, if it names one. */
export type FrameworkDraft = FrameworkContent & { decisionId: string | null };

/** One version as it was published: the order as decisions settled it by then, and all that was confirmed. */
export type FrameworkVersion = {
	version: number;
	levels: readonly (readonly Target[])[];
	content: FrameworkContent;
	/** The decision that made it, or that the confirmed draft named. */
	decisionId: string | null;
	/** Who drafted and who confirmed it; null where a decision made it. */
	confirmed: { draftedBy: string; confirmedBy: string } | null;
	at: Instant;
};

export const emptyFramework: FrameworkContent = { constraints: [], weighing: "", priorities: [], metrics: [], boundaries: [], cadence: "" };

export const mostPriorities = 3;
export const lists = ["constraints", "priorities", "metrics", "boundaries"] as const;
export type ListName = (typeof lists)[number];

/** As many of each as still can be read. */
export const mostOf: Record<ListName, number> = { constraints: 12, priorities: mostPriorities, metrics: 9, boundaries: 12 };

/**
 * What the team puts first, in order: the priorities that were drafted and confirmed; where there are none, the first three
 * targets of the order in force.
 *
 * @example prioritiesOf({ content: emptyFramework, levels: [[retention], [revenue]] }) // retention, revenue, without a reason
 */
export function prioritiesOf({ content, levels }: Pick<FrameworkVersion, "content" | "levels">): Priority[] {
	if (content.priorities.length > 0) return [...content.priorities];
	return levels
		.flat()
		.slice(0, mostPriorities)
		.map(({ id, label }) => ({ id, label, why: "" }));
}

/**
 * Whether this can be kept as a draft. It may still miss what a version needs, but never has a fourth priority (the refusal
 * names the three, of which it may replace one), nor two things under one id.
 */
export function whyNotDraft(draft: FrameworkContent): Refusal | undefined {
	if (draft.priorities.length > mostPriorities) {
		const [first, second, third] = draft.priorities.map(({ label }) => label);
		const values = { first: first ?? "", second: second ?? "", third: third ?? "" };
		return refuse("fourthPriority", { values, fields: { priorities: "fourthPriority" } });
	}
	for (const list of lists) {
		if (draft[list].length > mostOf[list])
			return refuse("frameworkTooLong", { values: { most: mostOf[list] }, fields: { [list]: "frameworkTooLong" } });
		const ids = draft[list].map(({ id }) => id);
		if (new Set(ids).size < ids.length) return refuse("malformed", { fields: { [list]: "malformed" } });
	}
	return undefined;
}

/**
 * Whether this can become a version: a draft in which nothing is left half said. Each priority has its why, each metric what
 * success and what failure is, each boundary an example, and no two priorities say the same. All that is missing is named at
 * once, by its place: `priorities.<id>.why`.
 */
export function whyNotFramework(draft: FrameworkContent): Refusal | undefined {
	const refused = whyNotDraft(draft);
	if (refused) return refused;
	const needed = {
		constraints: ["label"],
		priorities: ["label", "why"],
		metrics: ["label", "success", "failure"],
		boundaries: ["rule", "example"],
	};
	const missing = lists.flatMap((list) =>
		draft[list].flatMap((item) => {
			const texts: Readonly<Record<string, string>> = item;
			return needed[list].filter((field) => texts[field]?.trim() === "").map((field) => `${list}.${item.id}.${field}`);
		}),
	);
	if (missing.length > 0)
		return refuse("frameworkIncomplete", {
			values: { count: missing.length },
			fields: Object.fromEntries(missing.map((path) => [path, "missing"])),
		});
	const twice = draft.priorities.find(
		({ label }, at) => draft.priorities.findIndex((other) => letters(other.label) === letters(label)) !== at,
	);
	if (twice)
		return refuse("priorityTwice", { values: { priority: twice.label }, fields: { [`priorities.${twice.id}.label`]: "priorityTwice" } });
	return undefined;
}

/**
 * A draft as it is published: texts without spaces around them, and what is new under the id of its label, so that what is
 * later said of it stays with it. What was there before keeps its id, whatever its label is now.
 *
 * @example settled({ ...emptyFramework, priorities: [{ id: "new:1", label: "Ship the basics", why }] }, emptyFramework).priorities[0].id // "ship-the-basics"
 */
export function settled(draft: FrameworkContent, before: FrameworkContent): FrameworkContent {
	const priorities = named(draft.priorities, before.priorities, ({ label }) => label);
	const metrics = named(draft.metrics, before.metrics, ({ label }) => label);
	const renamed = new Map(draft.priorities.map(({ id }, at) => [id, priorities[at]?.id ?? ""]));
	return {
		weighing: draft.weighing.trim(),
		cadence: draft.cadence.trim(),
		priorities,
		metrics: metrics.map((metric) => ({ ...metric, priorityId: renamed.get(metric.priorityId) ?? "" })),
		constraints: named(draft.constraints, before.constraints, ({ label }) => label),
		boundaries: named(draft.boundaries, before.boundaries, ({ rule }) => rule),
	};
}

function named<Item extends { id: string }>(items: readonly Item[], before: readonly Item[], labelOf: (item: Item) => string): Item[] {
	const known = new Set(before.map(({ id }) => id));
	const taken = new Set(items.flatMap(({ id }) => (known.has(id) ? [id] : [])));
	return items.map((item) => {
		const trimmed = Object.fromEntries(Object.entries(item).map(([key, text]) => [key, String(text).trim()])) as unknown as Item;
		if (known.has(item.id)) return trimmed;
		const first = slug(labelOf(item)).slice(0, 60) || "one";
		let id = first;
		for (let next = 2; taken.has(id); next++) id = `${first}-${next}`;
		taken.add(id);
		return { ...trimmed, id };
	});
}
