import { useState } from "react";
import type { Person } from "../../people.ts";
import type { Form } from "../form.ts";
import { askBeforeSending, keepFor, type Question } from "../sending.ts";
import { instantAt, span, wallTime } from "../when.ts";
import { BeforeSending } from "./BeforeSending.tsx";
import { BodyEditor } from "./BodyEditor.tsx";
import { People } from "./People.tsx";

type Props = { form: Form; version: number; me: Person; directory: readonly Person[]; sent(id: string): void; openPane(): void };

function Fields({ form, me, directory }: Pick<Props, "form" | "me" | "directory">) {
	const item = form.item();
	const moment = (which: "startsAt" | "endsAt", label: string) => (
		<div className="field grow">
			<label htmlFor={which}>{label}</label>
			<input
				id={which}
				className="in"
				type="datetime-local"
				value={wallTime(item[which], me)}
				onChange={({ target }) => {
					if (target.value === "") return;
					const at = instantAt(target.value, me);
					const length = Date.parse(item.endsAt) - Date.parse(item.startsAt);
					form.change(which === "endsAt" ? { endsAt: at } : { startsAt: at, endsAt: new Date(Date.parse(at) + length).toISOString() });
				}}
			/>
		</div>
	);
	return (
		<>
			<div className="field">
				<label htmlFor="subject">Subject</label>
				<input
					id="subject"
					className="in"
					maxLength={255}
					value={item.subject}
					onChange={({ target }) => form.change({ subject: target.value })}
				/>
			</div>
			<div className="field">
				<span className="label">People</span>
				<People chosen={item.required} directory={directory} change={(required) => form.change({ required })} />
			</div>
			<div className="row wrap top sb-when">
				{moment("startsAt", "Starts")}
				{moment("endsAt", "Ends")}
			</div>
		</>
	);
}

/** An invite as its organizer sees it, and whoever books for them. */
export function MeetingForm({ form, version, me, directory, sent, openPane }: Props) {
	const item = form.item();
	const isNew = item.id === null;
	const [open, setOpen] = useState(isNew);
	const [trouble, setTrouble] = useState("");
	const [busy, setBusy] = useState(false);
	const [question, ask] = useState<Question | null>(null);
	const others = directory.filter(({ mail }) => mail !== item.organizer.mail);
	const missing = item.subject.trim() === "" ? "Give it a subject first." : item.endsAt <= item.startsAt ? "It ends before it starts." : "";
	const send = async (anyway = false) => {
		if (busy || !form.isDirty()) return;
		setTrouble(missing);
		if (missing !== "") return;
		setBusy(true);
		const asked = anyway ? null : await askBeforeSending();
		ask(asked);
		if (asked) return setBusy(false);
		await form.save().then(
			(id) => {
				keepFor(id);
				setOpen(false);
				sent(id);
			},
			(cause: Error) => setTrouble(cause.message),
		);
		setBusy(false);
	};
	return (
		<div className="col g12 sb-meeting">
			{item.sharedBy === null ? null : (
				<p>
					<span className="badge">In the calendar of {item.organizer.name}</span>
				</p>
			)}
			{open ? (
				<Fields form={form} me={me} directory={others} />
			) : (
				<>
					<div className="row top between">
						<h3 className="t4">{item.subject}</h3>
						<button type="button" className="btn" onClick={() => setOpen(true)}>
							Change
						</button>
					</div>
					<p className="s q2">{span(item.startsAt, item.endsAt, me)}</p>
					<p className="s q2">{[item.organizer, ...item.required, ...item.optional].map(({ name }) => name).join(", ")}</p>
				</>
			)}
			<BodyEditor form={form} version={version} as={me.alias} />
			{trouble === "" ? null : (
				<p className="msg warn" role="alert">
					{trouble}
				</p>
			)}
			{question ? (
				<BeforeSending
					question={question}
					dismiss={() => ask(null)}
					act={() => {
						ask(null);
						openPane();
					}}
					send={() => void send(true)}
				/>
			) : null}
			<div className="row sb-send">
				<button type="button" className="btn p" aria-disabled={busy || !form.isDirty()} onClick={() => void send()}>
					{isNew ? "Send invite" : "Send update"}
				</button>
				<span className="s q2" role="status">
					{form.isDirty() && !isNew ? "Changed, not sent" : ""}
				</span>
			</div>
		</div>
	);
}
