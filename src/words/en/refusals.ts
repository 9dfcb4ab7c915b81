/** Each refusal: what happened in a few words, then the reason or the way on. Amber, never blame. */
export const refusals = {
	other: { title: "This couldn’t be done" },
	signIn: { title: "Sign in to go on", reason: "Evenover didn’t take your sign-in. Try again." },
	unknownAction: { title: "This pane is out of date", reason: "Open it again to get the current one." },
	malformed: { title: "This couldn’t be read", reason: "Something in what was sent is missing or too long. Check it and try again." },
	tooLarge: { title: "That’s too long", reason: "Shorten it and send it again." },
	notOnPanel: { title: "This panel isn’t shared with you", reason: "Only people on the invite can see it." },
	keyReused: { title: "This was already done", reason: "The pane shows what came of it." },

	panelExists: { title: "This meeting has a panel already", reason: "One question a meeting. Open it and change it there." },
	noOtherAttendees: {
		title: "Two more people are needed",
		reason: "Answers are compared, so at least two besides whoever facilitates must be on the invite. Add them, then attach.",
	},
	notOrganizer: {
		title: "Only the organizer can do this",
		reason: "Ask whoever sent the invite, or their delegate, to attach the question.",
	},
	meetingNotFound: { title: "We couldn’t find this meeting", reason: "Save the invite, wait a moment, and try again." },
	deciderNotInvited: { title: "Who decides must be on the invite", reason: "Add them to the meeting, or choose somebody who is." },
	facilitatorNotInvited: { title: "Who facilitates must be on the invite", reason: "Add them to the meeting, or choose somebody who is." },
	facilitatorDecides: {
		title: "Two different people, please",
		reason: "Whoever runs the panel can’t also settle it. Choose one person to decide and another to facilitate.",
	},
	targetCount: { title: "Three to seven targets", reason: "Fewer leave nothing to weigh, more can’t be ranked with care." },
	repeatedTargetLabel: { title: "{{target}} is there twice", reason: "Each target stands once. Remove one of the two." },
	dueAfterMeeting: { title: "Due before you meet", reason: "Answers are revealed in the meeting, so they are due before it begins." },
	dueInPast: { title: "That time has passed", reason: "Choose a later time, so that everyone can answer." },
	attributionFixed: {
		title: "This is fixed now",
		reason: "Somebody answered on the promise that was made. How answers are shown can’t change any more.",
	},
	targetsFixed: {
		title: "The targets are fixed now",
		reason: "Somebody has ranked them. After the reveal a second round can have others.",
	},

	notALeader: { title: "You’re not asked on this panel", reason: "Leaders on the invite answer. You can follow who has." },
	twoFirst: { title: "One has to be first", reason: "{{target}}: choose which of them wins when they collide." },
	noFirst: { title: "One has to be first", reason: "Optimizing for everything is optimizing for nothing." },
	unknownTarget: { title: "The targets have changed", reason: "Look at your order once more, then seal it." },
	repeatedTarget: { title: "{{target}} has two places", reason: "Give it one." },
	missingTarget: { title: "{{target}} has no place yet", reason: "Place every target; the last one can simply be last." },
	repeatedPlace: { title: "{{target}} shares its place", reason: "Each place is taken once." },
	placeOutOfRange: { title: "{{target}} has no place in this order", reason: "Place it again." },
	unknownDimension: {
		title: "What can’t change was itself changed",
		reason: "{{dimension}} is no longer asked. Look at that page once more.",
	},
	repeatedDimension: { title: "{{dimension}} was answered twice", reason: "Choose one." },
	limitWithoutFixed: { title: "A limit needs something fixed", reason: "{{dimension}} has a limit but isn’t fixed." },
	tooManyAssumptions: { title: "Three assumptions at most", reason: "Keep the ones that matter most." },
	guessOutOfRange: { title: "The team has changed", reason: "There are {{others, words}} others now. Guess once more." },
	answersFinal: {
		title: "The answers were revealed at {{revealedAtTime}}",
		reason: "Yours came after, so it isn’t counted in this round. We kept it as your draft.",
	},
	votesFinal: {
		title: "Votes are final now",
		reason: "The answers were revealed at {{revealedAtTime}}. What you had not sent by then isn’t counted.",
	},
	notOnBallot: { title: "This is no longer yours to check", reason: "Look at what there is to check now, then send it." },

	notYoursToRun: { title: "This is not yours to run", reason: "Whoever facilitates or decides can do it." },
	alreadyRevealed: { title: "Already revealed", reason: "Everyone sees the board." },
	tooFewAnswers: {
		title: "One answer is not a comparison",
		reason: "You can reveal once two people have answered and the meeting has begun.",
	},
	tooFewToHide: {
		title: "Too few to hide anyone",
		reason: "This panel shows no names. With fewer than four answers, people could be told apart.",
	},
	meetingNotBegun: {
		title: "Not everyone has answered yet",
		reason: "You can reveal when the meeting has begun, or when all have answered.",
	},
	notRevealed: { title: "Still sealed", reason: "Nobody sees what was answered before the reveal." },
	allAnswered: { title: "Everyone has answered", reason: "There is nobody left to remind." },

	onlyTheDecider: { title: "Only {{decider}} can decide this", reason: "You can say where you stand once it is decided." },
	facilitatorCannotDecide: {
		title: "Only {{decider}} can decide this",
		reason: "You run the panel, so you can’t also settle it. You can propose the wording.",
	},
	incompleteDecision: {
		title: "A choice without a cost isn’t one yet",
		reason: "What do we give up, who owns it, and when is it looked at again?",
	},
	costMissing: { title: "What do we give up?" },
	ownerMissing: { title: "Who owns it?" },
	reviewMissing: { title: "When is it looked at again?" },
	untilMissing: { title: "Until when?" },
	reviewInPast: { title: "That day has passed", reason: "Choose a day to come." },
	unknownTension: { title: "This question is gone", reason: "The board shows what there is to settle now." },
	alreadySettled: { title: "This is settled already", reason: "It can be replaced by a later decision, not decided twice." },
	ownerNotOnPanel: { title: "The owner must be on the panel", reason: "Choose somebody who is on the invite." },
	contradicts: { title: "This goes against what you decided before", reason: "They can’t all stand. Which one does it replace?" },
	unknownDecision: { title: "This decision can’t be found", reason: "The board shows what was decided." },
	notSuperseding: { title: "That decision is no longer in force", reason: "Choose one that is." },
	wordsMissing: { title: "Say why", reason: "A sentence in your words; it is quoted unchanged." },
	deciderTakesNoStance: { title: "You decided this", reason: "The others say where they stand." },

	followUpSent: { title: "The follow-up has gone out", reason: "It goes out once. What comes next can be said in the chat." },
	graphUnavailable: { title: "Microsoft 365 didn’t answer", reason: "The calendar couldn’t be read just now. Try again in a moment." },
	consentNeeded: {
		title: "Evenover isn’t allowed to do this yet",
		reason: "An administrator has to allow it once for your organization. Nothing you entered is lost.",
	},
};
