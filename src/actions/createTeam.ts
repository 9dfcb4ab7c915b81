import { standardSettings, type TeamSettings, whyNotThisTeam } from "../core/team.ts";
import { addTeam } from "../storage/teams.ts";
import { acceptRole } from "./acceptedRole.ts";
import { type Act, asMe, once } from "./action.ts";
import { lookUp, lookUpMe } from "./lookUp.ts";
import { teamAsMember } from "./teamLog.ts";
import { showTeam } from "./viewTeam.ts";

/** Makes a team of people the directory knows; whoever makes it is in it. */
export const createTeam: Act<"createTeam"> = async (asked, context) => {
	const { me, now, newId } = context;
	const maker = await lookUpMe(context);
	if ("refused" in maker) return maker;
	const named = [asked.mails, asked.deciderMail, asked.facilitatorMail ?? []].flat();
	const found = await lookUp(context, [...new Set(named)]);
	if ("refused" in found) return found;
	const members = [...found.people.filter(({ id }) => id !== me.id), maker];
	const idOf = (mail: string) => found.people.find((person) => person.mail === mail)?.id ?? null;
	const settings: TeamSettings = {
		...standardSettings,
		name: asked.name,
		deciderId: idOf(asked.deciderMail),
		facilitatorId: asked.facilitatorMail === undefined ? me.id : idOf(asked.facilitatorMail),
		timeZone: asked.timeZone,
		locale: context.words.locale,
	};
	const refusal = whyNotThisTeam({ ...settings, members });
	if (refusal) return refusal;
	return asMe(context, async (trx) => {
		const intent = { key: asked.idempotencyKey, action: "createTeam", input: asked } as const;
		const made = await once(trx, context, intent, async () => {
			const teamId = newId();
			await addTeam(trx, me.tenantId, { ...settings, id: teamId, createdAt: now }, members);
			await acceptRole(trx, context, { ...settings, id: teamId });
			return { teamId };
		});
		if ("refused" in made) return made;
		const team = await teamAsMember(trx, context, made.teamId);
		return "refused" in team ? team : showTeam(team, context);
	});
};
