import type { Person } from "../people.ts";
import { type Call, ofPerson, ok, type Reply, type Route, target } from "./calls.ts";
import { rights } from "./permissions.ts";
import { GraphProblem } from "./problem.ts";
import { type EventCopy, mailboxOf, someone } from "./world.ts";
import { instantOf, inZone, type When } from "./zones.ts";

const mostAtOnce = 20;
const mostDays = 62;
const dayMs = 86_400_000;

/** What Outlook shows of a quarter of an hour, the heavier sign winning; who works elsewhere counts as free here. */
const signs: Record<string, number> = { free: 0, workingElsewhere: 0, unknown: 0, tentative: 1, busy: 2, oof: 3 };

const wrong = (message: string) => new GraphProblem(400, "ErrorInvalidParameter", message);

type Window = { from: number; until: number; stepMs: number };

function windowOf({ body }: Call): Window {
	const at = (name: string) => Date.parse(instantOf(body[name] as When));
	const [from, until] = [at("StartTime"), at("EndTime")];
	const minutes = (body["AvailabilityViewInterval"] as number | undefined) ?? 30;
	if (minutes < 5 || minutes > 1440) throw wrong("The availability view interval must be between 5 and 1440 minutes.");
	if (until <= from || until - from > mostDays * dayMs)
		throw wrong("The requested time duration specified for FreeBusyViewOptions.TimeWindow is invalid.");
	return { from, until, stepMs: minutes * 60_000 };
}

/** Busy or not is for everybody of the tenant; what it is about only for who may open the calendar. */
function scheduleOf(call: Call, person: Person, scheduleId: string, { from, until, stepMs }: Window): Record<string, unknown> {
	const { world, caller, prefer } = call;
	const mailbox = mailboxOf(world, person);
	const opens = caller.person === null || caller.person.oid === person.oid || mailbox.delegates.has(caller.person.oid);
	const at = (when: When) => Date.parse(instantOf(when));
	const entries = [...mailbox.events.values()]
		.map(({ event }: EventCopy) => ({ event, begins: at(event.start), ends: at(event.end), status: String(event["showAs"] ?? "busy") }))
		.filter(({ event, begins, ends }) => event.type !== "seriesMaster" && begins < until && ends > from)
		.sort((a, b) => a.begins - b.begins);
	const steps = Math.ceil((until - from) / stepMs);
	const view = Array.from({ length: steps }, (_, step) => {
		const [opensAt, closesAt] = [from + step * stepMs, from + (step + 1) * stepMs];
		return Math.max(
			0,
			...entries.filter(({ begins, ends }) => begins < closesAt && ends > opensAt).map(({ status }) => signs[status] ?? 0),
		);
	});
	return {
		scheduleId,
		availabilityView: view.join(""),
		scheduleItems: entries.map(({ event, status }) => ({
			status,
			start: inZone(instantOf(event.start), prefer.timeZone),
			end: inZone(instantOf(event.end), prefer.timeZone),
			...(opens ? { isPrivate: false, subject: event.subject, location: "" } : {}),
		})),
		workingHours: {
			daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
			startTime: "08:00:00.0000000",
			endTime: "17:00:00.0000000",
			timeZone: { name: person.timeZone },
		},
	};
}

function run(call: Call): Reply {
	const asked = call.body["Schedules"] as string[];
	if (asked.length > mostAtOnce) throw wrong(`The number of schedules must not be over ${mostAtOnce}.`);
	const window = windowOf(call);
	const value = asked.map((scheduleId) => {
		const person = someone(call.world, scheduleId);
		if (person?.tenantId === call.caller.tenantId) return scheduleOf(call, person, scheduleId, window);
		const message = "Unable to resolve e-mail address or user name to an Active Directory object.";
		return { scheduleId, availabilityView: "", scheduleItems: [], error: { message, responseCode: "ErrorMailRecipientNotFound" } };
	});
	return ok({ value });
}

const routes: Route[] = [
	{
		method: "POST",
		path: "/calendar/getSchedule",
		takes: "calendar.getSchedule",
		right: rights.readSchedules,
		what: (call) => `${target(call).name} asked when ${((call.body["Schedules"] as string[] | undefined) ?? []).join(", ")} are free`,
		run,
	},
];

export const scheduleRoutes: Route[] = routes.flatMap(ofPerson);
