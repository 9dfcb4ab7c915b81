import type { Invited } from "../core/attach.ts";
import { type MeetingChange, type MeetingNow, whatFollows } from "../core/followMeeting.ts";
import { type Instant, later } from "../core/instant.ts";
import { calendarKeyOf, calendarKeyText } from "../core/meetingNames.ts";
import { outsideOf } from "../core/outside.ts";
import { leadersOf, type PanelPerson } from "../core/panel.ts";
import { type GraphFailure, isFailure } from "../graph/failure.ts";
import type { GraphMeeting } from "../graph/readMeeting.ts";
import { announceChange } from "../storage/changes.ts";
import type { Trx } from "../storage/database.ts";
import { isDecided } from "../storage/decisions.ts";
import { dropReminders, lockFollowUp, setFollowUp } from "../storage/deliveries.ts";
import { erasedSince } from "../storage/erasure.ts";
import {
	type FollowedMeeting,
	followedMeeting,
	keepFailedReading,
	keepMeeting,
	keepPeople,
	keepReading,
} from "../storage/followedMeetings.ts";
import { addNames, renamePanel } from "../storage/meetingNames.ts";
import { changePanelRow, type KeptPanel, panelById } from "../storage/panels.ts";
import type { Context, Wake } from "./action.ts";
import { namesOf } from "./readInvite.ts";
import { endReminders, scheduleReminders } from "./scheduleReminders.ts";
import { clockLeaves } from "./trail.ts";

export type FollowContext = Pick<Context, "database" | "graph" | "newId"> & {
	clock(): Instant;
	/** Without it, what is planned anew is found by the sweep. */
	wake?: Wake;
};
type Job = { tenantId: string; panelId: string };

/** `known`: the panel is as its meeting is. `later`: the calendar could not answer now. `unknown`: it will not answer. */
export type Followed = "known" | "later" | "unknown";

/** Each time somebody else kept a reading meanwhile, or was told of a change; then this one may be the older. */
const mostReadings = 4;
/** What was read so lately needs no second look before it is acted on. */
const freshMs = 3 * 60_000;

/**
 * Reads a panel's meeting from its organizer's calendar and lets the panel follow it. It can run any number of times, at once
 * and in several processes; no transaction is open while Graph is asked, and an older reading never replaces a newer.
 */
export async function followMeeting(job: Job, context: FollowContext): Promise<Followed> {
	for (let readings = 0; readings < mostReadings; readings++) {
		const about = await asClock(context, job, (trx) => load(trx, job));
		if (!about) return "unknown";
		const read = await readNow(job, about, context);
		if (isFailure(read)) {
			const soon = read.kind === "throttled" || read.kind === "unavailable" || read.kind === "unknownOutcome";
			await asClock(context, job, (trx) =>
				soon
					? keepFailedReading(trx, job.tenantId, job.panelId, context.clock())
					: keepReading(trx, job.tenantId, job.panelId, null, context.clock()),
			);
			return soon ? "later" : "unknown";
		}
		if (await asClock(context, job, (trx) => keep(trx, job, about.ref, read, context)))
			return read === null && !about.ref.located ? "unknown" : "known";
	}
	return "later";
}

/** The same, unless the meeting was read a moment ago and nothing was heard since. */
export async function followUnlessFresh(job: Job, context: FollowContext): Promise<Followed> {
	const now = context.clock();
	const about = await asClock(context, job, (trx) => load(trx, job));
	if (!about) return "unknown";
	const { checkedAt, stale } = about.ref;
	const fresh = !stale && checkedAt !== null && checkedAt <= now && later(checkedAt, freshMs) > now;
	return fresh ? "known" : followMeeting(job, context);
}

const asClock = <T>({ database }: Pick<Context, "database">, { tenantId }: Job, work: (trx: Trx) => Promise<T>): Promise<T> =>
	database.as({ tenantId, personId: null }, work);

type About = { ref: FollowedMeeting; people: readonly PanelPerson[] };

async function load(trx: Trx, { tenantId, panelId }: Job): Promise<About | undefined> {
	const ref = await followedMeeting(trx, tenantId, panelId);
	const panel = ref && (await panelById(trx, tenantId, panelId));
	return ref && panel && { ref, people: panel.people };
}

type Read = { event: GraphMeeting; now: MeetingNow } | null;

