import { apiScopeOf, apiUriOf } from "../src/config/registration.ts";
import { actionIds } from "../taskpane/events/actionIds.ts";
import type { Settings } from "./settings.ts";

/** The kinds of notification the server sends; Teams refuses any other. */
const activityTypes = ["followUpSent", "answersRequested", "echoAsked", "pulseAsked", "warningRaised", "translationAsked"] as const;
export type ActivityType = (typeof activityTypes)[number];

export type Surface = "organizer" | "attendee" | "mail";
/** A button on the ribbon: where it stands, in the words of each manifest. */
type Button = {
	surface: Surface;
	/** What the unified manifest calls the place and the way the pane is opened. */
	context: "meetingDetailsOrganizer" | "meetingDetailsAttendee" | "mailRead";
	view: "compose" | "read";
	/** What Outlook's XML calls it. */
	extensionPoint: "AppointmentOrganizerCommandSurface" | "AppointmentAttendeeCommandSurface" | "MessageReadCommandSurface";
};

/** What wakes the app before the pane is open. */
type LaunchEvent = { unified: string; xml: string; actionId: string };

/** What both manifests are made from, once the settings are known. */
export type Description = ReturnType<typeof describe>;

const buttons: readonly Button[] = [
	{ surface: "organizer", context: "meetingDetailsOrganizer", view: "compose", extensionPoint: "AppointmentOrganizerCommandSurface" },
	{ surface: "attendee", context: "meetingDetailsAttendee", view: "read", extensionPoint: "AppointmentAttendeeCommandSurface" },
	{ surface: "mail", context: "mailRead", view: "read", extensionPoint: "MessageReadCommandSurface" },
];

const events: readonly LaunchEvent[] = [{ unified: "appointmentSending", xml: "OnAppointmentSend", actionId: actionIds.sending }];

/** Sizes in pixels; those on phones are drawn for screens of one, two and three times the density. */
export const iconSizes = { ribbon: [16, 32, 64, 80], phone: [25, 32, 48], phoneScales: [1, 2, 3], addIn: [64, 128] } as const;

/**
 * The app, independent of the manifest that says it. Addresses are whole; everything under `origin` has to be served by us.
 */
export function describe({ version, origin, teamsAppId, outlookAddInId, entraClientId, company }: Settings) {
	const { host } = new URL(origin);
	return {
		version,
		ids: { teams: teamsAppId, outlook: outlookAddInId, entra: entraClientId },
		company,
		host,
		origin,
		signIn: { resource: apiUriOf(origin, entraClientId), scope: apiScopeOf(origin, entraClientId), redirectUri: `brk-multihub://${host}` },
		pages: {
			taskpane: `${origin}/taskpane/`,
			tab: `${origin}/teams-tab/`,
			browser: `${origin}/asks`,
			events: `${origin}/taskpane/events.html`,
			eventsScript: `${origin}/taskpane/events.js`,
		},
		icon: (size: number) => `${origin}/icons/evenover-${size}.png`,
		addInIcon: (size: number) => `${origin}/icons/outlook-${size}.png`,
		/** By this name a link into Teams finds the tab. */
		tabId: "evenover",
		/** Outlook's lowest requirement set that has what each part needs. */
		requires: { pane: "1.5", paneUnified: "1.8", events: "1.12" },
		buttons,
		events,
		chatPermissions: {
			application: ["OnlineMeeting.ReadBasic.Chat", "ChatMember.Read.Chat", "TeamsActivity.Send.Chat"],
			delegated: ["MeetingStage.Write.Chat"],
		},
		personPermissions: { application: ["TeamsActivity.Send.User"], delegated: ["MailboxItem.ReadWrite.User", "Mailbox.SharedFolder"] },
		activityTypes,
	};
}
