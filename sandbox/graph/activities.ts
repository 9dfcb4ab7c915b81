import type { Person } from "../people.ts";
import { type Call, ofPerson, type Reply, type Route, target } from "./calls.ts";
import { chatNamed } from "./chats.ts";
import { rights } from "./permissions.ts";
import { badRequest, GraphProblem } from "./problem.ts";
import type { Activity, Chat } from "./world.ts";

type Topic = { source?: string; value: string; webUrl?: string | null };
type Pair = { name: string; value: string | null };

const deepLink = "https://teams.microsoft.com/l/";
const longestLink = 1024;

/** Puts the notification into the feed; one with the same chain takes the place of the one before. */
function notify(call: Call, recipients: Person[], chat: Chat | null): Reply {
	const { body, world } = call;
	const topic = body["topic"] as Topic;
	const activityType = String(body["activityType"]);
	const template = (body["templateParameters"] as Pair[] | undefined) ?? [];
	const { activityTypes } = world.teamsApp;
	if (activityTypes !== "any" && activityType !== "systemDefault" && !activityTypes.includes(activityType)) {
		throw badRequest(`Activity type '${activityType}' is not found in the manifest of the Teams app.`);
	}
	if (body["teamsAppId"] !== undefined && body["teamsAppId"] !== world.teamsApp.id)
		throw badRequest(`The Teams app '${String(body["teamsAppId"])}' does not belong to the caller.`);
	if (topic.source === "text" && !topic.webUrl?.startsWith(deepLink)) {
		throw badRequest(`webUrl must start with '${deepLink}' when the topic's source is 'text'.`);
	}
	if ((topic.webUrl ?? "").length > longestLink) throw badRequest(`webUrl is longer than ${longestLink} characters.`);
	if (topic.source !== "text" && !topic.value.startsWith("https://graph.microsoft.com/"))
		throw badRequest("The topic's value must be the address of a resource of Graph.");
	const chainId = (body["chainId"] as number | null | undefined) ?? null;
	for (const person of recipients) {
		const activity: Activity = {
			id: world.newId(),
			at: world.now(),
			recipient: person,
			chatId: chat?.id ?? null,
			activityType,
			previewText: String((body["previewText"] as { content?: string }).content ?? "").slice(0, 150),
			chainId,
			webUrl: topic.webUrl ?? null,
			templateParameters: Object.fromEntries(template.map(({ name, value }) => [name, value ?? ""])),
		};
		if (chainId !== null) world.activities = world.activities.filter((each) => each.recipient !== person || each.chainId !== chainId);
		world.activities.push(activity);
		world.changed({ kind: "activity", about: person.alias });
	}
	return { status: 204 };
}

function inChat(call: Call): Reply {
	const { world, body } = call;
	const chat = chatNamed(call);
	if (!chat.installs.some(({ teamsAppId }) => teamsAppId === world.teamsApp.id)) {
		throw new GraphProblem(403, "Forbidden", "The Teams app of the caller is not installed in this chat.");
	}
	const topic = body["topic"] as Topic;
	if (topic.source !== "text" && !decodeURIComponent(topic.value).includes(`/chats/${chat.id}`))
		throw badRequest("The topic's value must be of the chat that is notified.");
	const { userId } = body["recipient"] as { userId?: string };
	const here = chat.members.filter(({ oid }) => world.plights.get(oid) !== "gone");
	const recipients = userId === undefined ? here : here.filter(({ oid }) => oid === userId);
	if (recipients.length === 0) throw badRequest(`The recipient '${userId ?? ""}' is not a member of the chat.`);
	return notify(call, recipients, chat);
}

const whom = ({ world, params, body }: Call): string => {
	const { userId } = (body["recipient"] ?? {}) as { userId?: string };
	const chat = world.chats.get(params["chat"] ?? "");
	return chat?.members.find(({ oid }) => oid === userId)?.name ?? "everyone in the chat";
};

export const activityRoutes: Route[] = [
	{
		method: "POST",
		path: "/chats/:chat/sendActivityNotification",
		takes: "chat.sendActivityNotification",
		right: rights.notifyInChat,
		what: (call) => `Notified ${whom(call)} of the meeting`,
		run: inChat,
	},
	...ofPerson({
		method: "POST",
		path: "/teamwork/sendActivityNotification",
		takes: "userTeamwork.sendActivityNotification",
		right: rights.notifyPerson,
		what: (call) => `Notified ${target(call).name}`,
		run: (call) => notify(call, [target(call)], null),
	}),
];
