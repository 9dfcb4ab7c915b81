import { type Refusal, refuse } from "../core/refusal.ts";
import type { Member } from "../core/team.ts";
import { isFailure } from "../graph/failure.ts";
import type { Context } from "./action.ts";
import { unanswered } from "./unanswered.ts";

/** The people these addresses belong to, or the refusal that names the addresses nobody has. */
export async function lookUp(
	{ graph, me }: Pick<Context, "graph" | "me">,
	mails: readonly string[],
): Promise<{ people: Member[] } | Refusal> {
	if (mails.length === 0) return { people: [] };
	const people = await graph.findPeople(me, mails);
	if (isFailure(people)) return unanswered(people);
	const unknown = mails.filter((mail) => !people.some((person) => person.mail === mail));
	return unknown.length === 0 ? { people } : refuse("unknownPeople", { values: { mails: unknown.join(", ") } });
}

/** Whoever asks, as the directory knows them. */
export async function lookUpMe({ graph, me }: Pick<Context, "graph" | "me">): Promise<Member | Refusal> {
	const found = await graph.findMe(me);
	return isFailure(found) ? unanswered(found) : found;
}
