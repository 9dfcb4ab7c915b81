import type { Reply } from "../contract.ts";
import { emptyFramework } from "../core/framework.ts";
import { contentChanges, frameworkChanges, quietDecisions } from "../core/frameworkChange.ts";
import { firstOf } from "../core/remembering.ts";
import { leadersOf, runsTeam, type Team } from "../core/team.ts";
import { pairId } from "../core/tensions.ts";
import { confirmedIn } from "../core/translation.ts";
import type { Trx } from "../storage/database.ts";
import { acknowledgedOf, latestValues, namesOf, putOffBy } from "../storage/framework.ts";
import { keepOpened } from "../storage/frameworkDrafts.ts";
import { pulsePlanOf } from "../storage/pulses.ts";
import { translationsOf } from "../storage/translations.ts";
import { type Act, asMe, type Context } from "./action.ts";
import { showDraft } from "./frameworkDraft.ts";
import { type FrameworkFacts, frameworkFacts } from "./frameworkFacts.ts";
import { teamAsMember } from "./teamLog.ts";

/** The team's framework: its order as decisions settle it, all that was confirmed, and what the reader has not read yet. */
export const viewFramework: Act<"viewFramework"> = ({ teamId }, context) =>
	asMe(context, async (trx) => {
		const team = await teamAsMember(trx, context, teamId);
		if ("refused" in team) return team;
		const page = await showFramework(trx, context, team);
		if (page.draft && page.draft.revision > 0) await keepOpened(trx, { tenantId: context.me.tenantId, teamId }, page.draft.revision);
		return page;
	});

export async function showFramework(trx: Trx, context: Context, team: Team, timeZone = "UTC"): Promise<Reply<"viewFramework">> {
	const { me } = context;
	const at = { tenantId: me.tenantId, teamId: team.id };
	const facts = await frameworkFacts(trx, context, team, timeZone);
	const { shown, inForce, version, remembering } = facts;
	const remember = firstOf(remembering);
	const hiddenPanels = remembering.panels.map(({ panelId }) => panelId);
	const names = await namesOf(trx, at);
	const read = await acknowledgedOf(trx, at);
	const readBy = (id: string) => read.find(({ personId }) => personId === id);
	const mine = readBy(me.id);
	const name = (id: string | null) => team.members.find((member) => member.id === id)?.name ?? null;
	return {
		me: me.id,
		teamName: team.name,
		order: { version, levels: shown.levels },
		decisions: [...inForce],
		members: team.members.map(({ id, name, title }) => ({ id, name, title, roles: [] })),
		content: shown.content,
		since: facts.versions.at(-1)?.at ?? null,
		values: (remembering.priorities ? [] : await latestValues(trx, at)).map(({ reportedBy, ...one }) => ({
			...one,
			name: names.get(reportedBy) ?? "",
		})),
		putOff: pairsPutOff(facts, await putOffBy(trx, at, hiddenPanels)),
		read: mine ? { version: mine.version, at: mine.at, changes: changesSince(facts, mine.version) } : null,
		readers: leadersOf(team).map((leader) => ({ id: leader.id, name: leader.name, version: readBy(leader.id)?.version ?? null })),
		confirmed: remember ? [] : confirmedIn(await translationsOf(trx, me.tenantId, team.id)),
		recalling: [...remembering.panels],
		remember,
		pulse: { weeks: team.pulseWeeks, nextAt: team.pulseWeeks > 0 ? (await pulsePlanOf(trx, me.tenantId, team.id)).nextAt : null },
		decider: name(team.deciderId),
		facilitator: name(team.facilitatorId),
		may: {
			acknowledge: version > 0 && (mine?.version ?? 0) < version && !remember,
			draft: runsTeam(team, me.id) && !remember,
			confirm: me.id === team.deciderId && !remember,
		},
		draft: await showDraft(trx, context, facts),
	};
}

/** All that is different from the version they read; how the order changed only once nothing of it is asked of them. */
export function changesSince({ versions, shown, remembering, log }: FrameworkFacts, version: number) {
	if (remembering.priorities) return [];
	const before = versions.findLast((one) => one.version <= version) ?? { levels: [], content: emptyFramework };
	if (remembering.panels.length > 0) return contentChanges(before.content, shown.content);
	const since = versions.slice(versions.findIndex((one) => one.version === version));
	const quiet = quietDecisions(since, (id) => log.find((decision) => decision.id === id));
	return [...frameworkChanges(before, shown), ...quiet];
}

function pairsPutOff({ shown }: FrameworkFacts, putOff: readonly { tensionId: string; ownerName: string; until: string }[]) {
	return shown.levels.flatMap((level) =>
		level.flatMap((one, index) =>
			level.slice(index + 1).flatMap((other) => {
				const found = putOff.find(({ tensionId }) => tensionId === pairId(one.id, other.id));
				return found ? [{ pair: [one.id, other.id], ownerName: found.ownerName, until: found.until }] : [];
			}),
		),
	);
}
