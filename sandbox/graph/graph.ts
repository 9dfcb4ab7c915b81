import { Hono } from "hono";
import type { JSONWebKeySet } from "jose";
import type { Clock } from "../clock.ts";
import { delegations, people, personByAlias, type Tenant } from "../people.ts";
import { activityRoutes } from "./activities.ts";
import { appRoutes } from "./apps.ts";
import { createCallers } from "./callers.ts";
import { chatRoutes } from "./chats.ts";
import { eventRoutes } from "./events.ts";
import { createFaults, type Faults } from "./faults.ts";
import { messageRoutes } from "./messages.ts";
import { createNotifications, type Notifications } from "./notifications.ts";
import { onlineMeetingRoutes } from "./onlineMeetings.ts";
import { type Check, createReceived, type ReceivedList } from "./received.ts";
import { scheduleRoutes } from "./schedules.ts";
import { type MeetingSeed, type SeededMeeting, seed } from "./seed.ts";
import { createServe, type GraphContext } from "./serve.ts";
import { type ChatSnapshot, chatSnapshot, type MailboxSnapshot, mailboxSnapshot } from "./snapshots.ts";
import { subscriptionRoutes } from "./subscriptions.ts";
import { todoRoutes } from "./todo.ts";
import { userRoutes } from "./users.ts";
import { type Activity, type Change, mailboxOf, type Plight, type SeenOtherwise, type TeamsApp, type World } from "./world.ts";

export type GraphOptions = {
	tenants: Tenant[];
	clock: Pick<Clock, "now">;
	newId: () => string;
	/** The keys that the identity signs with. */
	jwks: JSONWebKeySet;
	/** Our Teams app, as its manifest describes it. */
	teamsApp?: TeamsApp;
	/** How long after it was made or sent a mail shows in lists and as sent, by the clock. */
	mailboxLagMs?: number;
	/** Where links to items lead; Microsoft's own unless told otherwise. */
	outlookOrigin?: string;
	/** Looks at every request, see `Received.departures`. */
	check?: Check;
};

export type Graph = {
	app: Hono;
	received: ReceivedList;
	faults: Faults;
	notifications: Notifications;
	setMailboxLag(milliseconds: number): void;
	/** What becomes of somebody; null makes them well again. */
	setPlight(alias: string, plight: Plight | null): void;
	/** Somebody leaves a meeting's chat, or comes back into it. */
	setInChat(alias: string, chatId: string, inside: boolean): void;
	seedMeeting(meeting: MeetingSeed): SeededMeeting;
	/** One mailbox shows its copy of a meeting otherwise than the others do. */
	showOtherwise(alias: string, eventId: string, seen: SeenOtherwise): void;
	mailbox(alias: string): MailboxSnapshot;
	chat(id: string): ChatSnapshot;
	/** Newest first. */
	activities(alias: string): Activity[];
	/** What is in somebody's To Do, in the order it came. */
	tasks(alias: string): Record<string, unknown>[];
	/** Every meeting's chat in which the person is. */
	chatsOf(alias: string): ChatSnapshot[];
	onChange(listener: (change: Change) => void): () => void;
};

/** What the sandbox's Teams app declares unless told otherwise. */
export const sandboxTeamsApp: TeamsApp = {
	id: "0e4cbb1f-6a1d-4c8c-9d0c-3a2f60f5a9d2",
	activityTypes: "any",
	resourceSpecific: ["OnlineMeeting.ReadBasic.Chat", "ChatMember.Read.Chat", "TeamsActivity.Send.Chat", "TeamsActivity.Send.User"],
};

const routes = [
	...userRoutes,
	...eventRoutes,
	...scheduleRoutes,
	...messageRoutes,
	...chatRoutes,
	...appRoutes,
	...onlineMeetingRoutes,
	...activityRoutes,
	...subscriptionRoutes,
	...todoRoutes,
];

/** Stands in for Microsoft Graph: mount it with `route("/sandbox/graph", graph.app)`. */
export function createGraph(options: GraphOptions): Graph {
	const listeners = new Set<(change: Change) => void>();
	const faults = createFaults();
	const received = createReceived();
	const world: World = {
		tenants: options.tenants,
		teamsApp: options.teamsApp ?? sandboxTeamsApp,
		now: options.clock.now,
		newId: options.newId,
		mailboxes: new Map(),
		chats: new Map(),
		activities: [],
		todo: new Map(),
		subscriptions: new Map(),
		mailboxLagMs: options.mailboxLagMs ?? 0,
		outlookOrigin: options.outlookOrigin ?? "https://outlook.office365.com",
		plights: new Map(),
		changed(change) {
			for (const listener of listeners) listener(change);
		},
		calendarChanged: (owner, eventId, change) => notifications.tell(owner, eventId, change),
	};
	const notifications = createNotifications(world);
	for (const person of people) mailboxOf(world, person);
	for (const { owner, delegate } of delegations) mailboxOf(world, personByAlias(owner)).delegates.add(personByAlias(delegate).oid);

	const serve = createServe({
		world,
		faults,
		callerOf: createCallers(options.tenants, options.jwks),
		check: options.check,
		record(request) {
			received.add(request);
			world.changed({ kind: "request", about: request.what });
		},
	});
	const app = new Hono();
	for (const route of routes) app.on(route.method, `/v1.0${route.path}`, (c) => serve(c as unknown as GraphContext, route));
	for (const version of ["/v1.0/*", "/beta/*"]) app.all(version, (c) => serve(c as unknown as GraphContext, null));

	return {
		app,
		received,
		faults,
		notifications,
		setMailboxLag(milliseconds) {
			world.mailboxLagMs = milliseconds;
		},
		setPlight(alias, plight) {
			if (plight) world.plights.set(personByAlias(alias).oid, plight);
			else world.plights.delete(personByAlias(alias).oid);
		},
		setInChat(alias, chatId, inside) {
			const chat = world.chats.get(chatId);
			if (!chat) throw new Error(`No chat ${chatId}`);
			const others = chat.members.filter((person) => person.alias !== alias);
			chat.members = inside ? [...others, personByAlias(alias)] : others;
		},
		seedMeeting: (meeting) => seed(world, meeting),
		showOtherwise(alias, eventId, seen) {
			const copy = mailboxOf(world, personByAlias(alias)).events.get(eventId);
			if (!copy) throw new Error(`${alias} has no ${eventId}`);
			copy.seen = { ...copy.seen, ...seen };
		},
		mailbox: (alias) => mailboxSnapshot(world, personByAlias(alias)),
		chat: (id) => chatSnapshot(world, id),
		activities: (alias) => structuredClone(world.activities.filter(({ recipient }) => recipient.alias === alias)).reverse(),
		tasks: (alias) =>
			structuredClone((world.todo.get(personByAlias(alias).oid) ?? []).flatMap(({ tasks }) => tasks.map(({ task }) => task))),
		chatsOf: (alias) =>
			[...world.chats.values()]
				.filter((chat) => chat.members.some((person) => person.alias === alias))
				.map(({ id }) => chatSnapshot(world, id)),
		onChange(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
	};
}
