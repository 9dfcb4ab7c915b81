import type { Evidence } from "./evidence.ts";
import { evidenceFrom } from "./evidenceFrom.ts";
import type { Instant } from "./instant.ts";
import { type Said, said } from "./said.ts";
import type { FactDecision, TeamFacts } from "./teamFacts.ts";

/** How somebody stands to a decision or a priority by the latest thing they said openly. `unheard`: they said nothing of it. */
type Holding = "holds" | "drifting" | "against" | "unheard";

/** One point of one leader, with what they said and the page where it can be read; null where they said nothing. */
type Point = {
	about: { kind: "decision" | "priority"; id: string; label: Said };
	holding: Holding;
	because: Said | null;
	at: Instant | null;
	source: { kind: "panel" | "pulse"; id: string } | null;
};

type Member = { personId: string; name: string; lastHeardAt: Instant | null; points: readonly Point[] };

/** Whom to talk to before the next meeting, about which point, and why. */
type Next = {
	personId: string;
	name: string;
	why: "against" | "drifting" | "quiet";
	point: Point | null;
	lastHeardAt: Instant | null;
};

export type Coalition = { members: readonly Member[]; next: readonly Next[] };

const quietMs = 28 * 86_400_000;
const mostNext = 3;
const order: readonly Holding[] = ["against", "drifting", "holds", "unheard"];

/**
 * Who holds what of a team's decisions and priorities, who drifts from it, and who has not been heard for four weeks; so, whom to talk to
 * next: who stands against something, longest ago first, then who drifts from most, then who is quiet. Of each point the latest
 * word counts, and of what is said at once the one that holds less. Only what was said openly: stances, closed pulses, echoes, revealed orders.
 *
 * @example coalitionOf(facts, now).next[0] // { name: "Hana", why: "against", point: { about: retention over revenue, … } }
 */
export function coalitionOf(facts: TeamFacts, now: Instant): Coalition {
	const evidence = evidenceFrom(facts);
	const inForce = facts.decisions.filter(({ supersededBy }) => supersededBy === null);
	const members = facts.leaders.map(({ id: personId, name }): Member => {
		const own = evidence.filter((one) => one.personId === personId && !isSkipped(one));
		const points = [
			...inForce.map((decision) => onDecision(decision, personId, own)),
			...facts.priorities.map(({ id, label }) => onPriority(id, label, own)),
		];
		return { personId, name, lastHeardAt: lastHeard(facts, personId, own), points };
	});
	return { members, next: nextOf(members, now) };
}

/** Who skipped took no stand. */
const isSkipped = (one: Evidence): boolean => one.kind === "echo" && one.result === "skipped";

type Word = { at: Instant; holding: Holding; because: Said; source: Point["source"] };

/** The latest; of several at one moment, the one that holds less; of those, always the same one. */
const latestOf = (words: readonly Word[]): Word | undefined => {
	const key = ({ because, source }: Word) => `${because.say} ${source?.kind} ${source?.id}`;
	return [...words]
		.sort((a, b) =>
			a.at === b.at ? order.indexOf(b.holding) - order.indexOf(a.holding) || (key(a) < key(b) ? -1 : 1) : a.at < b.at ? -1 : 1,
		)
		.at(-1);
};

const pointOf = (about: Point["about"], words: readonly Word[]): Point => {
	const latest = latestOf(words);
	return {
		about,
		holding: latest?.holding ?? "unheard",
		because: latest?.because ?? null,
		at: latest?.at ?? null,
		source: latest?.source ?? null,
	};
};

const byStance = { commit: "holds", disagreeAndCommit: "holds", cannotCommit: "against" } as const;
const byEcho = { remembered: "holds", half: "drifting", reversed: "against", other: "drifting" } as const;
const byMark = { stillRight: "holds", shifting: "drifting", wrong: "against" } as const;

