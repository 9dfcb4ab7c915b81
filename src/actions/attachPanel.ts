import { type Invited, peopleOf, whyNotDue, whyNotThesePeople, whyNotTheseTargets } from "../core/attach.ts";
import { type Dimension, type PanelPerson, slug, standardDimensions } from "../core/panel.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { inviteBlock } from "../graph/inviteBlock.ts";
import type { Trx } from "../storage/database.ts";
import { planFollowUp } from "../storage/followUps.ts";
import { addAliases, addPanel, lockMeeting, panelByAlias } from "../storage/panels.ts";
import { addTeam, teamsOf } from "../storage/teams.ts";
import { type Act, asMe, type Context, once } from "./action.ts";
import { showPanel } from "./panelFacts.ts";
import { pickTeam } from "./pickTeam.ts";
import { pinTab } from "./pinTab.ts";
import { type Invite, readInvite } from "./readInvite.ts";
import { scheduleReminders } from "./scheduleReminders.ts";

type Asked = Parameters<Act<"attachPanel">>[0];

/** Puts a panel on a meeting: reads its people from Graph, then keeps panel, team and the wake-up for the follow-up as one. */
export const attachPanel: Act<"attachPanel"> = async (asked, context) => {
	const invite = await readInvite(context, asked.meeting);
	if ("refused" in invite) return invite;
	const { id, name, mail } = context.me;
	const attachedBy = invite.invited.find((person) => person.id === id) ?? { id, name, mail, title: "", optional: true };
	const runsIt = attachedBy.id === asked.facilitatorId && !attachedBy.optional;
	const mayAttach = attachedBy.id === invite.organizer.id || runsIt || invite.meeting.onBehalf;
	if (!mayAttach) return refuse("notOrganizer", { values: { organizer: invite.organizer.name } });
	const setup = { invited: invite.invited, attachedBy, organizerId: invite.organizer.id, ...asked };
	const refusal =
		whyNotThesePeople(setup) ?? whyNotTheseTargets(asked.targets) ?? whyNotDue(asked.dueAt, invite.meeting.startsAt, context.now);
	if (refusal) return refusal;
	const reply = await asMe(context, async (trx) => {
		const people = peopleOf(setup);
		const attached = await once(trx, context, { key: asked.idempotencyKey, action: "attachPanel", input: asked }, () =>
			keepPanel(trx, context, invite, asked, people),
		);
		if ("refused" in attached) return attached;
		const shown = await showPanel(trx, context, attached.panelId);
		if ("refused" in shown) return shown;
		return { ...shown, inviteBlock: blockFor(context, attached.panelId, asked, people) };
	});
	if ("refused" in reply) return reply;
	// never in the way of the invite: what fails now is tried again by itself, and the block's link leads to the panel anyway
	const job = { tenantId: context.me.tenantId, panelId: reply.panel.id };
	void pinTab(job, { ...context, clock: () => context.now }, context.me).catch(() => undefined);
	return reply;
};

async function keepPanel(
	trx: Trx,
	context: Context,
	{ meeting, organizer, invited, aliases }: Invite,
	asked: Asked,
	people: readonly PanelPerson[],
): Promise<{ panelId: string } | Refusal> {
	const { tenantId } = context.me;
	await lockMeeting(trx, tenantId, aliases);
	const existing = await panelByAlias(trx, tenantId, aliases.slice(0, 1));
	if (existing) return refuse("panelExists", { values: { panelId: existing } });
	const panelId = context.newId();
	await addPanel(trx, tenantId, {
		id: panelId,
		teamId: await teamFor(trx, context, organizer, invited, { name: meeting.subject, ...asked }),
		topic: asked.topic,
		meeting: {
			subject: meeting.subject,
			startsAt: meeting.startsAt,
			endsAt: meeting.endsAt,
			joinUrl: meeting.joinUrl,
			chatId: meeting.chatId,
		},
		targets: asked.targets.map((label) => ({ id: slug(label), label })),
		dimensions: dimensionsOf(asked.dimensions),
		attribution: asked.attribution,
		dueAt: asked.dueAt,
		wall: { show: "rankings" },
		people,
		organizerId: organizer.id,
		timeZone: asked.timeZone,
		createdAt: context.now,
		...eventOf(meeting, aliases),
	});
	await addAliases(trx, tenantId, panelId, aliases);
	await planFollowUp(trx, tenantId, { id: context.newId(), panelId, dueAt: meeting.endsAt });
	await context.wake(trx, { tenantId, panelId, at: meeting.endsAt });
	await scheduleReminders(trx, context, { tenantId, panelId, dueAt: asked.dueAt, timeZone: asked.timeZone });
	return { panelId };
}

/** The team whose meeting this is; where it is none, those the meeting needs become one. A guest does not join for good. */
async function teamFor(
	trx: Trx,
	{ me, now, newId }: Context,
	organizer: Invited,
	invited: readonly Invited[],
	{ name, deciderId, facilitatorId, timeZone }: Pick<Asked, "deciderId" | "facilitatorId" | "timeZone"> & { name: string },
): Promise<string> {
	const known = pickTeam(await teamsOf(trx, me.tenantId, organizer.id), invited);
	if (known) return known.id;
	const id = newId();
	const members = invited.filter((person) => !person.optional);
	const member = (personId: string) => (members.some((one) => one.id === personId) ? personId : null);
	const roles = { deciderId: member(deciderId), facilitatorId: member(facilitatorId) };
	await addTeam(trx, me.tenantId, { id, name, createdAt: now, timeZone, ...roles }, members);
	return id;
}

/** By what the meeting is found again in its organizer's calendar; another mailbox's id of it means nothing there. */
function eventOf({ isOrganizer, eventId }: Invite["meeting"], aliases: readonly string[]) {
	const uid = aliases.find((alias) => alias.startsWith("uid:"))?.slice("uid:".length);
	return uid === undefined ? {} : { event: { uid, eventId: isOrganizer ? eventId : null } };
}

/** The dimensions every panel asks about, then the panel's own. */
function dimensionsOf(own: readonly string[]): Dimension[] {
	const added = own.map((label) => ({ id: slug(label), label }));
	return [...standardDimensions, ...added.filter((one) => !standardDimensions.some((standard) => standard.id === one.id))];
}

function blockFor(
	{ origin, words }: Context,
	panelId: string,
	{ topic, dueAt, deciderId, facilitatorId, timeZone }: Asked,
	people: readonly PanelPerson[],
) {
	const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? "";
	const link = `${origin}/panel/${panelId}`;
	return inviteBlock(words.inZone(timeZone), {
		topic,
		dueAt,
		deciderName: nameOf(deciderId),
		facilitatorName: nameOf(facilitatorId),
		link,
	});
}
