import { type Member, type TeamSettings, whyNotHandedOn, whyNotRunning, whyNotThisTeam } from "../core/team.ts";
import { addMembers, changeTeamRow, lockTeam, removeMembers } from "../storage/teams.ts";
import { type Language, languageOf } from "../words/say.ts";
import { acceptRole } from "./acceptedRole.ts";
import { type Act, asMe } from "./action.ts";
import { lookUp } from "./lookUp.ts";
import { replanPulses } from "./planPulses.ts";
import { teamAsMember } from "./teamLog.ts";
import { showTeam } from "./viewTeam.ts";

/** Changes what whoever runs a team chose for it; the directory is asked before, so that nothing waits for it. */
export const changeTeam: Act<"changeTeam"> = async ({ teamId, add, remove, locale, ...given }, context) => {
	const added = await lookUp(context, add);
	if ("refused" in added) return added;
	return asMe(context, async (trx) => {
		const { tenantId, id } = context.me;
		await lockTeam(trx, tenantId, teamId);
		const team = await teamAsMember(trx, context, teamId);
		if ("refused" in team) return team;
		const change: Partial<TeamSettings> = {
			...given,
			...(locale ? { locale: localeIn(locale, [team.locale, context.words.locale]) } : {}),
		};
		const changed = { ...team, ...change, members: membersAfter(team.members, added.people, remove) };
		const refusal = whyNotRunning(team, id) ?? whyNotThisTeam(changed) ?? whyNotHandedOn(team, changed, id);
		if (refusal) return refusal;
		for (const named of [team, changed]) await acceptRole(trx, context, named);
		await removeMembers(trx, tenantId, teamId, remove, context.now);
		await addMembers(trx, tenantId, teamId, added.people);
		await changeTeamRow(trx, tenantId, teamId, change);
		if (change.pulseWeeks !== undefined || change.timeZone !== undefined) await replanPulses(trx, tenantId, changed, context.now);
		return showTeam(changed, context);
	});
};

/** With the country of the first that speaks it already. @example localeIn("de", ["en-GB", "de-CH"]) // "de-CH" */
const localeIn = (language: Language, spoken: readonly string[]): string =>
	spoken.find((locale) => languageOf(locale) === language) ?? (language === "en" ? "en-GB" : language);

const membersAfter = (members: readonly Member[], added: readonly Member[], removed: readonly string[]): Member[] => {
	const kept = members.filter(({ id }) => !removed.includes(id));
	return [...kept, ...added.filter(({ id }) => !kept.some((one) => one.id === id))].sort((a, b) => a.name.localeCompare(b.name));
};
