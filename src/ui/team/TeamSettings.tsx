import "../styles/team.css";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Reading } from "../decisions/Reading.tsx";
import { usePane } from "../pane.tsx";
import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { useWords } from "../words.tsx";
import { MakeTeam } from "./MakeTeam.tsx";
import { TeamMembers } from "./TeamMembers.tsx";
import { TeamName } from "./TeamName.tsx";
import { TeamReading } from "./TeamReading.tsx";
import { TeamRhythm } from "./TeamRhythm.tsx";
import { TeamRoles } from "./TeamRoles.tsx";
import { type TeamRead, teamKey, useTeamChange } from "./useTeamChange.ts";

/** Who a team is and what it chose. Whoever runs it changes it here, the others read it. */
export function TeamSettings({ teamId, onTeam }: Pick<RoomProps, "teamId" | "onTeam">) {
	const { api } = usePane();
	const { t } = useWords();
	const [making, setMaking] = useState<boolean | null>(null);
	const another = useRef<HTMLButtonElement>(null);
	useEffect(() => {
		if (making === false) another.current?.focus();
	}, [making]);
	const read = useQuery({ queryKey: teamKey(teamId), queryFn: () => api.call("viewTeam", { teamId }) });
	if (making) return <MakeTeam onMade={onTeam} onCancel={() => setMaking(false)} />;
	if (!read.data) return <Reading read={read} />;
	const { team } = read.data;
	return (
		<>
			{team.mayChange ? <TeamForm team={team} /> : <TeamReading team={team} />}
			<button className="btn start" type="button" ref={another} onClick={() => setMaking(true)}>
				{t("team.makeAnother")}
			</button>
		</>
	);
}

function TeamForm({ team }: { team: TeamRead }) {
	const { t } = useWords();
	const changing = useTeamChange(team);
	return (
		<>
			<p className="q2">{t("team.about")}</p>
			<TeamName changing={changing} />
			<TeamRoles changing={changing} />
			<TeamMembers team={team} changing={changing} />
			<TeamRhythm changing={changing} />
		</>
	);
}
