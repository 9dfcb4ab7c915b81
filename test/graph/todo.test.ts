import { expect, test } from "@jest/globals";
import { isFailure } from "../../src/graph/failure.ts";
import { ownersTask } from "../../src/graph/taskText.ts";
import { common } from "../../src/words/en/common.ts";
import { task as taskWords } from "../../src/words/en/task.ts";
import { createWords } from "../../src/words/say.ts";
import { ines, listening } from "./listening.ts";

const words = createWords({
	locale: "en-GB",
	timeZone: "Europe/Berlin",
	resources: { en: { translation: { ...common, task: taskWords } } },
});
const decision = {
	chosen: { id: "retention", label: "Retention" },
	over: { id: "new-revenue", label: "New revenue" },
	givesUp: "The Nordics <b>launch</b>",
	why: "",
	scope: "",
	reviewOn: "2026-10-15",
	decidedByName: "Ines Duarte",
	topic: "Second half",
	link: "https://evenover.example/panel/1",
	replaced: [],
};
const task = ownersTask(words, decision, "Pacific/Auckland");
const lists = {
	value: [
		{ id: "f", wellknownListName: "flaggedEmails" },
		{ id: "l 1", wellknownListName: "defaultList" },
	],
};

test("a task is titled with the sentence, says what is given up, and takes nobody's words for markup", () => {
	expect(task.title).toBe("Look again: Retention even over new revenue");
	expect(task.html).toContain("We give up: The Nordics &lt;b&gt;launch&lt;/b&gt;");
	expect(task.html).toContain('<a href="https://evenover.example/panel/1">');
	expect(task.html).toContain("Thursday 15 October");
	expect(task.html).not.toContain("Why:");
});

test("a task says which one it takes the place of", () => {
	const sides = { chosen: { id: "n", label: "New revenue" }, over: { id: "r", label: "Retention" } };
	expect(ownersTask(words, { ...decision, replaced: [sides] }, "UTC").html).toContain("“New revenue even over retention”");
});

test("a task goes into one's own default list, on its day wherever that day is read, linked under our key", async () => {
	await using there = await listening(({ method }) =>
		method === "GET" ? { status: 200, body: lists } : { status: 201, body: { id: "t1" } },
	);
	expect(await there.graph.addTask(ines, "key-1", task)).toEqual({ id: "t1" });
	expect(there.heard.map(({ method, path }) => `${method} ${path}`)).toEqual([
		"GET /v1.0/me/todo/lists",
		"POST /v1.0/me/todo/lists/l%201/tasks",
	]);
	expect(there.heard[1]?.body).toMatchObject({
		dueDateTime: { dateTime: "2026-10-15T12:00:00.0000000", timeZone: "Pacific/Auckland" },
		linkedResources: [{ externalId: "key-1", webUrl: decision.link, applicationName: "Evenover", displayName: "Second half" }],
	});
});

test("a task is found by its key, on whatever page of a long list", async () => {
	await using there = await listening(({ path, query }) => {
		if (path.endsWith("/lists")) return { status: 200, body: lists };
		const second = query.get("$skip") === "100";
		const value = [{ id: second ? "t9" : "t1", linkedResources: [{ externalId: second ? "key-9" : "another" }] }];
		const next = "https://graph.microsoft.com/v1.0/me/todo/lists/x/tasks?$expand=linkedResources&$top=100&$skip=100";
		return { status: 200, body: second ? { value } : { value, "@odata.nextLink": next } };
	});
	expect(await there.graph.findTask(ines, "key-9")).toEqual({ id: "t9" });
	expect(await there.graph.findTask(ines, "key-0")).toBeNull();
	expect(there.heard.at(-1)?.query.get("$expand")).toBe("linkedResources");
});

test("a list without an end is not called searched", async () => {
	const next = "https://graph.microsoft.com/v1.0/me/todo/lists/x/tasks?$skip=1";
	await using there = await listening(({ path }) => ({
		status: 200,
		body: path.endsWith("/lists") ? lists : { value: [], "@odata.nextLink": next },
	}));
	expect(await there.graph.findTask(ines, "key-1")).toBe("unclear");
});

test("without a list of tasks nothing is made, and it says so", async () => {
	await using there = await listening(() => ({ status: 200, body: { value: [] } }));
	const made = await there.graph.addTask(ines, "key-1", task);
	expect(isFailure(made) && made.code).toBe("noToDo");
	expect(there.heard).toHaveLength(1);
});
