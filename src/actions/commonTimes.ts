import { missing, type OfferedTime, offeredTimes, type Span, spanToRead } from "../core/offeredTimes.ts";
import type { Refusal } from "../core/refusal.ts";
import type { Team } from "../core/team.ts";
import { isFailure } from "../graph/failure.ts";
import type { Realignment } from "../storage/realignments.ts";
import type { Context } from "./action.ts";
import { unanswered } from "./unanswered.ts";

type Parts = Pick<Context, "graph" | "me" | "now">;
type Between = Pick<Realignment, "fromId" | "toId">;

/** Without these three a panel on it makes no sense: who asks, who is asked, and who decides. */
const isNeeded = ({ fromId, toId }: Between, { deciderId }: Pick<Team, "deciderId">, id: string): boolean =>
	[fromId, toId, deciderId].includes(id);

/** What keeps everybody of a team busy, by id; whose calendar nobody can read may be free. */
async function calendarsOf({ graph, me }: Parts, team: Team, span: Span): Promise<Map<string, readonly Span[]> | Refusal> {
	const schedules = await graph.readSchedules(
		me,
		team.members.map(({ mail }) => mail),
		span,
	);
	if (isFailure(schedules)) return unanswered(schedules);
	return new Map(team.members.map(({ id, mail }) => [id, schedules.find((one) => one.mail === mail)?.busy ?? []]));
}

/** Times that suit everybody needed and most of the others. */
export async function commonTimes(
	parts: Parts,
	team: Team,
	between: Between & { times?: readonly OfferedTime[] | null },
): Promise<{ times: OfferedTime[] } | Refusal> {
	const calendars = await calendarsOf(parts, team, spanToRead(parts.now));
	if ("refused" in calendars) return calendars;
	const of = (needed: boolean) => new Map([...calendars].filter(([id]) => isNeeded(between, team, id) === needed));
	const needed = [...of(true).values()];
	const asked = { now: parts.now, timeZone: team.timeZone, needed, others: of(false) };
	const before = (between.times ?? []).map(({ startsAt }) => startsAt);
	const fresh = offeredTimes({ ...asked, without: before });
	// rather the same once more than none
	return { times: fresh.length > 0 ? fresh : offeredTimes(asked) };
}

/** The names of those needed who are not free at a time any more. */
export async function whoCannot(
	parts: Parts,
	team: Team,
	between: Between,
	time: { startsAt: string; endsAt: string },
): Promise<string[] | Refusal> {
	const calendars = await calendarsOf(parts, team, { from: time.startsAt, until: time.endsAt });
	if ("refused" in calendars) return calendars;
	const absent = missing(time, calendars);
	return team.members.filter(({ id }) => isNeeded(between, team, id) && absent.includes(id)).map(({ name }) => name);
}
