import { whyNotDue, whyNotTheseTargets } from "../core/attach.ts";
import { slug } from "../core/panel.ts";
import { refuse } from "../core/refusal.ts";
import { asKeeper, asRunner } from "../core/roles.ts";
import { peopleWithNamed } from "../core/seats.ts";
import { answeredBy } from "../storage/answers.ts";
import { announceChange } from "../storage/changes.ts";
import { keepPeople } from "../storage/followedMeetings.ts";
import { changePanelRow, lockRound } from "../storage/panels.ts";
import { type Act, asMe } from "./action.ts";
import { openPanel, showPanel } from "./panelFacts.ts";
import { scheduleReminders } from "./scheduleReminders.ts";

/** Changes how a panel is set up. What people already answered to is fixed: the targets, and whether names are shown. */
export const changePanel: Act<"changePanel"> = ({ panelId, topic, targets, attribution, dueAt, wall, ...named }, context) =>
	asMe(context, async (trx) => {
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		const { panel, person } = opened;
		const { tenantId } = context.me;
		const allowed = wall === undefined ? asKeeper(person) : asRunner(person);
		if ("refused" in allowed) return allowed;
		await lockRound(trx, tenantId, panelId, panel.round, "alone");
		if (panel.closedAt !== null) return refuse("panelClosed", { values: { closedAt: panel.closedAt } });
		const answered = panel.round > 1 || (await answeredBy(trx, { tenantId, panelId, round: panel.round })).length > 0;
		if (answered && attribution !== undefined && attribution !== panel.attribution) return refuse("attributionFixed");
		if (answered && targets !== undefined) return refuse("targetsFixed");
		const fixed = panel.round > 1 || panel.revealedAt !== null;
		if (fixed && (topic !== undefined || dueAt !== undefined)) return refuse("targetsFixed");
		if (wall !== undefined && panel.revealedAt === null) return refuse("notRevealed");
		const refusal =
			(targets && whyNotTheseTargets(targets)) ?? (dueAt !== undefined ? whyNotDue(dueAt, panel.meeting.startsAt, context.now) : undefined);
		if (refusal) return refusal;
		if (Object.keys(named).length > 0) {
			const people = peopleWithNamed(panel, named, person.id);
			if ("refused" in people) return people;
			await keepPeople(trx, tenantId, panelId, people);
		}
		await changePanelRow(trx, tenantId, panelId, {
			...(topic === undefined ? {} : { topic }),
			...(targets === undefined ? {} : { targets: targets.map((label) => ({ id: slug(label), label })) }),
			...(attribution === undefined ? {} : { attribution }),
			...(dueAt === undefined ? {} : { dueAt }),
			...(wall === undefined ? {} : { wall: { show: wall } }),
		});
		if (dueAt !== undefined) await scheduleReminders(trx, context, { tenantId, panelId, dueAt, timeZone: panel.timeZone });
		await announceChange(trx, tenantId, panelId);
		return showPanel(trx, context, panelId);
	});
