import { isFailure } from "../graph/failure.ts";
import { tabsWaitingFor } from "../storage/tabs.ts";
import { chatsOnTheWay, chatsWaitingFor, type WaitingChat } from "../storage/waitingChats.ts";
import { tasksWaitingFor } from "../storage/waitingTasks.ts";
import { type Act, asMe, type Context } from "./action.ts";
import { pinTab } from "./pinTab.ts";
import { letChatsGo } from "./resumeChats.ts";
import { letTasksGo } from "./resumeTasks.ts";

/**
 * Somebody is here again: what could not be posted in a meeting's chat without them goes out now, and so does the tab that the
 * chat did not take. Their consent is asked for anew first, since the one they left is of no use. With `resumed`, it only
 * tells which of those are still on their way.
 */
export const resumeWaiting: Act<"resumeWaiting"> = async ({ resumed }, context) => {
	const { me, now, graph } = context;
	if (resumed) return { posting: told(await asMe(context, (trx) => chatsOnTheWay(trx, me.tenantId, me.id, resumed))), needsConsent: [] };
	const { waiting, tasks, tabless } = await asMe(context, async (trx) => ({
		waiting: await chatsWaitingFor(trx, me.tenantId, me.id),
		tasks: await tasksWaitingFor(trx, me.tenantId, me.id),
		tabless: await tabsWaitingFor(trx, me.tenantId, me.id, now),
	}));
	const renewed = waiting.length + tasks.length > 0 ? await graph.renewConsent(me) : undefined;
	if (!isFailure(renewed)) pinAll(context, tabless);
	if (isFailure(renewed)) return { posting: [], needsConsent: renewed.kind === "consent" ? told(waiting) : [] };
	if (tasks.length > 0) await asMe(context, (trx) => letTasksGo(trx, context, tasks));
	const posting = waiting.length > 0 ? await asMe(context, (trx) => letChatsGo(trx, context, waiting)) : [];
	return { posting: told(posting), needsConsent: [] };
};

const told = (chats: readonly WaitingChat[]) => chats.map(({ deliveryId, subject }) => ({ id: deliveryId, subject }));

/** Nobody waits for a tab. */
function pinAll(context: Context, panelIds: readonly string[]): void {
	const clock = () => context.now;
	for (const panelId of panelIds)
		void pinTab({ tenantId: context.me.tenantId, panelId }, { ...context, clock }, context.me).catch(() => undefined);
}
