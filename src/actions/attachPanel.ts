import { type Invited, peopleOf, whyNotDue, whyNotThesePeople, whyNotTheseTargets } from "../core/attach.ts";
import { calendarKeyOf, calendarKeyText } from "../core/meetingNames.ts";
import { type Dimension, deciderOf, facilitatorOf, type PanelPerson, slug, standardDimensions } from "../core/panel.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { inviteBlock } from "../graph/inviteBlock.ts";
import type { Trx } from "../storage/database.ts";
import { planFollowUp } from "../storage/followUps.ts";
import { addNames, lockMeeting, panelNamed } from "../storage/meetingNames.ts";
import { addPanel, type KeptPanel } from "../storage/panels.ts";
import { addTeam, teamById, teamsOf } from "../storage/teams.ts";
import type { Words } from "../words/say.ts";
import { acceptRole } from "./acceptedRole.ts";
import { type Act, asMe, type Context, once } from "./action.ts";
import { showPanel } from "./panelFacts.ts";
import { pickTeam } from "./pickTeam.ts";
import { pinTab } from "./pinTab.ts";
import { type Invite, readInvite } from "./readInvite.ts";
import { scheduleReminders } from "./scheduleReminders.ts";

type Asked = Parameters<Act<"attachPanel">>[0];

type Kept = { panelId: string };
type As = {
	/** Where the panel's id is known before: its invite names it already. */
	panelId?: string;
	/** Where it is known whose panel it is, whatever other teams are like the invite. */
	teamId?: string;
	/** What belongs to keeping the panel, in its transaction; it may have another panel already, or refuse. */
	within?(trx: Trx, keep: () => Promise<Kept | Refusal>): Promise<Kept | Refusal>;
};

/** Puts a panel on a meeting: reads its people from Graph, then keeps panel, team and the wake-up for the follow-up as one. */
export const attachPanel: Act<"attachPanel"> = (asked, context) =>
	attachAs(asked, context, {
		within: (trx, keep) => once(trx, context, { key: asked.idempotencyKey, action: "attachPanel", input: asked }, keep),
	});

/** The same for what something else asks for, and keeps from being done twice. */
export async function attachAs(
	asked: Omit<Asked, "idempotencyKey">,
	context: Context,
	{ panelId = context.newId(), teamId, within = (_trx, keep) => keep() }: As,
): ReturnType<Act<"attachPanel">> {
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
		const attached = await within(trx, () => keepPanel(trx, context, invite, asked, people, { panelId, teamId }));
		if ("refused" in attached) return attached;
		const shown = await showPanel(trx, context, attached.panelId);
		if ("refused" in shown) return shown;
		return { ...shown, inviteBlock: inviteBlockOf(context, { id: attached.panelId, people, locale: context.words.locale, ...asked }) };
	});
	if ("refused" in reply) return reply;
	// never in the way of the invite: what fails now is tried again by itself, and the block's link leads to the panel anyway
	const job = { tenantId: context.me.tenantId, panelId: reply.panel.id };
	void pinTab(job, { ...context, clock: () => context.now }, context.me).catch(() => undefined);
	return reply;
}

async function keepPanel(
	trx: Trx,
	context: Context,
	{ meeting, organizer, invited, outside, names }: Invite,
	asked: Omit<Asked, "idempotencyKey">,
	people: readonly PanelPerson[],
	known: { panelId: string; teamId: string | undefined },
): Promise<Kept | Refusal> {
	const { tenantId } = context.me;
	const { panelId } = known;
	await lockMeeting(trx, tenantId, names.own);
	const existing = await panelNamed(trx, tenantId, names.own);
	if (existing) return refuse("panelExists", { values: { panelId: existing } });
	const teamId = known.teamId ?? (await teamFor(trx, context, organizer, invited, { name: meeting.subject, ...asked }));
	const team = await teamById(trx, tenantId, teamId);
	if (team) await acceptRole(trx, context, team);
	await addPanel(trx, tenantId, {
		id: panelId,
		teamId,
		topic: asked.topic,
		meeting: {
			subject: meeting.subject,
			startsAt: meeting.startsAt,
			endsAt: meeting.endsAt,
			joinUrl: meeting.joinUrl,
			chatId: meeting.chatId,
		},
		targets: asked.targets.map((label) => ({ id: slug(label), label })),
		dimensions: dimensionsOf(asked.dimensions, context.words),
		attribution: asked.attribution,
		dueAt: asked.dueAt,
		wall: { show: "rankings" },
		people,
		outside,
		organizerId: organizer.id,
		timeZone: asked.timeZone,
		locale: context.words.locale,
		createdAt: context.now,
		...eventOf(meeting),
	});
	await addNames(trx, tenantId, panelId, names);
	await planFollowUp(trx, tenantId, { id: context.newId(), panelId, dueAt: meeting.endsAt });
	await context.wake(trx, { tenantId, panelId, at: meeting.endsAt });
	await scheduleReminders(trx, context, { tenantId, panelId, dueAt: asked.dueAt, timeZone: asked.timeZone });
	return { panelId };
}

/** The team whose meeting this is; where it is none, those the meeting needs become one. A guest does not join for good. */
async function teamFor(
	trx: Trx,
	{ me, now, newId, words }: Context,
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
	await addTeam(trx, me.tenantId, { id, name, createdAt: now, timeZone, locale: words.locale, ...roles }, members);
	return id;
}

/** By what the meeting is found again in its organizer's calendar; another mailbox's id of it means nothing there. */
function eventOf(meeting: Invite["meeting"]) {
	const uid = calendarKeyText(calendarKeyOf(meeting));
	const eventId = meeting.isOrganizer ? meeting.eventId : null;
	return uid || eventId || meeting.joinUrl ? { event: { uid, eventId } } : {};
}

/** The dimensions every panel asks about, then the panel's own. */
function dimensionsOf(own: readonly string[], words: Words): Dimension[] {
	const standard = standardDimensions.map(({ id }) => ({ id, label: words.t(`given.dimension.${id}`) }));
	const added = own.map((label) => ({ id: slug(label), label }));
	return [...standard, ...added.filter(({ id }) => !standard.some((one) => one.id === id || slug(one.label) === id))];
}

type Named = Pick<KeptPanel, "id" | "topic" | "dueAt" | "timeZone" | "locale" | "people">;

/** What the panel adds to its meeting's invite. */
export function inviteBlockOf({ origin, words }: Pick<Context, "origin" | "words">, { id, topic, dueAt, timeZone, locale, people }: Named) {
	return inviteBlock(words.inLocale(locale).inZone(timeZone), {
		topic,
		dueAt,
		deciderName: deciderOf({ people })?.name ?? "",
		facilitatorName: facilitatorOf({ people })?.name ?? "",
		link: `${origin}/panel/${id}`,
	});
}
