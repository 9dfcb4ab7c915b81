import { expect, test } from "@jest/globals";
import { runTokens } from "../../faults/tokens/run.ts";
import { freshDatabase } from "../support/database.ts";

test("no forged or stale token and no forged notification is taken anywhere, nothing comes of any, and one that a signature proves alone would be let through", async () => {
	const { webhooks, almost, ...tokens } = await runTokens((await freshDatabase()).ownerUrl, 4);
	const { accepted, changed, calls, logged } = tokens;
	expect({ accepted, changed, calls, logged }).toEqual({ accepted: [], changed: [], calls: 0, logged: [] });
	expect([...tokens.refusals].filter((words) => words !== "")).toHaveLength(1);
	expect(tokens.good).toBe(tokens.routes);
	expect(tokens.control).toBeGreaterThan(5);
	expect(almost.done).toEqual([]);
	const { kept, strange, reflected } = webhooks;
	expect({ kept, strange, reflected }).toEqual({ kept: [], strange: [], reflected: [] });
	expect([webhooks.genuine, webhooks.repeated]).toEqual([1, 1]);
}, 90_000);
