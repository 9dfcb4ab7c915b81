import { type FrameworkVersion, prioritiesOf } from "./framework.ts";
import type { FrameworkChange } from "./frameworkChange.ts";
import type { Instant } from "./instant.ts";
import type { OfferedTime } from "./offeredTimes.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { type Said, said } from "./said.ts";
import { leadersOf, type Member, type Team } from "./team.ts";

/** The three parts: what somebody is executing, what they may have missed, and one ask. */
export type RealignParts = { executing: string; missed: string; ask: string };

/** As many differences as can still be asked about in one mail. */
const mostMissed = 6;

/**
 * What somebody is executing, as a start for their own words: the version they work from, its order, and its priorities where
 * some were drafted. Nothing where there is no version.
 *
 * @example executingFrom({ version: 4, levels: [[retention], [revenue]], content: emptyFramework })[0]?.say // "realign.executing.order"
 */
export function executingFrom(version: Pick<FrameworkVersion, "version" | "levels" | "content"> | undefined): Said[] {
	if (!version) return [];
	const order = version.levels.map((level): Said => {
		const targets = level.map(({ label }) => said("realign.executing.target", { target: label }));
		const [only] = targets;
		return targets.length === 1 && only ? only : said("realign.executing.equal", { targets });
	});
	const number = { version: version.version };
	const drafted = version.content.priorities.length > 0;
	return [
		order.length > 0 ? said("realign.executing.order", { ...number, order }) : said("realign.executing.version", number),
		...(drafted ? [said("realign.executing.priorities", { priorities: prioritiesOf(version).map(({ label }) => label) })] : []),
	];
}

/**
 * What they may have missed: each difference since the version they work from, as a sentence; of many, the first six and how many
 * more there are. Nothing where nothing changed.
 *
 * @example missedSince([{ kind: "moved", about: said("…"), was: null, now: "Retention" }]) // [said("…")]
 */
export function missedSince(changes: readonly FrameworkChange[]): Said[] {
	const sentences = changes.slice(0, mostMissed).map(({ kind, about, was, now }): Said => {
		if (kind === "moved") return about;
		return said(`realign.missed.${kind}`, { about, was: was ?? "", now: now ?? "" });
	});
	const more = changes.length - sentences.length;
	return more > 0 ? [...sentences, said("realign.missed.more", { count: more })] : sentences;
}

/** Who can be asked to step back: who leads, without the reader; who decides stands first. */
export const askable = (team: Pick<Team, "members" | "deciderId" | "facilitatorId">, personId: string): Member[] =>
	leadersOf(team)
		.filter(({ id }) => id !== personId)
		.sort((a, b) => Number(b.id === team.deciderId) - Number(a.id === team.deciderId));

type Asked = RealignParts & { toId: string };
type Roles = Pick<Team, "members" | "deciderId" | "facilitatorId">;

/**
 * Whether somebody of the team can ask this: of one who leads and is somebody else, with all three parts said, in a team that can hold
 * a panel. All empty parts are named at once.
 */
export function whyNotAsked({ toId, ...parts }: Asked, team: Roles, personId: string): Refusal | undefined {
	if (toId === personId) return refuse("realignToSelf", { fields: { toId: "realignToSelf" } });
	if (!leadersOf(team).some(({ id }) => id === toId)) return refuse("realignNotLeader", { fields: { toId: "realignNotLeader" } });
	const empty = Object.entries(parts).filter(([, words]) => words.trim() === "");
	if (empty.length > 0) return refuse("realignEmpty", { fields: Object.fromEntries(empty.map(([name]) => [name, "missing"])) });
	return whyNoPanel(team);
}

/** A panel needs who decides and who facilitates. */
export const whyNoPanel = ({ deciderId, facilitatorId }: Pick<Team, "deciderId" | "facilitatorId">): Refusal | undefined =>
	deciderId === null || facilitatorId === null ? refuse("teamWithoutRoles") : undefined;

type Offer = { toId: string; toName: string; times: readonly OfferedTime[]; chosenAt: Instant | null };

/**
 * Whether somebody can take a time: who was asked, one that was offered and is still to come. While one is being put into the
 * calendar, and nobody knows whether it is there, only that one can be taken.
 */
export function whyNotTaken(offer: Offer, startsAt: Instant, personId: string, now: Instant): Refusal | undefined {
	if (personId !== offer.toId) return refuse("notYoursToTake", { values: { name: offer.toName } });
	if (offer.chosenAt !== null)
		return offer.chosenAt === startsAt ? undefined : refuse("timeInDoubt", { values: { startsAt: offer.chosenAt } });
	if (!offer.times.some((time) => time.startsAt === startsAt)) return refuse("timeNotOffered");
	return startsAt > now ? undefined : refuse("timePassed");
}
