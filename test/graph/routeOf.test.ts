import { globSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { routeOf } from "../../src/graph/routeOf.ts";

test("an address is told without whom or what it is about", () => {
	expect(routeOf("/chats/19:meeting_abc@thread.v2/messages")).toBe("/chats/{id}/messages");
	expect(routeOf("/users/ines@brightwater.example/events/AAMk?x=1")).toBe("/users/{id}/events/{id}");
	expect(routeOf("/users/Maya/Retention")).toBe("/users/{id}/{id}");
});

test("every address that is asked for is told by Graph's own names: none of them is taken for an id", () => {
	const written = globSync("src/graph/*.ts").flatMap((file) => [
		...readFileSync(file, "utf8").matchAll(/(?:\bat|path: )`([^`]+)`|path: "([^"]+)"/g),
	]);
	const paths = written
		.map(([, whole, plain]) => (whole ?? plain ?? "").replaceAll(/\$\{[^}]*\}/g, "{id}"))
		.filter((path) => path !== "{id}/instances");
	expect(paths.length).toBeGreaterThan(25);
	for (const path of paths) expect(routeOf(path)).toBe(path);
});
