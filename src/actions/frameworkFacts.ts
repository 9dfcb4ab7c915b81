import { type LoggedDecision, statesOf } from "../core/decisionLog.ts";
import { emptyFramework, type FrameworkContent, type FrameworkVersion } from "../core/framework.ts";
import { dayIn } from "../core/instant.ts";
import { orderFrom } from "../core/order.ts";
import type { Remembering } from "../core/remembering.ts";
import type { Team } from "../core/team.ts";
import type { Trx } from "../storage/database.ts";
import { decisionsOfTeam } from "../storage/decisions.ts";
import { versionsOf } from "../storage/framework.ts";
import type { Context } from "./action.ts";
import { askedToRemember } from "./askedToRemember.ts";
import { teamLog } from "./teamLog.ts";

/** The framework as one reader may know it. */
export type FrameworkFacts = {
	team: Team;
	/** The number in force, 0 while there is none. */
	version: number;
	/** What is in force; what came of a decision they are asked to remember, and since then, is not in it. */
	shown: Pick<FrameworkVersion, "levels" | "content">;
	/** Every version up to there. */
	versions: readonly FrameworkVersion[];
	/** What stands for the reader, each as if what is hidden had not come. */
	inForce: readonly LoggedDecision[];
	/** Everything they may read, replaced decisions too. */
	log: readonly LoggedDecision[];
	/** What they are asked to remember of it. */
	remembering: Remembering;
	/** Whether it came of something they are asked to remember. */
	hides(decisionId: string | null): boolean;
};

export async function frameworkFacts(trx: Trx, context: Context, team: Team, timeZone = "UTC"): Promise<FrameworkFacts> {
	const { tenantId } = context.me;
	const all = await versionsOf(trx, { tenantId, teamId: team.id });
	const { panels: asked, priorities } = await askedToRemember(trx, context, team.id);
	const hidden = new Map<string, string>();
	if (asked.length > 0)
		for (const decision of await decisionsOfTeam(trx, tenantId, team.id))
			if (asked.some(({ panelId }) => panelId === decision.panelId)) hidden.set(decision.id, decision.panelId);
	const hides = (decisionId: string | null) => decisionId !== null && hidden.has(decisionId);
	const panels = new Set(hidden.values());
	const remembering = { panels: asked.filter(({ panelId }) => panels.has(panelId)), priorities };
	const version = all.at(-1)?.version ?? 0;
	// the priorities may be the first of its order, so that nothing of it is shown
	if (priorities)
		return { team, version, shown: { levels: [], content: emptyFramework }, versions: [], inForce: [], log: [], remembering, hides };
	const first = all.findIndex(({ decisionId }) => hides(decisionId));
	const versions = first < 0 ? all : all.slice(0, first);
	const today = dayIn(context.now, timeZone);
	const log = (await teamLog(trx, context, team.id, timeZone)).map((decision) => {
		if (!hides(decision.supersededBy)) return decision;
		const standing = { ...decision, supersededBy: null };
		return { ...standing, states: statesOf(standing, decision.reviews, today) };
	});
	const inForce = log.filter(({ supersededBy }) => supersededBy === null);
	return {
		team,
		version,
		shown: { levels: orderFrom(inForce), content: contentOf(versions) },
		versions,
		inForce,
		log,
		remembering,
		hides,
	};
}

const contentOf = (versions: readonly FrameworkVersion[]): FrameworkContent => versions.at(-1)?.content ?? emptyFramework;
