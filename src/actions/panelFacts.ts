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
import { together } from "../storage/transaction.ts";
import type { Context } from "./action.ts";
import { askedForPriorities } from "./askedToRemember.ts";
import { boardIn } from "./boardInWords.ts";
import { note } from "./trail.ts";

type Opened = { panel: KeptPanel; person: PanelPerson };
type Reader = Pick<Context, "me"> & Partial<Pick<Context, "trail">>;

/** The panel and who the reader is on it. A panel that does not exist and one they are not on are refused alike. */
export async function openPanel(trx: Trx, { me, trail }: Reader, panelId: string): Promise<Opened | Refusal> {
	const panel = await panelById(trx, me.tenantId, panelId);
	if (!panel) return refuse("notOnPanel");
	const person = asPerson(panel, me.id);
	if ("refused" in person) return person;
	note(trail, { panelId, teamId: panel.teamId, round: panel.round });
	return { panel, person };
}

type Zoned = Panel & { timeZone?: string };

/** Everything the reader's transaction can load of a panel. */
export async function loadFacts(trx: Trx, tenantId: string, panel: Zoned, readerId: string | null): Promise<PanelFacts> {
	const at = { tenantId, panelId: panel.id, round: panel.round };
	const { teamId } = panel;
	const revealed = panel.revealedAt !== null;
	// before the first reveal there is no tension to propose on or put off, no round to ask for, and nothing decided to remember
	const settling = revealed || panel.round > 1;
	const [ofTeam, team, answers, followUp, ofPanel, mine] = await together([
		decisionsOfTeam(trx, tenantId, teamId),
		teamById(trx, tenantId, teamId),
		readableAnswers(trx, at),
		followUpOf(trx, tenantId, panel.id),
		together([
			answeredBy(trx, at),
			panel.round > 1 && revealed ? readableAnswers(trx, { ...at, round: panel.round - 1 }) : nothing(),
			revealed ? talliesOf(trx, at) : nothing(),
			settling ? latestProposal(trx, tenantId, panel.id) : null,
			deferralsOfTeam(trx, tenantId, teamId),
			settling ? deferralsOn(trx, tenantId, panel.id) : nothing(),
			settling ? roundAskedBy(trx, at) : nothing(),
			latestOrder(trx, tenantId, teamId),
		]),
		readerId === null ? null : ofReader(trx, at, teamId, readerId, settling),
	]);
	if (!followUp) throw new Error(`Panel ${panel.id} was attached without a follow-up`);
	const [answered, before, tallies, proposal, deferred, deferrals, askedBy, order] = ofPanel;
	const decisions = ofTeam.filter((decision) => decision.panelId === panel.id);
	const inForce = ofTeam.filter((decision) => decision.supersededBy === null);
	const shown = [...new Set([...decisions, ...inForce].map(({ id }) => id))];
	const hasAnswered = answers.some(({ personId }) => personId === readerId);
	const [stances, reviews, reversed, draft] = await together([
		stancesOn(trx, tenantId, shown),
		reviewsOf(trx, tenantId, shown),
		reversedHere(trx, tenantId, panel, team?.members ?? []),
		readerId === null || mine?.draft || hasAnswered ? (mine?.draft ?? null) : earlierAnswer(trx, at, readerId),
	]);
	return {
		panel,
		teamName: team?.name ?? "",
		answered,
		answers,
		before,
		draft,
		ballot: mine?.ballot ?? [],
		tallies,
		starters: mine?.starters ?? [],
		proposal,
		decisions,
		carried: {
			timeZone: panel.timeZone ?? "UTC",
			inForce,
			stances,
			reviews,
			reader: {
				member: readerId !== null && (team?.members.some(({ id }) => id === readerId) ?? false),
				panels: mine?.panels ?? [],
				recalling: mine?.recalling ?? [],
			},
		},
		timesDeferred: timesDeferred(deferred, ofTeam),
		deferrals,
		reversed,
		roundAskedBy: askedBy,
		echoes: mine?.echoes ?? [],
		order,
		followUp,
	};
}

const nothing = async (): Promise<never[]> => [];

/** What is theirs alone, or depends on who they are. */
async function ofReader(trx: Trx, at: Parameters<typeof draftOf>[1], teamId: string, readerId: string, settling: boolean) {
	const [draft, ballot, starters, panels, asks, echoes] = await together([
		draftOf(trx, at, readerId),
		ballotOf(trx, at, readerId),
		earlierAssumptions(trx, at.tenantId, teamId, at.panelId, readerId),
		panelsWith(trx, at.tenantId, teamId, readerId),
		echoAsks(trx, at.tenantId, readerId),
		settling ? echoesOn(trx, at) : nothing(),
	]);
	return { draft, ballot, starters, panels: panels.map(({ panelId }) => panelId), recalling: asks.map(({ panelId }) => panelId), echoes };
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

type Showing = Pick<Context, "me" | "now" | "words">;

/** The panel as the reader may see it now. */
export async function showPanel(trx: Trx, context: Showing, panelId: string): Promise<{ panel: PanelView } | Refusal> {
	const opened = await openPanel(trx, context, panelId);
	return "refused" in opened ? opened : showOpened(trx, context, opened);
}

/** The same for a panel that was read in this transaction, and of which nothing changed since but what people say on it. */
export async function showOpened(trx: Trx, context: Showing, { panel, person }: Opened): Promise<{ panel: PanelView }> {
	const { me, now, words } = context;
	const { tenantId, id: personId } = me;
	const atDesk = isReadAtDesk(panel, now);
	const [facts, asked, meets] = await together([
		loadFacts(trx, tenantId, panel, personId),
		atDesk ? askedForPriorities(trx, context, panel.teamId) : false,
		atDesk && panel.revealedAt !== null ? meetsNow(trx, { tenantId, teamId: panel.teamId, personId, now }) : false,
	]);
	const carried = { ...facts.carried, reader: { ...facts.carried.reader, priorities: asked && isReadAtDesk(panel, now, meets) } };
	return { panel: viewFor(person, { ...facts, carried }, now, boardIn(words.inLocale(panel.locale))) };
}
