import type { Team } from "../core/team.ts";
import { factsOn, type TeamFacts } from "../core/teamFacts.ts";
import type { Trx } from "../storage/database.ts";
import { panelsWith } from "../storage/teamPanels.ts";
import type { Context } from "./action.ts";
import { loadTeamFacts } from "./loadTeamFacts.ts";

type Reading = Pick<Context, "me" | "now">;

/** The panels of a team that the reader is on: of the others they are shown nothing. */
export const panelsOfReader = async (trx: Trx, { me }: Pick<Context, "me">, teamId: string): Promise<string[]> =>
	(await panelsWith(trx, me.tenantId, teamId, me.id)).map(({ panelId }) => panelId);

/** What a team may look at together, as far as the reader was there. */
export const factsFor = async (trx: Trx, reading: Reading, team: Team): Promise<TeamFacts> =>
	factsOn(await loadTeamFacts(trx, reading, reading.me.tenantId, team), await panelsOfReader(trx, reading, team.id));
