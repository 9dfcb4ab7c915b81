import { senderOf, type Team } from "../core/team.ts";
import { acceptedBy, addAcceptance } from "../storage/acceptances.ts";
import type { Trx } from "../storage/database.ts";
import type { Context } from "./action.ts";

type Named = Pick<Team, "id" | "deciderId" | "facilitatorId">;

/** Keeps that whoever is named to decide or to facilitate has run the team themselves, and so stands by their role. */
export async function acceptRole(trx: Trx, { me, now }: Pick<Context, "me" | "now">, team: Named): Promise<void> {
	if (me.id !== team.deciderId && me.id !== team.facilitatorId) return;
	await addAcceptance(trx, me.tenantId, team.id, me.id, now);
}

/** From whose mailbox a team's own news goes out; null where nobody named has run it yet. */
export const mailboxOf = async (trx: Trx, tenantId: string, team: Named): Promise<string | null> =>
	senderOf(team, await acceptedBy(trx, tenantId, team.id));
