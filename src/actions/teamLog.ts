import { type LoggedDecision, statesOf } from "../core/decisionLog.ts";
import { dayIn } from "../core/instant.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { openedAgain, reviewDay } from "../core/review.ts";
import type { Team } from "../core/team.ts";
import { teamsLink } from "../graph/teamsLink.ts";
import { echoAsks } from "../storage/asks.ts";
import type { Trx } from "../storage/database.ts";
import { decisionsOfTeam, type KeptDecision, stancesOn } from "../storage/decisions.ts";
import { reviewsOf } from "../storage/reviews.ts";
import { teamById } from "../storage/teams.ts";
import type { Context } from "./action.ts";
import { note } from "./trail.ts";

/** The team, for its members only. One that does not exist and one they do not belong to are refused alike. */
export async function teamAsMember(
	trx: Trx,
	{ me, trail }: Pick<Context, "me"> & Partial<Pick<Context, "trail">>,
	teamId: string,
): Promise<Team | Refusal> {
	const team = await teamById(trx, me.tenantId, teamId);
	if (!team?.members.some(({ id }) => id === me.id)) return refuse("notOnTeam");
	note(trail, { teamId });
	return team;
}

/** Everything a team has decided, newest first, replaced decisions too, with what was said of each. */
export async function teamLog(trx: Trx, context: Context, teamId: string, timeZone: string): Promise<LoggedDecision[]> {
	const { tenantId, id } = context.me;
	// what the reader is asked to remember is in no log of theirs until they say or skip
	const recalling = (await echoAsks(trx, tenantId, id)).map(({ panelId }) => panelId);
	const decisions = await decisionsOfTeam(trx, tenantId, teamId);
	return logged(
		trx,
		context,
		decisions.filter(({ panelId }) => !recalling.includes(panelId)),
		timeZone,
	);
}

/** Decisions as the log keeps them. */
export async function logged(trx: Trx, context: Context, decisions: readonly KeptDecision[], timeZone: string): Promise<LoggedDecision[]> {
	const { tenantId } = context.me;
	const ids = decisions.map(({ id }) => id);
	const stances = await stancesOn(trx, tenantId, ids);
	const reviews = await reviewsOf(trx, tenantId, ids);
	const today = dayIn(context.now, timeZone);
	return decisions.map(({ teamId: _team, chatId, ...decision }) => {
		const own = reviews.filter(({ decisionId }) => decisionId === decision.id);
		const taken = stances.filter(({ decisionId }) => decisionId === decision.id);
		return {
			...decision,
			reviewOn: reviewDay(decision, own),
			stances: taken.map(({ personId, stance, words, takenAt, name }) => ({ personId, stance, words, takenAt, name })),
			silent: [],
			reviews: own,
			states: statesOf({ ...decision, stances: taken }, own, today),
			again: openedAgain(decision, own) !== null,
			link: linkTo(context, decision, chatId),
		};
	});
}

/** Opens the decision's panel in Teams; where our app there has no name, its page. */
function linkTo(
	{ origin, teamsAppId }: Context,
	{ panelId, topic }: Pick<LoggedDecision, "panelId" | "topic">,
	chatId: string | null,
): string {
	const link = `${origin}/panel/${panelId}`;
	return teamsAppId === "" ? link : teamsLink({ teamsAppId, link, label: topic, chatId });
}
