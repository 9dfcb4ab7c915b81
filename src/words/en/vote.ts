/** Voting on a few statements of others, before the reveal. */
export const vote = {
	question: "Does this hold?",
	how: "Colleagues are building on these. Say what you know.",
	holds: "Holds",
	doesNot: "Doesn’t",
	unknown: "Don’t know",
	named: "Written by colleagues. You see who wrote what after the reveal.",
	unattributed: "Written by colleagues. Nobody ever learns who wrote it.",
	counted: "How you vote is only ever shown as a count.",
	none_one: "Say whether it holds, then send.",
	none_other: "Choose at least one, then send.",
	left_one: "{{chosen, Words}} chosen, one left. It can wait.",
	left_other: "{{chosen, Words}} chosen, {{count, words}} left. They can wait.",
	send: "Send",
	sending: "Sending",
	later: "Later",
	kept: "What you chose is still here.",
	changed: {
		title: "What there is to check has changed",
		reason: "What you chose is kept, as far as it is still asked.",
		go: "Show it as it is now",
	},
};
