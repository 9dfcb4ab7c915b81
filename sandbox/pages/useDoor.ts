import { useLayoutEffect, useRef } from "react";
import type { ThemeName } from "../../src/ui/host.ts";
import type { Person } from "../people.ts";
import type { Form } from "./form.ts";
import { hostLocale } from "./language.ts";
import { openLink } from "./links.ts";
import { answerNestedAuth, nestedAuth } from "./nestedAuth.ts";
import { bagOf } from "./office/bags.ts";
import type { OpenMail, OutlookDoor, OutlookEvent } from "./outlookDoor.ts";

type Given = {
	/** What is open: a meeting, or a mail that is read; null where the add-in has nothing to stand beside. */
	beside: Form | OpenMail | null;
	me: Person;
	theme: ThemeName;
	now: string;
	openMeeting(id: string): void;
	sent(id: string): void;
};

const keptAs = (alias: string, name: string) => `evenover-sandbox ${alias} ${name}`;
const none = () => Promise.reject(new Error("A mail that is read has nothing to save"));

/** The door that the add-in's Office.js reaches this page by, in its pane and where it is asked before something goes out. */
export function useDoor({ beside, me, theme, now: at, openMeeting, sent }: Given): void {
	const form = beside && "item" in beside ? beside : null;
	const mail = beside && !("item" in beside) ? beside : null;
	const now = useRef({ theme, openMeeting, sent, mail, at });
	const themeListeners = useRef(new Set<() => void>());
	const actions = useRef<NonNullable<OutlookDoor["sending"]>["actions"]>(new Map());
	const open = form?.key;
	// biome-ignore lint/correctness/useExhaustiveDependencies: what was kept on an invite that nobody saved goes with its form
	useLayoutEffect(() => localStorage.removeItem(keptAs(me.alias, bagOf(null))), [open, me.alias]);
	now.current = { theme, openMeeting, sent, mail, at };
	// before a frame runs its first script, which looks for the door at once
	useLayoutEffect(() => {
		const kept = (name: string) => keptAs(me.alias, name);
		const door: OutlookDoor = {
			person: { name: me.name, mail: me.mail, timeZone: me.timeZone, locale: hostLocale(me.locale) },
			theme: () => now.current.theme,
			item: () => form?.item() ?? null,
			mail: () => now.current.mail,
			change: (changes) => form?.change(changes),
			save: () => form?.save() ?? none(),
			send: async () => now.current.sent(await (form?.save() ?? none())),
			kept: { read: (name) => localStorage.getItem(kept(name)), write: (name, value) => localStorage.setItem(kept(name), value) },
			nested: nestedAuth() !== "off",
			authenticate: (message) => answerNestedAuth(message, me),
			open: (what) => {
				if ("meeting" in what) now.current.openMeeting(what.meeting);
				else openLink(what.link, me.alias);
			},
			on(event: OutlookEvent, listener: () => void) {
				if (event !== "theme") return form?.on(event, listener) ?? (() => {});
				themeListeners.current.add(listener);
				return () => void themeListeners.current.delete(listener);
			},
			sending: { actions: actions.current, now: () => now.current.at },
		};
		window.outlookHost = door;
	}, [form, me]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: whoever listens asks for the theme itself
	useLayoutEffect(() => {
		for (const listener of themeListeners.current) listener();
	}, [theme]);
}
