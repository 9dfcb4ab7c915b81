import type { Instant } from "./instant.ts";

/** `planned`: goes out at `dueAt`. `held`: waits for the facilitator. `sending`: claimed. `sent`: every delivery is final. */
export type FollowUpState = "planned" | "held" | "sending" | "sent";

/**
 * What is sent by itself. About a panel: who still has to answer is reminded, what was decided is told, what is remembered is
 * asked. About a team: a pulse asks, a warning is raised, a translation waits for who is translated. And the framework, which somebody posts
 * into the chat of a panel's meeting.
 */
export type Purpose = "reminder" | "followUp" | "echo" | "pulse" | "warning" | "translation" | "framework";

/** A `task` goes into its recipient's own To Do. */
export type Channel = "mail" | "chat" | "activity" | "task";

/**
 * Where one send stands. `maybeSent`: asked for, outcome unknown, look before asking again. `waiting`: needs somebody
 * (a lapsed consent, an unknown outcome that looking cannot settle). `failed`: given up, with the reason.
 */
export type DeliveryState = "planned" | "drafted" | "maybeSent" | "sent" | "waiting" | "failed";

export type Delivery = {
	id: string;
	channel: Channel;
	/** Whom it is for; null for the meeting's chat. */
	recipientId: string | null;
	state: DeliveryState;
	attempts: number;
	/** The draft's, message's or task's id at Graph, once known. */
	remoteId: string | null;
	maybeSentAt: Instant | null;
	notBefore: Instant;
	lastError: string | null;
	sentAt: Instant | null;
};

export type FollowUp = { id: string; panelId: string; state: FollowUpState; dueAt: Instant; finishedAt: Instant | null };
