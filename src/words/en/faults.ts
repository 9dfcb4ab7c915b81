/** What went wrong with a delivery, for whoever runs the follow-up. */
export const faults = {
	throttled: "Microsoft 365 asked us to wait.",
	unavailable: "Microsoft 365 could not be reached.",
	unknownOutcome: "We can’t tell whether this arrived. Ask before sending it again.",
	consent: "Nobody who may post here has signed in lately. Open Evenover once, then send it again.",
	late: "This could not be sent for three days. Send it again if it still matters.",
	notFound: "This is no longer there.",
	forbidden:
		"Your organization doesn’t let us send this: the permission {{permission}} is missing. Once an administrator grants it, send it again.",
	rejected: "Microsoft 365 refused this.",
	unknownMailbox: "This address takes no mail.",
	noMailbox: "The organizer has no mailbox here to send from. Once they do, send it again.",
	mailboxFull: "The mailbox is full.",
	noToDo: "They have no To Do list.",
	gone: "They left your directory. Take them off the invite.",
	withoutMailbox: "They have no mailbox.",
	notInChat: "They are not in the meeting’s chat. Add them, and they get the next one.",
	organizerFull: "The organizer’s mailbox is full. Once there is room, send it again.",
};
