import type { Json } from "./bodies.ts";
import { type Call, ofPerson, ok, type Reply, type Route, target } from "./calls.ts";
import { checkMailbox } from "./mail.ts";
import { page, select } from "./odata.ts";
import { rights } from "./permissions.ts";
import { badRequest, noSuchItem } from "./problem.ts";
import { itemId, later, type TodoList, type TodoTask, type World } from "./world.ts";
import { instantOf, type When } from "./zones.ts";

/** Everybody with a mailbox has these two; more are made by hand. */
function listsOf(call: Call): TodoList[] {
	const { world } = call;
	const owner = target(call);
	checkMailbox(world, owner, false);
	const known = world.todo.get(owner.oid);
	if (known) return known;
	const list = (displayName: string, wellknownListName: string): TodoList => ({
		id: itemId(world, "list"),
		displayName,
		wellknownListName,
		tasks: [],
	});
	const fresh = [list("Flagged Emails", "flaggedEmails"), list("Tasks", "defaultList")];
	world.todo.set(owner.oid, fresh);
	return fresh;
}

function listNamed(call: Call): TodoList {
	const list = listsOf(call).find(({ id }) => id === call.params["list"]);
	if (!list) throw noSuchItem();
	return list;
}

const shownList = ({ tasks: _tasks, ...list }: TodoList): Json => ({ ...list, isOwner: true, isShared: false });

function shown(task: TodoTask, query: URLSearchParams): Json {
	const expand = query.get("$expand");
	if (expand !== null && expand !== "linkedResources") throw badRequest(`Could not expand '${expand}'.`);
	const { linkedResources, ...rest } = task.task;
	return select({ ...rest, ...(expand === null ? {} : { linkedResources }) }, query.get("$select"), "todoTask");
}

function listed({ query, address }: Call, all: readonly Json[]): Reply {
	// To Do heeds few filters, and which is written down nowhere: none is taken here
	if (query.get("$filter") !== null) throw badRequest("Invalid filter clause: the property cannot be filtered.");
	return ok(page([...all], query, address, { usual: 20, most: 100 }));
}

/** To Do keeps a day and forgets the time. */
function dayOf(due: When): When {
	instantOf(due);
	return { dateTime: `${due.dateTime.slice(0, 10)}T00:00:00.0000000`, timeZone: due.timeZone };
}

function add(call: Call): Reply {
	const { world, body } = call;
	const owner = target(call);
	checkMailbox(world, owner, true);
	const list = listNamed(call);
	const title = body["title"];
	if (typeof title !== "string" || title === "") throw badRequest("Invalid property 'title'.");
	const content = body["body"] as { contentType?: string } | undefined;
	if (content && content.contentType?.toLowerCase() !== "html") throw badRequest("Only HTML is supported for the body of a task.");
	const due = body["dueDateTime"] as When | undefined;
	const now = world.now();
	const linked = (body["linkedResources"] as Json[] | undefined) ?? [];
	const task: Json = {
		status: "notStarted",
		importance: "normal",
		isReminderOn: false,
		...body,
		id: itemId(world, "task"),
		createdDateTime: now,
		lastModifiedDateTime: now,
		...(due ? { dueDateTime: dayOf(due) } : {}),
		linkedResources: linked.map((each) => ({ ...each, id: world.newId() })),
	};
	list.tasks.push({ task, listedFrom: later(now, world.mailboxLagMs) });
	world.changed({ kind: "task", about: title });
	return ok(shown({ task, listedFrom: now }, new URLSearchParams()), 201);
}

const known = (world: World, list: TodoList): TodoTask[] => list.tasks.filter(({ listedFrom }) => listedFrom <= world.now());

const titled = ({ body }: Call): string => {
	const due = (body["dueDateTime"] as When | undefined)?.dateTime.slice(0, 10);
	return `“${String(body["title"] ?? "")}”${due ? `, due ${due}` : ""}`;
};

const routes: Route[] = [
	{
		method: "GET",
		path: "/todo/lists",
		right: rights.readTasks,
		what: (call) => `Read which lists ${target(call).name} has in To Do`,
		run: (call) => listed(call, listsOf(call).map(shownList)),
	},
	{
		method: "GET",
		path: "/todo/lists/:list/tasks",
		right: rights.readTasks,
		what: (call) => `Looked through ${target(call).name}’s tasks`,
		run: (call) =>
			listed(
				call,
				known(call.world, listNamed(call)).map((task) => shown(task, call.query)),
			),
	},
	{
		method: "POST",
		path: "/todo/lists/:list/tasks",
		takes: "todoTask",
		right: rights.writeTasks,
		what: (call) => `Put into ${target(call).name}’s To Do: ${titled(call)}`,
		run: add,
	},
];

export const todoRoutes: Route[] = routes.flatMap(ofPerson);
