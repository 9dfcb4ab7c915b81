import { fewestEchoDays, mostEchoDays, mostPulseWeeks } from "../../core/team.ts";
import { languageOf } from "../../words/say.ts";
import { Segmented } from "../parts/Segmented.tsx";
import { useWords } from "../words.tsx";
import { Choice } from "./Choice.tsx";
import { languageNames } from "./languageNames.ts";
import { Told } from "./Told.tsx";
import type { Part, TeamChanging } from "./useTeamChange.ts";

const upTo = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const zonesWith = (zone: string): string[] => [...new Set(["UTC", zone, ...Intl.supportedValuesOf("timeZone")])].sort();

/** When the team is asked again, where its days begin, whether owners get a task, and what Outlook says before an invite goes out. */
export function TeamRhythm({ changing }: { changing: TeamChanging }) {
	const { t } = useWords();
	const { shown, save } = changing;
	const numbers = (key: string, from: number, to: number) =>
		upTo(from, to).map((count) => ({ value: String(count), label: t(`team.${key}`, { count }) }));
	const told = (part: Part) => <Told of={[part]} changing={changing} />;
	return (
		<section className="col g8">
			<h2 className="t4">{t("team.rhythm")}</h2>
			<div className="settings two">
				<div className="col g4">
					<Choice
						label={t("team.echo")}
						value={String(shown.echoDays)}
						options={numbers("echoDays", fewestEchoDays, mostEchoDays)}
						onChoose={(days) => void save("echoDays", { echoDays: Number(days) })}
					/>
					{told("echoDays")}
				</div>
				<div className="col g4">
					<Choice
						label={t("team.pulse")}
						value={String(shown.pulseWeeks)}
						options={numbers("pulseWeeks", 0, mostPulseWeeks)}
						onChoose={(weeks) => void save("pulseWeeks", { pulseWeeks: Number(weeks) })}
					/>
					{told("pulseWeeks")}
				</div>
				<div className="col g4">
					<Choice
						label={t("team.zone")}
						value={shown.timeZone}
						options={zonesWith(shown.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
						onChoose={(zone) => void save("timeZone", { timeZone: zone })}
					/>
					{told("timeZone")}
				</div>
				<div className="col g4">
					<Choice
						label={t("team.language")}
						value={languageOf(shown.locale)}
						options={languageNames()}
						onChoose={(language) => void save("locale", { locale: languageOf(language) })}
					/>
					{told("locale")}
				</div>
				<div className="col g4">
					<Segmented
						legend={t("team.tasks")}
						hint={t("team.tasksHint")}
						options={[
							{ value: "on", label: t("team.tasksOn") },
							{ value: "off", label: t("team.tasksOff") },
						]}
						value={shown.tasks ? "on" : "off"}
						onChange={(value) => void save("tasks", { tasks: value === "on" })}
					/>
					{told("tasks")}
				</div>
				<div className="col g4">
					<Segmented
						legend={t("team.nudge")}
						hint={t("team.nudgeHint")}
						options={[
							{ value: "on", label: t("team.nudgeOn") },
							{ value: "off", label: t("team.nudgeOff") },
						]}
						value={shown.nudge ? "on" : "off"}
						onChange={(value) => void save("nudge", { nudge: value === "on" })}
					/>
					{told("nudge")}
				</div>
			</div>
		</section>
	);
}
