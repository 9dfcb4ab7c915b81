import { type Act, asMe } from "./action.ts";
import { showPanel } from "./panelFacts.ts";

export const viewPanel: Act<"viewPanel"> = ({ panelId }, context) => asMe(context, (trx) => showPanel(trx, context, panelId));
