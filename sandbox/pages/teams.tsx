import { useState } from "react";
import type { SandboxState } from "../hosts/shape.ts";
import { open, type PageProps } from "./open.tsx";
import { Avatar } from "./parts/Avatar.tsx";
import { Bar } from "./parts/Bar.tsx";
import { ActivityItem, ChatThread } from "./parts/ChatThread.tsx";
import { Stage, stageAddress } from "./parts/Stage.tsx";
import { TeamsFrame } from "./parts/TeamsFrame.tsx";
import type { TeamsMeeting } from "./teamsHost.ts";
import { useTheme } from "./theme.ts";
import { nextMeeting } from "./useOutlook.ts";
import { type Teams, tabEntityId, teamsMeeting, useTeams } from "./useTeams.ts";
import { span } from "./when.ts";

const places = [
	["chat", "Chat"],
	["details", "Evenover"],
	["sidePanel", "In the meeting"],
	["stage", "On the stage"],
	["personal", "My own tab"],
] as const;
type Shown = (typeof places)[number][0];

function Call({ state, meeting }: { state: SandboxState; meeting: TeamsMeeting }) {
	const invited = state.meetings.find(({ chatId }) => chatId === meeting.chatId);
	const people = invited ? [invited.organizer, ...invited.required, ...invited.optional] : [];
	return (
		<section className="sb-call" aria-label="Call">
			<ul>
				{people.map(({ name, mail }) => (
					<li key={mail}>
						<Avatar name={name} />
						{name}
					</li>
				))}
			</ul>
		</section>
	);
}

type PlaceProps = { shown: Shown; state: SandboxState; meeting: TeamsMeeting | null; teams: Teams; sub: string | null };

function Place({ shown, state, meeting, teams, sub }: PlaceProps) {
	const { me } = state;
	if (shown === "personal") {
		const place = { frameContext: "content" as const, entityId: "home", subEntityId: sub, meeting: null };
		return <TeamsFrame host={teams.host} as={me.alias} place={place} title="Evenover, my own tab" />;
	}
	if (!meeting) return <p className="q sb-item">{me.name} is in no meeting.</p>;
	const chat = state.chats.find(({ id }) => id === meeting.chatId) ?? null;
	const frame = { host: teams.host, as: me.alias, tabs: chat?.tabs ?? 0 };
	const place = { entityId: tabEntityId, subEntityId: sub, meeting };
	if (shown === "details")
		return (
			<div className="sb-details">
				<TeamsFrame {...frame} place={{ ...place, frameContext: "content" }} title="Evenover in the meeting's details" />
			</div>
		);
	if (shown === "stage")
		return <Stage host={teams.host} meeting={meeting} as={me.alias} url={stageAddress(teams.stage ?? "/teams-tab/")} />;
	if (shown === "sidePanel")
		return (
			<>
				{teams.stage === null ? (
					<Call state={state} meeting={meeting} />
				) : (
					<Stage host={teams.host} meeting={meeting} as={me.alias} url={stageAddress(teams.stage)} />
				)}
				<div className="sb-beside sb-side">
					<TeamsFrame {...frame} place={{ ...place, frameContext: "sidePanel" }} title="Evenover beside the call" />
				</div>
			</>
		);
	return <ChatThread chat={chat} none="" activities={[]} me={me} />;
}

function TeamsPage({ state, choosePerson }: PageProps) {
	const asked = new URLSearchParams(location.search);
	const [theme, chooseTheme] = useTheme();
	const teams = useTeams(state, theme);
	const [chat, chooseChat] = useState(asked.get("chat"));
	const [shown, show] = useState<Shown>(places.find(([name]) => name === asked.get("frame"))?.[0] ?? "chat");
	const { me } = state;
	const chosen = state.meetings.find(({ chatId }) => chatId !== null && chatId === chat) ?? nextMeeting(state);
	const meeting = teamsMeeting(chosen, state);
	return (
		<div className="sb-full">
			<Bar title="Teams in the sandbox" state={state} theme={theme} choosePerson={choosePerson} chooseTheme={chooseTheme}>
				<a href={`/?as=${me.alias}`}>First page</a>
				<a href={`/sandbox/outlook?as=${me.alias}`}>Outlook</a>
			</Bar>
			<main className="sb-three">
				<nav className="sb-lists" aria-label="Chats and activity">
					<h2 className="t6 q2 sb-heading">Chats</h2>
					{state.chats.length === 0 ? <p className="s q sb-heading">No meeting chats</p> : null}
					<ul>
						{state.chats.map(({ id, topic }) => (
							<li key={id}>
								<button
									type="button"
									className="sb-entry"
									aria-current={id === meeting?.chatId ? "true" : undefined}
									onClick={() => chooseChat(id)}
								>
									<b>{topic}</b>
								</button>
							</li>
						))}
					</ul>
					<h2 className="t6 q2 sb-heading">Activity</h2>
					{state.activities.length === 0 ? <p className="s q sb-heading">Nothing new</p> : null}
					<ul className="col g12 sb-heading">
						{state.activities.map((activity) => (
							<ActivityItem key={activity.id} activity={activity} me={me} />
						))}
					</ul>
				</nav>
				<div className="sb-open">
					<div className="sb-ribbon wrap">
						<div className="grow">
							<h2 className="t5">{meeting?.subject ?? "No meeting"}</h2>
							{meeting ? <p className="s q2">{span(meeting.startsAt, meeting.endsAt, me)}</p> : null}
						</div>
						<fieldset className="seg">
							<legend className="vh">What to show</legend>
							{places.map(([name, words]) => (
								<label key={name}>
									<input type="radio" name="place" checked={shown === name} onChange={() => show(name)} />
									{words}
								</label>
							))}
						</fieldset>
					</div>
					<div className="sb-place">
						<Place shown={shown} state={state} meeting={meeting} teams={teams} sub={asked.get("sub")} />
					</div>
				</div>
			</main>
		</div>
	);
}

open(TeamsPage);