function onDecision(
	{ id, panelId, chosen, over, decidedBy, decidedAt, stances }: FactDecision,
	personId: string,
	own: readonly Evidence[],
): Point {
	const source = { kind: "panel" as const, id: panelId };
	const words: Word[] = stances
		.filter((stance) => stance.personId === personId)
		.map(({ takenAt: at, stance, words: quote }) => ({
			at,
			holding: byStance[stance],
			because: said(`coalition.stance.${stance}`, { words: quote }),
			source,
		}));
	if (decidedBy === personId) words.push({ at: decidedAt, holding: "holds", because: said("coalition.decided"), source });
	for (const one of own)
		if (one.kind === "echo" && one.result !== "skipped" && one.sourceId === panelId && one.id.endsWith(`/${id}`))
			words.push({ at: one.at, holding: byEcho[one.result], because: said(`coalition.echo.${one.result}`), source });
	const label = said("evenOver", { chosen: chosen.label, over: over.label });
	return pointOf({ kind: "decision", id, label }, words);
}

function onPriority(id: string, label: string, own: readonly Evidence[]): Point {
	const words = own.filter(({ priorityId }) => priorityId === id).flatMap((one) => wordOn(one) ?? []);
	return pointOf({ kind: "priority", id, label: said("coalition.priority", { label }) }, words);
}

/** A signal passes on what somebody saw and is no stand of theirs; an echo is about its decision. */
function wordOn(one: Evidence): Word | null {
	const { at, sourceId } = one;
	if (one.kind === "pulse")
		return { at, holding: byMark[one.answer], because: said(`coalition.mark.${one.answer}`), source: { kind: "pulse", id: sourceId } };
	if (one.kind === "recall")
		return one.place === null
			? { at, holding: "drifting", because: said("coalition.recall.missing"), source: { kind: "pulse", id: sourceId } }
			: { at, holding: "holds", because: said("coalition.recall.named"), source: { kind: "pulse", id: sourceId } };
	if (one.kind !== "drift") return null;
	const source = { kind: "panel" as const, id: sourceId };
	return one.lower > 0
		? { at, holding: "drifting", because: said("coalition.order.lower", { count: one.lower }), source }
		: { at, holding: "holds", because: said("coalition.order.same"), source };
}

function lastHeard({ decisions, rounds }: TeamFacts, personId: string, own: readonly Evidence[]): Instant | null {
	const stances = decisions.flatMap((one) => one.stances.filter((stance) => stance.personId === personId).map(({ takenAt }) => takenAt));
	const answers = rounds
		.filter(({ answers }) => answers.some((answer) => answer.personId === personId))
		.map(({ revealedAt }) => revealedAt);
	const decided = decisions.filter(({ decidedBy }) => decidedBy === personId).map(({ decidedAt }) => decidedAt);
	return [...own.map(({ at }) => at), ...stances, ...answers, ...decided].sort().at(-1) ?? null;
}

function nextOf(members: readonly Member[], now: Instant): Next[] {
	const of = (member: Member, holding: Holding) =>
		member.points.filter((point) => point.holding === holding).sort((a, b) => (when(a) < when(b) ? -1 : 1));
	const candidates = members.flatMap((member): (Next & { weight: number })[] => {
		const { personId, name, lastHeardAt } = member;
		const [against] = of(member, "against");
		const drifting = of(member, "drifting");
		const who = { personId, name, lastHeardAt };
		if (against) return [{ ...who, why: "against", point: against, weight: 1000 - age(against.at, now) }];
		if (drifting[0]) return [{ ...who, why: "drifting", point: drifting[0], weight: 2000 - drifting.length }];
		const quiet = lastHeardAt === null || Date.parse(now) - Date.parse(lastHeardAt) >= quietMs;
		return quiet ? [{ ...who, why: "quiet", point: null, weight: 3000 - age(lastHeardAt, now) }] : [];
	});
	return candidates
		.sort((a, b) => a.weight - b.weight || (a.name + a.personId < b.name + b.personId ? -1 : 1))
		.slice(0, mostNext)
		.map(({ weight: _weight, ...next }) => next);
}

/** Of what was said at one moment, always the same comes first. */
const when = ({ at, about: { kind, id } }: Point): string => `${at ?? ""} ${kind} ${id}`;

/** In days, up to half a year. */
const age = (at: Instant | null, now: Instant): number =>
	at === null ? 183 : Math.min(183, (Date.parse(now) - Date.parse(at)) / 86_400_000);
