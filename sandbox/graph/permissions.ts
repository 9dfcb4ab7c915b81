import { type Call, type Right, target } from "./calls.ts";
import { GraphProblem } from "./problem.ts";
import { mailboxOf } from "./world.ts";

const list = (names: string) => names.split(" ");

/** Graph's own permission names for each kind of call, the least first. */
export const rights = {
	me: {
		own: list("User.Read User.ReadWrite User.ReadBasic.All User.Read.All"),
		shared: list("User.ReadBasic.All User.Read.All"),
		app: list("User.Read.All User.ReadBasic.All"),
	},
	users: {
		own: list("User.ReadBasic.All User.Read.All"),
		shared: list("User.ReadBasic.All User.Read.All"),
		app: list("User.Read.All User.ReadBasic.All"),
	},
	readCalendar: {
		own: list("Calendars.Read Calendars.ReadWrite Calendars.Read.Shared Calendars.ReadWrite.Shared"),
		shared: list("Calendars.Read.Shared Calendars.ReadWrite.Shared"),
		app: list("Calendars.Read Calendars.ReadWrite"),
	},
	readSchedules: {
		own: list("Calendars.ReadBasic Calendars.Read Calendars.ReadWrite"),
		shared: list("Calendars.Read.Shared Calendars.ReadWrite.Shared"),
		app: list("Calendars.ReadBasic.All Calendars.Read Calendars.ReadWrite"),
	},
	writeCalendar: {
		own: list("Calendars.ReadWrite Calendars.ReadWrite.Shared"),
		shared: list("Calendars.ReadWrite.Shared"),
		app: list("Calendars.ReadWrite"),
	},
	readMail: { own: list("Mail.Read Mail.ReadWrite"), app: list("Mail.Read Mail.ReadWrite") },
	writeMail: { own: list("Mail.ReadWrite"), app: list("Mail.ReadWrite") },
	sendMail: { own: list("Mail.Send"), app: list("Mail.Send") },
	readTasks: {
		own: list("Tasks.Read Tasks.ReadWrite"),
		shared: list("Tasks.Read.Shared Tasks.ReadWrite.Shared"),
		app: list("Tasks.Read.All Tasks.ReadWrite.All"),
	},
	writeTasks: { own: list("Tasks.ReadWrite"), shared: list("Tasks.ReadWrite.Shared"), app: list("Tasks.ReadWrite.All") },
	readChat: {
		own: list("Chat.ReadBasic Chat.Read Chat.ReadWrite"),
		app: list("Chat.ReadBasic.All Chat.Read.All Chat.ReadWrite.All"),
		resourceSpecific: "ChatSettings.Read.Chat",
	},
	readChatMembers: {
		own: list("ChatMember.Read ChatMember.ReadWrite Chat.ReadBasic Chat.Read Chat.ReadWrite"),
		app: list("ChatMember.Read.All ChatMember.ReadWrite.All Chat.ReadBasic.All Chat.Read.All Chat.ReadWrite.All"),
		resourceSpecific: "ChatMember.Read.Chat",
	},
	readChatMessages: {
		own: list("Chat.Read Chat.ReadWrite"),
		app: list("Chat.Read.All Chat.ReadWrite.All"),
		resourceSpecific: "ChatMessage.Read.Chat",
	},
	postChatMessage: { own: list("ChatMessage.Send Chat.ReadWrite"), app: list("Teamwork.Migrate.All") },
	installApp: {
		own: list(
			"TeamsAppInstallation.ReadWriteSelfForChat TeamsAppInstallation.ReadWriteAndConsentSelfForChat TeamsAppInstallation.ReadWriteForChat TeamsAppInstallation.ReadWriteAndConsentForChat",
		),
		app: list(
			"TeamsAppInstallation.ReadWriteSelfForChat.All TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All TeamsAppInstallation.ReadWriteForChat.All",
		),
	},
	readTabs: {
		own: list("TeamsTab.ReadWriteSelfForChat TeamsTab.ReadWriteForChat TeamsTab.Read.All TeamsTab.ReadWrite.All"),
		app: list("TeamsTab.ReadWriteSelfForChat.All TeamsTab.ReadWriteForChat.All TeamsTab.Read.All"),
		resourceSpecific: "TeamsTab.Read.Chat",
	},
	createTab: {
		own: list("TeamsTab.Create TeamsTab.ReadWriteSelfForChat TeamsTab.ReadWriteForChat TeamsTab.ReadWrite.All"),
		app: list("TeamsTab.Create TeamsTab.ReadWriteSelfForChat.All TeamsTab.ReadWriteForChat.All"),
		resourceSpecific: "TeamsTab.Create.Chat",
	},
	readMeetings: {
		own: list("OnlineMeetings.Read OnlineMeetings.ReadWrite"),
		app: list("OnlineMeetings.Read.All OnlineMeetings.ReadWrite.All"),
	},
	notifyInChat: { own: list("TeamsActivity.Send"), app: list("TeamsActivity.Send"), resourceSpecific: "TeamsActivity.Send.Chat" },
	notifyPerson: {
		own: list("TeamsActivity.Send"),
		shared: list("TeamsActivity.Send"),
		app: list("TeamsActivity.Send"),
		resourceSpecific: "TeamsActivity.Send.User",
	},
} satisfies Record<string, Right>;

/** Whether an address is of Outlook, whose mailboxes take four requests at once and refuse in words of their own. */
export const outlook = (path: string) =>
	/\/(events|calendarView|calendar\/getSchedule|messages|mailFolders|sendMail|getMailTips)/.test(path) && !path.startsWith("/chats");

function forbidden(path: string, needed: string[], had: string[]): GraphProblem {
	if (outlook(path)) return new GraphProblem(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
	const names = needed.map((name) => `'${name}'`).join(", ");
	return new GraphProblem(
		403,
		"Forbidden",
		`Missing scope permissions on the request. API requires one of ${names}. Scopes on the request '${had.join(", ")}'.`,
	);
}

/** Refuses whoever lacks the permission, or the delegation of another's mailbox. */
export function checkRight(call: Call, path: string, right: Right): void {
	const { caller, params, world } = call;
	if (!caller.person) {
		const needed = [...(right.app ?? []), ...(right.resourceSpecific ? [right.resourceSpecific] : [])];
		if (caller.roles.some((role) => right.app?.includes(role)) || grantedHere(call, right)) return;
		throw forbidden(path, needed, caller.roles);
	}
	const foreign = params["user"] !== undefined && target(call).oid !== caller.person.oid;
	const needed = foreign ? (right.shared ?? []) : right.own;
	if (!caller.scopes.some((scope) => needed.includes(scope))) throw forbidden(path, needed, caller.scopes);
	if (foreign && outlook(path) && !mailboxOf(world, target(call)).delegates.has(caller.person.oid))
		throw forbidden(path, needed, caller.scopes);
}

/** What an app may without a role: where it is installed, and as far as its manifest declares. */
function grantedHere({ params, world }: Call, { resourceSpecific }: Right): boolean {
	if (resourceSpecific === undefined || !world.teamsApp.resourceSpecific.includes(resourceSpecific)) return false;
	if (params["chat"] === undefined) return true;
	return world.chats.get(params["chat"])?.installs.some((install) => install.teamsAppId === world.teamsApp.id) ?? false;
}
