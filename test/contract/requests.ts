import { departures, graphContract, propertiesOf } from "./csdl.ts";

type Known = { method: RegExp; path: RegExp; body?: string; answers?: string };

const person = "/(me|users/[^/]+)";

/** Which type the body of a request has, and of which type its answer is, for what we ask of Graph. */
const requests: Known[] = [
	{ method: /GET/, path: /^\/(me|users(\/[^/]+)?)$/, answers: "user" },
	{ method: /GET/, path: new RegExp(`^${person}/(events(/[^/]+)?|calendarView)$`), answers: "event" },
	{ method: /POST|PATCH/, path: new RegExp(`^${person}/events(/[^/]+)?$`), body: "event", answers: "event" },
	{ method: /GET/, path: new RegExp(`^${person}/(mailFolders/[^/]+/)?messages(/[^/]+)?$`), answers: "message" },
	{ method: /POST|PATCH/, path: new RegExp(`^${person}/messages(/[^/]+)?$`), body: "message", answers: "message" },
	{ method: /POST/, path: new RegExp(`^${person}/calendar/getSchedule$`), body: "calendar.getSchedule" },
	{ method: /POST/, path: new RegExp(`^${person}/getMailTips$`), body: "user.getMailTips" },
	{ method: /POST/, path: new RegExp(`^${person}/sendMail$`), body: "user.sendMail" },
	{ method: /POST/, path: new RegExp(`^${person}/teamwork/sendActivityNotification$`), body: "userTeamwork.sendActivityNotification" },
	{ method: /GET/, path: new RegExp(`^${person}/onlineMeetings(/[^/]+)?$`), answers: "onlineMeeting" },
	{ method: /GET/, path: /^\/chats\/[^/]+$/, answers: "chat" },
	{ method: /GET/, path: /^\/chats\/[^/]+\/members$/, answers: "aadUserConversationMember" },
	{ method: /GET|POST/, path: /^\/chats\/[^/]+\/messages$/, body: "chatMessage", answers: "chatMessage" },
	{ method: /GET|POST/, path: /^\/chats\/[^/]+\/installedApps$/, body: "teamsAppInstallation", answers: "teamsAppInstallation" },
	{ method: /GET|POST/, path: /^\/chats\/[^/]+\/tabs$/, body: "teamsTab", answers: "teamsTab" },
	{ method: /POST/, path: /^\/chats\/[^/]+\/sendActivityNotification$/, body: "chat.sendActivityNotification" },
	{ method: /GET/, path: new RegExp(`^${person}/events/[^/]+/instances$`), answers: "event" },
	{ method: /POST/, path: new RegExp(`^${person}/events/[^/]+/cancel$`), body: "event.cancel" },
	{ method: /POST|PATCH/, path: /^\/subscriptions(\/[^/]+)?$/, body: "subscription", answers: "subscription" },
	{ method: /GET/, path: new RegExp(`^${person}/todo/lists$`), answers: "todoTaskList" },
	{ method: /GET|POST/, path: new RegExp(`^${person}/todo/lists/[^/]+/tasks$`), body: "todoTask", answers: "todoTask" },
	{ method: /DELETE/, path: /^\/subscriptions\/[^/]+$/ },
	{ method: /DELETE/, path: new RegExp(`^${person}/(events|messages)/[^/]+$`) },
	{ method: /POST/, path: new RegExp(`^${person}/messages/[^/]+/send$`) },
];

/** Where a request departs from Graph's contract; empty when it keeps it, or when the contract is not at hand. */
export function checkAgainstGraph(method: string, path: string, body: unknown): string[] {
	const csdl = graphContract();
	if (!csdl) return [];
	const [bare = "", query = ""] = path.split("?", 2);
	const known = requests.find((request) => request.method.test(method) && request.path.test(bare));
	if (!known) return [`${method} ${bare}: nothing is known of such a request`];
	const selected = new URLSearchParams(query).get("$select")?.split(",") ?? [];
	const properties = known.answers === undefined ? undefined : propertiesOf(csdl, known.answers);
	const unknown = selected.map((name) => name.trim()).filter((name) => !properties?.has(name));
	return [
		...unknown.map((name) => `$select: ${known.answers ?? "the answer"} has no property "${name}"`),
		...(known.body === undefined || method === "GET" ? [] : departures(csdl, known.body, body)),
	];
}
