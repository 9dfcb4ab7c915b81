import type { Answer, Draft } from "./answer.ts";
import type { Board } from "./board.ts";
import type { BoardState } from "./buildBoard.ts";
import { type Carried, dueOn, objectionsOn, opensOn, type TeamDecision } from "./carried.ts";
import type { Decision, Deferral, Proposal, Stance } from "./decision.ts";
import { type Echo, heard, isOpen } from "./echo.ts";
import type { Delivery, FollowUp } from "./followUp.ts";
import type { Instant } from "./instant.ts";
import { orderFrom } from "./order.ts";
import { viewOutside } from "./outside.ts";
import { isGone, leadersOf, type Panel, type PanelPerson, type Target } from "./panel.ts";
import type { PanelView, ViewDecision, ViewEchoes, ViewFollowUp, ViewOrder, ViewReversal } from "./panelView.ts";
import { isReadAtDesk } from "./remembering.ts";
import { fewestToHide } from "./reveal.ts";
import { reviewDay } from "./review.ts";
import { rightsOf } from "./roles.ts";
import { isInDoubt } from "./tookPlace.ts";
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
	/** What the team brings from its panels: decisions in force, stances on them, what was said when they were looked at again. */
	carried: Carried;
	/** How often the team has put each tension off. */
	timesDeferred: ReadonlyMap<string, number>;
	deferrals: readonly (Deferral & { ownerName: string })[];
	/** What this round's reveal reversed. */
	reversed?: readonly ViewReversal[];
	roundAskedBy: readonly string[];
	/** What leaders were asked to remember, and what they said. */
	echoes: readonly Echo[];
	order: ViewOrder;
	followUp: FollowUp & {
		deliveries: readonly (Delivery & { recipientName: string | null; recipientMail: string | null; waitsFor?: string })[];
	};
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
	// whoever was erased took their answer along: the few that are left on the board would tell people apart
	const left = leaders.filter(({ id }) => facts.answers.some(({ personId }) => personId === id)).length;
	const tooFewLeft = !sealed && panel.attribution === "unattributed" && left < fewestToHide;
	const answered = leaders.filter((leader) => facts.answered.includes(leader.id)).map((leader) => leader.id);
	const echo = facts.echoes.find(({ personId }) => personId === reader.id);
	// what somebody is asked to remember is not shown to them until they say or skip
	const recalling = isOpen(echo) && panel.closedAt === null;
	// nor what would name the priorities, while they are asked for those at their desk
	const asked = facts.carried.reader.priorities === true && isReadAtDesk(panel, now);
	const untold = recalling || asked;
	const told = asked ? [] : toldOf(facts.carried);
	const decisions = untold ? [] : facts.decisions.map((decision) => viewDecision(decision, facts.carried, panel));
	const may = rightsOf({
		panel,
		person: reader,
		answered: answered.length,
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
		teamId: facts.carried.reader.member ? panel.teamId : null,
		meeting: { ...panel.meeting, cancelledAt: panel.meeting.cancelledAt ?? null },
		stage: panel.closedAt !== null ? "closed" : sealed ? "sealed" : "revealed",
		closedAt: panel.closedAt,
		inDoubt: isInDoubt(panel, now) && (facts.followUp.state === "planned" || facts.followUp.state === "held"),
		round: panel.round,
		attribution: panel.attribution,
		dueAt: panel.dueAt,
		revealedAt: panel.revealedAt,
		...(tooFewLeft ? { tooFewLeft } : {}),
		...(panel.answersRemovedAt ? { answersRemovedAt: panel.answersRemovedAt } : {}),
		targets: shuffled(panel.targets, `${panel.id}:${reader.id}`),
		dimensions: panel.dimensions,
		people: panel.people.map(({ id, name, title, roles }) => ({ id, name, title, roles })),
		answered,
		me: { id: reader.id, name: reader.name, title: reader.title, roles: reader.roles, may },
		mine: {
			answer: facts.answers.find((one) => one.personId === reader.id)?.answer ?? null,
			draft: facts.draft?.draft ?? null,
			draftSavedAt: facts.draft?.savedAt ?? null,
			ballot: facts.ballot,
		},
		starters: facts.starters,
		wall: untold && panel.wall.show === "decision" ? { show: "rankings" } : panel.wall,
		proposal: sealed ? null : facts.proposal,
		board:
			sealed || panel.answersRemovedAt || tooFewLeft || onlyOrganizes(reader)
				? null
				: makeBoard(panel, facts.answers, boardState(facts, told)),
		decisions,
		deferrals: facts.deferrals.map(({ tensionId, ownerId, ownerName, until, deferredAt }) => ({
			tensionId,
			ownerId,
			ownerName,
			until,
			deferredAt,
		})),
		openObjections: asked ? [] : objectionsOn(panel, facts.carried, reader),
		dueForReview: asked ? [] : dueOn(panel, facts.carried, reader, now),
		reversed: sealed || untold || onlyOrganizes(reader) ? [] : (facts.reversed ?? []),
		roundAskedBy: facts.roundAskedBy,
		echo: echo === undefined || (isOpen(echo) && !recalling) ? "none" : recalling ? "open" : echo.recall ? "answered" : "skipped",
		...(asked && facts.order.version > 0 ? { recallFirst: true } : {}),
		echoes: untold ? null : viewEchoes(reader, facts),
		order: facts.carried.reader.recalling.length > 0 || asked ? { ...facts.order, levels: orderFrom(told) } : facts.order,
		followUp: viewFollowUp(
			facts.followUp,
			panel,
			may.runFollowUp || reader.roles.includes("facilitator") || reader.roles.includes("decider"),
		),
	};
}

