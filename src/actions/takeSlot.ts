import { suggestedDue, suggestedTargets } from "../core/attach.ts";
import { later } from "../core/instant.ts";
import { realignMinutes } from "../core/offeredTimes.ts";
import { whyNoPanel, whyNotTaken } from "../core/realign.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import type { Team } from "../core/team.ts";
import { isFailure } from "../graph/failure.ts";
import { inviteBlock } from "../graph/inviteBlock.ts";
import { latestSetup } from "../storage/panels.ts";
import { choose, keepEvent, keepPanelOf, keepTimes, notChosen, type Realignment, realignmentById } from "../storage/realignments.ts";
import { latestOrder, teamById } from "../storage/teams.ts";
import { type Act, asMe, asMeOnTheWay, type Context } from "./action.ts";
import { attachAs } from "./attachPanel.ts";
import { commonTimes, whoCannot } from "./commonTimes.ts";
import { note } from "./trail.ts";
import { unanswered } from "./unanswered.ts";
import { showRealignment } from "./viewRealignment.ts";

type Opened = { team: Team; request: Realignment };

/**
 * Makes the meeting at the time chosen, with its panel, once: the time is kept before Outlook is asked, Outlook makes one event for one
 * request, and a meeting has one panel. Whatever is lost on the way, asking again goes on where it stopped.
 */
export const takeSlot: Act<"takeSlot"> = async ({ requestId, startsAt }, context) => {
	const opened = await openRequest(context, requestId);
	if ("refused" in opened) return opened;
	const { team, request } = opened;
	note(context.trail, { teamId: team.id });
	if (request.attachedAt === null) {
		const refusal = startsAt === null ? await offerOthers(context, opened, asMe) : await take(context, opened, startsAt);
		if (refusal) return refusal;
	}
	return asMe(context, (trx) => showRealignment(trx, context, team));
};

const openRequest = (context: Context, id: string): Promise<Opened | Refusal> =>
	asMe<Opened | Refusal>(context, async (trx) => {
		const { me } = context;
		const request = await realignmentById(trx, { tenantId: me.tenantId, id });
		const team = request && request.webLink !== null ? await teamById(trx, me.tenantId, request.teamId) : undefined;
		if (!request || !team?.members.some((member) => member.id === me.id)) return refuse("noSuchRealignment");
		if (request.toId !== me.id) return refuse("notYoursToTake", { values: { name: request.toName } });
		return whyNoPanel(team) ?? { team, request };
	});

async function offerOthers(context: Context, { team, request }: Opened, within: typeof asMe): Promise<Refusal | undefined> {
	if (request.chosenAt !== null) return refuse("timeInDoubt", { values: { startsAt: request.chosenAt } });
	const found = await commonTimes(context, team, request);
	if ("refused" in found) return found;
	await within(context, (trx) => keepTimes(trx, { tenantId: context.me.tenantId, id: request.id }, found.times));
	return undefined;
}

async function take(context: Context, { team, request }: Opened, startsAt: string): Promise<Refusal | undefined> {
	const { me, now, graph } = context;
	const at = { tenantId: me.tenantId, id: request.id };
	const refusal = whyNotTaken({ ...request, times: request.times ?? [] }, startsAt, me.id, now);
	if (refusal) return refusal;
	const time = { startsAt, endsAt: later(startsAt, realignMinutes * 60_000) };
	const isNew = request.chosenAt === null;
	if (isNew) {
		// with a time that is being put into the calendar already, the reader would stand in their own way
		const names = await whoCannot(context, team, request, time);
		if ("refused" in names) return names;
		if (names.length > 0) {
			await offerOthers(context, { team, request }, asMeOnTheWay);
			return refuse("timeTaken", { values: { names: context.words.list(names), count: names.length } });
		}
		if (!(await asMeOnTheWay(context, (trx) => choose(trx, at, startsAt, now)))) return refuse("timeInDoubt", { values: { startsAt } });
	}
	const due = dueFor(startsAt, request.takenAt ?? now, now);
	const topic = context.words.inLocale(team.locale).t("mail.realign.topic");
	let eventId = request.eventId;
	if (eventId === null) {
		const made = await graph.createEvent(me, { ...time, ...invitation(context, team, request, { topic, due }) }, request.id);
		if (isFailure(made)) {
			if (made.kind !== "unknownOutcome") await asMeOnTheWay(context, (trx) => notChosen(trx, at));
			return unanswered(made);
		}
		eventId = made.eventId;
		await asMe(context, (trx) => keepEvent(trx, at, startsAt, made.eventId));
	}
	return attachTo(context, { team, request }, { eventId, topic, due });
}

/** The same for each try, as long as it lies ahead. */
const dueFor = (startsAt: string, takenAt: string, now: string): string => {
	const due = suggestedDue(startsAt, takenAt);
	return due > now ? due : suggestedDue(startsAt, now);
};

const nameOf = (team: Team, id: string | null): string => team.members.find((member) => member.id === id)?.name ?? "";

/** Everybody of the team: who leads answers, who facilitates runs it. */
function invitation({ origin, words, me }: Context, team: Team, { panelId }: Realignment, { topic, due }: { topic: string; due: string }) {
	const { html } = inviteBlock(words.inLocale(team.locale).inZone(team.timeZone), {
		topic,
		dueAt: due,
		deciderName: nameOf(team, team.deciderId),
		facilitatorName: nameOf(team, team.facilitatorId),
		link: `${origin}/panel/${panelId}`,
	});
	const others = team.members.filter(({ id }) => id !== me.id);
	return { subject: topic, html, attendees: others.map(({ name, mail }) => ({ name, address: mail })) };
}

async function attachTo(
	context: Context,
	{ team, request }: Opened,
	{ eventId, topic, due }: { eventId: string; topic: string; due: string },
): Promise<Refusal | undefined> {
	const { me, now } = context;
	const at = { tenantId: me.tenantId, id: request.id };
	const targets = await asMe(context, async (trx) => {
		const { levels } = await latestOrder(trx, me.tenantId, team.id);
		const latest = await latestSetup(trx, me.tenantId, team.id);
		return suggestedTargets(
			levels.flat().map(({ label }) => label),
			latest?.targets,
		);
	});
	const attached = await attachAs(
		{
			meeting: { itemId: eventId },
			topic,
			deciderId: team.deciderId ?? "",
			facilitatorId: team.facilitatorId ?? "",
			targets,
			dimensions: [],
			attribution: "named",
			dueAt: due,
			timeZone: team.timeZone,
		},
		{ ...context, words: context.words.inLocale(team.locale) },
		// the meeting itself holds one panel
		{ panelId: request.panelId, teamId: team.id },
	);
	const there = "refused" in attached && attached.refused === "panelExists" ? attached.values?.["panelId"] : undefined;
	if ("refused" in attached && there === undefined) return attached;
	const panelId = "refused" in attached ? String(there) : attached.panel.id;
	await asMe(context, (trx) => keepPanelOf(trx, at, panelId, now));
	return undefined;
}
