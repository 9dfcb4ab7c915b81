import type { Answer, Draft } from "./answer.ts";
import type { Board } from "./board.ts";
import type { BoardState } from "./buildBoard.ts";
import type { Decision, Deferral, Proposal, Side, Stance } from "./decision.ts";
import type { Delivery, FollowUp } from "./followUp.ts";
import type { Instant } from "./instant.ts";
import { leadersOf, type Panel, type PanelPerson, type Target } from "./panel.ts";
import type { PanelView, ViewDecision, ViewFollowUp, ViewOrder } from "./panelView.ts";
import { rightsOf } from "./roles.ts";
import type { BallotLine, Tally } from "./vote.ts";

/** Everything kept about a panel that the reader's transaction could load. */
export type PanelFacts = {
	panel: Panel;
	teamName: string;
	/** Leaders who answered this round. */
	answered: readonly string[];
	/** Answers of this round: the reader's own, and once revealed everybody's. */
	answers: readonly { personId: string; answer: Answer }[];
	/** Answers of the round before, which is revealed. */
	before: readonly { personId: string; answer: Answer }[];
	draft: { draft: Draft; savedAt: Instant } | null;
	/** Statements of others put to the reader, with what they say of them. */
	ballot: readonly BallotLine[];
	/** Counts of all votes, once revealed. */
	tallies: readonly Tally[];
	starters: readonly string[];
	proposal: Proposal | null;
	decisions: readonly (Decision & { ownerName: string; decidedByName: string; supersededBy: string | null })[];
	/** What the team has settled, on this panel or an earlier one. */
	inForce: readonly { tensionId: string; chosen: Side; over: Side }[];
	stances: readonly Stance[];
	deferrals: readonly (Deferral & { ownerName: string })[];
	roundAskedBy: readonly string[];
	order: ViewOrder;
	followUp: FollowUp & { deliveries: readonly (Delivery & { recipientName: string | null })[] };
};

/**
 * The one way a panel leaves the server: what `reader` may see of it at `now`. Before the reveal that is, of others, who has
 * answered and nothing else. `makeBoard` is asked only after the reveal.
 */
export function viewFor(
	reader: PanelPerson,
	facts: PanelFacts,
	now: Instant,
	makeBoard: (panel: Panel, answers: PanelFacts["answers"], state: BoardState) => Board,
): PanelView {
	const { panel } = facts;
	const sealed = panel.revealedAt === null;
	const leaders = leadersOf(panel);
	const decisions = facts.decisions.map((decision) => viewDecision(decision, facts.stances, panel));
	const may = rightsOf({
		panel,
		person: reader,
		answered: facts.answered.length,
		leaders: leaders.length,
		ballot: facts.ballot.length,
		now,
		openDecisions: decisions.some((decision) => decision.supersededBy === null),
		followUpOut: isOut(facts.followUp),
	});
	return {
		id: panel.id,
		topic: panel.topic,
		teamName: facts.teamName,
		meeting: panel.meeting,
		stage: panel.closedAt !== null ? "closed" : sealed ? "sealed" : "revealed",
		round: panel.round,
		attribution: panel.attribution,
		dueAt: panel.dueAt,
		revealedAt: panel.revealedAt,
		targets: shuffled(panel.targets, `${panel.id}:${reader.id}`),
		dimensions: panel.dimensions,
		people: panel.people.map(({ id, name, title, roles }) => ({ id, name, title, roles })),
		answered: leaders.filter((leader) => facts.answered.includes(leader.id)).map((leader) => leader.id),
		me: { id: reader.id, name: reader.name, title: reader.title, roles: reader.roles, may },
		mine: {
			answer: facts.answers.find((one) => one.personId === reader.id)?.answer ?? null,
			draft: facts.draft?.draft ?? null,
			draftSavedAt: facts.draft?.savedAt ?? null,
			ballot: facts.ballot,
		},
		starters: facts.starters,
		wall: panel.wall,
		proposal: sealed ? null : facts.proposal,
		board: sealed || onlyOrganizes(reader) ? null : makeBoard(panel, facts.answers, boardState(facts)),
		decisions,
		deferrals: facts.deferrals.map(({ tensionId, ownerId, ownerName, until, deferredAt }) => ({
			tensionId,
			ownerId,
			ownerName,
			until,
			deferredAt,
		})),
		roundAskedBy: facts.roundAskedBy,
		order: facts.order,
		followUp: viewFollowUp(
			facts.followUp,
			panel,
			may.runFollowUp || reader.roles.includes("facilitator") || reader.roles.includes("decider"),
		),
	};
}

function boardState({ inForce, deferrals, tallies, before }: PanelFacts): BoardState {
	const settled = inForce.map(({ tensionId, chosen, over }) => ({ tensionId, chosen: chosen.id, over: over.id }));
	return {
		settled,
		deferred: deferrals.map((deferral) => deferral.tensionId).filter((id) => !settled.some((one) => one.tensionId === id)),
		tallies,
		before,
	};
}

/** Whoever only books the meeting sees who answered and what was decided, never an answer. */
const onlyOrganizes = ({ roles }: PanelPerson): boolean => roles.every((role) => role === "organizer");

/** Nothing is left to send, hold or try again. */
const isOut = ({ state, deliveries }: PanelFacts["followUp"]): boolean =>
	(state === "sent" || state === "sending") && !deliveries.some((delivery) => delivery.state === "waiting");

function viewDecision(decision: PanelFacts["decisions"][number], stances: readonly Stance[], panel: Panel): ViewDecision {
	const { teamId: _team, panelId: _panel, ...shown } = decision;
	const latest = new Map<string, Stance>();
	for (const stance of stances) {
		const earlier = latest.get(stance.personId);
		if (stance.decisionId === decision.id && (!earlier || earlier.takenAt < stance.takenAt)) latest.set(stance.personId, stance);
	}
	const asked = leadersOf(panel).filter((leader) => leader.id !== decision.decidedBy);
	return {
		...shown,
		stances: [...latest.values()].map(({ personId, stance, words, takenAt }) => ({ personId, stance, words, takenAt })),
		silent: asked.filter((leader) => !latest.has(leader.id)).map((leader) => leader.id),
	};
}

function viewFollowUp(followUp: PanelFacts["followUp"], panel: Panel, inFull: boolean): ViewFollowUp {
	const { state, dueAt, finishedAt } = followUp;
	return {
		state,
		dueAt,
		finishedAt,
		recipients: panel.people.length,
		deliveries: inFull
			? followUp.deliveries.map(({ channel, recipientName, state, attempts, notBefore, lastError, sentAt }) => ({
					channel,
					recipientName,
					state,
					attempts,
					notBefore,
					lastError,
					sentAt,
				}))
			: [],
	};
}

/** The same order for the same seed, another for another: so that nobody anchors on the order given. */
function shuffled(targets: readonly Target[], seed: string): Target[] {
	return [...targets]
		.map((target) => ({ target, at: fnv1a(`${seed}:${target.id}`) }))
		.sort((a, b) => a.at - b.at)
		.map(({ target }) => target);
}

/** 32-bit FNV-1a. @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
	return hash;
}