/** What leaders remember is for who decides and who facilitates, to talk about; nobody else reads another's memory. */
function viewEchoes(reader: PanelPerson, { panel, echoes, decisions }: PanelFacts): ViewEchoes | null {
	if (echoes.length === 0 || !reader.roles.some((role) => role === "decider" || role === "facilitator")) return null;
	const standing = decisions.filter(({ supersededBy }) => supersededBy === null);
	const ids = (which: (echo: Echo) => boolean) => echoes.filter(which).map(({ personId }) => personId);
	return {
		heard: echoes.flatMap(({ personId, recall }) => {
			const name = panel.people.find(({ id }) => id === personId)?.name ?? "";
			return recall ? [{ personId, name, ...recall, result: heard(recall, standing) }] : [];
		}),
		skipped: ids((echo) => !isOpen(echo) && echo.recall === null),
		open: ids(isOpen),
	};
}

/** What the team settled, as far as the reader is not asked to remember it: that looks open like the rest, on every panel. */
const toldOf = ({ inForce, reader }: Carried): readonly TeamDecision[] =>
	inForce.filter(({ panelId }) => !reader.recalling.includes(panelId));

function boardState(
	{ panel, carried, deferrals, timesDeferred, tallies, before }: PanelFacts,
	inForce: readonly TeamDecision[],
): BoardState {
	const sides = inForce.map((decision) => ({
		tensionId: decision.tensionId,
		chosen: decision.chosen.id,
		over: decision.over.id,
		again: opensOn(panel, decision, carried.reviews),
	}));
	const settled = sides.filter(({ again }) => again === null);
	return {
		settled,
		deferred: deferrals.map((deferral) => deferral.tensionId).filter((id) => !settled.some((one) => one.tensionId === id)),
		reopened: sides.flatMap(({ again, ...one }) => (again ? [{ ...one, by: again.reviewedByName, because: again.because }] : [])),
		timesDeferred,
		tallies,
		before,
	};
}

/** Whoever only books the meeting sees who answered and what was decided, never an answer. */
const onlyOrganizes = ({ roles }: PanelPerson): boolean => roles.every((role) => role === "organizer");

/** Nothing is left to send, hold or try again. */
const isOut = ({ state, deliveries }: PanelFacts["followUp"]): boolean =>
	(state === "sent" || state === "sending") && !deliveries.some((delivery) => delivery.state === "waiting");

function viewDecision(decision: PanelFacts["decisions"][number], { stances, reviews }: Carried, panel: Panel): ViewDecision {
	const { teamId: _team, panelId: _panel, ...shown } = decision;
	const latest = new Map<string, Stance>();
	for (const stance of stances) {
		const earlier = latest.get(stance.personId);
		if (stance.decisionId === decision.id && (!earlier || earlier.takenAt < stance.takenAt)) latest.set(stance.personId, stance);
	}
	const asked = leadersOf(panel).filter((leader) => leader.id !== decision.decidedBy && !isGone(leader));
	return {
		...shown,
		reviewOn: reviewDay(decision, reviews),
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
		recipients: panel.people.filter((person) => !isGone(person)).length,
		deliveries: inFull
			? followUp.deliveries.map(({ channel, recipientName, recipientMail, waitsFor, state, attempts, notBefore, lastError, sentAt }) => ({
					channel,
					recipientName,
					recipientMail,
					...(waitsFor === undefined ? {} : { waitsFor }),
					state,
					attempts,
					notBefore,
					lastError,
					sentAt,
				}))
			: [],
		...(inFull && panel.outside?.length ? { outside: viewOutside(panel.outside, panel.people) } : {}),
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
