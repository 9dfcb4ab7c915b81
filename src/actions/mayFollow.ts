import { isGone } from "../core/panel.ts";
import { rolesOn } from "../storage/following.ts";

/** Which of these people are on a panel, and so may hear that it changed. The clock asks: it reads nothing that anybody said. */
export async function mayFollow(
	store: Parameters<typeof rolesOn>[0],
	tenantId: string,
	panelId: string,
	personIds: readonly string[],
): Promise<Set<string>> {
	const people = await rolesOn(store, tenantId, panelId, personIds);
	return new Set(people.filter((person) => !isGone(person)).map(({ id }) => id));
}
