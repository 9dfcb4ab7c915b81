import type { SandboxState } from "../../hosts/shape.ts";
import type { TeamsMeeting } from "../teamsHost.ts";
import type { Teams } from "../useTeams.ts";
import { PersonSelect } from "./PersonSelect.tsx";
import { Stage, stageAddress } from "./Stage.tsx";

type Props = { teams: Teams; state: SandboxState; meeting: TeamsMeeting; choosePerson(alias: string): void };

/** The stage over the whole page, for as long as the app shares it. */
export function StageOver({ teams, state, meeting, choosePerson }: Props) {
	if (teams.stage === null) return null;
	return (
		<section className="sb-over" aria-label="Stage">
			<div className="sb-bar">
				<h2 className="t5">On the stage</h2>
				<span className="q2 grow">What everyone in the meeting sees. Each person has their own buttons on it.</span>
				<PersonSelect me={state.me.alias} people={state.people} choose={choosePerson} />
				<button type="button" className="btn" onClick={() => teams.toStage(null)}>
					Stop sharing
				</button>
			</div>
			<Stage host={teams.host} meeting={meeting} as={state.me.alias} url={stageAddress(teams.stage)} />
		</section>
	);
}
