import type { Instant } from "../core/instant.ts";
import type { Me } from "../core/me.ts";
import { type CardMessage, listChatMessages, postChatMessage, type SeenMessage } from "./chatMessages.ts";
import { type ClientOptions, createClient } from "./client.ts";
import type { GraphFailure } from "./failure.ts";
import { type DirectoryPerson, findPeople } from "./findPeople.ts";
import { createDraft, deleteMessage, findDrafts, type KeptMail, type Mail, readMessage, type Sender, sendDraft } from "./mailDraft.ts";
import { pinTab, type Tab, type TeamsApp } from "./pinTab.ts";
import { type GraphMeeting, type MeetingRef, readMeeting } from "./readMeeting.ts";
import { type Activity, type ActivityTo, sendActivity } from "./sendActivity.ts";

type Answer<T> = Promise<T | GraphFailure>;

/** All that is ever asked of Microsoft 365. A failure comes back as a value. */
export type Graph = {
	// as the person who asks
	readMeeting(me: Me, ref: MeetingRef): Answer<GraphMeeting>;
	findPeople(me: Me, mails: readonly string[]): Answer<DirectoryPerson[]>;
	pinTab(me: Me, chatId: string, tab: Tab): Answer<undefined>;
	postChatMessage(me: Me, chatId: string, message: CardMessage): Answer<{ id: string }>;
	listChatMessages(me: Me, chatId: string): Answer<SeenMessage[]>;
	// as the app itself
	createDraft(from: Sender, mail: Mail, key: string): Answer<KeptMail>;
	readMessage(from: Sender, messageId: string): Answer<KeptMail>;
	findDrafts(from: Sender, key: string): Answer<KeptMail[]>;
	sendDraft(from: Sender, messageId: string): Answer<undefined>;
	deleteMessage(from: Sender, messageId: string): Answer<undefined>;
	sendActivity(to: ActivityTo, activity: Activity): Answer<undefined>;
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
		findPeople: (me, mails) => findPeople(client, me, mails),
		pinTab: (me, chatId, tab) => pinTab(client, teamsApp, me, chatId, tab),
		postChatMessage: (me, chatId, message) => postChatMessage(client, me, chatId, message),
		listChatMessages: (me, chatId) => listChatMessages(client, me, chatId),
		createDraft: (from, mail, key) => createDraft(client, from, mail, key),
		readMessage: (from, messageId) => readMessage(client, from, messageId),
		findDrafts: (from, key) => findDrafts(client, from, key),
		sendDraft: (from, messageId) => sendDraft(client, from, messageId),
		deleteMessage: (from, messageId) => deleteMessage(client, from, messageId),
		sendActivity: (to, activity) => sendActivity(client, teamsApp.id, to, activity),
	};
}
