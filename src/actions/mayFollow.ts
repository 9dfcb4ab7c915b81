import { isGone } from "../core/panel.ts";
import type { Database } from "../storage/database.ts";
import { rolesOn } from "../storage/panels.ts";

/** Which of these people are on a panel, and so may hear that it changed. The clock asks: it reads nothing that anybody said. */
export const mayFollow = (database: Database, tenantId: string, panelId: string, personIds: readonly string[]): Promise<Set<string>> =>
	database.as({ tenantId, personId: null }, async (trx) => {
		const people = await rolesOn(trx, tenantId, panelId, personIds);
		return new Set(people.filter((person) => !isGone(person)).map(({ id }) => id));
	});
