import type { StanceKind } from "./decision.ts";
import type { PanelPerson } from "./panel.ts";
import { type Refusal, refuse } from "./refusal.ts";

/**
 * Whether somebody can stand so on a decision: a leader other than the one who decided, with words of their own wherever
 * they do not simply commit.
 */
export function whyNotStanding(stance: StanceKind, words: string, person: PanelPerson): Refusal | undefined {
	if (person.roles.includes("decider")) return refuse("deciderTakesNoStance");
	if (!person.roles.includes("leader")) return refuse("notALeader");
	if (stance !== "commit" && words === "") return refuse("wordsMissing", { fields: { words: "wordsMissing" } });
	return undefined;
}
