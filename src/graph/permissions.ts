/**
 * What Microsoft 365 is asked to allow, each with why and what goes without it: whoever reviews the app reads this, the doctor
 * checks it against a tenant, and the guide to deploying names the same.
 */
export type Permission = {
	name: string;
	/** `delegated`: as the person who is there, or who left their consent. `application`: as the app itself. `resourceSpecific`: declared by the app's package, only where it was added or opened. */
	kind: "delegated" | "application" | "resourceSpecific";
	why: string;
	/** What does not work without it. Everything else does. */
	without: string;
	/** Who may grant it: an administrator for all, each person for themselves, or whoever adds the app. */
	consent: "administrator" | "person" | "whoAddsTheApp";
};

const delegated = (name: string, why: string, without: string, consent: Permission["consent"] = "person"): Permission => ({
	name,
	kind: "delegated",
	why,
	without,
	consent,
});
const application = (name: string, why: string, without: string): Permission => ({
	name,
	kind: "application",
	why,
	without,
	consent: "administrator",
});
const inChat = (name: string, why: string, without: string): Permission => ({
	name,
	kind: "resourceSpecific",
	why,
	without,
	consent: "whoAddsTheApp",
});

export const permissions: readonly Permission[] = [
	delegated("User.Read", "to know the mail address of whoever is here", "nobody can attach a panel to their meeting"),
	delegated(
		"User.ReadBasic.All",
		"to find the people on an invite by their addresses",
		"a panel cannot be attached, since nobody on the invite is found",
	),
	delegated(
		"Calendars.Read",
		"to read the meeting a panel is attached to, the person's next meetings, and when people are busy",
		"panels cannot be attached, meetings are not listed, and no common times are offered",
	),
	delegated(
		"Calendars.Read.Shared",
		"to read a meeting in the calendar of somebody whose calendar one manages",
		"an assistant cannot attach a panel for the executive they work for",
	),
	delegated(
		"Calendars.ReadWrite",
		"to put a realignment meeting into the person's own calendar when they ask for it",
		"a realignment meeting has to be made by hand",
	),
	delegated("Chat.ReadBasic", "to find the meeting that a Teams chat belongs to", "the Teams tab does not find its meeting"),
	delegated(
		"Chat.Read",
		"to look whether a follow-up has arrived in the chat before it is posted again",
		"a follow-up whose arrival is in doubt waits for a person to decide",
	),
	delegated(
		"ChatMessage.Send",
		"to post the follow-up in the meeting's chat, in the name of the organizer or the decider",
		"follow-ups are not posted in chats; they go out by mail",
	),
	delegated(
		"Mail.ReadWrite",
		"to write a realignment mail into the person's own drafts, where they send it themselves",
		"a realignment mail has to be copied by hand",
	),
	delegated(
		"Tasks.ReadWrite",
		"to put a decision's next step into its owner's To Do",
		"nothing is put into To Do; the review is still asked for in Evenover",
	),
	delegated(
		"TeamsAppInstallation.ReadWriteAndConsentSelfForChat",
		"to add the app to the meeting's chat when a panel is attached",
		"the tab has to be added to the meeting by hand",
		"administrator",
	),
	delegated(
		"TeamsTab.ReadWriteSelfForChat",
		"to pin the app's own tab in the meeting's chat",
		"the tab has to be added to the meeting by hand",
		"administrator",
	),
	application(
		"Calendars.Read",
		"to hear that a meeting was moved, cancelled or changed while its organizer is away",
		"panels do not follow their meetings: after a move, a follow-up can go out at the wrong time",
	),
	application(
		"User.ReadBasic.All",
		"to find who was added to an invite later, and who has left",
		"people added to a meeting later are not asked, and nobody is told beforehand that a mail would come back",
	),
	application(
		"Mail.ReadWrite",
		"to write each mail as a draft in the mailbox of its sender first (the organizer, or whoever facilitates or decides for a team), so that it is sent once",
		"no reminder and no follow-up goes out by mail",
	),
	application("Mail.Send", "to send those drafts while the sender is away", "no reminder and no follow-up goes out by mail"),
	application(
		"TeamsActivity.Send",
		"to show people in their Teams activity feed what they are asked",
		"nobody is notified in Teams outside meetings' chats; mails and the list of asks remain",
	),
	inChat("OnlineMeeting.ReadBasic.Chat", "to know which meeting the tab is shown in", "the tab asks for its meeting instead of finding it"),
	inChat(
		"ChatMember.Read.Chat",
		"to see who is in the chat before they are notified there",
		"people who are not in the meeting's chat are notified in vain",
	),
	inChat(
		"TeamsActivity.Send.Chat",
		"to notify people in the chat where the app was added",
		"nobody is notified in that chat unless TeamsActivity.Send is granted",
	),
	inChat("MeetingStage.Write.Chat", "to show the board on the meeting's stage", "the board cannot be shown to all in the meeting"),
	inChat(
		"TeamsActivity.Send.User",
		"to notify people who have the app themselves, outside a meeting's chat",
		"nobody is notified outside chats unless TeamsActivity.Send is granted",
	),
	inChat(
		"MailboxItem.ReadWrite.User",
		"to write the panel's link into the invite that is open in Outlook",
		"the link has to be copied into the invite by hand",
	),
	inChat(
		"Mailbox.SharedFolder",
		"to open the pane in a calendar that one manages for somebody",
		"an assistant cannot use the pane in the executive's calendar",
	),
];

/** These an administrator can also grant for some mailboxes only, in Exchange; then no token of the app names them. */
export const ofMailboxes: readonly string[] = ["Calendars.Read", "Mail.ReadWrite", "Mail.Send"];

/** Those of one kind, by name. */
export const namesOf = (kind: Permission["kind"]): string[] => permissions.flatMap((one) => (one.kind === kind ? [one.name] : []));
