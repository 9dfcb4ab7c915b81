import type { Decision } from "../core/decision.ts";
import type { Day } from "../core/instant.ts";
import type { Words } from "../words/say.ts";
import { html, link, oneLine } from "./escape.ts";

/** What a decision's owner is to look at again, and when. */
export type OwnedDecision = Pick<Decision, "chosen" | "over" | "givesUp" | "why" | "scope" | "reviewOn"> & {
	decidedByName: string;
	topic: string;
	/** The panel, where it is looked at again. */
	link: string;
	/** What it took the place of: those tasks stay, and this one says so. */
	replaced: readonly Pick<Decision, "chosen" | "over">[];
};

/** A task before it is in anybody's list. */
export type Task = { title: string; html: string; dueOn: Day; timeZone: string; topic: string; link: string };

const longestTitle = 250;

/** The task in its owner's words of the decision: To Do takes HTML for the body only. */
export function ownersTask(words: Words, decision: OwnedDecision, timeZone: string): Task {
	const sides = ({ chosen, over }: Pick<Decision, "chosen" | "over">) => ({ chosen: oneLine(chosen.label), over: oneLine(over.label) });
	const { givesUp, why, scope, reviewOn, decidedByName, topic } = decision;
	const lines = [
		words.t("task.givesUp", { givesUp }),
		...(why === "" ? [] : [words.t("task.why", { why })]),
		...(scope === "" ? [] : [words.t("task.scope", { scope })]),
		words.t("task.by", { name: oneLine(decidedByName), topic: oneLine(topic) }),
		...decision.replaced.map((one) => words.t("task.replaces", sides(one))),
		words.t("task.look", { day: words.day(reviewOn) }),
	];
	const body = lines.map((line) => `<p>${html(line)}</p>`).join("");
	return {
		title: oneLine(words.t("task.title", sides(decision)), longestTitle),
		html: `${body}<p><a href="${link(decision.link)}">${html(words.t("task.open"))}</a></p>`,
		dueOn: reviewOn,
		timeZone,
		topic: oneLine(topic, longestTitle),
		link: decision.link,
	};
}
