import { expect, test } from "@jest/globals";
import { type GraphFailure, isFailure } from "../../src/graph/failure.ts";
import { ines, listening, type Said } from "./listening.ts";

const from = { tenantId: ines.tenantId, personId: ines.id };
const to = { name: "Tomas Lindqvist", address: "tomas@brightwater.example" };
const mail = { subject: "Decided", html: "<p>so</p>", to };
const kindOf = (answer: unknown) => (isFailure(answer) ? answer.kind : "answered");
const inTurn = (...said: Said[]) => {
	let turn = 0;
	return () => said[Math.min(turn++, said.length - 1)] as Said;
};

test("a person's call goes out with that person's permissions, the app's with the app's", async () => {
	await using there = await listening(() => ({ status: 200, body: { value: [] } }));
	await there.graph.findPeople(ines, ["tomas@brightwater.example"]);
	await there.graph.findDrafts(from, "key");
	expect(there.heard.map((one) => one.headers.authorization)).toEqual(["Bearer Ines Duarte: User.ReadBasic.All", "Bearer the app"]);
});

test("a read that Graph could not answer is asked again", async () => {
	await using there = await listening(inTurn({ status: 503 }, "hangUp", { status: 200, body: { id: "m", isDraft: true } }));
	expect(await there.graph.readMessage(from, "m")).toEqual({ id: "m", isDraft: true });
	expect(there.waits).toEqual([250, 500]);
});

test.each([{ status: 500 }, { status: 503 }, { status: 504 }, { status: 408 }, "hangUp"] as const)(
	"a write answered %j is not repeated: its outcome is unknown",
	async (said) => {
		await using there = await listening(() => said);
		expect(kindOf(await there.graph.sendDraft(from, "m"))).toBe("unknownOutcome");
		expect(there.heard).toHaveLength(1);
	},
);

test("a write that is never answered ends as unknown after the time allowed", async () => {
	await using there = await listening(() => ({ status: 200, text: "{", headers: { "content-length": "100" } }));
	expect(kindOf(await there.graph.createDraft(from, mail, "key"))).toBe("unknownOutcome");
	expect(there.heard).toHaveLength(1);
});

test("a write answered 429 is repeated after the time Graph names", async () => {
	await using there = await listening(inTurn({ status: 429, headers: { "Retry-After": "3" } }, { status: 202 }));
	expect(await there.graph.sendDraft(from, "m")).toBeUndefined();
	expect(there.waits).toEqual([3000]);
});

test("a wait longer than a call may take is handed back", async () => {
	await using there = await listening(() => ({ status: 429, headers: { "Retry-After": "120" } }));
	const answer = (await there.graph.sendDraft(from, "m")) as GraphFailure;
	expect([answer.kind, answer.retryAfterMs, there.heard.length]).toEqual(["throttled", 120_000, 1]);
});

test("a Retry-After that is a date is understood", async () => {
	const inTwoMinutes = new Date(Date.now() + 120_000).toUTCString();
	await using there = await listening(() => ({ status: 429, headers: { "Retry-After": inTwoMinutes } }));
	const answer = (await there.graph.sendDraft(from, "m")) as GraphFailure;
	expect(answer.retryAfterMs).toBeGreaterThan(110_000);
});

test("nothing happened when nobody was there to answer", async () => {
	const there = await listening(() => ({ status: 200 }));
	await there[Symbol.asyncDispose]();
	expect(kindOf(await there.graph.sendDraft(from, "m"))).toBe("unavailable");
});

test.each([
	[404, "notFound"],
	[403, "forbidden"],
	[400, "rejected"],
	[401, "forbidden"],
] as const)("status %d is told as %s, with Graph's own code", async (status, kind) => {
	await using there = await listening(() => ({ status, body: { error: { code: "ErrorX", message: "why" } } }));
	const answer = (await there.graph.sendDraft(from, "m")) as GraphFailure;
	expect([answer.kind, answer.code]).toEqual([kind, "ErrorX"]);
	expect(answer.message).toContain("ErrorX why");
});

test("a person whose token Graph no longer takes has to consent again", async () => {
	await using there = await listening(() => ({ status: 401 }));
	expect(kindOf(await there.graph.listChatMessages(ines, "19:meeting_x@thread.v2"))).toBe("consent");
});

test("no id can lead to another address", async () => {
	await using there = await listening(() => ({ status: 200, body: { id: "m" } }));
	await there.graph.readMessage(from, "../../other/messages/1?$x=1");
	expect(there.heard[0]?.path).toBe(`/v1.0/users/${ines.id}/messages/..%2F..%2Fother%2Fmessages%2F1%3F%24x%3D1`);
});
