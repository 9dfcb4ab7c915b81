import type { FrameworkDraft, ListName } from "../../core/framework.ts";

type ItemOf<Name extends ListName> = FrameworkDraft[Name][number];

/** What every list of a draft does: begin one, change one, move one, take one away. */
export function listOf<Name extends ListName>(draft: FrameworkDraft, name: Name, onChange: (draft: FrameworkDraft) => void) {
	const items = draft[name] as readonly ItemOf<Name>[];
	const put = (next: readonly ItemOf<Name>[]) => onChange({ ...draft, [name]: next });
	return {
		items,
		add: (item: ItemOf<Name>) => put([...items, item]),
		change: (id: string, change: Partial<ItemOf<Name>>) => put(items.map((one) => (one.id === id ? { ...one, ...change } : one))),
		remove: (id: string) => put(items.filter((one) => one.id !== id)),
		/** Puts the last one into another's place. */
		replace: (id: string) => {
			const last = items.at(-1);
			if (last) put(items.slice(0, -1).map((one) => (one.id === id ? last : one)));
		},
		swap: (at: number, with_: number) => {
			const next = [...items];
			const [a, b] = [items[at], items[with_]];
			if (a && b) [next[at], next[with_]] = [b, a];
			put(next);
		},
	};
}
