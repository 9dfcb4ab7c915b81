import type { OutlookDoor } from "../outlookDoor.ts";
import { reply } from "./asyncResult.ts";
import { roamingSettings } from "./bags.ts";
import { officeTheme } from "./colours.ts";
import { toEwsId, toRestId } from "./ids.ts";
import { officeItem } from "./item.ts";
import { listeners } from "./listeners.ts";
import { officeMail } from "./mail.ts";
import { enumerations } from "./words.ts";

type Action = NonNullable<OutlookDoor["sending"]>["actions"] extends Map<string, infer Each> ? Each : never;

const supported: Record<string, number> = { mailbox: 1.15, nestedappauth: 1.1, dialogapi: 1.2, openbrowserwindowapi: 1.1 };

function isSetSupported(name: string, version: string | number = "1.1"): boolean {
	const most = supported[name.toLowerCase()];
	if (most === undefined) return false;
	const parts = (text: string) => text.split(".").map(Number);
	const [major = 0, minor = 0] = parts(String(most));
	const [wantedMajor = 0, wantedMinor = 0] = parts(String(version));
	return wantedMajor < major || (wantedMajor === major && wantedMinor <= minor);
}

function offsetMinutes(at: Date, timeZone: string): number {
	const wall = new Date(at.toLocaleString("en-US", { timeZone }));
	return Math.round((wall.getTime() - new Date(at.toLocaleString("en-US", { timeZone: "UTC" })).getTime()) / 60_000);
}

/** The `Office` of Outlook on the web, as far as an add-in for appointments and mail uses it, behind the page's door. */
export function createOffice(door: OutlookDoor) {
	const { EventType } = enumerations;
	const theme = () => officeTheme[door.theme()];
	const onItem = listeners(door, {
		[EventType.RecipientsChanged]: {
			on: "recipients",
			say: () => ({ changedRecipientFields: { requiredAttendees: true, optionalAttendees: true } }),
		},
		[EventType.AppointmentTimeChanged]: {
			on: "time",
			say: () => ({ start: new Date(door.item()?.startsAt ?? 0), end: new Date(door.item()?.endsAt ?? 0) }),
		},
	});
	const onMailbox = listeners(door, {
		[EventType.ItemChanged]: { on: "item", say: () => ({ initialData: null }) },
		[EventType.OfficeThemeChanged]: { on: "theme", say: () => ({ officeTheme: theme() }) },
	});
	const opened = () => officeMail(door, onItem) ?? officeItem(door, onItem);
	let item = opened();
	door.on("item", () => {
		item = opened();
	});
	const diagnostics = { host: "OutlookWebApp", hostName: "OutlookWebApp", hostVersion: "16.0.0.0", OWAView: "ThreeColumns" };
	const mailbox = {
		...onMailbox,
		get item() {
			return item;
		},
		diagnostics: { hostName: diagnostics.hostName, hostVersion: diagnostics.hostVersion, OWAView: diagnostics.OWAView },
		userProfile: {
			accountType: "office365",
			displayName: door.person.name,
			emailAddress: door.person.mail,
			timeZone: door.person.timeZone,
		},
		convertToRestId: (id: string) => toRestId(id),
		convertToEwsId: (id: string) => toEwsId(id),
		convertToLocalClientTime(at: Date) {
			const timezoneOffset = offsetMinutes(at, door.person.timeZone);
			const local = new Date(at.getTime() + timezoneOffset * 60_000);
			return {
				year: local.getUTCFullYear(),
				month: local.getUTCMonth(),
				date: local.getUTCDate(),
				hours: local.getUTCHours(),
				minutes: local.getUTCMinutes(),
				seconds: local.getUTCSeconds(),
				milliseconds: local.getUTCMilliseconds(),
				timezoneOffset,
			};
		},
		displayAppointmentForm: (id: string) => door.open({ meeting: toRestId(id) }),
		displayAppointmentFormAsync: (id: string, ...args: unknown[]) => reply(args, () => door.open({ meeting: toRestId(id) })),
	};
	const context = {
		contentLanguage: door.person.locale,
		displayLanguage: door.person.locale,
		host: "Outlook",
		platform: "OfficeOnline",
		diagnostics: { host: "Outlook", platform: "OfficeOnline", version: diagnostics.hostVersion },
		get officeTheme() {
			return theme();
		},
		requirements: {
			isSetSupported: (name: string, version?: string | number) =>
				(door.nested !== false || name.toLowerCase() !== "nestedappauth") && isSetSupported(name, version),
		},
		roamingSettings: roamingSettings(door),
		mailbox,
		// Outlook on the web has no such window; here it keeps links inside the sandbox
		ui: { openBrowserWindow: (link: string) => door.open({ link }), closeContainer: () => window.location.replace("about:blank") },
	};
	const ready = { host: "Outlook", platform: "OfficeOnline" };
	return {
		...enumerations,
		context,
		actions: { associate: (name: string, action: Action) => void door.sending?.actions.set(name, action) },
		initialize: () => {},
		async onReady(callback?: (info: typeof ready) => unknown) {
			await new Promise((settle) => setTimeout(settle, 0));
			await callback?.(ready);
			return ready;
		},
	};
}
