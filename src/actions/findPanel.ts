import { panelInChat } from "../core/panelInChat.ts";
import { panelsOfChat } from "../storage/meetingNames.ts";
import { type Act, asMe } from "./action.ts";

/**
 * The panel of a meeting's chat, if it has one: one that the reader is on before all others, so that a copied invite does not lead them
 * away. Graph is not asked: the tab opens even while Microsoft 365 is away.
 */
export const findPanel: Act<"findPanel"> = ({ chatId }, context) =>
	asMe(context, async (trx) => {
		const { me, now } = context;
		const all = await panelsOfChat(trx, me.tenantId, chatId, me.id);
		const mine = all.filter((panel) => panel.mine);
		return { panelId: panelInChat(mine.length > 0 ? mine : all, now)?.id ?? null };
	});
