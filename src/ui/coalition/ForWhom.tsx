import { useQuery } from "@tanstack/react-query";
import { usePane } from "../pane.tsx";
import { Icon } from "../parts/Icon.tsx";
import { teamKey } from "../team/useTeamChange.ts";
import { useWords } from "../words.tsx";

/** Who can read this page, by name. */
export function ForWhom({ teamId, onTeam }: { teamId: string; onTeam(): void }) {
	const { t, list } = useWords();
	const { api } = usePane();
	const { data } = useQuery({ queryKey: teamKey(teamId), queryFn: () => api.call("viewTeam", { teamId }) });
	if (!data) return null;
	const { members, facilitatorId, deciderId } = data.team;
	const named = [facilitatorId, deciderId].flatMap((id) => members.find((member) => member.id === id)?.name ?? []);
	const everyone = facilitatorId === null && deciderId === null;
	return (
		<div className="msg">
			<Icon name={everyone ? "peopleTeam" : "lockClosed"} />
			<div className="grow col g2">
				<p className="t5">{everyone ? t("coalition.whose.everyone") : t("coalition.whose.title", { names: list(named) })}</p>
				<p className="q2">
					{t("coalition.whose.why")} {everyone && t("coalition.whose.everyoneWhy")}
				</p>
				{everyone && (
					<button className="link" type="button" onClick={onTeam}>
						{t("coalition.whose.toTeam")}
					</button>
				)}
			</div>
		</div>
	);
}
