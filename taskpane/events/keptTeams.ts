import type { NudgingTeam } from "../../src/core/nudge.ts";

/** What the mailbox keeps for this add-in, so that sending an invite waits for no server and no sign-in. */
export type KeptTeams = { origin: string; teams: readonly NudgingTeam[] };

const name = "nudges";
/** Of the 32 KB that Outlook gives an add-in. */
const mostCharacters = 24_000;

/** @returns null where nothing was kept, or nothing that can be read */
export function keptTeams(): KeptTeams | null {
	const kept = Office.context.roamingSettings.get(name) as KeptTeams | undefined;
	return typeof kept?.origin === "string" && Array.isArray(kept.teams) ? kept : null;
}

/** Keeps the first of them that fit; what stands there already is not written again. */
export function keepTeams({ origin, teams }: KeptTeams): void {
	const settings = Office.context.roamingSettings;
	const fitting: NudgingTeam[] = [];
	for (const team of teams) if (JSON.stringify([...fitting, team]).length <= mostCharacters) fitting.push(team);
	const kept: KeptTeams = { origin, teams: fitting };
	if (JSON.stringify(settings.get(name)) === JSON.stringify(kept)) return;
	settings.set(name, kept);
	settings.saveAsync(() => undefined);
}
