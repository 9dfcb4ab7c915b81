import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { textFields } from "../../faults/injection/fields.ts";
import { payloads } from "../../faults/injection/payloads.ts";
import { apart, runInjection } from "../../faults/injection/run.ts";
import { runWords } from "../../faults/injection/words.ts";
import { freshDatabase } from "../support/database.ts";

test("whatever people write, are called or name a meeting, in every text field of the contract, goes out as words alone", async () => {
	const fresh = async () => (await freshDatabase()).ownerUrl;
	// somebody is called so, and named in the headers of mails and meetings
	const first = payloads.indexOf("x\n[x](https://evil.example)");
	const { left, unescaped, broken, control, outputs } = await runInjection(fresh, 1, first, () => {});
	expect({ left, unescaped, broken }).toEqual({ left: [], unescaped: [], broken: [] });
	// with nothing escaped it would be found
	expect(control.get("html")).toBeGreaterThan(0);
	expect([...outputs.keys()].filter((kind) => /messages|sendActivity|events|tasks/.test(kind)).length).toBeGreaterThan(3);
}, 120_000);

test("a topic that turns what follows is one plain line in every mail and notification", async () => {
	const fresh = async () => (await freshDatabase()).ownerUrl;
	const topic = textFields().findIndex(({ action, path }) => action === "changePanel" && path === "topic");
	const turning = payloads.indexOf("\u202egnp.exe");
	expect(Math.min(topic, turning)).toBeGreaterThan(-1);
	// each field of one story has another payload
	const first = (turning - topic * apart + payloads.length * apart) % payloads.length;
	const { unescaped, pairs } = await runInjection(fresh, 1, first, () => {});
	expect(pairs).toContain(`${topic}/\u202egnp.exe`);
	expect(unescaped).toEqual([]);
}, 120_000);

test("no sentence in any language takes what is put into it for a part of its own", () => {
	const { filled, strange } = runWords(payloads.filter((payload) => payload.includes("$t(") || payload.includes("{{")));
	expect(strange).toEqual([]);
	expect(filled).toBeGreaterThan(5_000);
});

test("there are more than five hundred payloads, each once", () => {
	expect(payloads.length).toBeGreaterThan(500);
	expect(new Set(payloads).size).toBe(payloads.length);
});

test("no page makes HTML of words by itself: only the preview of a mail is one, in a frame that may do nothing", () => {
	const making =
		/dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|srcDoc|document\.write|createContextualFragment|new Function|\beval\(/;
	const files = ["src/ui", "taskpane", "teams-tab", "sign-in"].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
	);
	const found = files.filter((file) => /\.tsx?$/.test(file) && making.test(readFileSync(file, "utf8")));
	expect(found).toEqual([join("src", "ui", "meeting", "FollowUpPreview.tsx")]);
	expect(readFileSync(found[0] ?? "", "utf8")).toMatch(/<iframe[^>]* sandbox=""/);
});
