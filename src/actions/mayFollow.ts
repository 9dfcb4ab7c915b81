import type { Me } from "../core/me.ts";
import type { Database } from "../storage/database.ts";
import { openPanel } from "./panelFacts.ts";

/** Whether somebody is on a panel, and so may hear that it changed. */
export const mayFollow = (database: Database, me: Me, panelId: string): Promise<boolean> =>
	database.as({ tenantId: me.tenantId, personId: me.id }, async (trx) => !("refused" in (await openPanel(trx, { me }, panelId))));
