import { languageOf } from "../../words/say.ts";
import { useWords } from "../words.tsx";
import { nameOf as nameOfLanguage } from "./languageNames.ts";
import { TeamMembers } from "./TeamMembers.tsx";
import type { TeamRead } from "./useTeamChange.ts";

/** What the team chose, for who does not run it: with whoever does. */
export function TeamReading({ team }: { team: TeamRead }) {
	const { t } = useWords();
	const nameOf = (id: string | null) => team.members.find((member) => member.id === id)?.name;
	const runners = [nameOf(team.facilitatorId), nameOf(team.deciderId)].filter((name) => name !== undefined);
	const lines: [string, string][] = [
		["name", team.name],
		["decides", nameOf(team.deciderId) ?? t("team.nobody")],
		["facilitates", nameOf(team.facilitatorId) ?? t("team.nobody")],
		["echo", t("team.echoDays", { count: team.echoDays })],
		["pulse", t("team.pulseWeeks", { count: team.pulseWeeks })],
		["zone", team.timeZone.replaceAll("_", " ")],
		["language", nameOfLanguage(languageOf(team.locale))],
		["tasks", t(team.tasks ? "team.tasksOn" : "team.tasksOff")],
		["nudge", t(team.nudge ? "team.nudgeOn" : "team.nudgeOff")],
	];
	return (
		<>
			<p className="q2">{runners.length > 0 ? t("team.readOnly", { list: runners }) : t("team.readOnlyNobody")}</p>
			<dl className="settings two">
				{lines.map(([key, value]) => (
					<div key={key}>
						<dt>{t(`team.${key}`)}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
			<TeamMembers team={team} />
		</>
	);
}
