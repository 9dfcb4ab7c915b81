import { isZone } from "../core/daytime.ts";
import { noteZone } from "../storage/zones.ts";
import { type Act, asMe } from "./action.ts";
import { showPanel } from "./panelFacts.ts";

export const viewPanel: Act<"viewPanel"> = ({ panelId, timeZone }, context) =>
	asMe(context, async (trx) => {
		if (timeZone !== undefined && isZone(timeZone)) await noteZone(trx, context.me.tenantId, context.me.id, timeZone);
		return showPanel(trx, context, panelId);
	});
