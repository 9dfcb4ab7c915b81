import { useState } from "react";
import { Icon } from "../../src/ui/parts/Icon.tsx";
import type { MailShown, MeetingShown, SandboxState, TaskShown } from "../hosts/shape.ts";
import { open, type PageProps } from "./open.tsx";
import { Bar } from "./parts/Bar.tsx";
import { Draft } from "./parts/Draft.tsx";
import { Mark } from "./parts/Mark.tsx";
import { MeetingView } from "./parts/MeetingView.tsx";
import { OutlookPane } from "./parts/OutlookPane.tsx";
import { asHtml, Paper } from "./parts/Paper.tsx";
import { useTheme } from "./theme.ts";
import { useDoor } from "./useDoor.ts";
import { keyOf, useOutlook } from "./useOutlook.ts";
import { shortDay, time } from "./when.ts";

type Entry = { id: string; title: string; line: string; current: boolean; choose(): void };

function Entries({ label, entries, none }: { label: string; entries: Entry[]; none: string }) {
	return (
		<section aria-label={label}>
			<h2 className="t6 q2 sb-heading">{label}</h2>
			{entries.length === 0 ? <p className="s q sb-heading">{none}</p> : null}
			<ul>
				{entries.map(({ id, title, line, current, choose }) => (
					<li key={id}>
						<button type="button" className="sb-entry" aria-current={current ? "true" : undefined} onClick={choose}>
							<b>{title}</b>
							<span className="s q2">{line}</span>
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}

function Mail({ mail, state }: { mail: MailShown; state: SandboxState }) {
	return (
		<article className="col g12">
			<h2 className="t4">{mail.subject}</h2>
			<p className="s q2">
				{mail.from.name}, {shortDay(mail.at, state.me)} {time(mail.at, state.me)}
			</p>
			<hr className="hr" />
			<Paper html={asHtml(mail.body)} as={state.me.alias} />
		</article>
	);
}

function Task({ task, state }: { task: TaskShown; state: SandboxState }) {
	return (
		<article className="col g12">
			<h2 className="t4">{task.title}</h2>
			{task.dueOn && <p className="s q2">Due {shortDay(task.dueOn, { timeZone: "UTC" })}</p>}
			<hr className="hr" />
			<Paper html={asHtml(task.body)} as={state.me.alias} />
		</article>
	);
}

function OutlookPage({ state, choosePerson }: PageProps) {
	const asked = new URLSearchParams(location.search);
	const [theme, chooseTheme] = useTheme();
	const outlook = useOutlook(state, asked.get("meeting"));
	const [mailId, showMail] = useState<string | null>(asked.get("mail"));
	const [paneOpen, openPane] = useState(asked.get("pane") === "open");
	const { me, people, booksFor } = state;
	const { form } = outlook;
	const mail = state.inbox.find(({ id }) => id === mailId);
	const task = state.tasks.find(({ id }) => id === mailId);
	const draft = state.drafts.find(({ id }) => id === mailId);
	const item = mail ?? task ?? draft;
	const show = (key: string) => {
		showMail(null);
		outlook.choose(key);
	};
	// a pane that is not pinned goes with its mail
	const read = (id: string) => {
		if (id === mailId) return;
		showMail(id);
		openPane(false);
	};
	const beside = mail ? { ...mail, to: [{ name: me.name, mail: me.mail }] } : item ? null : form;
	const meetingEntry = (meeting: MeetingShown): Entry => ({
		id: meeting.id,
		title: meeting.subject,
		line: `${shortDay(meeting.startsAt, me)} ${time(meeting.startsAt, me)} to ${time(meeting.endsAt, me)}`,
		current: !item && outlook.meeting?.id === meeting.id,
		choose: () => show(keyOf(meeting)),
	});
	useDoor({ beside, me, theme, now: state.now, openMeeting: show, sent: outlook.sent });
	const calendars = [me.alias, ...booksFor].map((alias) => people.find((person) => person.alias === alias) ?? me);
	return (
		<div className="sb-full">
			<Bar title="Outlook in the sandbox" state={state} theme={theme} choosePerson={choosePerson} chooseTheme={chooseTheme}>
				<a href={`/?as=${me.alias}`}>First page</a>
				<a href={`/sandbox/teams?as=${me.alias}`}>Teams</a>
			</Bar>
			<main className="sb-three">
				<nav className="sb-lists" aria-label="Calendar and mail">
					<div className="col sb-heading">
						{calendars.map((owner) => (
							<button
								key={owner.alias}
								type="button"
								className="btn w"
								onClick={() => {
									showMail(null);
									outlook.write(owner.alias);
								}}
							>
								<Icon name="add" size={16} />
								{owner.alias === me.alias ? "New meeting" : `New meeting for ${owner.givenName}`}
							</button>
						))}
					</div>
					{calendars.map((owner) => (
						<Entries
							key={owner.alias}
							label={owner.alias === me.alias ? "Calendar" : `Calendar of ${owner.name}`}
							entries={state.meetings.filter(({ mailbox }) => mailbox === owner.alias).map(meetingEntry)}
							none="No meetings"
						/>
					))}
					<Entries
						label="Inbox"
						entries={state.inbox.map((each) => ({
							id: each.id,
							title: each.subject,
							line: `${each.from.name}, ${shortDay(each.at, me)} ${time(each.at, me)}`,
							current: mail?.id === each.id,
							choose: () => read(each.id),
						}))}
						none="Nothing has arrived"
					/>
					{state.drafts.length > 0 && (
						<Entries
							label="Drafts"
							entries={state.drafts.map((each) => ({
								id: each.id,
								title: each.subject,
								line: `To ${each.to.map(({ name }) => name).join(", ")}`,
								current: draft?.id === each.id,
								choose: () => read(each.id),
							}))}
							none=""
						/>
					)}
					{state.tasks.length > 0 && (
						<Entries
							label="To Do"
							entries={state.tasks.map((each) => ({
								id: each.id,
								title: each.title,
								line: each.dueOn ? `Due ${shortDay(each.dueOn, { timeZone: "UTC" })}` : "No date",
								current: task?.id === each.id,
								choose: () => read(each.id),
							}))}
							none=""
						/>
					)}
				</nav>
				<div className="sb-open">
					<div className="sb-ribbon">
						<span className="grow q2 s">
							{mail || draft ? "Mail" : task ? "Task" : form?.item().id === null ? "New meeting" : "Meeting"}
						</span>
						<button
							type="button"
							className="btn"
							aria-expanded={paneOpen && beside !== null}
							aria-disabled={beside === null}
							onClick={() => openPane(!paneOpen)}
						>
							<Mark />
							Evenover
						</button>
					</div>
					<div className="sb-item">
						{mail ? <Mail mail={mail} state={state} /> : null}
						{draft ? <Draft key={draft.id} mail={draft} state={state} sent={() => showMail(null)} /> : null}
						{task ? <Task task={task} state={state} /> : null}
						{!item && form ? (
							<MeetingView form={form} me={me} directory={people} sent={outlook.sent} openPane={() => openPane(true)} />
						) : null}
						{item || form ? null : <p className="q">Choose a meeting, or start a new one.</p>}
					</div>
				</div>
				{paneOpen && beside ? (
					<div className="sb-beside sb-task">
						<OutlookPane beside={beside} me={me} />
					</div>
				) : null}
			</main>
		</div>
	);
}

open(OutlookPage);
