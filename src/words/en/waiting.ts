/** What could not be done without somebody, told to them when they are here again. */
export const waiting = {
	posting: {
		one: "The follow-up of {{subject}} could not be posted in the chat without you. We’re posting it now.",
		many: "{{count, Words}} follow-ups could not be posted in their chats without you. We’re posting them now.",
	},
	consent: {
		title: "The follow-up needs your permission",
		one: "The follow-up of {{subject}} waits to be posted in the meeting’s chat in your name. Evenover isn’t allowed to do that any more.",
		many: "{{count, Words}} follow-ups wait to be posted in their meetings’ chats in your name. Evenover isn’t allowed to do that any more.",
		how: "If you aren’t asked for it, an administrator has to allow it for your organization.",
		give: "Allow it and post",
		notNow: "Not now",
	},
};
