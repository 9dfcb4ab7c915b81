import type { Reply } from "../contract.ts";
import { later } from "../core/instant.ts";
import { whyNotAsked } from "../core/realign.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import type { Team } from "../core/team.ts";
import { isFailure } from "../graph/failure.ts";
import type { Mail } from "../graph/mailDraft.ts";
import { realignMail } from "../graph/realignMail.ts";
import type { OwnMail } from "../graph/writeDraft.ts";
import type { Trx } from "../storage/database.ts";
import { acknowledgedOf } from "../storage/framework.ts";
import {
	addRealignment,
	claimWriting,
	keepMail,
	keepTimes,
	notWritten,
	type Realignment,
	realignmentById,
	rewordRealignment,
	unwrittenRealignment,
} from "../storage/realignments.ts";
import { lockTeam } from "../storage/teams.ts";
import { type Act, asMe, asMeOnTheWay, type Context, once } from "./action.ts";
import { commonTimes } from "./commonTimes.ts";
import { frameworkFacts } from "./frameworkFacts.ts";
import { teamAsMember } from "./teamLog.ts";
import { unanswered } from "./unanswered.ts";
import { shownTimes, worksFrom } from "./viewRealignment.ts";

type Asked = Parameters<Act<"requestRealignment">>[0];

/** For as long an unclear outcome is left alone: longer than Outlook takes to list a mail. */
const doubtMs = 60_000;

/** Keeps what is asked, looks for times that suit, and writes the mail into the reader's drafts: once, whatever fails in between. */
export const requestRealignment: Act<"requestRealignment"> = async (asked, context) => {
	const begun = await asMeOnTheWay(context, (trx) => begin(trx, context, asked));
	if ("refused" in begun) return begun;
	const { team, request } = begun;
	if (request.webLink !== null) return replied(request, team, request.webLink);
	const at = { tenantId: context.me.tenantId, id: request.id };
	const found = request.times ? { times: request.times } : await commonTimes(context, team, request);
	if ("refused" in found) return found;
	if (!request.times) await asMeOnTheWay(context, (trx) => keepTimes(trx, at, found.times));
	const offered = { ...request, times: found.times };
	const mail = await writeOnce(context, at, mailFor(context, team, offered));
	if ("refused" in mail) return mail;
	await asMe(context, (trx) => keepMail(trx, at, mail));
	return replied(offered, team, mail.webLink);
};

async function begin(trx: Trx, context: Context, asked: Asked): Promise<{ team: Team; request: Realignment } | Refusal> {
	const { me, now, newId } = context;
	const { tenantId } = me;
	const { teamId, toId, executing, missed, ask } = asked;
	const team = await teamAsMember(trx, context, teamId);
	if ("refused" in team) return team;
	const refusal = whyNotAsked({ toId, executing, missed, ask }, team, me.id);
	if (refusal) return refusal;
	const intent = { key: asked.idempotencyKey, action: "requestRealignment" as const, input: asked };
	const kept = await once(trx, context, intent, async () => {
		await lockTeam(trx, tenantId, teamId);
		const version = await versionOf(trx, context, team);
		const parts = { executing, missed, ask };
		// one whose mail nobody saw written goes on, with what is said now
		const earlier = await unwrittenRealignment(trx, { tenantId, teamId, fromId: me.id, toId });
		if (earlier) {
			await rewordRealignment(trx, { tenantId, id: earlier.id }, parts, version, now);
			return { id: earlier.id };
		}
		const toName = team.members.find(({ id }) => id === toId)?.name ?? "";
		const row = { id: newId(), teamId, fromId: me.id, fromName: me.name, toId, toName, version, ...parts, askedAt: now, panelId: newId() };
		await addRealignment(trx, tenantId, row);
		return { id: row.id };
	});
	if ("refused" in kept) return kept;
	const request = await realignmentById(trx, { tenantId, id: kept.id });
	return request ? { team, request } : refuse("noSuchRealignment");
}

async function versionOf(trx: Trx, context: Context, team: Team): Promise<number> {
	const { tenantId, id } = context.me;
	const facts = await frameworkFacts(trx, context, team, team.timeZone);
	const read = (await acknowledgedOf(trx, { tenantId, teamId: team.id })).find(({ personId }) => personId === id);
	return worksFrom(facts, read?.version)?.version ?? 0;
}

/** The mail as it was written, or as it is found again: Outlook has no key by which it would refuse a second one. */
async function writeOnce(context: Context, at: { tenantId: string; id: string }, mail: Mail): Promise<OwnMail | Refusal> {
	const { graph, me, now } = context;
	const mine = await asMeOnTheWay(context, (trx) => claimWriting(trx, at, now, later(now, -doubtMs)));
	const found = await graph.findOwnDraft(me, at.id);
	if (isFailure(found)) {
		if (mine) await asMeOnTheWay(context, (trx) => notWritten(trx, at));
		return unanswered(found);
	}
	if (found) {
		// it may say what was said before; one that was sent stays as it is
		const changed = found.isDraft ? await graph.rewriteDraft(me, found.id, mail) : undefined;
		return isFailure(changed) ? unanswered(changed) : found;
	}
	if (!mine) return refuse("draftInDoubt");
	const written = await graph.writeDraft(me, mail, at.id);
	if (!isFailure(written)) return written;
	if (written.kind !== "unknownOutcome") {
		await asMeOnTheWay(context, (trx) => notWritten(trx, at));
		return unanswered(written);
	}
	const there = await graph.findOwnDraft(me, at.id);
	return there && !isFailure(there) ? there : refuse("draftInDoubt");
}

function mailFor({ origin, words }: Context, team: Team, request: Realignment): Mail {
	const link = `${origin}/team/${team.id}/realign?request=${request.id}`;
	const to = team.members.find(({ id }) => id === request.toId);
	const { subject, html } = realignMail(words.inLocale(team.locale).inZone(team.timeZone), {
		...request,
		times: request.times ?? [],
		timeZone: team.timeZone,
		link,
		linkAt: (startsAt) => `${link}&at=${encodeURIComponent(startsAt)}`,
	});
	return { subject, html, to: { name: request.toName, address: to?.mail ?? "" } };
}

const replied = (request: Realignment, team: Team, webLink: string): Reply<"requestRealignment"> => ({
	id: request.id,
	webLink,
	slots: shownTimes(request.times ?? [], team),
});
