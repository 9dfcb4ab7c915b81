import type { ThemeName } from "../../src/ui/host.ts";
import { Icon } from "../../src/ui/parts/Icon.tsx";
import type { SandboxState } from "../hosts/shape.ts";
import { open, type PageProps } from "./open.tsx";
import { Bar } from "./parts/Bar.tsx";
import { ChatThread } from "./parts/ChatThread.tsx";
import { Clock } from "./parts/Clock.tsx";
import { GraphLog } from "./parts/GraphLog.tsx";
import { MeetingView } from "./parts/MeetingView.tsx";
import { OutlookPane } from "./parts/OutlookPane.tsx";
import { Select } from "./parts/Select.tsx";
import { StageOver } from "./parts/StageOver.tsx";
import { TeamsFrame } from "./parts/TeamsFrame.tsx";
import { useTheme } from "./theme.ts";
import { useDoor } from "./useDoor.ts";
import { keyOf, type Outlook, useOutlook } from "./useOutlook.ts";
import { type Teams, tabEntityId, teamsMeeting, useTeams } from "./useTeams.ts";

const begun = [
	["Answer", "as Marcus, in Outlook"],
	["Meet", "move to the meeting, reveal as Maya"],
	["Decide", "as Ines"],
	["Follow up", "move to its end, read what went out"],
	["Attach", "as Ines, to the second meeting"],
] as const;
const empty = [
	["Attach", "as Maya, write an invite, attach a question, send"],
	["Answer", "as each leader, in either app"],
	["Meet", "move to the meeting, reveal, decide"],
	["Follow up", "move to its end, read what went out"],
] as const;

function Explained({ state }: { state: SandboxState }) {
	const steps = state.begun ? begun : empty;
	return (
		<div className="sb-explained">
			<p>
				{state.tenant.name}, a whole company on this machine. Outlook and Teams are stand-ins, the panes in them are the real Evenover, and
				nothing leaves this computer.
			</p>
			<ol className="row wrap s q2">
				{steps.map(([name, what], index) => (
					<li key={name}>
						<b>
							{index + 1} {name}:
						</b>{" "}
						{what}
					</li>
				))}
			</ol>
		</div>
	);
}

type Shown = { state: SandboxState; outlook: Outlook; theme: ThemeName };

function OutlookCard({ state, outlook, theme }: Shown) {
	const { me, meetings, people, booksFor } = state;
	const { form, meeting } = outlook;
	const [calendar = me.alias] = booksFor;
	const options = meetings.map((each) => ({ value: keyOf(each), words: each.subject }));
	const [newest] = state.inbox;
	const unsaved = form !== null && meeting === null;
	useDoor({ beside: form, me, theme, now: state.now, openMeeting: outlook.choose, sent: outlook.sent });
	return (
		<section className="sb-app" aria-labelledby="outlook">
			<div className="host">
				<Icon name="mail" />
				<h2 id="outlook">
					<b>Outlook</b>
				</h2>
				<span>{me.mail}</span>
				<span className="sp" />
				{newest ? (
					<a href={`/sandbox/outlook?as=${me.alias}&mail=${encodeURIComponent(newest.id)}`} target="_blank" rel="noreferrer">
						Inbox ({state.inbox.length})
					</a>
				) : null}
				<a href={`/sandbox/outlook?as=${me.alias}`} target="_blank" rel="noreferrer">
					Full size
				</a>
			</div>
			<div className="sb-half sb-outlook">
				<div className="col g12 sb-item">
					<div className="row">
						<Select
							label="Meeting"
							value={meeting ? keyOf(meeting) : ""}
							options={
								unsaved || meetings.length === 0 ? [{ value: "", words: unsaved ? "New meeting" : "No meetings" }, ...options] : options
							}
							choose={outlook.choose}
						/>
						<button type="button" className="btn ic" aria-label="New meeting" title="New meeting" onClick={() => outlook.write(calendar)}>
							<Icon name="add" />
						</button>
					</div>
					{form ? (
						<MeetingView form={form} me={me} directory={people} sent={outlook.sent} openPane={() => undefined} />
					) : (
						<p className="q">{me.name} is on no invite. Start a new meeting.</p>
					)}
				</div>
				<div className="sb-beside">
					{form ? <OutlookPane beside={form} me={me} /> : <p className="q sb-item">Evenover opens beside a meeting.</p>}
				</div>
			</div>
		</section>
	);
}

function TeamsCard({ state, outlook, teams }: Omit<Shown, "theme"> & { teams: Teams }) {
	const { me } = state;
	const meeting = teamsMeeting(outlook.meeting, state);
	const chat = state.chats.find(({ id }) => id === meeting?.chatId) ?? null;
	const activities = state.activities.filter(({ chatId }) => chatId === null || chatId === meeting?.chatId);
	const query = new URLSearchParams({ as: me.alias, ...(meeting ? { chat: meeting.chatId } : {}), frame: "sidePanel" });
	return (
		<section className="sb-app" aria-labelledby="teams">
			<div className="host">
				<Icon name="peopleTeam" />
				<h2 id="teams">
					<b>Teams</b>
				</h2>
				<span>{meeting ? "Meeting chat, and the panel beside the call" : "No meeting"}</span>
				<span className="sp" />
				<a href={`/sandbox/teams?${query}`} target="_blank" rel="noreferrer">
					Full size
				</a>
			</div>
			<div className="sb-half sb-teams">
				<ChatThread
					chat={chat}
					none={
						outlook.meeting
							? `${me.name} is not in this meeting, so its chat stays closed.`
							: "A meeting has its chat from the first invite on."
					}
					activities={activities}
					me={me}
				/>
				<div className="sb-beside">
					{meeting ? (
						<TeamsFrame
							host={teams.host}
							as={me.alias}
							tabs={chat?.tabs ?? 0}
							title="Evenover in the Teams meeting"
							place={{ frameContext: "sidePanel", entityId: tabEntityId, subEntityId: null, meeting }}
						/>
					) : (
						<p className="q sb-item">Evenover opens beside a meeting's call.</p>
					)}
				</div>
			</div>
		</section>
	);
}

function First({ state, choosePerson }: PageProps) {
	const [theme, chooseTheme] = useTheme();
	const outlook = useOutlook(state, null);
	const teams = useTeams(state, theme);
	const meeting = teamsMeeting(outlook.meeting, state);
	return (
		<>
			<Bar title="Sandbox" state={state} theme={theme} choosePerson={choosePerson} chooseTheme={chooseTheme}>
				<Clock now={state.now} me={state.me} meeting={outlook.meeting} />
			</Bar>
			<main>
				<Explained state={state} />
				<div className="sb-apps">
					<OutlookCard state={state} outlook={outlook} theme={theme} />
					<TeamsCard state={state} outlook={outlook} teams={teams} />
				</div>
				<GraphLog graph={state.graph} me={state.me} />
			</main>
			{meeting ? <StageOver teams={teams} state={state} meeting={meeting} choosePerson={choosePerson} /> : null}
		</>
	);
}

open(First);
