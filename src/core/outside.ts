import type { PanelPerson } from "./panel.ts";
import { plain } from "./plainText.ts";

/** Somebody on the invite whom the directory does not know: they get no panel, and nothing from us. `mail` is in lower case. */
export type Outsider = { name: string; mail: string };
/** `ours`: the address is of the organization's own, and yet no person's: a group's, or one that is no more. */
export type ViewOutsider = Outsider & { ours: boolean };

/** An invite's name can be of any length, and an organizer can invite the world. */
const longestName = 200;
const mostKept = 100;

/**
 * Who on an invite is none of those known, each address once, at most a hundred.
 *
 * @example outsideOf([{ name: "Ana Costa", mail: "ana@partner.example" }], [ines]) // [{ name: "Ana Costa", mail: "ana@partner.example" }]
 */
export function outsideOf(attendees: readonly Outsider[], known: readonly { mail: string }[]): Outsider[] {
	const inside = new Set(known.map(({ mail }) => mail.toLowerCase()));
	const others = new Map(attendees.filter(({ mail }) => mail !== "" && !inside.has(mail)).map((one) => [one.mail, one]));
	return [...others.values()]
		.slice(0, mostKept)
		.map(({ name, mail }) => ({ name: plain(name).slice(0, longestName).toWellFormed(), mail }));
}

/** Whether two lists name the same in the same order. */
export const sameOutside = (one: readonly Outsider[], other: readonly Outsider[]): boolean =>
	one.length === other.length && one.every(({ name, mail }, at) => name === other[at]?.name && mail === other[at]?.mail);

const domainOf = (mail: string): string => mail.slice(mail.lastIndexOf("@") + 1).toLowerCase();

/** Who is outside, told apart by whether anybody on the panel has an address of the same domain. */
export function viewOutside(outside: readonly Outsider[], people: readonly Pick<PanelPerson, "mail">[]): ViewOutsider[] {
	const own = new Set(people.map(({ mail }) => domainOf(mail)));
	return outside.map(({ name, mail }) => ({ name, mail, ours: own.has(domainOf(mail)) }));
}