/** The meeting as it is now with its people as the directory knows them. Null where it is off. */
async function readNow({ tenantId }: Job, { ref, people }: About, { graph }: FollowContext): Promise<Read | GraphFailure> {
	const event = await graph.readEvent({ tenantId, personId: ref.organizerId }, ref);
	if (isFailure(event)) return event;
	if (event === null || event.isCancelled) return null;
	const attendees = new Map([{ ...event.organizer, optional: false }, ...event.attendees].map((one) => [one.mail, one]));
	const strangers = [...attendees.keys()].filter((mail) => !people.some((person) => person.mail.toLowerCase() === mail));
	const found = strangers.length === 0 ? [] : await graph.findPeople({ tenantId }, strangers);
	if (isFailure(found)) return found;
	const known = [...people, ...found];
	const invited = [...attendees.values()].flatMap(({ mail, optional }): Invited[] => {
		const person = known.find((one) => one.mail.toLowerCase() === mail);
		return person ? [{ id: person.id, name: person.name, mail, title: person.title, optional }] : [];
	});
	const { subject, startsAt, endsAt, joinUrl, chatId } = event;
	return { event, now: { subject, startsAt, endsAt, joinUrl, chatId, invited, outside: outsideOf([...attendees.values()], known) } };
}

/** @returns false where this reading may be older than what is kept. */
async function keep(trx: Trx, job: Job, { checks }: FollowedMeeting, read: Read, context: FollowContext): Promise<boolean> {
	const { tenantId, panelId } = job;
	const at = context.clock();
	const ref = await followedMeeting(trx, tenantId, panelId, "alone");
	const panel = ref && (await panelById(trx, tenantId, panelId));
	if (!ref || !panel) return true;
	if (ref.checks !== checks) return false;
	await keepReading(trx, tenantId, panelId, read && foundAs(read.event), at);
	// what was never found may lie where the app does not look; it is not taken for cancelled
	if (read === null && !ref.located) return true;
	if (read) await renamePanel(trx, tenantId, panelId, namesOf(read.event).own);
	const followUp = await lockFollowUp(trx, tenantId, panelId);
	const decided = await isDecided(trx, tenantId, panelId);
	const erased = await erasedSince(trx, tenantId, panelId);
	const now = read && { ...read.now, invited: read.now.invited.filter(({ id }) => !erased.has(id)) };
	const change = whatFollows({ panel, followUp, decided }, now, at);
	if (!change) return true;
	if (change.meeting) await keepMeeting(trx, tenantId, panelId, change.meeting);
	if (change.people) {
		await keepPeople(trx, tenantId, panelId, change.people);
		for (const { id } of noLonger(panel.people, change.people)) await dropReminders(trx, tenantId, panelId, id);
	}
	if (change.outside) await changePanelRow(trx, tenantId, panelId, { outside: change.outside });
	if (change.dueAt) await changePanelRow(trx, tenantId, panelId, { dueAt: change.dueAt });
	await remindAccordingly(trx, job, panel, change, context);
	if (followUp && change.followUp) await setFollowUp(trx, tenantId, followUp.id, change.followUp);
	if (read && change.news.includes("linked")) await addNames(trx, tenantId, panelId, { own: [], shared: namesOf(read.event).shared });
	if (change.meeting || change.people)
		await clockLeaves(trx, { tenantId, now: at, newId: context.newId }, { act: "meetingFollowed", panelId });
	await announceChange(trx, tenantId, panelId);
	return true;
}

/** How it is found again, as its organizer's calendar has it. */
const foundAs = (event: GraphMeeting) => ({
	eventId: event.eventId,
	seriesId: event.seriesId,
	uid: event.iCalUId && calendarKeyText(calendarKeyOf(event)),
});

/** Those who led and lead no more. */
const noLonger = (before: readonly PanelPerson[], after: readonly PanelPerson[]): readonly PanelPerson[] =>
	leadersOf({ people: before }).filter(({ id }) => !leadersOf({ people: after }).some((leader) => leader.id === id));

/** Nobody is reminded of a meeting that is off; of one that is on again, or whose answers are due earlier, by its new times. */
async function remindAccordingly(
	trx: Trx,
	job: Job,
	panel: KeptPanel,
	{ news, dueAt }: MeetingChange,
	context: FollowContext,
): Promise<void> {
	if (panel.revealedAt !== null) return;
	if (news.includes("cancelled")) await endReminders(trx, job.tenantId, job.panelId);
	else if (dueAt !== undefined || news.includes("restored")) {
		const { newId, wake = async () => {} } = context;
		const about = { ...job, dueAt: dueAt ?? panel.dueAt, timeZone: panel.timeZone };
		await scheduleReminders(trx, { now: context.clock(), newId, wake }, about);
	}
}
