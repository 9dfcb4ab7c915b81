import type { Answer } from "./answer.ts";
import type { Decision, Stance } from "./decision.ts";
import type { Recall } from "./echo.ts";
import type { Signal } from "./evidence.ts";
import type { Instant } from "./instant.ts";
import type { Attribution, Target } from "./panel.ts";
import type { Asked, Pulse, PulseAnswer } from "./pulse.ts";
import type { Member } from "./team.ts";
import type { Tally } from "./vote.ts";
import type { Dismissal } from "./warning.ts";

/** A revealed round of one of the team's panels. Who facilitated is not among the leaders. */
export type FactRound = {
	panelId: string;
	topic: string;
	attribution: Attribution;
	round: number;
	revealedAt: Instant;
	targets: readonly Target[];
	leaders: readonly { id: string; name: string }[];
	answers: readonly { personId: string; answer: Answer }[];
	tallies: readonly Tally[];
};

/** What one leader was asked to remember of a panel; `recall` is null while open and where it was skipped. */
export type FactEcho = { panelId: string; personId: string; askedAt: Instant; answeredAt: Instant | null; recall: Recall | null };

/** `topic` is its panel's. Every stance is kept; of each leader the latest counts. */
export type FactDecision = Decision & {
	ownerName: string;
	decidedByName: string;
	supersededBy: string | null;
	topic: string;
	stances: readonly (Stance & { name: string })[];
};

/** The order in force at a moment; none before the first decision. */
export const levelsAt = ({ versions }: Pick<TeamFacts, "versions">, at: Instant): readonly (readonly Target[])[] =>
	versions.filter((version) => version.at <= at).at(-1)?.levels ?? [];

/**
 * All of a team's own data that somebody who runs it may look at together: what was revealed or said openly in the last half year,
 * never a sealed answer.
 */
export type TeamFacts = {
	teamId: string;
	/** Its members now, without who facilitates. */
	leaders: readonly Member[];
	/** What the team puts first now, in order. */
	priorities: readonly Asked[];
	/** Every version of the team's order, oldest first. */
	versions: readonly { at: Instant; levels: readonly (readonly Target[])[] }[];
	rounds: readonly FactRound[];
	echoes: readonly FactEcho[];
	/** Everything the team ever decided, newest first. */
	decisions: readonly FactDecision[];
	/** Closed ones, each with its whole answers. */
	pulses: readonly (Pulse & { closedAt: Instant; answers: readonly PulseAnswer[] })[];
	signals: readonly (Signal & { name: string })[];
	dismissals: readonly (Dismissal & { by: string })[];
	deferrals: readonly { tensionId: string; panelId: string; deferredAt: Instant }[];
};

/**
 * The same as somebody may be shown them who is on these panels: of the others nothing that was said there, neither by name nor in counts.
 *
 * @example factsOn(facts, ["june"]).rounds // those of the panel in June
 */
export function factsOn(facts: TeamFacts, panelIds: readonly string[]): TeamFacts {
	const isThere = ({ panelId }: { panelId: string }) => panelIds.includes(panelId);
	return {
		...facts,
		rounds: facts.rounds.filter(isThere),
		echoes: facts.echoes.filter(isThere),
		decisions: facts.decisions.filter(isThere),
		deferrals: facts.deferrals.filter(isThere),
	};
}
