import { timesDeferred } from "../core/deferral.ts";
import { isOpen } from "../core/echo.ts";
import { isGone, type Panel, type PanelPerson } from "../core/panel.ts";
import type { PanelView, ViewReversal } from "../core/panelView.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { isReadAtDesk } from "../core/remembering.ts";
import { asPerson } from "../core/roles.ts";
import { type PanelFacts, viewFor } from "../core/visibility.ts";
import { answeredBy, draftOf, earlierAnswer, earlierAssumptions, readableAnswers, roundAskedBy } from "../storage/answers.ts";
import { echoAsks } from "../storage/asks.ts";
import { ballotOf, talliesOf } from "../storage/ballots.ts";
import type { Trx } from "../storage/database.ts";
import { decisionsOfTeam, deferralsOfTeam, deferralsOn, latestProposal, stancesOn } from "../storage/decisions.ts";
import { echoesOn } from "../storage/echoes.ts";
import { followUpOf } from "../storage/followUps.ts";
import { type KeptPanel, panelById } from "../storage/panels.ts";
import { reversedBy } from "../storage/reversals.ts";
import { reviewsOf } from "../storage/reviews.ts";
import { meetsNow, panelsWith } from "../storage/teamPanels.ts";
import { latestOrder, teamById } from "../storage/teams.ts";
import type { Context } from "./action.ts";
import { askedForPriorities } from "./askedToRemember.ts";
import { boardIn } from "./boardInWords.ts";

type Opened = { panel: KeptPanel; person: PanelPerson };

/** The panel and who the reader is on it. A panel that does not exist and one they are not on are refused alike. */
export async function openPanel(trx: Trx, { me }: Pick<Context, "me">, panelId: string): Promise<Opened | Refusal> {
	const panel = await panelById(trx, me.tenantId, panelId);
	if (!panel) return refuse("notOnPanel");
	const person = asPerson(panel, me.id);
	return "refused" in person ? person : { panel, person };
}

type Zoned = Panel & { timeZone?: string };

/** Everything the reader's transaction can load of a panel. */
export async function loadFacts(trx: Trx, tenantId: string, panel: Zoned, readerId: string | null): Promise<PanelFacts> {
	const at = { tenantId, panelId: panel.id, round: panel.round };
	const ofTeam = await decisionsOfTeam(trx, tenantId, panel.teamId);
	const decisions = ofTeam.filter((decision) => decision.panelId === panel.id);
	const inForce = ofTeam.filter((decision) => decision.supersededBy === null);
	const shown = [...new Set([...decisions, ...inForce].map(({ id }) => id))];
	const team = await teamById(trx, tenantId, panel.teamId);
	const answers = await readableAnswers(trx, at);
	const followUp = await followUpOf(trx, tenantId, panel.id);
	if (!followUp) throw new Error(`Panel ${panel.id} was attached without a follow-up`);
	return {
		panel,
		teamName: team?.name ?? "",
		answered: await answeredBy(trx, at),
		answers,
		before: panel.round > 1 && panel.revealedAt !== null ? await readableAnswers(trx, { ...at, round: panel.round - 1 }) : [],
		draft: readerId === null ? null : await draftFor(trx, at, readerId, answers),
		ballot: readerId === null ? [] : await ballotOf(trx, at, readerId),
		tallies: panel.revealedAt === null ? [] : await talliesOf(trx, at),
		starters: readerId === null ? [] : await earlierAssumptions(trx, tenantId, panel.teamId, panel.id, readerId),
		proposal: await latestProposal(trx, tenantId, panel.id),
		decisions,
		carried: {
			timeZone: panel.timeZone ?? "UTC",
			inForce,
			stances: await stancesOn(trx, tenantId, shown),
			reviews: await reviewsOf(trx, tenantId, shown),
			reader: {
				member: readerId !== null && (team?.members.some(({ id }) => id === readerId) ?? false),
				panels: readerId === null ? [] : (await panelsWith(trx, tenantId, panel.teamId, readerId)).map(({ panelId }) => panelId),
				recalling: readerId === null ? [] : (await echoAsks(trx, tenantId, readerId)).map(({ panelId }) => panelId),
			},
		},
		timesDeferred: timesDeferred(await deferralsOfTeam(trx, tenantId, panel.teamId), ofTeam),
		deferrals: await deferralsOn(trx, tenantId, panel.id),
		reversed: await reversedHere(trx, tenantId, panel, team?.members ?? []),
		roundAskedBy: await roundAskedBy(trx, at),
		echoes: readerId === null ? [] : await echoesOn(trx, at),
		order: await latestOrder(trx, tenantId, panel.teamId),
		followUp,
	};
}

/**
 * What the reveal reversed is told to everybody on the panel alike: with its sides where all of them belong to the team, and
 * nobody is being asked what they remember of it.
 */
async function reversedHere(trx: Trx, tenantId: string, { id, revealedAt, people }: Panel, members: readonly { id: string }[]) {
	if (revealedAt === null) return [];
	const all = people.every((person) => isGone(person) || members.some((member) => member.id === person.id));
	const told: ViewReversal[] = [];
	for (const { panelId, chosen, over, because } of await reversedBy(trx, { tenantId, panelId: id, revealedAt })) {
		const recalled = (await echoesOn(trx, { tenantId, panelId })).some(isOpen);
		told.push({ sides: all && !recalled ? { chosen, over } : null, because });
	}
	return told;
}

async function draftFor(trx: Trx, at: Parameters<typeof draftOf>[1], readerId: string, answers: PanelFacts["answers"]) {
	const draft = await draftOf(trx, at, readerId);
	return draft ?? (answers.some((one) => one.personId === readerId) ? null : earlierAnswer(trx, at, readerId));
}

/** The panel as the reader may see it now. */
export async function showPanel(
	trx: Trx,
	context: Pick<Context, "me" | "now" | "words">,
	panelId: string,
): Promise<{ panel: PanelView } | Refusal> {
	const opened = await openPanel(trx, context, panelId);
	if ("refused" in opened) return opened;
	const { panel, person } = opened;
	const facts = await loadFacts(trx, context.me.tenantId, panel, context.me.id);
	const { me, now } = context;
	const { tenantId, id: personId } = me;
	const asked = isReadAtDesk(panel, now) && (await askedForPriorities(trx, context, panel.teamId));
	const priorities = asked && isReadAtDesk(panel, now, await meetsNow(trx, { tenantId, teamId: panel.teamId, personId, now }));
	const carried = { ...facts.carried, reader: { ...facts.carried.reader, priorities } };
	return { panel: viewFor(person, { ...facts, carried }, context.now, boardIn(context.words.inLocale(panel.locale))) };
}
