import type { Reply } from "../contract.ts";
import { later } from "../core/instant.ts";
import type { OfferedTime } from "../core/offeredTimes.ts";
import { askable, executingFrom, missedSince, whyNoPanel } from "../core/realign.ts";
import { firstOf } from "../core/remembering.ts";
import type { Team } from "../core/team.ts";
import type { Trx } from "../storage/database.ts";
import { acknowledgedOf } from "../storage/framework.ts";
import { markSent, type Realignment, realignmentById, realignmentsFrom, realignmentsTo } from "../storage/realignments.ts";
import { type Act, asMe, type Context } from "./action.ts";
import { askedToRemember } from "./askedToRemember.ts";
import { type FrameworkFacts, frameworkFacts } from "./frameworkFacts.ts";
import { lookWhether } from "./noticeSent.ts";
import { teamAsMember } from "./teamLog.ts";
import { changesSince } from "./viewFramework.ts";

/** What lies longer back is settled one way or another. */
const shownMs = 60 * 86_400_000;
const lately = ({ me, now }: Context, teamId: string) => ({ tenantId: me.tenantId, teamId, since: later(now, -shownMs) });

/** What the reader can ask, what they asked, and what they are asked. */
export const viewRealignment: Act<"viewRealignment"> = async ({ teamId, requestId }, context) => {
	const { me, now } = context;
	const { tenantId } = me;
	const team = await asMe(context, (trx) => teamAsMember(trx, context, teamId));
	if ("refused" in team) return team;
	const [latest] = await asMe(context, (trx) => realignmentsFrom(trx, lately(context, teamId), me.id));
	if (latest?.mailId && latest.sentAt === null)
		await lookWhether(context, { tenantId, id: latest.id, fromId: me.id, mailId: latest.mailId });
	return asMe(context, async (trx) => {
		if (requestId !== null) {
			// whoever was asked and has the link has the mail; for anybody else it leads to their own page
			const asked = await realignmentById(trx, { tenantId, id: requestId });
			if (asked?.toId === me.id && asked.webLink !== null) await markSent(trx, { tenantId, id: asked.id }, now);
		}
		return showRealignment(trx, context, team);
	});
};

export async function showRealignment(trx: Trx, context: Context, team: Team): Promise<Reply<"viewRealignment">> {
	const { me, now } = context;
	const remember = firstOf(await askedToRemember(trx, context, team.id));
	const start = remember ? { version: 0, executing: [], missed: [] } : await startOf(trx, context, team);
	const mine = await realignmentsFrom(trx, lately(context, team.id), me.id);
	const toMe = await realignmentsTo(trx, lately(context, team.id), me.id);
	return {
		teamId: team.id,
		timeZone: team.timeZone,
		...start,
		askable: askable(team, me.id).map(({ id, name, title }) => ({ id, name, title, decides: id === team.deciderId })),
		hasRoles: whyNoPanel(team) === undefined,
		remember,
		mine: mine.map((one) => ({ ...shown(one, team, now), webLink: one.webLink ?? "", sentAt: one.sentAt })),
		toMe: toMe.map((one) => shown(one, team, now)),
	};
}

/** The version the reader said they read; who said nothing works from the latest they may know. */
export const worksFrom = (facts: Pick<FrameworkFacts, "versions">, read: number | undefined) =>
	facts.versions.findLast(({ version }) => version <= (read ?? Number.POSITIVE_INFINITY));

async function startOf(trx: Trx, context: Context, team: Team) {
	const facts = await frameworkFacts(trx, context, team, team.timeZone);
	const read = (await acknowledgedOf(trx, { tenantId: context.me.tenantId, teamId: team.id })).find(
		({ personId }) => personId === context.me.id,
	);
	const from = worksFrom(facts, read?.version);
	return {
		version: from?.version ?? 0,
		executing: executingFrom(from),
		missed: from ? missedSince(changesSince(facts, from.version)) : [],
	};
}

/** Times with the names of those who cannot then. */
export const shownTimes = (times: readonly OfferedTime[], { members }: Team) =>
	times.map(({ busy, ...time }) => ({ ...time, busy: busy.flatMap((id) => members.find((member) => member.id === id)?.name ?? []) }));

const shown = (one: Realignment, team: Team, now: string) => ({
	id: one.id,
	fromName: one.fromName,
	toName: one.toName,
	version: one.version,
	askedAt: one.askedAt,
	executing: one.executing,
	missed: one.missed,
	ask: one.ask,
	slots: shownTimes(
		(one.times ?? []).filter(({ startsAt }) => startsAt > now),
		team,
	),
	inDoubt: one.attachedAt === null ? one.chosenAt : null,
	taken: one.attachedAt !== null && one.chosenAt !== null ? { startsAt: one.chosenAt, panelId: one.panelId } : null,
});
