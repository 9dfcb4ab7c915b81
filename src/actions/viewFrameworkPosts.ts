import type { Reply } from "../contract.ts";
import type { DeliveryState } from "../core/followUp.ts";
import { chatsAmong } from "../core/frameworkPost.ts";
import { later } from "../core/instant.ts";
import type { Trx } from "../storage/database.ts";
import { type FrameworkPost, lastPost, meetingChats } from "../storage/frameworkPosts.ts";
import { type Act, asMe, type Context } from "./action.ts";
import { teamAsMember } from "./teamLog.ts";

/** Into which chats the reader can post the framework, and what became of what they posted last. */
export const viewFrameworkPosts: Act<"viewFrameworkPosts"> = ({ teamId }, context) =>
	asMe(context, async (trx) => {
		const team = await teamAsMember(trx, context, teamId);
		return "refused" in team ? team : showPosts(trx, context, teamId);
	});

const shownForMs = 90 * 86_400_000;

export async function showPosts(trx: Trx, { me, now }: Pick<Context, "me" | "now">, teamId: string): Promise<Reply<"viewFrameworkPosts">> {
	const mine = { tenantId: me.tenantId, teamId, personId: me.id };
	const last = await lastPost(trx, mine, later(now, -shownForMs));
	return {
		chats: chatsAmong(await meetingChats(trx, mine)).map(({ panelId, subject, startsAt }) => ({ panelId, subject, startsAt })),
		last: last
			? {
					panelId: last.panelId,
					subject: last.subject,
					version: last.version,
					state: shown[last.state],
					at: last.sentAt,
					because: whyNot(last),
				}
			: null,
	};
}

/** Whatever stopped the look for it, what may be in the chat is not said to be missing there. */
const whyNot = ({ state, maybeSentAt, lastError }: FrameworkPost): string | null =>
	maybeSentAt !== null && (state === "waiting" || state === "failed") ? "unknownOutcome" : lastError;

const shown = {
	planned: "posting",
	drafted: "posting",
	maybeSent: "posting",
	sent: "posted",
	waiting: "waiting",
	failed: "failed",
} as const satisfies Record<DeliveryState, string>;
