import { panelInChat } from "../core/panelInChat.ts";
import { panelsOfChat } from "../storage/meetingNames.ts";
import { type Act, asMe } from "./action.ts";

/** The panel of a meeting's chat, if it has one. Graph is not asked: the tab opens even while Microsoft 365 is away. */
export const findPanel: Act<"findPanel"> = ({ chatId }, context) =>
	asMe(context, async (trx) => ({
		panelId: panelInChat(await panelsOfChat(trx, context.me.tenantId, chatId), context.now)?.id ?? null,
	}));
