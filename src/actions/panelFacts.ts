import { buildBoard } from "../core/buildBoard.ts";
import type { Panel, PanelPerson } from "../core/panel.ts";
import type { PanelView } from "../core/panelView.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { asPerson } from "../core/roles.ts";
import { type PanelFacts, viewFor } from "../core/visibility.ts";
import { answeredBy, draftOf, earlierAnswer, earlierAssumptions, readableAnswers, roundAskedBy } from "../storage/answers.ts";
import { ballotOf, talliesOf } from "../storage/ballots.ts";
import type { Trx } from "../storage/database.ts";
import { decisionsOfTeam, deferralsOn, latestProposal, stancesOn } from "../storage/decisions.ts";
import { followUpOf } from "../storage/followUps.ts";
import { type KeptPanel, panelById } from "../storage/panels.ts";
import { latestOrder, teamById } from "../storage/teams.ts";
import type { Context } from "./action.ts";

type Opened = { panel: KeptPanel; person: PanelPerson };

/** The panel and who the reader is on it. A panel that does not exist and one they are not on are refused alike. */
export async function openPanel(trx: Trx, { me }: Pick<Context, "me">, panelId: string): Promise<Opened | Refusal> {
	const panel = await panelById(trx, me.tenantId, panelId);
	if (!panel) return refuse("notOnPanel");
	const person = asPerson(panel, me.id);
	return "refused" in person ? person : { panel, person };
}

/** Everything the reader's transaction can load of a panel. */
export async function loadFacts(trx: Trx, tenantId: string, panel: Panel, readerId: string | null): Promise<PanelFacts> {
	const at = { tenantId, panelId: panel.id, round: panel.round };
	const ofTeam = await decisionsOfTeam(trx, tenantId, panel.teamId);
	const decisions = ofTeam.filter((decision) => decision.panelId === panel.id);
	const answers = await readableAnswers(trx, at);
	const followUp = await followUpOf(trx, tenantId, panel.id);
	if (!followUp) throw new Error(`Panel ${panel.id} was attached without a follow-up`);
	return {
		panel,
		teamName: (await teamById(trx, tenantId, panel.teamId))?.name ?? "",
		answered: await answeredBy(trx, at),
		answers,
		before: panel.round > 1 && panel.revealedAt !== null ? await readableAnswers(trx, { ...at, round: panel.round - 1 }) : [],
		draft: readerId === null ? null : await draftFor(trx, at, readerId, answers),
		ballot: readerId === null ? [] : await ballotOf(trx, at, readerId),
		tallies: panel.revealedAt === null ? [] : await talliesOf(trx, at),
		starters: readerId === null ? [] : await earlierAssumptions(trx, tenantId, panel.teamId, panel.id, readerId),
		proposal: await latestProposal(trx, tenantId, panel.id),
		decisions,
		inForce: ofTeam.filter((decision) => decision.supersededBy === null),
		stances: await stancesOn(
			trx,
			tenantId,
			decisions.map((decision) => decision.id),
		),
		deferrals: await deferralsOn(trx, tenantId, panel.id),
		roundAskedBy: await roundAskedBy(trx, at),
		order: await latestOrder(trx, tenantId, panel.teamId),
		followUp,
	};
}

async function draftFor(trx: Trx, at: Parameters<typeof draftOf>[1], readerId: string, answers: PanelFacts["answers"]) {
	const draft = await draftOf(trx, at, readerId);
	return draft ?? (answers.some((one) => one.personId === readerId) ? null : earlierAnswer(trx, at, readerId));
}

/** The panel as the reader may see it now. */
export async function showPanel(trx: Trx, context: Pick<Context, "me" | "now">, panelId: string): Promise<{ panel: PanelView } | Refusal> {
	const opened = await openPanel(trx, context, panelId);
	if ("refused" in opened) return opened;
	const facts = await loadFacts(trx, context.me.tenantId, opened.panel, context.me.id);
	return { panel: viewFor(opened.person, facts, context.now, buildBoard) };
}
