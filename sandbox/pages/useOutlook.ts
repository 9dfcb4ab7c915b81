import { useEffect, useRef, useState } from "react";
import type { MeetingShown, SandboxState } from "../hosts/shape.ts";
import { createForm, type Form, openMeeting, type Write } from "./form.ts";
import { writeEvent } from "./live.ts";
import type { OpenItem } from "./outlookDoor.ts";

const hour = 3_600_000;

/** A meeting has another id in every mailbox, but one chat: by that it stays open when the person changes. */
export const keyOf = (meeting: MeetingShown): string => meeting.chatId ?? meeting.id;

/** The meeting somebody most likely cares about: what is on, was on today, or comes next, else the latest. */
export const nextMeeting = ({ meetings, now }: SandboxState): MeetingShown | null => {
	const stillOfInterest = new Date(Date.parse(now) - 12 * hour).toISOString();
	return meetings.find(({ endsAt, isCancelled }) => endsAt > stillOfInterest && !isCancelled) ?? meetings.at(-1) ?? null;
};

function blank(state: SandboxState, owner: { name: string; mail: string }): OpenItem {
	const startsAt = new Date(Math.ceil(Date.parse(state.now) / hour) * hour + 24 * hour).toISOString();
	return {
		mode: "compose",
		id: null,
		seriesMasterId: null,
		subject: "",
		startsAt,
		endsAt: new Date(Date.parse(startsAt) + hour).toISOString(),
		organizer: { name: owner.name, mail: owner.mail },
		required: [],
		optional: [],
		location: "Microsoft Teams Meeting",
		body: { type: "html", content: "" },
		recurrence: null,
		sharedBy: owner.mail === state.me.mail ? null : owner.mail,
	};
}

export type Outlook = {
	form: Form | null;
	/** The meeting that is open, as the mailbox has it; null for one that is not saved. */
	meeting: MeetingShown | null;
	choose(key: string): void;
	write(mailbox: string): void;
	sent(id: string): void;
};

/** What is open in Outlook for the person whose state it is. */
export function useOutlook(state: SandboxState, firstKey: string | null): Outlook {
	const [chosen, choose] = useState(firstKey);
	const [form, setForm] = useState<Form | null>(null);
	const owner = useRef("");
	const serial = useRef(0);
	const { me } = state;
	const mine = form !== null && owner.current === me.alias ? form.item().id : undefined;
	// a new one, or one that was saved a moment ago and is not read back yet
	const isNew = mine === null || (mine !== undefined && mine === chosen && !state.meetings.some(({ id }) => id === mine));
	const meeting = isNew ? null : (state.meetings.find((each) => keyOf(each) === chosen || each.id === chosen) ?? nextMeeting(state));
	const openForm = (item: OpenItem, mailbox: string) => {
		owner.current = me.alias;
		serial.current += 1;
		const write: Write = async (event) => {
			const written = await writeEvent({ as: me.alias, mailbox, ...event });
			if (event.id === null) choose(written.id);
			return written;
		};
		setForm(createForm(item, write, `${me.alias} ${serial.current}`));
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: the form follows what is read; it opens anew only for another meeting
	useEffect(() => {
		if (meeting && chosen === meeting.id && meeting.chatId !== null) choose(meeting.chatId);
		if (isNew) return;
		if (form && meeting && mine === meeting.id) return form.follow(meeting);
		if (!meeting) return setForm(null);
		const mailbox = state.people.find(({ alias }) => alias === meeting.mailbox) ?? me;
		openForm(openMeeting(meeting, mailbox, me), meeting.mailbox);
		// it stays open when the clock moves past it
		if (chosen === null) choose(keyOf(meeting));
	}, [state, meeting?.id, form === null]);
	return {
		form: form && owner.current === me.alias ? form : null,
		meeting,
		choose(key) {
			if (meeting && [keyOf(meeting), meeting.id].includes(key)) return;
			setForm(null);
			choose(key);
		},
		write: (mailbox) => openForm(blank(state, state.people.find(({ alias }) => alias === mailbox) ?? me), mailbox),
		sent: (id) => choose(id),
	};
}
