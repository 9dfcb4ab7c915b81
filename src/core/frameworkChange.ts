import type { Boundary, Constraint, FrameworkContent, FrameworkVersion, Metric, Priority } from "./framework.ts";
import type { Target } from "./panel.ts";
import { type Said, type SaidValue, said } from "./said.ts";

export const changeKinds = ["moved", "changed", "added", "removed"] as const;

/**
 * One difference between two versions, in words. `about` is what differs ("Priority 2, failure"; of what moved, the whole
 * sentence). `was` and `now` are the texts as they were typed, or a saying; null where there is none.
 */
export type FrameworkChange = {
	kind: (typeof changeKinds)[number];
	about: Said;
	was: string | Said | null;
	now: string | Said | null;
};

type Compared = Pick<FrameworkVersion, "levels" | "content">;
type Published = Compared & Pick<FrameworkVersion, "decisionId" | "confirmed">;

/**
 * Everything in which one version differs from an earlier one: the order first, then each section as the page shows it. Equal
 * versions differ in nothing.
 *
 * @example frameworkChanges(four, five)[0] // { kind: "moved", about: "Retention is now above new revenue. It was second.", … }
 */
export function frameworkChanges(before: Compared, after: Compared): FrameworkChange[] {
	return [...orderChanges(before.levels, after.levels), ...contentChanges(before.content, after.content)];
}

/** The same for what can be drafted alone. */
export function contentChanges(before: FrameworkContent, after: FrameworkContent): FrameworkChange[] {
	return [
		...priorityChanges(before.priorities, after.priorities),
		...listChanges("metric", before.metrics, after.metrics, metricTexts(before, after)),
		...listChanges("constraint", before.constraints, after.constraints, constraintTexts),
		...listChanges("boundary", before.boundaries, after.boundaries, boundaryTexts),
		...textChange(said("framework.change.weighing"), before.weighing, after.weighing),
		...textChange(said("framework.change.cadence"), before.cadence, after.cadence),
	];
}

/**
 * What each version in turn did that the comparison of its ends doesn't show: a decision that left the order as it was. Told as
 * the decision, which `decided` finds by its id.
 */
export function quietDecisions(
	versions: readonly Published[],
	decided: (id: string) => { chosen: { label: string }; over: { label: string } } | undefined,
): FrameworkChange[] {
	return versions.slice(1).flatMap((version, at): FrameworkChange[] => {
		const before = versions[at];
		const decision = version.confirmed === null && version.decisionId !== null ? decided(version.decisionId) : undefined;
		if (!before || !decision || frameworkChanges(before, version).length > 0) return [];
		const now = said("evenOver", { chosen: decision.chosen.label, over: decision.over.label });
		return [{ kind: "added", about: said("framework.change.decided"), was: null, now }];
	});
}

type Levels = FrameworkVersion["levels"];

/** How two targets stand to each other: the sign of their levels' difference, or null where one is not in the order. */
function relation(levels: Levels, one: string, other: string): number | null {
	const at = (id: string) => levels.findIndex((level) => level.some((target) => target.id === id));
	const [a, b] = [at(one), at(other)];
	return a < 0 || b < 0 ? null : Math.sign(a - b);
}

/** The place a target has: one more than there are above it; equal ones share theirs. @example placeIn([[a, b], [c]], "c") // 3 */
export function placeIn(levels: Levels, id: string): number {
	const level = levels.findIndex((targets) => targets.some((target) => target.id === id));
	return level < 0 ? 0 : levels.slice(0, level).flat().length + 1;
}

function orderChanges(before: Levels, after: Levels): FrameworkChange[] {
	const [old, now] = [before.flat(), after.flat()];
	const has = (targets: readonly Target[], id: string) => targets.some((target) => target.id === id);
	const place = (levels: Levels, id: string) =>
		said("framework.change.place", { context: String(placeIn(levels, id)), place: placeIn(levels, id) });
	const target = (one: Target, levels: Levels): Said =>
		said("framework.change.placed", { target: one.label, place: place(levels, one.id) });
	return [
		...movedIn(before, after).map(
			({ mover, others, way }): FrameworkChange => ({
				kind: "moved",
				about: said(`framework.change.moved.${way}`, {
					target: mover.label,
					others: others.map(({ label }) => said("framework.change.inner", { target: label })),
					was: place(before, mover.id),
				}),
				was: null,
				now: mover.label,
			}),
		),
		...now
			.filter(({ id }) => !has(old, id))
			.map((one): FrameworkChange => ({ kind: "added", about: said("framework.change.order"), was: null, now: target(one, after) })),
		...old
			.filter(({ id }) => !has(now, id))
			.map((one): FrameworkChange => ({ kind: "removed", about: said("framework.change.order"), was: target(one, before), now: null })),
	];
}

