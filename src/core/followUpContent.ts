import type { Tension } from "./board.ts";
import type { Reversal } from "./decision.ts";
import { often } from "./deferral.ts";
import type { Day, Instant } from "./instant.ts";
import type { PanelView, ViewDecision } from "./panelView.ts";
import { type Said, said } from "./said.ts";

/** What of a panel the follow-up tells; of people and answers no more than the board shows everybody. */
export type FollowUpFacts = Pick<PanelView, "topic" | "meeting" | "people" | "decisions" | "deferrals" | "order"> & {
	reversed?: PanelView["reversed"];
	board: { tensions: readonly Tension[] } | null;
};

export type ToldDecision = {
	decidedBy: string;
	chosen: string;
	over: string;
	givesUp: string;
	why: string;
	scope: string;
	owner: string;
	reviewOn: Day;
	reversal: Said | null;
	/** Who commits without a but. */
	commits: readonly string[];
	/** Who differs, in their own words, unchanged. */
	dissent: readonly { name: string; stance: "disagreeAndCommit" | "cannotCommit"; words: string }[];
	/** Who was asked and has not said. Silence is told as silence. */
	silent: readonly string[];
};

/** The follow-up before it has a language or a look. */
export type FollowUpContent = {
	subject: Said;
	headline: Said;
	/** What to know where nothing was decided, and which earlier decisions this reveal opened again by itself. */
	intro: readonly Said[];
	meeting: { subject: string; startsAt: Instant };
	decisions: readonly ToldDecision[];
	deferred: readonly { question: Said; owner: string; until: Day }[];
	open: readonly { question: Said; split: Said }[];
	framework: { version: number; moves: readonly Said[] } | null;
};

/**
 * What the follow-up says: every decision of the panel that is in force, what was deferred, what is still open, and what
 * changed in the framework. Nothing decided is said too, with what is open; a panel that was never revealed stays sealed.
 *
 * @example followUpContent({ …, decisions: [retentionOverRevenue], … }).subject
 *   // { say: "mail.subject.one", with: { chosen: "Retention", over: "New revenue" } }
 */
export function followUpContent({ meeting, people, decisions, deferrals, order, board, reversed = [] }: FollowUpFacts): FollowUpContent {
	const inForce = decisions.filter((decision) => decision.supersededBy === null);
	const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? "";
	const tensions = board?.tensions ?? [];
	const open = tensions.filter((tension) => tension.state === "open").map(({ question, split }) => ({ question, split }));
	const deferred = deferrals.flatMap((deferral) => {
		const tension = tensions.find((one) => one.id === deferral.tensionId);
		return tension?.state === "deferred" ? [{ question: deferredQuestion(tension), owner: deferral.ownerName, until: deferral.until }] : [];
	});
	const counts = { settled: inForce.length, deferred: deferred.length, open: open.length };
	return {
		subject: subjectOf(inForce),
		headline: headlineOf(counts),
		intro: [...(inForce.length > 0 ? [] : introOf(board, open, deferred.length)), ...reversed.map(reversedLine)],
		meeting: { subject: meeting.subject, startsAt: meeting.startsAt },
		decisions: inForce.map((decision) => told(decision, nameOf)),
		deferred,
		open,
		framework: inForce.length > 0 ? { version: order.version, moves: inForce.map(moveOf) } : null,
	};
}

/** From the third time on, what putting it off means is said with the question. */
const deferredQuestion = ({ question, timesDeferred }: Tension): Said =>
	timesDeferred < often ? question : said("mail.deferredOften", { question, count: timesDeferred });

const reversedLine = ({ sides, because }: PanelView["reversed"][number]): Said =>
	sides ? said("reversed.mail", { ...sidesOf(sides), because }) : said("reversed.mailElsewhere", { because });

const sidesOf = ({ chosen, over }: Pick<ViewDecision, "chosen" | "over">) => ({ chosen: chosen.label, over: over.label });
const moveOf = (decision: ViewDecision): Said => said("mail.frameworkMove", sidesOf(decision));

function subjectOf(inForce: readonly ViewDecision[]): Said {
	const [first] = inForce;
	if (!first) return said("mail.subject.none");
	return inForce.length === 1
		? said("mail.subject.one", sidesOf(first))
		: said("mail.subject.many", { ...sidesOf(first), count: inForce.length });
}

function headlineOf({ settled, deferred, open }: { settled: number; deferred: number; open: number }): Said {
	if (settled === 0) return said("mail.headline.none");
	const key = `settled${deferred > 0 ? "Deferred" : ""}${open > 0 ? "Open" : ""}`;
	return said(`mail.headline.${key}`, { count: settled, deferred, open });
}

function introOf(board: FollowUpFacts["board"], open: FollowUpContent["open"], deferred: number): Said[] {
	if (!board) return [said("mail.none.sealed")];
	const [first] = open;
	if (first) return [said("mail.none.open", { count: open.length, first: first.question })];
	return [deferred > 0 ? said("mail.none.deferred", { count: deferred }) : said("mail.none.agreed")];
}

function told(decision: ViewDecision, nameOf: (id: string) => string): ToldDecision {
	const { stances, silent, decidedByName, ownerName, givesUp, why, scope, reviewOn } = decision;
	return {
		decidedBy: decidedByName,
		...sidesOf(decision),
		givesUp,
		why,
		scope,
		owner: ownerName,
		reviewOn,
		reversal: decision.reversal && reversalOf(decision.reversal),
		commits: stances.filter((one) => one.stance === "commit").map((one) => nameOf(one.personId)),
		dissent: stances.flatMap(({ personId, stance, words }) => (stance === "commit" ? [] : [{ name: nameOf(personId), stance, words }])),
		silent: silent.map(nameOf),
	};
}

function reversalOf(reversal: Reversal): Said {
	if (reversal.kind === "assumption") return said("mail.decision.reversalAssumption", { statement: reversal.statement });
	const { metric, threshold } = reversal;
	return said(reversal.crosses === "above" ? "mail.decision.reversalAbove" : "mail.decision.reversalBelow", { metric, threshold });
}
