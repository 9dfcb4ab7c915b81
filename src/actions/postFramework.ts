import { planDeliveries } from "../core/followUpPlan.ts";
import { chatFor } from "../core/frameworkPost.ts";
import { dayIn } from "../core/instant.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { whyNotBefore } from "../core/remembering.ts";
import type { Team } from "../core/team.ts";
import { isFailure } from "../graph/failure.ts";
import { frameworkCard } from "../graph/frameworkCard.ts";
import { teamsLink } from "../graph/teamsLink.ts";
import { readersOf } from "../storage/chatReaders.ts";
import type { Trx } from "../storage/database.ts";
import { startSending } from "../storage/deliveries.ts";
import { planFollowUp } from "../storage/followUps.ts";
import { meetingChats } from "../storage/frameworkPosts.ts";
import { earlierReply } from "../storage/intents.ts";
import { type Act, asMe, type Context, once } from "./action.ts";
import { frameworkFacts } from "./frameworkFacts.ts";
import type { MessageContent } from "./takeStep.ts";
import { teamAsMember } from "./teamLog.ts";
import { unanswered } from "./unanswered.ts";
import { showPosts } from "./viewFrameworkPosts.ts";

type Asked = Parameters<Act<"postFramework">>[0];

/**
 * Posts the version in force as a card into the chat of one of the team's meetings, in the name of whoever asks. What is to be posted is
 * kept with the wish and goes the way of every message that is sent once, so that no crash posts it twice or loses it.
 */
export const postFramework: Act<"postFramework"> = async (asked, context) => {
	const planned = await asMe(context, async (trx) => {
		const earlier = await earlierReply(trx, context.me.tenantId, context.me.id, intentOf(asked));
		return earlier ? { card: null } : plan(trx, context, asked);
	});
	if ("refused" in planned) return planned;
	// what cannot be known now, whoever sends it finds out
	const renewed = planned.card ? await context.graph.renewConsent(context.me) : undefined;
	if (isFailure(renewed) && renewed.kind === "consent") return unanswered(renewed);
	return asMe(context, async (trx) => {
		const kept = await once(trx, context, intentOf(asked), () => keep(trx, context, asked));
		return "refused" in kept ? kept : showPosts(trx, context, asked.teamId);
	});
};

const intentOf = (input: Asked) => ({ key: input.idempotencyKey, action: "postFramework", input }) as const;

type Plan = { panelId: string; chatId: string; version: number; card: Record<string, unknown> };

async function plan(trx: Trx, context: Context, { teamId, panelId, anyway }: Asked): Promise<Plan | Refusal> {
	const { me, now, words: said } = context;
	const team = await teamAsMember(trx, context, teamId);
	if ("refused" in team) return team;
	const { shown, version, remembering } = await frameworkFacts(trx, context, team, team.timeZone);
	const refusal = whyNotBefore(remembering);
	if (refusal) return refusal;
	if (version === 0) return refuse("nothingInForce");
	const chat = chatFor(await meetingChats(trx, { tenantId: me.tenantId, teamId, personId: me.id }), panelId);
	if ("refused" in chat) return chat;
	const doubt = anyway ? undefined : await whyNotUnasked(trx, context, team, chat.panelId);
	if (doubt) return doubt;
	const words = said.inLocale(team.locale).inZone(team.timeZone);
	const told = { teamName: team.name, order: { version, levels: shown.levels }, content: shown.content, today: dayIn(now, team.timeZone) };
	const card = frameworkCard(words, told, linkTo(context, teamId, words.t("framework.title")));
	return { panelId: chat.panelId, chatId: chat.chatId, version, card };
}

/** Whom it would tell what they are asked from memory, and who of those on the meeting is not of the team: for the poster to weigh. */
async function whyNotUnasked(trx: Trx, { me, now, words }: Context, team: Team, panelId: string): Promise<Refusal | undefined> {
	const there = await readersOf(trx, { tenantId: me.tenantId, teamId: team.id, panelId, now });
	const told = there.some(({ id, asked }) => asked && id !== me.id);
	const others = there.filter(({ id }) => !team.members.some((member) => member.id === id)).map(({ name }) => name);
	if (others.length === 0) return told ? refuse("stillAsked") : undefined;
	const names = words.list(others.length > mostNamed ? [...others.slice(0, mostNamed - 1), "…"] : others);
	return refuse(told ? "stillAskedNotAll" : "notAllMembers", { values: { names } });
}
const mostNamed = 6;

async function keep(trx: Trx, context: Context, asked: Asked): Promise<{ id: string } | Refusal> {
	const { me, now, newId, wake } = context;
	const planned = await plan(trx, context, asked);
	if ("refused" in planned) return planned;
	const { panelId, chatId, version, card } = planned;
	const { tenantId } = me;
	const id = newId();
	const senders = [{ id: me.id, name: me.name, mail: me.mail }];
	const content = { channel: "chat", card, chatId, senders, version } satisfies MessageContent & { version: number };
	const messages = planDeliveries({ tenantId, panelId, occurrence: id, purpose: "framework", people: [], chatId });
	await planFollowUp(trx, tenantId, { id, panelId, dueAt: now, purpose: "framework" });
	await startSending(
		trx,
		{ tenantId, panelId, followUpId: id, at: now },
		messages.map((message) => ({ ...message, id: newId(), content })),
	);
	await wake(trx, { tenantId, panelId, at: now });
	return { id };
}

function linkTo({ origin, teamsAppId }: Context, teamId: string, label: string): string {
	const link = `${origin}/team/${teamId}/framework`;
	return teamsAppId === "" ? link : teamsLink({ teamsAppId, link, label, chatId: null });
}
