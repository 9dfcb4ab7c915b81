import type { Instant } from "../core/instant.ts";
import type { Me } from "../core/me.ts";
import type { Span } from "../core/offeredTimes.ts";
import { type CardMessage, listChatMessages, postChatMessage, type SeenMessage } from "./chatMessages.ts";
import { type ClientOptions, createClient } from "./client.ts";
import { createEvent, type NewEvent } from "./createEvent.ts";
import type { GraphFailure } from "./failure.ts";
import { type DirectoryPerson, findMe, findPeople } from "./findPeople.ts";
import { readSchedules, type Schedule } from "./freeTimes.ts";
import { listMeetings } from "./listMeetings.ts";
import { createDraft, deleteMessage, findDrafts, type KeptMail, type Mail, readMessage, type Sender, sendDraft } from "./mailDraft.ts";
import { pinTab, type Tab, type TeamsApp } from "./pinTab.ts";
import { type EventRef, readEvent } from "./readEvent.ts";
import { type GraphMeeting, type MeetingRef, readMeeting } from "./readMeeting.ts";
import { type Reach, type Reached, readMembership, readReach } from "./readReach.ts";
import { removeSubscription } from "./removeSubscription.ts";
import { renewConsent } from "./renewConsent.ts";
import { renewSubscription } from "./renewSubscription.ts";
import { type Activity, type ActivityTo, sendActivity } from "./sendActivity.ts";
import { type EventSubscription, type KeptSubscription, subscribeToEvents } from "./subscribeToEvents.ts";
import type { Task } from "./taskText.ts";
import { addTask, findTask } from "./todo.ts";
import { findOwnDraft, type OwnMail, rewriteDraft, writeDraft } from "./writeDraft.ts";

/** Whose calendar, as the directory knows them. */
type Mailbox = { tenantId: string; personId: string };

type Answer<T> = Promise<T | GraphFailure>;

/** All that is ever asked of Microsoft 365. A failure comes back as a value. */
export type Graph = {
	// as the person who asks
	readMeeting(me: Me, ref: MeetingRef): Answer<GraphMeeting>;
	/** Those in the person's own calendar between two moments. */
	listMeetings(me: Me, from: Instant, until: Instant): Answer<GraphMeeting[]>;
	findMe(me: Me): Answer<DirectoryPerson>;
	/** By a person, or by the app itself. */
	findPeople(by: Me | { tenantId: string }, mails: readonly string[]): Answer<DirectoryPerson[]>;
	pinTab(me: Me, chatId: string, tab: Tab): Answer<undefined>;
	renewConsent(me: Me): Answer<undefined>;
	postChatMessage(me: Me, chatId: string, message: CardMessage): Answer<{ id: string }>;
	listChatMessages(me: Me, chatId: string): Answer<SeenMessage[]>;
	addTask(me: Me, key: string, task: Task): Answer<{ id: string }>;
	findTask(me: Me, key: string): Answer<{ id: string } | null | "unclear">;
	/** When people are busy between two moments, as far as calendars tell the reader. */
	readSchedules(me: Me, mails: readonly string[], span: Span): Answer<Schedule[]>;
	writeDraft(me: Me, mail: Mail, key: string): Answer<OwnMail>;
	findOwnDraft(me: Me, key: string): Answer<OwnMail | null>;
	rewriteDraft(me: Me, messageId: string, mail: Mail): Answer<undefined>;
	createEvent(me: Me, event: NewEvent, key: string): Answer<{ eventId: string }>;
	// as the app itself
	createDraft(from: Sender, mail: Mail, key: string): Answer<KeptMail>;
	readMessage(from: Sender, messageId: string): Answer<KeptMail>;
	findDrafts(from: Sender, key: string): Answer<KeptMail[]>;
	sendDraft(from: Sender, messageId: string): Answer<undefined>;
	deleteMessage(from: Sender, messageId: string): Answer<undefined>;
	/** Whose mail would come back and why, as far as that is known beforehand. */
	readReach(from: Sender, to: readonly Reached[]): Promise<Reach>;
	readMembership(tenantId: string, chatId: string, personId: string): Answer<boolean>;
	sendActivity(to: ActivityTo, activity: Activity): Answer<undefined>;
	readEvent(of: Mailbox, ref: EventRef): Answer<GraphMeeting | null>;
	subscribeToEvents(of: Mailbox, asked: EventSubscription): Answer<KeptSubscription>;
	renewSubscription(tenantId: string, id: string, until: Instant): Answer<KeptSubscription>;
	removeSubscription(tenantId: string, id: string): Answer<undefined>;
};

export type GraphOptions = ClientOptions & {
	teamsApp: TeamsApp;
	/** The clock by which a chat's next meeting is chosen. */
	now: () => Instant;
};

export function openGraph({ teamsApp, now, ...options }: GraphOptions): Graph {
	const client = createClient(options);
	return {
		readMeeting: (me, ref) => readMeeting(client, now(), me, ref),
		listMeetings: (me, from, until) => listMeetings(client, me, from, until),
		findMe: (me) => findMe(client, me),
		findPeople: (by, mails) => findPeople(client, by, mails),
		pinTab: (me, chatId, tab) => pinTab(client, teamsApp, me, chatId, tab),
		renewConsent: (me) => renewConsent(options.tokens, me),
		postChatMessage: (me, chatId, message) => postChatMessage(client, me, chatId, message),
		listChatMessages: (me, chatId) => listChatMessages(client, me, chatId),
		addTask: (me, key, task) => addTask(client, me, key, task),
		findTask: (me, key) => findTask(client, me, key),
		readSchedules: (me, mails, span) => readSchedules(client, me, mails, span),
		writeDraft: (me, mail, key) => writeDraft(client, me, mail, key),
		findOwnDraft: (me, key) => findOwnDraft(client, me, key),
		rewriteDraft: (me, messageId, mail) => rewriteDraft(client, me, messageId, mail),
		createEvent: (me, event, key) => createEvent(client, me, event, key),
		createDraft: (from, mail, key) => createDraft(client, from, mail, key),
		readMessage: (from, messageId) => readMessage(client, from, messageId),
		findDrafts: (from, key) => findDrafts(client, from, key),
		sendDraft: (from, messageId) => sendDraft(client, from, messageId),
		deleteMessage: (from, messageId) => deleteMessage(client, from, messageId),
		readReach: (from, to) => readReach(client, from, to),
		readMembership: (tenantId, chatId, personId) => readMembership(client, tenantId, chatId, personId),
		sendActivity: (to, activity) => sendActivity(client, teamsApp.id, to, activity),
		readEvent: (of, ref) => readEvent(client, of, ref),
		subscribeToEvents: (of, asked) => subscribeToEvents(client, of, asked),
		renewSubscription: (tenantId, id, until) => renewSubscription(client, tenantId, id, until),
		removeSubscription: (tenantId, id) => removeSubscription(client, tenantId, id),
	};
}
