import { panelByAlias } from "../storage/panels.ts";
import { type Act, asMe } from "./action.ts";

/** The panel of a meeting's chat, if it has one. Graph is not asked: the tab opens even while Microsoft 365 is away. */
export const findPanel: Act<"findPanel"> = ({ chatId }, context) =>
	asMe(context, async (trx) => ({ panelId: (await panelByAlias(trx, context.me.tenantId, [`chat:${chatId}`])) ?? null }));