type Moved = { mover: Target; others: Target[]; way: "above" | "below" | "beside" };

/** The fewest moves that tell how the order changed: whoever passed the most others is who moved, first. */
function movedIn(before: Levels, after: Levels): Moved[] {
	const targets = after.flat().filter(({ id }) => placeIn(before, id) > 0);
	let pairs = targets.flatMap((a) =>
		targets.flatMap((b) => {
			const [old, now] = [relation(before, a.id, b.id), relation(after, a.id, b.id)];
			return a.id !== b.id && old !== now && now !== null ? [{ a, b, now }] : [];
		}),
	);
	const moves: Moved[] = [];
	while (pairs.length > 0) {
		const counted = targets.flatMap((mover) =>
			([-1, 1, 0] as const).map((way) => ({ mover, way, passed: pairs.filter(({ a, now }) => a.id === mover.id && now === way) })),
		);
		const most = counted.reduce((best, one) => (one.passed.length > best.passed.length ? one : best));
		moves.push({
			mover: most.mover,
			others: most.passed.map(({ b }) => b),
			way: ({ "-1": "above", "1": "below", "0": "beside" } as const)[most.way],
		});
		const passed = (one: Target, other: Target) => one.id === most.mover.id && most.passed.some(({ b }) => b.id === other.id);
		pairs = pairs.filter(({ a, b }) => !passed(a, b) && !passed(b, a));
	}
	return moves;
}

function textChange(about: Said, was: string, now: string): FrameworkChange[] {
	if (was === now) return [];
	if (was === "") return [{ kind: "added", about, was: null, now }];
	if (now === "") return [{ kind: "removed", about, was, now: null }];
	return [{ kind: "changed", about, was, now }];
}

type Texts<Item> = (item: Item) => { whole: string | Said; parts: Record<string, string | Said>; values: Record<string, SaidValue> };

/** What came, what went, and of what stayed each part that is other than it was. */
function listChanges<Item extends { id: string }>(
	name: "metric" | "constraint" | "boundary" | "priority",
	before: readonly Item[],
	after: readonly Item[],
	texts: Texts<Item>,
): FrameworkChange[] {
	const find = (items: readonly Item[], id: string) => items.find((one) => one.id === id);
	const about = said(`framework.change.${name}.one`);
	return [
		...after.flatMap((item): FrameworkChange[] => {
			const old = find(before, item.id);
			const { whole } = texts(item);
			// what was only begun says nothing yet
			if (!old) return whole === "" ? [] : [{ kind: "added", about, was: null, now: whole }];
			const [was, now] = [texts(old).parts, texts(item).parts];
			return Object.keys(now).flatMap((part): FrameworkChange[] => {
				const changed = { about: said(`framework.change.${name}.${part}`, texts(item).values), was: was[part] ?? "", now: now[part] ?? "" };
				if (key(changed.was) === key(changed.now)) return [];
				if (changed.was === "") return [{ ...changed, kind: "added", was: null }];
				return [changed.now === "" ? { ...changed, kind: "removed", now: null } : { ...changed, kind: "changed" }];
			});
		}),
		...before
			.filter(({ id }) => !find(after, id))
			.map((item): FrameworkChange => ({ kind: "removed", about, was: texts(item).whole, now: null })),
	];
}

const key = (text: string | Said): string => (typeof text === "string" ? text : JSON.stringify(text));

function priorityChanges(before: readonly Priority[], after: readonly Priority[]): FrameworkChange[] {
	const texts: Texts<Priority> = ({ id, label, why }) => ({
		whole: label,
		parts: { label, why },
		values: { place: after.findIndex((one) => one.id === id) + 1 },
	});
	const levels = (items: readonly Priority[]) => items.map(({ id, label }) => [{ id, label }]);
	const moved = orderChanges(levels(before), levels(after)).filter(({ kind }) => kind === "moved");
	return [...moved, ...listChanges("priority", before, after, texts)];
}

const metricTexts =
	(before: FrameworkContent, after: FrameworkContent): Texts<Metric> =>
	({ label, priorityId, success, failure }) => {
		const of = (content: FrameworkContent) => content.priorities.find(({ id }) => id === priorityId)?.label;
		return {
			whole: label,
			parts: { label, success, failure, priority: of(after) ?? of(before) ?? "" },
			values: { metric: label },
		};
	};

const constraintTexts: Texts<Constraint> = ({ label, hold, limit }) => ({
	whole: limit === "" ? label : said("framework.change.limited", { label, limit }),
	parts: { label, hold: said(`framework.hold.${hold}`), limit },
	values: { constraint: label },
});

const boundaryTexts: Texts<Boundary> = ({ kind, rule, example }) => ({
	whole: rule,
	parts: { rule, kind: said(`framework.boundary.${kind}`), example },
	values: { boundary: said(`framework.boundary.${kind}`) },
});
