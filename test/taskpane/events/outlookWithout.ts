import type { NudgingTeam } from "../../../src/core/nudge.ts";

export type Completed = Office.SmartAlertsEventCompletedOptions;
type Done = (result: { status: string; value?: unknown; error?: { message: string } }) => void;

const address = (name: string) => ({
	displayName: name,
	emailAddress: `${name.split(" ")[0]?.toLowerCase()}@brightwater.example`,
	recipientType: "user",
});
const origin = "https://evenover.brightwater.example";
export const panelLink = `<a href="${origin}/panel/0b9b0b9b-0000-4000-8000-000000000001">Say it beforehand</a>`;
const leaders = ["Ines Duarte", "Marcus Bell", "Priya Nair"];
const team: NudgingTeam = { name: "Leadership team", leaders: leaders.map((name) => address(name).emailAddress) };

/** An Outlook that runs the events' script: an invite, and what the mailbox keeps. Each call can be made to fail, or never to answer. */
export function outlookThatSends() {
	const own = new Map<string, string>();
	const invite = {
		required: leaders,
		organizer: "Maya Okafor",
		body: "<p>Agenda</p>",
		startsAt: "2099-01-01T10:00:00Z",
		kept: { origin, teams: [team] } as unknown,
		locale: "en-GB",
		mailbox: 1.15,
		kinds: {} as Record<string, string>,
		fails: "",
		hangs: "",
		throws: "",
	};
	const held: (() => void)[] = [];
	const reply = (call: string, value: () => unknown) => (done: Done) => {
		if (invite.throws === call) throw new Error(`${call} is not there`);
		const failed = { status: "failed", error: { message: "no" } };
		const tell = () => done(invite.fails === call ? failed : { status: "succeeded", value: value() });
		if (invite.hangs === call) held.push(tell);
		else queueMicrotask(tell);
	};
	const person = (name: string) => ({ ...address(name), recipientType: invite.kinds[name] ?? "user" });
	const item = {
		requiredAttendees: { getAsync: reply("required", () => invite.required.map(person)) },
		start: { getAsync: reply("start", () => new Date(invite.startsAt)) },
		organizer: { getAsync: reply("organizer", () => address(invite.organizer)) },
		body: { getAsync: (_type: string, done: Done) => reply("body", () => invite.body)(done) },
		loadCustomPropertiesAsync: reply("load", () => ({
			get: (name: string) => own.get(name),
			set: (name: string, value: string) => own.set(name, value),
			saveAsync: reply("save", () => undefined),
		})),
	};
	const actions = new Map<string, (event: { completed(given: Completed): void }) => void>();
	const office = {
		actions: { associate: (name: string, action: never) => void actions.set(name, action) },
		context: {
			get displayLanguage() {
				return invite.locale;
			},
			requirements: { isSetSupported: (_name: string, version: string) => invite.mailbox >= Number(version) },
			roamingSettings: { get: () => invite.kept },
			mailbox: { item },
		},
	};
	/** What Outlook is told, each time it is told something. */
	const send = (action = actions.get("onAppointmentSending")): Completed[] => {
		const told: Completed[] = [];
		action?.({ completed: (given) => void told.push(given) });
		return told;
	};
	/** What hung is answered after all. */
	const release = () => {
		for (const tell of held) tell();
	};
	return { invite, office, actions, send, release };
}

export const settled = () => new Promise((settle) => setTimeout(settle, 20));
