import type { TodoTask, TodoTaskList } from "@microsoft/microsoft-graph-types";
import type { Me } from "../core/me.ts";
import { at, type GraphClient } from "./client.ts";
import { GraphFailure, isFailure } from "./failure.ts";
import type { Task } from "./taskText.ts";

/** All that is ever asked for a person's tasks; the list is always the person's own. */
const taskScopes = ["Tasks.ReadWrite"];

type Page<T> = { value: T[]; "@odata.nextLink"?: string };

const pageSize = "100";
/** A list with more is not looked through to its end. */
const mostPages = 20;
/** To Do keeps days. At noon the day is the same in UTC, whichever of the two the service keeps. */
const noon = "T12:00:00.0000000";

/** Puts a task into the person's default list, with our key in its link: by it a task is found again whose answer was lost. */
export async function addTask(client: GraphClient, me: Me, key: string, task: Task): Promise<{ id: string } | GraphFailure> {
	const listId = await defaultList(client, me);
	if (isFailure(listId)) return listId;
	const made = await client.ask<TodoTask>(by(me), {
		method: "POST",
		path: at`/me/todo/lists/${listId}/tasks`,
		body: {
			title: task.title,
			body: { contentType: "html", content: task.html },
			dueDateTime: { dateTime: `${task.dueOn}${noon}`, timeZone: task.timeZone },
			linkedResources: [{ webUrl: task.link, applicationName: "Evenover", displayName: task.topic, externalId: key }],
		},
	});
	return isFailure(made) ? made : { id: made.id ?? "" };
}

/** The task that bears the key, null where none does; "unclear" where the list is too long to say. */
export async function findTask(client: GraphClient, me: Me, key: string): Promise<{ id: string } | null | "unclear" | GraphFailure> {
	const listId = await defaultList(client, me);
	if (isFailure(listId)) return listId;
	// not every filter that To Do is sent is heeded: each task says itself what it is linked to
	const bears = (task: TodoTask) => task.linkedResources?.some(({ externalId }) => externalId === key) === true;
	const path = at`/me/todo/lists/${listId}/tasks`;
	const found = await firstOf<TodoTask>(client, me, path, { $expand: "linkedResources", $top: pageSize }, bears);
	if (found === null || found === "unclear" || isFailure(found)) return found;
	return { id: found.id ?? "" };
}

async function defaultList(client: GraphClient, me: Me): Promise<string | GraphFailure> {
	const isDefault = (list: TodoTaskList) => list.wellknownListName === "defaultList";
	const found = await firstOf<TodoTaskList>(client, me, "/me/todo/lists", { $top: pageSize }, isDefault);
	if (isFailure(found)) return found;
	if (found === null || found === "unclear") return new GraphFailure("rejected", "no default list", { code: "noToDo" });
	return found.id ?? "";
}

const by = (me: Me) => ({ me, scopes: taskScopes });

async function firstOf<T>(
	client: GraphClient,
	me: Me,
	path: string,
	first: Record<string, string>,
	wanted: (one: T) => boolean,
): Promise<T | null | "unclear" | GraphFailure> {
	let query = first;
	for (let seen = 0; seen < mostPages; seen++) {
		const page = await client.ask<Page<T>>(by(me), { method: "GET", path, query });
		if (isFailure(page)) return page;
		const found = page.value.find(wanted);
		if (found) return found;
		const next = page["@odata.nextLink"];
		if (next === undefined) return null;
		query = Object.fromEntries(new URLSearchParams(next.slice(next.indexOf("?") + 1)));
	}
	return "unclear";
}
