import { boundaryKinds, type FrameworkContent, type FrameworkDraft, type ListName, lists } from "./framework.ts";

/** A field that two people changed at once, each otherwise. Something taken away is said as "". */
type DraftConflict = { path: string; mine: string; theirs: string };
export type Side = "mine" | "theirs";

/** Of two drafts begun from the same text: one with what either changed, and what both did. There it says what they said. */
export type Merged = { draft: FrameworkDraft; conflicts: DraftConflict[] };

type Item = { id: string };
type Three<T> = { base: T; mine: T; theirs: T };

/** An order that both changed is asked under this name, after its list's. */
const orderOf = (list: ListName): string => `${list}:order`;

/**
 * Joins what two people wrote at once. A field that one of them changed is as they wrote it; what one added is there; what one
 * took away and the other left alone is gone. A field both changed, or that one changed and the other took away, is a conflict
 * that keeps both texts, unless `choices` says whose counts. A list's order counts only for priorities.
 *
 * @example mergeDrafts(base, { ...base, weighing: "a" }, { ...base, cadence: "b" }) // both, and no conflict
 */
export function mergeDrafts(
	base: FrameworkDraft,
	mine: FrameworkDraft,
	theirs: FrameworkDraft,
	choices: Readonly<Record<string, Side>> = {},
): Merged {
	const conflicts: DraftConflict[] = [];
	/** The side that counts, or null while both do. */
	const pick = (path: string, three: Three<string>, said = three): Side => {
		if (three.mine === three.theirs || three.mine === three.base) return "theirs";
		if (three.theirs === three.base) return "mine";
		const chosen = choices[path];
		if (chosen) return chosen;
		conflicts.push({ path, mine: said.mine, theirs: said.theirs });
		return "theirs";
	};
	const text = (path: string, three: Three<string>) => three[pick(path, three)];

	const item = <One extends Item>(path: string, { base, mine, theirs }: Three<One | undefined>): One | undefined => {
		if (mine && theirs) return fieldwise(path, { base, mine, theirs });
		const there = mine ?? theirs;
		if (!there || !base) return there;
		if (same(there, base)) return undefined;
		const words = (one: One | undefined) => (one ? wordsOf(one) : "");
		const three = { base: wordsOf(base), mine: words(mine), theirs: words(theirs) };
		const side = choices[path];
		if (side === undefined) conflicts.push({ path, mine: three.mine, theirs: three.theirs });
		// until somebody chose, what still has words stays
		return side === undefined ? there : side === "mine" ? mine : theirs;
	};
	const fieldwise = <One extends Item>(path: string, { base, mine, theirs }: Three<One | undefined> & { mine: One; theirs: One }): One => {
		const joined: Record<string, unknown> = {};
		for (const field of Object.keys(theirs) as (keyof One & string)[]) {
			const three = { base: String(base?.[field] ?? ""), mine: String(mine[field]), theirs: String(theirs[field]) };
			joined[field] = field === "id" ? theirs.id : text(`${path}.${field}`, three);
		}
		return joined as One;
	};
	const list = <One extends Item>(name: ListName, three: Three<readonly One[]>): One[] => {
		const find = (items: readonly One[], id: string) => items.find((one) => one.id === id);
		const shared = (items: readonly One[]) =>
			items.map(({ id }) => id).filter((id) => [three.base, three.mine, three.theirs].every((all) => find(all, id)));
		const key = { base: shared(three.base).join(), mine: shared(three.mine).join(), theirs: shared(three.theirs).join() };
		const told = (items: readonly One[]) => items.map(wordsOf).join("\n");
		const said = { base: "", mine: told(three.mine), theirs: told(three.theirs) };
		const side = name === "priorities" ? pick(orderOf(name), key, said) : key.theirs === key.base ? "mine" : "theirs";
		const ids = interleaved(
			three[side].map(({ id }) => id),
			three[side === "mine" ? "theirs" : "mine"].map(({ id }) => id),
		);
		return ids.flatMap((id) => {
			const one = item(`${name}.${id}`, { base: find(three.base, id), mine: find(three.mine, id), theirs: find(three.theirs, id) });
			return one ? [one] : [];
		});
	};
	const of = <Name extends keyof FrameworkDraft>(name: Name) => ({ base: base[name], mine: mine[name], theirs: theirs[name] });
	const decision = of("decisionId");
	const decisionId = text("decisionId", { base: decision.base ?? "", mine: decision.mine ?? "", theirs: decision.theirs ?? "" });
	const draft: FrameworkDraft = {
		constraints: list("constraints", of("constraints")),
		weighing: text("weighing", of("weighing")),
		priorities: list("priorities", of("priorities")),
		metrics: list("metrics", of("metrics")),
		boundaries: list("boundaries", of("boundaries")),
		cadence: text("cadence", of("cadence")),
		decisionId: decisionId === "" ? null : decisionId,
	};
	return { draft, conflicts };
}

/** Whether two drafts say the same. */
export const sameContent = (one: FrameworkContent, other: FrameworkContent): boolean =>
	one.weighing === other.weighing &&
	one.cadence === other.cadence &&
	lists.every((list) => one[list].length === other[list].length && one[list].every((item, at) => same(item, other[list][at])));

const same = (one: Item, other: Item | undefined): boolean =>
	other !== undefined &&
	Object.entries(one).every(([key, value]) => (other as Record<string, unknown>)[key] === value) &&
	Object.keys(one).length === Object.keys(other).length;

const codes: readonly string[] = ["fixed", "open", ...boundaryKinds];

/** What of an item somebody typed, in its order. */
function wordsOf(item: Item): string {
	return Object.entries(item)
		.filter(
			([key, value]) =>
				key !== "id" && key !== "priorityId" && value !== "" && !(["hold", "kind"].includes(key) && codes.includes(String(value))),
		)
		.map(([, value]) => String(value))
		.join(". ");
}

/** The first order, with what only the second has behind what it follows there. @example interleaved(["a", "b"], ["a", "x", "b"]) // ["a", "x", "b"] */
function interleaved(first: readonly string[], second: readonly string[]): string[] {
	const ids = [...first];
	second.forEach((id, at) => {
		if (ids.includes(id)) return;
		const before = second[at - 1];
		ids.splice(before === undefined ? 0 : ids.indexOf(before) + 1, 0, id);
	});
	return ids;
}
