import { standardSettings, type TeamSettings, whyNotThisTeam } from "../core/team.ts";
import { addTeam } from "../storage/teams.ts";
import { type Act, asMe, once } from "./action.ts";
import { lookUp } from "./lookUp.ts";
import { teamAsMember } from "./teamLog.ts";
import { showTeam } from "./viewTeam.ts";

/** Makes a team of people the directory knows; whoever makes it is in it. */
export const createTeam: Act<"createTeam"> = async (asked, context) => {
	const { me, now, newId } = context;
	const facilitatorMail = asked.facilitatorMail ?? me.mail.toLowerCase();
	const found = await lookUp(context, [...new Set([...asked.mails, asked.deciderMail, facilitatorMail, me.mail.toLowerCase()])]);
	if ("refused" in found) return found;
	const idOf = (mail: string) => found.people.find((person) => person.mail === mail)?.id ?? null;
	const settings: TeamSettings = {
		...standardSettings,
		name: asked.name,
		deciderId: idOf(asked.deciderMail),
		facilitatorId: idOf(facilitatorMail),
		timeZone: asked.timeZone,
	};
	const refusal = whyNotThisTeam({ ...settings, members: found.people });
	if (refusal) return refusal;
	return asMe(context, async (trx) => {
		const intent = { key: asked.idempotencyKey, action: "createTeam", input: asked } as const;
		const made = await once(trx, context, intent, async () => {
			const teamId = newId();
			await addTeam(trx, me.tenantId, { ...settings, id: teamId, createdAt: now }, found.people);
			return { teamId };
		});
		if ("refused" in made) return made;
		const team = await teamAsMember(trx, context, made.teamId);
		return "refused" in team ? team : showTeam(team, context);
	});
};
