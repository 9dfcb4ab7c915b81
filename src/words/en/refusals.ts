/** Each refusal: what happened in a few words, then the reason or the way on. Amber, never blame. */
export const refusals = {
	other: { title: "This couldn’t be done" },
	signIn: { title: "Sign in to go on", reason: "Evenover didn’t take your sign-in. Try again." },
	unknownAction: { title: "This pane is out of date", reason: "Open it again to get the current one." },
	malformed: { title: "This couldn’t be read", reason: "Something in what was sent is missing or too long. Check it and try again." },
	dayTooFar: { title: "That day is out of reach", reason: "Choose one between the years 2000 and 2200." },
	tooLarge: { title: "That’s too long", reason: "Shorten it and send it again." },
	tooMany: { title: "That was too much at once", reason: "Wait a little, then try again. What you wrote is still here." },
	storeAway: {
		title: "We can’t reach our own data just now",
		reason: "What you wrote is still with you and goes out by itself, or when you send it again. Nothing is done twice.",
	},
	storeDamaged: {
		title: "Part of what we keep is damaged and has to be restored",
		reason: "Nothing was changed, and what you wrote is still with you. Send this to IT: {{reference}}.",
	},
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
	organizerElsewhere: {
		title: "This meeting is organized elsewhere",
		reason: "{{organizer}} is not in your directory. A question can be attached to meetings that somebody in it organizes.",
	},
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

	nobodyKnown: {
		title: "Nobody here is known by that",
		reason: "Check the address. Only who is or was on a team or a panel, or was written to, can be found.",
	},
	erasesSelf: {
		title: "Nobody erases themselves",
		reason: "Another administrator can do it, so that somebody stands by it.",
	},
	retentionDrops: {
		title: "More would go than you were told",
		reason: "Older than {{months}} months by now: {{total}}. Look again, then confirm that number.",
	},
	seatTaken: {
		title: "{{name}} does that already",
		reason: "Another can be named once nobody does.",
	},
	alreadyCounted: {
		title: "Whoever was asked can’t begin to facilitate now",
		reason: "The answers are revealed, and theirs would go from the board.",
	},
	panelWithoutDecider: {
		title: "Nobody decides on this panel any more",
		reason: "Whoever set it up or facilitates it can name somebody who does.",
	},
	notAdmin: {
		title: "This is for an administrator",
		reason: "Whoever looks after Evenover in your organization can do it: somebody with the role Evenover.Admin.",
	},
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
	reviewMissing: { title: "When is it looked at again?", reason: "What is kept is looked at once more. Choose the day." },
	untilMissing: { title: "Until when?" },
	reviewInPast: { title: "That day has passed", reason: "Choose a day to come." },
	unknownTension: { title: "This question is gone", reason: "The board shows what there is to settle now." },
	alreadySettled: { title: "This is settled already", reason: "It can be replaced by a later decision, not decided twice." },
	ownerNotOnPanel: { title: "The owner must be on the panel", reason: "Choose somebody who is on the invite." },
	contradicts: { title: "This goes against what you decided before", reason: "They can’t all stand. Which one does it replace?" },
	unknownDecision: { title: "This decision can’t be found", reason: "The board shows what was decided." },
	notSuperseding: { title: "That decision is no longer in force", reason: "Choose one that is." },
	wordsMissing: { title: "Say why", reason: "A sentence in your words; it is quoted unchanged." },
	notYoursToReview: {
		title: "This is not yours to say",
		reason: "{{owner}} owns this decision and {{decider}} decided it. Either can look at it again; you can say where you stand.",
	},
	decisionReplaced: { title: "A later decision replaced this one", reason: "There is nothing left to look at again here." },
	notOnTeam: { title: "These decisions aren’t shared with you", reason: "Only members of the team can read them." },
	nothingInForce: { title: "There is nothing to post yet", reason: "The first decision, or the first confirmed draft, makes version 1." },
	noChatYet: {
		title: "There is no chat to post in yet",
		reason: "A meeting gets one as soon as it is held in Teams. Until then, copy the framework as Markdown.",
	},
	stillAsked: {
		title: "Some in this chat are still asked what they remember",
		reason: "The card would tell them before they have said it. You can wait until they have, or post it anyway.",
	},
	notAllMembers: {
		title: "Not everybody in this chat is in your team",
		reason: "{{names}} would read what your team decided. Post it anyway?",
	},
	stillAskedNotAll: {
		title: "Some would be told too soon, and some are not in your team",
		reason:
			"Some in this chat are still asked what they remember, and the card would tell them. {{names}} would read what your team decided.",
	},
	fourthPriority: { title: "Three is the most", reason: "A fourth priority makes all of them weaker. Which one does it replace?" },
	frameworkTooLong: { title: "That’s too many to keep in mind", reason: "Keep at most {{most}}." },
	frameworkIncomplete: {
		title: "Something is only half said",
		reason: "A priority needs its why, a metric what success and what failure is, a boundary an example.",
	},
	priorityTwice: { title: "{{priority}} is there twice", reason: "Each priority stands once. Remove one of the two." },
	draftConflict: {
		title: "You both changed the same",
		reason: "{{name}} saved first. Both texts are kept: choose which one counts.",
	},
	draftMoved: {
		title: "The draft has changed meanwhile",
		reason: "What was written is kept. Look at it as it is now, then go on.",
	},
	nothingDrafted: { title: "There is no draft any more", reason: "It was confirmed or discarded. The page shows what is in force." },
	nothingChanged: { title: "Nothing would change", reason: "The draft says what is in force already." },
	noDeciderNamed: {
		title: "Nobody decides in this team yet",
		reason: "Name who decides in the team’s settings; only they can confirm what the framework says.",
	},
	unknownVersion: { title: "There is no such version", reason: "The page shows those there are." },
	unknownMetric: { title: "This metric is no longer in the framework", reason: "Open the framework again to see what is measured now." },
	notYourTeamToRun: {
		title: "This is not yours to change",
		reason: "Whoever facilitates the team or decides in it can: {{facilitator}}, {{decider}}.",
	},
	deciderHandsOn: {
		title: "Only {{decider}} can hand this on",
		reason: "Whoever decides says who does so after them. Ask them to change it here.",
	},
	deciderNamedByAnother: {
		title: "Somebody else names who decides",
		reason: "Nobody gives this to themselves. Choose another person, or ask somebody who runs the team to name you.",
	},
	teamTooSmall: { title: "Two more people are needed", reason: "A team is at least two people besides whoever facilitates it." },
	notAMember: { title: "They aren’t in this team", reason: "Add them to the team first, or choose somebody who is in it." },
	unknownPeople: {
		title: "We couldn’t find everybody",
		reason: "Your organization’s directory doesn’t know {{mails}}. Check the spelling.",
	},
	echoFirst: {
		title: "Answer the question first",
		reason: "You are asked what was decided here. Say what you remember, or skip it, then go on.",
	},
	noEcho: { title: "Nothing is asked here", reason: "You’re asked some days after a meeting that decided something." },
	echoAnswered: { title: "You answered this already", reason: "It is asked once. What was decided can be read again." },
	echoSameTwice: { title: "Name two different things", reason: "What wins can’t also give way." },
	deciderTakesNoStance: { title: "You decided this", reason: "The others say where they stand." },

	notInPulse: { title: "You’re not asked in this pulse", reason: "It asks those who led the team when it opened." },
	pulseClosed: { title: "This pulse has closed", reason: "What was said is on the team’s page. The next one asks again." },
	prioritiesChanged: { title: "The priorities have changed", reason: "Look at them once more, then send." },
	pulseIncomplete: { title: "One is missing", reason: "Say how you see “{{priority}}” now: still right, shifting, or wrong." },
	recallFirst: { title: "From memory first", reason: "Name what you remember, or say that you don’t. Then you see them." },
	pulseInPast: { title: "That day has passed", reason: "Choose a day to come for the first pulse." },

	noSuchPriority: { title: "The priorities have changed", reason: "This one no longer stands. Choose one that does." },
	signalFromWhom: {
		title: "Whom did you hear it from?",
		reason: "You run the practice, so it counts as theirs. Choose who told you.",
	},
	signalsEnough: {
		title: "That’s {{most}} signals within a day",
		reason: "What you raised is kept. Go on tomorrow, or tell those who run the team what it comes to.",
	},
	noSuchWarning: { title: "This warning is gone", reason: "It was put aside, or what it rested on changed. The page shows what stands." },
	reasonMissing: { title: "Say why", reason: "A word or two, so that whoever comes later knows what you knew." },
	teamWithoutRoles: {
		title: "Who decides, and who facilitates?",
		reason: "The team has nobody named for one of the two. Name them on the team’s page, then try again.",
	},

	ownTranslation: { title: "You said it yourself", reason: "Choose whose statement it is; what you mean you can write in the framework." },
	saidInFuture: { title: "That day is still to come", reason: "Choose the day on which it was said." },
	implicationTwice: { title: "Two of these are the same", reason: "Each stands once, so that each has its own answer." },
	translationsEnough: {
		title: "{{most}} of yours wait for an answer",
		reason: "Nothing is lost. Ask again once some of those have been answered.",
	},
	notYoursToConfirm: { title: "Only {{name}} can say what they meant", reason: "It waits in their asks. You see the answer here." },
	correctionMissing: { title: "How would you say it?", reason: "A correction is kept in your own words. One sentence will do." },
	noSuchTranslation: { title: "This isn’t there any more", reason: "Open the page again to see what is." },

	realignToSelf: { title: "Ask somebody else", reason: "Stepping back takes two. Choose who leads with you." },
	realignNotLeader: { title: "Ask somebody who leads", reason: "Choose one of the team’s leaders; who decides stands first." },
	realignEmpty: { title: "Three parts, a sentence each", reason: "What you’re executing, what you may have missed, and your one ask." },
	notYoursToTake: { title: "Only {{name}} can choose the time", reason: "You see here which one it is." },
	timeNotOffered: { title: "This time isn’t offered any more", reason: "Choose one of the times below." },
	timePassed: { title: "That time has passed", reason: "Choose one of the times below, or look for others." },
	timeTaken: { title: "{{names}} can’t then any more", reason: "The times below still suit everybody who is needed." },
	timeInDoubt: {
		title: "The first time you chose may be in the calendar",
		reason: "Choose {{startsAtDay}}, {{startsAtTime}} again: it is put there once, whatever happened.",
	},
	draftInDoubt: {
		title: "The mail may be in your drafts already",
		reason: "Outlook takes a minute to show it. Try again then: it is written once.",
	},
	noSuchRealignment: { title: "This request isn’t there", reason: "It was asked of somebody else, or the link is not complete." },

	meetingCancelled: { title: "The meeting was cancelled", reason: "Nothing was decided, so there is nothing to send." },
	panelClosed: {
		title: "This panel was closed on {{closedAtDay}}",
		reason: "It takes nothing new. Everything on it can still be read.",
	},
	answersRemoved: {
		title: "The answers to this panel were removed on {{removedAtDay}}",
		reason: "Your organization keeps answers for a certain time only. This round takes none any more and stays sealed.",
	},
	meetingNotOver: {
		title: "This meeting isn’t over yet",
		reason: "You can close its panel from {{endsAtDay}}, {{endsAtTime}}. Until then, take it off the meeting instead.",
	},
	followUpSent: { title: "The follow-up has gone out", reason: "It goes out once. What comes next can be said in the chat." },
	graphUnavailable: { title: "Microsoft 365 didn’t answer", reason: "The calendar couldn’t be read just now. Try again in a moment." },
	consentNeeded: {
		title: "Evenover isn’t allowed to do this yet",
		reason:
			"It needs the permission {{permission}}. Open Evenover again and allow it; if you aren’t asked, an administrator has to allow it for your organization. Nothing you entered is lost.",
	},
};
