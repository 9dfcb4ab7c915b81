import { leadersOf } from "../core/panel.ts";
import { whyNotRevealed } from "../core/reveal.ts";
import { asRunner } from "../core/roles.ts";
import { answeredBy } from "../storage/answers.ts";
import { announceChange } from "../storage/changes.ts";
import { changePanelRow, lockRound, markRevealed, panelById } from "../storage/panels.ts";
import { lockTeam, teamById } from "../storage/teams.ts";
import { acceptRole } from "./acceptedRole.ts";
import { type Act, asMe } from "./action.ts";
import { openPanel, showPanel } from "./panelFacts.ts";
import { tellRevealed } from "./planTelling.ts";
import { learnedFrom, reopenReversed } from "./reopenReversed.ts";
import { endReminders } from "./scheduleReminders.ts";
import { watchTeamOf } from "./watchTeam.ts";

/** Opens every sealed answer of the round to everybody on the panel, at once and for good. */
export const revealPanel: Act<"revealPanel"> = ({ panelId }, context) =>
	asMe(context, async (trx) => {
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		const runner = asRunner(opened.person);
		if ("refused" in runner) return runner;
		const { tenantId } = context.me;
		const { round } = opened.panel;
		// the team before its panel, as everywhere: what is revealed may warn it
		await lockTeam(trx, tenantId, opened.panel.teamId);
		const revealedAt = (await lockRound(trx, tenantId, panelId, round, "alone")) ?? null;
		// it may have been closed, or its answers dropped, while this waited for the lock
		const { closedAt = null, answersRemovedAt } = (await panelById(trx, tenantId, panelId)) ?? {};
		const answered = await answeredBy(trx, { tenantId, panelId, round });
		// who was taken off the invite after answering is on no board
		const heard = leadersOf(opened.panel).filter((leader) => answered.includes(leader.id)).length;
		const now = { revealedAt, closedAt, ...(answersRemovedAt ? { answersRemovedAt } : {}) };
		const refusal = whyNotRevealed({ ...opened.panel, ...now }, heard, context.now);
		if (refusal) return refusal;
		const team = await teamById(trx, tenantId, opened.panel.teamId);
		if (team) await acceptRole(trx, context, team);
		await markRevealed(trx, tenantId, panelId, round, context.now);
		await changePanelRow(trx, tenantId, panelId, { wall: { show: "rankings" } });
		await endReminders(trx, tenantId, panelId);
		const learned = await learnedFrom(trx, tenantId, opened.panel);
		await reopenReversed(trx, context, opened.panel.teamId, learned, panelId);
		await tellRevealed(trx, context, opened.panel);
		await watchTeamOf(trx, context, tenantId, opened.panel.teamId);
		await announceChange(trx, tenantId, panelId);
		return showPanel(trx, context, panelId);
	});
