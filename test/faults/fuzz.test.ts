import { expect, test } from "@jest/globals";
import { runFuzz } from "../../faults/fuzz/run.ts";
import { freshDatabase } from "../support/database.ts";

const run = async (requests: number, careless?: "unchecked") =>
	runFuzz((await freshDatabase()).ownerUrl, {
		requests,
		...(careless ? { careless } : {}),
		node: "node_modules/.bin/node",
		tell: () => {},
	});

test("whatever is sent is answered, refused in words or as it was described, and nothing breaks", async () => {
	const { broken, unclear, unlike, unanswered, exits, statuses, done } = await run(250);
	expect({ broken, unclear, unlike, unanswered, exits }).toEqual({ broken: [], unclear: [], unlike: [], unanswered: [], exits: 0 });
	expect(statuses["422"]).toBeGreaterThan(50);
	expect(done.size).toBeGreaterThan(15);
}, 60_000);

test("where nothing that is sent is checked, the same requests notice", async () => {
	expect((await run(80, "unchecked")).broken.length).toBeGreaterThan(0);
}, 60_000);
