import type { Answer, Draft } from "./answer.ts";
import type { Board } from "./board.ts";
import type { Decision, Proposal, Side, StanceKind } from "./decision.ts";
import type { EchoResult } from "./echo.ts";
import type { Channel, DeliveryState, FollowUpState } from "./followUp.ts";
import type { Day, Instant } from "./instant.ts";
import type { ViewOutsider } from "./outside.ts";
import type { Attribution, Dimension, Meeting, Role, Target, Wall } from "./panel.ts";
import type { Said } from "./said.ts";
import type { BallotLine } from "./vote.ts";

export type ViewPerson = { id: string; name: string; title: string; roles: readonly Role[] };

/** What the reader may do now. The server decides again when it is done; this only spares buttons that would be refused. */
export type Rights = {
	answer: boolean;
	/** There are statements of others to vote on. */
	vote: boolean;
	reveal: boolean;
	propose: boolean;
	decide: boolean;
	defer: boolean;
	takeStance: boolean;
	remind: boolean;
	change: boolean;
	startRound: boolean;
	runFollowUp: boolean;
	close: boolean;
};

export type ViewStance = { personId: string; stance: StanceKind; words: string; takenAt: Instant };

/** A decision with where each leader stands; `silent` are those asked who have not said. */
export type ViewDecision = Omit<Decision, "teamId" | "panelId"> & {
	ownerName: string;
	decidedByName: string;
	stances: readonly ViewStance[];
	silent: readonly string[];
	/** The decision that replaced this one, or null while it is in force. */
	supersededBy: string | null;
};

/** A leader who cannot commit to a decision in force, in their words as they stand; `since` when they say so without a break. */
export type ViewObjection = {
	decisionId: string;
	/** The panel it was taken on, and what that one was about. */
	panelId: string;
	topic: string;
	chosen: Side;
	over: Side;
	givesUp: string;
	decidedByName: string;
	decidedAt: Instant;
	personId: string;
	name: string;
	words: string;
	takenAt: Instant;
	since: Instant;
	/** The reader's own, theirs to change. */
	mine: boolean;
};

/** A decision in force that is due for another look; `again` once its question is open: by somebody, or, where there is a `because`, by itself. */
export type ViewDue = {
	decisionId: string;
	panelId: string;
	topic: string;
	chosen: Side;
	over: Side;
	ownerId: string;
	ownerName: string;
	decidedByName: string;
	reviewOn: Day;
	mayReview: boolean;
	again: { name: string; words: string; at: Instant; because: Said | null } | null;
};

/** A decision that this panel's reveal opened again by itself; its sides where everybody on the panel may read it. */
export type ViewReversal = { sides: { chosen: Side; over: Side } | null; because: Said };

type ViewDeferral = { tensionId: string; ownerId: string; ownerName: string; until: Day; deferredAt: Instant };

export type ViewDelivery = {
	channel: Channel;
	recipientName: string | null;
	/** Where somebody can be written to instead. */
	recipientMail: string | null;
	/** Who has to be here for a message that waits for a consent; absent where it waits for nobody. */
	waitsFor?: string;
	state: DeliveryState;
	attempts: number;
	notBefore: Instant;
	lastError: string | null;
	sentAt: Instant | null;
};

/** `deliveries` is shown to whoever may run the follow-up, else empty; so is `outside`, absent where nobody is. */
export type ViewFollowUp = {
	state: FollowUpState;
	dueAt: Instant;
	finishedAt: Instant | null;
	recipients: number;
	deliveries: readonly ViewDelivery[];
	/** On the invite and not in the directory: nothing is sent to them. */
	outside?: readonly ViewOutsider[];
};

/** The team's order as decided so far: levels from most to least important; targets on one level are not settled among themselves. */
export type ViewOrder = { version: number; levels: readonly (readonly Target[])[] };

/** `open`: asked and silent so far. */
export type ViewEchoes = {
	heard: readonly { personId: string; name: string; chosen: string; over: string; result: EchoResult }[];
	skipped: readonly string[];
	open: readonly string[];
};

/** A panel as one person may see it now. Before the reveal `board` is null, and of others it holds only who has answered. */
export type PanelView = {
	id: string;
	topic: string;
	teamName: string;
	/** The team whose log the reader may open; null for who is not one of it. */
	teamId: string | null;
	meeting: Required<Meeting>;
	stage: "sealed" | "revealed" | "closed";
	closedAt: Instant | null;
	/** The meeting's time has passed and nothing shows that it was held: nothing goes out until somebody says so. */
	inDoubt: boolean;
	round: number;
	attribution: Attribution;
	dueAt: Instant;
	revealedAt: Instant | null;
	/** When what was answered was dropped for its age: there is no board any more. */
	answersRemovedAt?: Instant;
	/** Answers of people who were erased went, and too few are left to show them without telling people apart. */
	tooFewLeft?: boolean;
	/** Shuffled for each person alike at every visit, so that nobody anchors on one order. */
	targets: readonly Target[];
	dimensions: readonly Dimension[];
	people: readonly ViewPerson[];
	/** Ids of the leaders who answered this round, in the order of `people`. */
	answered: readonly string[];
	me: ViewPerson & { may: Rights };
	/** `draftSavedAt` tells a pane whether what it kept on its device is newer; `ballot` holds statements of others, unattributed. */
	mine: { answer: Answer | null; draft: Draft | null; draftSavedAt: Instant | null; ballot: readonly BallotLine[] };
	/** Openings for assumptions, from earlier decisions and boards of the team, never from this round's answers. */
	starters: readonly string[];
	wall: Wall;
	proposal: Proposal | null;
	board: Board | null;
	decisions: readonly ViewDecision[];
	deferrals: readonly ViewDeferral[];
	/** Of all the team's panels, shown before the reveal too, since they were said openly. */
	openObjections: readonly ViewObjection[];
	dueForReview: readonly ViewDue[];
	/** What this round's reveal reversed. */
	reversed: readonly ViewReversal[];
	/** Leaders who asked for another round since the reveal. */
	roundAskedBy: readonly string[];
	/** What the reader is asked to remember; while it is open, no decision of this panel is shown to them. */
	echo: "none" | "open" | "answered" | "skipped";
	/** The reader is asked for the team's priorities from memory: until they answer or skip, what was decided is not shown here. */
	recallFirst?: boolean;
	/** What leaders remember, for who decides and who facilitates; null for everybody else, and before anyone was asked. */
	echoes: ViewEchoes | null;
	order: ViewOrder;
	followUp: ViewFollowUp;
};
