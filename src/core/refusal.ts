import type { Instant } from "./instant.ts";

/**
 * Why something asked for was not done. A refusal is a value, never thrown: the words for it are chosen where it is
 * shown (`words/`), so that one refusal can be told in any language. `values` fills those words; `fields` names what to
 * mend, each with the code of its own reason.
 */
export type Refusal = {
	refused: RefusalCode;
	values?: Record<string, string | number>;
	fields?: Record<string, string>;
	/** Decisions in the way, when the refusal is a contradiction. */
	chain?: { decisionId: string; chosen: string; over: string; decidedAt: Instant }[];
};

export type RefusalCode =
	// who and what
	| "signIn"
	| "unknownAction"
	| "malformed"
	| "dayTooFar"
	| "tooLarge"
	| "tooMany"
	| "storeAway"
	| "storeDamaged"
	| "notOnPanel"
	| "keyReused"
	// attaching
	| "panelExists"
	| "noOtherAttendees"
	| "notOrganizer"
	| "meetingNotFound"
	| "organizerElsewhere"
	| "deciderNotInvited"
	| "facilitatorNotInvited"
	| "facilitatorDecides"
	| "targetCount"
	| "repeatedTargetLabel"
	| "dueAfterMeeting"
	| "dueInPast"
	| "attributionFixed"
	| "targetsFixed"
	// answering
	| "notALeader"
	| "twoFirst"
	| "noFirst"
	| "unknownTarget"
	| "repeatedTarget"
	| "missingTarget"
	| "repeatedPlace"
	| "placeOutOfRange"
	| "unknownDimension"
	| "repeatedDimension"
	| "limitWithoutFixed"
	| "tooManyAssumptions"
	| "guessOutOfRange"
	| "answersFinal"
	| "votesFinal"
	| "notOnBallot"
	// revealing
	| "notYoursToRun"
	| "notAdmin"
	| "nobodyKnown"
	| "erasesSelf"
	| "alreadyCounted"
	| "seatTaken"
	| "panelWithoutDecider"
	| "retentionDrops"
	| "alreadyRevealed"
	| "tooFewAnswers"
	| "tooFewToHide"
	| "meetingNotBegun"
	| "notRevealed"
	| "allAnswered"
	// deciding
	| "onlyTheDecider"
	| "facilitatorCannotDecide"
	| "incompleteDecision"
	| "reviewInPast"
	| "unknownTension"
	| "alreadySettled"
	| "ownerNotOnPanel"
	| "contradicts"
	| "unknownDecision"
	| "notSuperseding"
	| "wordsMissing"
	| "deciderTakesNoStance"
	// looking again
	| "notYoursToReview"
	| "reviewMissing"
	| "decisionReplaced"
	| "notOnTeam"
	// framework
	| "fourthPriority"
	| "frameworkTooLong"
	| "frameworkIncomplete"
	| "priorityTwice"
	| "draftConflict"
	| "draftMoved"
	| "nothingDrafted"
	| "nothingChanged"
	| "noDeciderNamed"
	| "unknownVersion"
	| "unknownMetric"
	| "nothingInForce"
	| "noChatYet"
	| "stillAsked"
	| "notAllMembers"
	| "stillAskedNotAll"
	// teams
	| "notYourTeamToRun"
	| "deciderHandsOn"
	| "deciderNamedByAnother"
	| "teamTooSmall"
	| "notAMember"
	| "unknownPeople"
	// echo
	| "noEcho"
	| "echoFirst"
	| "echoAnswered"
	| "echoSameTwice"
	// pulse
	| "notInPulse"
	| "pulseClosed"
	| "prioritiesChanged"
	| "pulseIncomplete"
	| "recallFirst"
	| "pulseInPast"
	// closing
	| "panelClosed"
	| "answersRemoved"
	| "meetingNotOver"
	// signals
	| "noSuchPriority"
	| "signalFromWhom"
	| "signalsEnough"
	| "noSuchWarning"
	| "reasonMissing"
	| "teamWithoutRoles"
	// translation
	| "ownTranslation"
	| "saidInFuture"
	| "implicationTwice"
	| "translationsEnough"
	| "notYoursToConfirm"
	| "correctionMissing"
	| "noSuchTranslation"
	// realign
	| "realignToSelf"
	| "realignNotLeader"
	| "realignEmpty"
	| "notYoursToTake"
	| "timeNotOffered"
	| "timePassed"
	| "timeTaken"
	| "timeInDoubt"
	| "draftInDoubt"
	| "noSuchRealignment"
	// follow-up
	| "followUpSent"
	| "meetingCancelled"
	| "graphUnavailable"
	| "consentNeeded";

export const refuse = (refused: RefusalCode, more: Omit<Refusal, "refused"> = {}): Refusal => ({ refused, ...more });

export const isRefusal = (value: unknown): value is Refusal => typeof value === "object" && value !== null && "refused" in value;
