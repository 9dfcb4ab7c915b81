import { expect, test } from "@jest/globals";
import { personByAlias } from "../../../sandbox/people.ts";
import { someTenant } from "../support/tenant.ts";

const task = (title: string, more: Record<string, unknown> = {}) => ({
	title,
	body: { contentType: "html", content: "<p>so</p>" },
	dueDateTime: { dateTime: "2026-10-15T12:00:00.0000000", timeZone: "Pacific/Auckland" },
	linkedResources: [{ externalId: "key-1", webUrl: "https://evenover.example/panel/1" }],
	...more,
});
const scopes = ["Tasks.ReadWrite"];

/** Somebody's own default list, and a way to ask for their tasks. */
async function toDo(options = {}) {
	const there = someTenant(options);
	const asking = async (alias: string, wishes = scopes) => {
		const token = await there.identity.tokenFor(alias, { audience: "graph", scopes: wishes });
		if (typeof token !== "string") throw new Error(`${alias} got no token`);
		return (method: string, path: string, body?: unknown) => there.ask(token, method, path, body);
	};
	const ask = await asking("leila");
	const { body } = await ask("GET", "/me/todo/lists");
	const list = body.value.find((one: { wellknownListName: string }) => one.wellknownListName === "defaultList");
	return { ...there, asking, ask, tasks: `/me/todo/lists/${list.id}/tasks` };
}

test("a task keeps its day and shows what it is linked to only when that is asked for", async () => {
	const { ask, tasks, graph } = await toDo();
	expect((await ask("POST", tasks, task("Look again"))).status).toBe(201);
	expect((await ask("GET", tasks)).body.value[0]).not.toHaveProperty("linkedResources");
	const { body } = await ask("GET", `${tasks}?$expand=linkedResources`);
	expect(body.value).toMatchObject([
		{
			title: "Look again",
			status: "notStarted",
			dueDateTime: { dateTime: "2026-10-15T00:00:00.0000000", timeZone: "Pacific/Auckland" },
			linkedResources: [{ externalId: "key-1" }],
		},
	]);
	expect([graph.tasks("leila").length, graph.tasks("hana").length]).toEqual([1, 0]);
});

test("a new task shows in the list only after the mailbox's lag, page by page", async () => {
	const { ask, tasks, clock } = await toDo({ mailboxLagMs: 20_000 });
	for (const title of ["one", "two", "three"]) await ask("POST", tasks, task(title));
	expect((await ask("GET", tasks)).body.value).toEqual([]);
	clock.advance(20_000);
	const { body } = await ask("GET", `${tasks}?$top=2`);
	expect(body.value.map(({ title }: { title: string }) => title)).toEqual(["one", "two"]);
	const next = new URL(body["@odata.nextLink"], "http://x");
	expect((await ask("GET", `${tasks}${next.search}`)).body.value).toMatchObject([{ title: "three" }]);
});

test("tasks are their owner's: nobody reaches another's, and nobody without the permission their own", async () => {
	const { asking, tasks } = await toDo();
	const hana = await asking("hana");
	expect((await hana("GET", `/users/${personByAlias("leila").oid}/todo/lists`)).status).toBe(403);
	expect((await hana("POST", tasks, task("x"))).status).toBe(404);
	const without = await asking("leila", ["Calendars.Read"]);
	expect((await without("POST", tasks, task("x"))).body.error.message).toContain("Tasks.ReadWrite");
});

test("what To Do does not take is refused: another type of body, a name it does not know, no title, no mailbox", async () => {
	const { ask, tasks, graph } = await toDo();
	expect((await ask("POST", tasks, task("x", { body: { contentType: "text", content: "so" } }))).status).toBe(400);
	expect((await ask("POST", tasks, task("x", { owner: "leila" }))).status).toBe(400);
	expect((await ask("POST", tasks, task(""))).status).toBe(400);
	graph.setPlight("leila", "noMailbox");
	expect((await ask("POST", tasks, task("x"))).body.error.code).toBe("MailboxNotEnabledForRESTAPI");
});

test("what was received tells whose list got which task", async () => {
	const { ask, tasks, graph } = await toDo();
	graph.faults.set({ rate: 1, kinds: ["after"], only: /^POST/ });
	expect((await ask("POST", tasks, task("Look again"))).status).toBe(504);
	expect(graph.received.list.at(-1)).toMatchObject({
		what: "Put into Leila Haddad’s To Do: “Look again”, due 2026-10-15",
		fault: "done, but answered with a failure",
	});
	expect(graph.tasks("leila")).toHaveLength(1);
});
