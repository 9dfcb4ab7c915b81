/** What went wrong with a delivery, for whoever runs the follow-up. */
export const faults = {
	throttled: "Microsoft 365 asked us to wait.",
	unavailable: "Microsoft 365 could not be reached.",
	unknownOutcome: "We can’t tell whether this arrived. Ask before sending it again.",
	consent: "Nobody who may post here has signed in lately. Open Evenover once, then send it again.",
	late: "This could not be sent for three days. Send it again if it still matters.",
	notFound: "This is no longer there.",
	forbidden: "Your organization doesn’t let us send this.",
	rejected: "Microsoft 365 refused this.",
	unknownMailbox: "This address takes no mail.",
	noMailbox: "The organizer has no mailbox here to send from.",
	mailboxFull: "The mailbox is full.",
};
