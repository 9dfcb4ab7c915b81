import { useWords } from "../words.tsx";
import { Choice } from "./Choice.tsx";
import { Told } from "./Told.tsx";
import type { TeamChanging } from "./useTeamChange.ts";

/** Who decides in the team, and who facilitates it: two of its members, never one. */
export function TeamRoles({ changing }: { changing: TeamChanging }) {
	const { t } = useWords();
	const { shown, save } = changing;
	const people = [{ value: "", label: t("team.nobody") }, ...shown.members.map(({ id, name }) => ({ value: id, label: name }))];
	return (
		<section className="col g8">
			<h2 className="t4">{t("team.roles")}</h2>
			<div className="settings two">
				<div className="col g4">
					<Choice
						label={t("team.decides")}
						hint={t("team.decidesHint")}
						value={shown.deciderId ?? ""}
						options={people}
						onChoose={(id) => void save("deciderId", { deciderId: id || null })}
					/>
					<Told of={["deciderId"]} changing={changing} />
				</div>
				<div className="col g4">
					<Choice
						label={t("team.facilitates")}
						hint={t("team.facilitatesHint")}
						value={shown.facilitatorId ?? ""}
						options={people}
						onChoose={(id) => void save("facilitatorId", { facilitatorId: id || null })}
					/>
					<Told of={["facilitatorId"]} changing={changing} />
				</div>
			</div>
		</section>
	);
}
