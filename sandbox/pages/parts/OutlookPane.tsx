import { useLayoutEffect, useRef } from "react";
import type { ThemeName } from "../../../src/ui/host.ts";
import type { Person } from "../../people.ts";
import type { Form } from "../form.ts";
import { openLink } from "../links.ts";
import { answerNestedAuth } from "../nestedAuth.ts";
import type { OutlookDoor, OutlookEvent } from "../outlookDoor.ts";

type Props = { form: Form; me: Person; theme: ThemeName; openMeeting(id: string): void; sent(id: string): void };

/** The add-in's task pane, with the door that its Office.js reaches this page by. */
export function OutlookPane({ form, me, theme, openMeeting, sent }: Props) {
	const now = useRef({ theme, openMeeting, sent });
	const themeListeners = useRef(new Set<() => void>());
	now.current = { theme, openMeeting, sent };
	// before the frame runs its first script, which looks for the door at once
	useLayoutEffect(() => {
		const kept = (name: string) => `evenover-sandbox ${me.alias} ${name}`;
		const door: OutlookDoor = {
			person: { name: me.name, mail: me.mail, timeZone: me.timeZone, locale: me.locale },
			theme: () => now.current.theme,
			item: () => form.item(),
			change: (changes) => form.change(changes),
			save: () => form.save(),
			send: async () => now.current.sent(await form.save()),
			kept: { read: (name) => localStorage.getItem(kept(name)), write: (name, value) => localStorage.setItem(kept(name), value) },
			authenticate: (message) => answerNestedAuth(message, me),
			open: (what) => {
				if ("meeting" in what) now.current.openMeeting(what.meeting);
				else openLink(what.link, me.alias);
			},
			on(event: OutlookEvent, listener: () => void) {
				if (event !== "theme") return form.on(event, listener);
				themeListeners.current.add(listener);
				return () => void themeListeners.current.delete(listener);
			},
		};
		window.outlookHost = door;
	}, [form, me]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: whoever listens asks for the theme itself
	useLayoutEffect(() => {
		for (const listener of themeListeners.current) listener();
	}, [theme]);
	return <iframe key={form.key} className="sb-frame" title="Evenover in Outlook" src="/taskpane/" />;
}
