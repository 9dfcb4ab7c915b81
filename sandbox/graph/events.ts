import type { Person } from "../people.ts";
import { type Call, ofPerson, ok, type Reply, type Route, target } from "./calls.ts";
import { arrange, asAttendee, asDocument, callOff, occurrencesOf, putOnline, spread } from "./meetings.ts";
import { equals, expandedProperties, extendedProperty, page, select, unknownFilter } from "./odata.ts";
import { rights } from "./permissions.ts";
import { badRequest, GraphProblem, noSuchItem } from "./problem.ts";
import { type Attendee, type EventCopy, type ExtendedProperty, type ItemBody, mailboxOf } from "./world.ts";
import { instantOf, inZone, type When } from "./zones.ts";

export const plainText = (content: string): string =>
	content
		.replace(/<head[\s\S]*?<\/head>/gi, "")
		.replace(/<[^>]+>/g, "")
		.replaceAll("&amp;", "&")
		.trim();

function shown({ event, properties, seen }: EventCopy, { query, prefer }: Call): Record<string, unknown> {
	const { content } = event.body;
	const expanded = expandedProperties(query.get("$expand") ?? "singleValueExtendedProperties");
	const found = properties.filter((property) => expanded.includes(property.id));
	const whole = {
		...event,
		...seen,
		"@odata.etag": `W/"${Buffer.from(String(event["lastModifiedDateTime"])).toString("base64url")}"`,
		changeKey: Buffer.from(String(event["lastModifiedDateTime"])).toString("base64url"),
		bodyPreview: plainText(content).slice(0, 255),
		body: prefer.text ? { contentType: "text", content: plainText(content) } : event.body,
		start: inZone(instantOf(event.start), prefer.timeZone),
		end: inZone(instantOf(event.end), prefer.timeZone),
		webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(event.id)}&exvsurl=1&path=/calendar/item`,
		...(found.length > 0 ? { singleValueExtendedProperties: found } : {}),
	};
	return select(whole, query.get("$select"), "event");
}

const calendar = (call: Call) => [...mailboxOf(call.world, target(call)).events.values()];

function copyNamed(call: Call): EventCopy {
	const copy = mailboxOf(call.world, target(call)).events.get(call.params["event"] ?? "");
	if (!copy) throw noSuchItem();
	return copy;
}

function matching(copies: EventCopy[], filter: string | null): EventCopy[] {
	if (filter === null) return copies;
	const uid = equals(filter, "iCalUId");
	const subject = equals(filter, "subject");
	const property = extendedProperty(filter);
	if (uid === undefined && subject === undefined && !property) throw unknownFilter(filter);
	return copies.filter(
		({ event, properties, seen }) =>
			(uid === undefined || (seen?.iCalUId ?? event.iCalUId) === uid) &&
			event.subject === (subject ?? event.subject) &&
			(!property || properties.some(({ id, value }) => id === property.id && value === property.value)),
	);
}

const byStart = (a: EventCopy, b: EventCopy) => a.event.start.dateTime.localeCompare(b.event.start.dateTime);

function listed(call: Call, copies: EventCopy[]): Reply {
	const found = matching(copies, call.query.get("$filter")).sort(byStart);
	const { value, ...more } = page(found, call.query, call.address);
	return ok({ value: value.map((copy) => shown(copy, call)), ...more });
}

/** Exchange keeps HTML, whatever it was given. */
function asHtml({ contentType, content = "" }: Partial<ItemBody>): ItemBody {
	const html =
		contentType?.toLowerCase() === "html" ? content : content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>\n");
	return { contentType: "html", content: asDocument(html) };
}

/** What of a body goes into the event as it is; times become UTC and attendees keep how they answered. */
function settled(call: Call, before?: EventCopy): Record<string, unknown> {
	const { start, end, attendees, body, singleValueExtendedProperties: _, ...rest } = call.body;
	const answered = (mail: string) =>
		before?.event.attendees.find(({ emailAddress }) => emailAddress.address.toLowerCase() === mail.toLowerCase())?.status;
	const asked = attendees as Attendee[] | undefined;
	return {
		...rest,
		...(start === undefined ? {} : { start: inZone(instantOf(start as When)), originalStartTimeZone: (start as When).timeZone }),
		...(end === undefined ? {} : { end: inZone(instantOf(end as When)), originalEndTimeZone: (end as When).timeZone }),
		...(body === undefined ? {} : { body: asHtml(body as ItemBody) }),
		...(asked === undefined
			? {}
			: {
					attendees: asked.map(({ emailAddress, type }) => {
						const fresh = asAttendee(call.world, emailAddress.address, type, emailAddress.name);
						return { ...fresh, status: answered(emailAddress.address) ?? fresh.status };
					}),
				}),
	};
}

function keepProperties(copy: EventCopy, given: unknown): void {
	for (const property of (given as ExtendedProperty[] | undefined) ?? []) {
		copy.properties = [...copy.properties.filter(({ id }) => id !== property.id), property];
	}
}

function create(call: Call): Reply {
	const organizer = target(call);
	const { start, end, body, attendees, subject, isOnlineMeeting, transactionId, recurrence, ...more } = settled(call);
	const again = calendar(call).find(({ event }) => transactionId !== undefined && event["transactionId"] === transactionId);
	if (again?.event.subject === String(subject ?? "") && again.event.start.dateTime === (start as When).dateTime)
		return ok(shown(again, call), 201);
	if (again) {
		throw new GraphProblem(
			409,
			"ErrorDuplicateTransactionId",
			"Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
		);
	}
	if (recurrence)
		throw new GraphProblem(501, "NotImplemented", "The sandbox makes no series from a recurrence; seed one with its occurrences.");
	const copy = arrange(call.world, {
		organizer,
		attendees: ((attendees as Attendee[] | undefined) ?? []).map(({ emailAddress, type }) => ({
			mail: emailAddress.address,
			type,
			name: emailAddress.name,
		})),
		subject: String(subject ?? ""),
		body: (body as ItemBody | undefined)?.content ?? "",
		start: instantOf(start as When),
		end: instantOf(end as When),
		online: isOnlineMeeting === true,
		more: { ...more, transactionId: transactionId ?? null },
	});
	keepProperties(copy, call.body["singleValueExtendedProperties"]);
	return ok(shown(copy, call), 201);
}

/** Only these of a master reach its occurrences; their times are their own. */
const inherited = ["subject", "body", "location", "attendees", "importance", "sensitivity", "isOnlineMeeting", "onlineMeeting"];

function change(call: Call): Reply {
	const { world } = call;
	const owner: Person = target(call);
	const copy = copyNamed(call);
	const given = settled(call, copy);
	Object.assign(copy.event, given, { lastModifiedDateTime: world.now() });
	keepProperties(copy, call.body["singleValueExtendedProperties"]);
	const { event } = copy;
	if (event.isOrganizer && given["isOnlineMeeting"] === true && copy.chatId === "") putOnline(world, copy, owner);
	world.calendarChanged(owner, event.id, "updated");
	if (
		event.onlineMeeting &&
		given["body"] !== undefined &&
		!event.body.content.includes(event.onlineMeeting.joinUrl.replaceAll("&", "&amp;"))
	) {
		// Teams finds its meeting by what it wrote into the body.
		Object.assign(event, { isOnlineMeeting: false, onlineMeeting: null, onlineMeetingProvider: "unknown" });
	}
	if (event.isOrganizer) {
		for (const occurrence of occurrencesOf(world, copy, owner)) {
			for (const name of inherited)
				if (name in given || name.startsWith("onlineMeeting")) occurrence.event[name] = structuredClone(event[name]);
			spread(world, occurrence, owner);
		}
		if (event.type === "occurrence") event.type = "exception";
		spread(world, copy, owner);
	} else world.changed({ kind: "event", about: event.subject });
	return ok(shown(copy, call));
}

const named = (call: Call) => {
	const subject = mailboxOf(call.world, target(call)).events.get(call.params["event"] ?? "")?.event.subject;
	return subject === undefined ? `an event that ${target(call).name} does not have` : `“${subject}” in ${target(call).name}’s calendar`;
};

/** Whether a copy touches the window that the call names. */
function within({ query }: Call): (copy: EventCopy) => boolean {
	const from = Date.parse(query.get("startDateTime") ?? "");
	const to = Date.parse(query.get("endDateTime") ?? "");
	if (Number.isNaN(from) || Number.isNaN(to))
		throw badRequest("This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.");
	const at = (when: When) => Date.parse(instantOf(when));
	return ({ event }) => at(event.start) < to && at(event.end) > from;
}

function takeOut(call: Call, { event }: EventCopy): void {
	const owner = target(call);
	mailboxOf(call.world, owner).events.delete(event.id);
	call.world.calendarChanged(owner, event.id, "deleted");
}

const routes: Route[] = [
	{
		method: "GET",
		path: "/events",
		right: rights.readCalendar,
		what: (call) => `Listed ${target(call).name}’s events`,
		// A list of events shows a series once, by its master.
		run: (call) =>
			listed(
				call,
				calendar(call).filter(({ event, seen }) => ({ ...event, ...seen }).seriesMasterId === null),
			),
	},
	{
		method: "GET",
		path: "/calendarView",
		right: rights.readCalendar,
		what: (call) => `Looked at ${target(call).name}’s calendar`,
		run: (call) => {
			const inWindow = within(call);
			return listed(
				call,
				calendar(call).filter((copy) => copy.event.type !== "seriesMaster" && inWindow(copy)),
			);
		},
	},
	{
		method: "POST",
		path: "/events",
		takes: "event",
		right: rights.writeCalendar,
		what: (call) => `Put “${call.body["subject"] ?? ""}” into ${target(call).name}’s calendar`,
		run: create,
	},
	{
		method: "GET",
		path: "/events/:event",
		right: rights.readCalendar,
		what: (call) => `Read ${named(call)}`,
		run: (call) => ok(shown(copyNamed(call), call)),
	},
	{
		method: "PATCH",
		path: "/events/:event",
		takes: "event",
		right: rights.writeCalendar,
		what: (call) => `Changed ${named(call)}: ${Object.keys(call.body).join(", ")}`,
		run: change,
	},
	{
		method: "GET",
		path: "/events/:event/instances",
		right: rights.readCalendar,
		what: (call) => `Looked at the occurrences of ${named(call)}`,
		run: (call) => {
			const { event } = copyNamed(call);
			if (event.type !== "seriesMaster") throw badRequest("Instances are of a series: the event is no series master.");
			const inWindow = within(call);
			return listed(
				call,
				calendar(call).filter((copy) => copy.event.seriesMasterId === event.id && inWindow(copy)),
			);
		},
	},
	{
		method: "POST",
		path: "/events/:event/cancel",
		takes: "event.cancel",
		right: rights.writeCalendar,
		what: (call) => `Cancelled ${named(call)}`,
		run: (call) => {
			const copy = copyNamed(call);
			if (!copy.event.isOrganizer) throw badRequest("Your request can't be completed. You need to be an organizer to cancel a meeting.");
			callOff(call.world, copy, target(call));
			return { status: 202 };
		},
	},
	{
		method: "DELETE",
		path: "/events/:event",
		right: rights.writeCalendar,
		what: (call) => `Took ${named(call)} out`,
		run: (call) => {
			const copy = copyNamed(call);
			if (copy.event.isOrganizer) callOff(call.world, copy, target(call));
			else takeOut(call, copy);
			return { status: 204 };
		},
	},
];

export const eventRoutes: Route[] = routes.flatMap(ofPerson);
