import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { later } from "../../src/core/instant.ts";
import { type Running, startRunning } from "../support/running.ts";
import { teamThatMeets } from "./meetings.ts";

let running: Running;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
}, 60_000);
afterAll(() => running.close());

test("a room whose meeting runs over hears what somebody says elsewhere of a decision in force", async () => {
	const team = teamThatMeets(running);
	const { decision } = await team.decided(await team.revealed("2026-06-04"));
	const room = await team.revealed("2026-06-11");
	running.tenant.clock.moveTo(later(room.meeting.endsAt, 40 * 60_000));
	const stop = new AbortController();
	const response = await fetch(`${running.origin}/api/live/${room.id}`, {
		headers: { authorization: `Bearer ${await running.tenant.identity.tokenFor("maya")}` },
		signal: AbortSignal.any([stop.signal, AbortSignal.timeout(10_000)]),
	});
	const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
	await reader?.read();
	const heard = reader?.read();
	await running.ask("leila", "reviewDecision", {
		decisionId: decision.id,
		verdict: "lookAgain",
		reviewOn: null,
		words: "The leak is closed.",
		idempotencyKey: randomUUID(),
	});
	expect((await heard)?.value).toBe("data: changed\n\n");
	stop.abort();
});
