import { type Call, ofPerson, ok, type Route, target } from "./calls.ts";
import { equals, unknownFilter } from "./odata.ts";
import { rights } from "./permissions.ts";
import { badRequest, GraphProblem } from "./problem.ts";
import { type Chat, mailboxOf } from "./world.ts";
import { instantOf } from "./zones.ts";

function shown({ id: threadId, topic, createdDateTime, onlineMeeting }: Chat, { world }: Call) {
	const { organizer, joinUrl, id } = onlineMeeting;
	const event = [...mailboxOf(world, organizer).events.values()].find((copy) => copy.chatId === threadId)?.event;
	return {
		id,
		creationDateTime: createdDateTime,
		startDateTime: event ? instantOf(event.start) : null,
		endDateTime: event ? instantOf(event.end) : null,
		joinWebUrl: joinUrl,
		subject: topic,
		chatInfo: { threadId, messageId: "0", replyChainMessageId: null },
		participants: {
			organizer: {
				upn: organizer.mail,
				role: "presenter",
				identity: { user: { id: organizer.oid, displayName: organizer.name } },
			},
		},
	};
}

const mine = (call: Call): Chat[] => [...call.world.chats.values()].filter((chat) => chat.members.includes(target(call)));

/** The service compares addresses as decoded, whatever of them came encoded. */
const same = (one: string, other: string): boolean => decodeURIComponent(one).toLowerCase() === decodeURIComponent(other).toLowerCase();

const routes: Route[] = [
	{
		method: "GET",
		path: "/onlineMeetings",
		right: rights.readMeetings,
		what: () => "Looked the online meeting up",
		run: (call) => {
			const filter = call.query.get("$filter");
			if (filter === null)
				throw new GraphProblem(400, "InvalidArgument", "Filter expression expected - /onlineMeetings?$filter={ParameterName} eq '{id}'");
			const joinUrl = equals(filter, "JoinWebUrl");
			if (joinUrl === undefined) throw unknownFilter(filter);
			return ok({
				value: mine(call)
					.filter((chat) => same(chat.onlineMeeting.joinUrl, joinUrl))
					.map((chat) => shown(chat, call)),
			});
		},
	},
	{
		method: "GET",
		path: "/onlineMeetings/:meeting",
		right: rights.readMeetings,
		what: () => "Looked at the online meeting",
		run: (call) => {
			const id = call.params["meeting"] ?? "";
			if (!Buffer.from(id, "base64").toString().startsWith("1*")) throw badRequest("Meeting Id is corrupted.");
			const chat = mine(call).find(({ onlineMeeting }) => onlineMeeting.id === id);
			if (!chat) throw new GraphProblem(404, "NotFound", "The meeting was not found.");
			return ok(shown(chat, call));
		},
	},
];

export const onlineMeetingRoutes: Route[] = routes.flatMap(ofPerson);
