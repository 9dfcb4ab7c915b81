import type { Reply } from "../contract.ts";
import type { DeliveryState } from "../core/followUp.ts";
import { chatsAmong } from "../core/frameworkPost.ts";
import type { Trx } from "../storage/database.ts";
import { lastPost, meetingChats } from "../storage/frameworkPosts.ts";
import { type Act, asMe, type Context } from "./action.ts";
import { teamAsMember } from "./teamLog.ts";

/** Into which chats the reader can post the framework, and what became of what they posted last. */
export const viewFrameworkPosts: Act<"viewFrameworkPosts"> = ({ teamId }, context) =>
	asMe(context, async (trx) => {
		const team = await teamAsMember(trx, context, teamId);
		return "refused" in team ? team : showPosts(trx, context, teamId);
	});

export async function showPosts(trx: Trx, { me }: Pick<Context, "me">, teamId: string): Promise<Reply<"viewFrameworkPosts">> {
	const mine = { tenantId: me.tenantId, teamId, personId: me.id };
	const last = await lastPost(trx, mine);
	return {
		chats: chatsAmong(await meetingChats(trx, mine)).map(({ panelId, subject, startsAt }) => ({ panelId, subject, startsAt })),
		last: last
			? {
					panelId: last.panelId,
					subject: last.subject,
					version: last.version,
					state: shown[last.state],
					at: last.sentAt,
					because: last.lastError,
				}
			: null,
	};
}

const shown = {
	planned: "posting",
	drafted: "posting",
	maybeSent: "posting",
	sent: "posted",
	waiting: "waiting",
	failed: "failed",
} as const satisfies Record<DeliveryState, string>;
