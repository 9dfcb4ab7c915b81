import type { Invitee, Nudge } from "../../src/core/nudge.ts";
import { nudge as de } from "../../src/words/de/nudge.ts";
import { nudge as en } from "../../src/words/en/nudge.ts";
import { nudge as es } from "../../src/words/es/nudge.ts";
import { nudge as fr } from "../../src/words/fr/nudge.ts";
import { nudge as ja } from "../../src/words/ja/nudge.ts";

/** Outlook cuts off, or refuses, what is longer. */
const mostCharacters = 500;
const mostName = 60;
const mostNamed = 4;

type Words = Omit<typeof en, "added_one" | "others_one"> & Partial<typeof en>;
const spoken: Record<string, Words> = { de, en, es, fr, ja };

/** What Outlook asks before an invite goes out, and the button beside its own two, if any. @param locale as Outlook names its own, BCP 47 */
export function sayNudge(nudge: Nudge, locale: string): { message: string; button?: string } {
	const words = spoken[locale.slice(0, 2).toLowerCase()] ?? en;
	if (nudge.kind === "noPanel") return { message: cut(fill(words.noPanel, { team: nudge.team }), mostCharacters), button: words.add };
	const one = nudge.people.length === 1 ? words.added_one : undefined;
	return { message: cut(fill(one ?? words.added_other, { names: listed(nudge.people, words) }), mostCharacters) };
}

function listed(people: readonly Invitee[], words: Words): string {
	const names = people.map(({ name, mail }) => cut(name || mail, mostName));
	if (names.length === 1) return names[0] ?? "";
	const named = names.length > mostNamed ? names.slice(0, mostNamed) : names.slice(0, -1);
	const count = names.length - named.length;
	const others = fill((count === 1 ? words.others_one : undefined) ?? words.others_other, { count: `${count}` });
	const last = names.length > mostNamed ? others : (names[names.length - 1] ?? "");
	return fill(words.and, { first: named.reduce((first, next) => fill(words.comma, { first, next })), last });
}

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

const fill = (text: string, gaps: Record<string, string>): string => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => gaps[name] ?? "");
