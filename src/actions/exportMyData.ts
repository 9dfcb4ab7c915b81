import { echoAsks } from "../storage/asks.ts";
import type { Trx } from "../storage/database.ts";
import { saidOfDecisions, saidOnPanels } from "../storage/mySaid.ts";
import { keptForWorking, saidToTeams } from "../storage/mySaidToTeams.ts";
import { pulseAsks } from "../storage/pulseAsks.ts";
import { type Act, asMe, type Context } from "./action.ts";
import {
	answerInWords,
	membershipsInWords,
	pulsesInWords,
	realignmentsInWords,
	translationsInWords,
	workingInWords,
} from "./myDataInWords.ts";

type OfTeam = { teamId: string };

/**
 * Everything the reader said and everything that is kept about them, as one file: what is sealed too, since it is their own. What a
 * team asks them to remember is left out until they have said or skipped it; nothing of what others said is in it.
 */
export const exportMyData: Act<"exportMyData"> = (_input, context) =>
	asMe(context, async (trx) => {
		const { me, now } = context;
		const panels = await saidOnPanels(trx, me.tenantId, me.id);
		const decided = await saidOfDecisions(trx, me.tenantId, me.id);
		const toTeams = await saidToTeams(trx, me.tenantId, me.id);
		const working = await keptForWorking(trx, me.tenantId, me.id);
		const asking = await teamsThatAsk(trx, context);
		const untold = <Row extends OfTeam>(rows: readonly Row[]): Row[] => rows.filter(({ teamId }) => !asking.has(teamId));
		const nameOf = (id: string) =>
			toTeams.teams.find(({ teamId }) => teamId === id)?.team ?? panels.panels.find(({ teamId }) => teamId === id)?.topic ?? id;
		const leftOut = [...asking].map(nameOf);
		const spoken = ({ targets, dimensions, content, ...row }: (typeof panels.answers)[number] | (typeof panels.drafts)[number]) => ({
			...row,
			...answerInWords(content, { targets, dimensions }),
		});
		const told = {
			exportedAt: now,
			leftOutUntilYouRemembered: leftOut,
			me: { id: me.id, name: me.name, mail: me.mail },
			teams: membershipsInWords(toTeams.teams, me.id),
			panels: panels.panels,
			answers: panels.answers.map(spoken),
			drafts: panels.drafts.map(spoken),
			votes: panels.ballots.map(({ lines, ...row }) => ({ ...row, votes: lines.map(({ id, vote }) => ({ statementId: id, vote })) })),
			askedForRounds: panels.askedForRounds,
			remembered: untold(panels.echoes),
			messages: panels.messages,
			questionsPut: untold(decided.proposals),
			decisions: untold(decided.decisions).map(({ decidedBy, ownerId, givesUp, why, scope, ...row }) => ({
				...row,
				decidedByMe: decidedBy === me.id,
				ownedByMe: ownerId === me.id,
				...(decidedBy === me.id && { givesUp, why, scope }),
			})),
			putOff: untold(decided.deferrals).map(({ deferredBy, ownerId, ...row }) => ({
				...row,
				putOffByMe: deferredBy === me.id,
				ownedByMe: ownerId === me.id,
			})),
			stances: untold(decided.stances),
			reviews: untold(decided.reviews),
			pulses: pulsesInWords(untold(toTeams.pulses)),
			signals: untold(toTeams.signals),
			warningsPutAside: untold(toTeams.warningsPutAside),
			translations: translationsInWords(untold(toTeams.translations), me.id),
			realignments: realignmentsInWords(untold(toTeams.realignments), me.id),
			metricValues: untold(toTeams.metricValues),
			framework: {
				acknowledged: toTeams.acknowledgments,
				published: toTeams.frameworkVersions.map(({ draftedBy, confirmedBy, ...row }) => ({
					...row,
					draftedByMe: draftedBy === me.id,
					confirmedByMe: confirmedBy === me.id,
				})),
				// the words of whoever sent a draft back go along with all that is saved after it
				saved: untold(toTeams.frameworkSaved).map(({ words, ...row }) => (row.state === "sentBack" ? { ...row, words } : row)),
				notTaken: untold(toTeams.frameworkRefused),
			},
			kept: workingInWords(working),
		};
		return {
			fileName: `evenover-${now.slice(0, 10)}.json`,
			mediaType: "application/json",
			content: `${JSON.stringify(told, null, "\t")}\n`,
			leftOut,
		};
	});

/** Teams that ask the reader what they remember: of a meeting's decisions, or of the priorities. */
async function teamsThatAsk(trx: Trx, { me, now }: Pick<Context, "me" | "now">): Promise<Set<string>> {
	const echoes = (await echoAsks(trx, me.tenantId, me.id)).map(({ teamId }) => teamId);
	const pulses = (await pulseAsks(trx, me.tenantId, me.id, now)).filter(({ recalled }) => !recalled).map(({ teamId }) => teamId);
	return new Set([...echoes, ...pulses].filter((teamId) => teamId !== undefined));
}
