import { expect, test } from "@jest/globals";
import { runFollowUps } from "../../faults/follow-ups/run.ts";
import { checkAgainstGraph } from "../contract/requests.ts";
import { freshDatabase } from "../support/database.ts";

const run = async (panels: number, doubtWaitMs: number, longestLagMs = 20_000) =>
	runFollowUps({
		ownerUrl: (await freshDatabase()).ownerUrl,
		panels,
		doubtWaitMs,
		longestLagMs,
		killEveryMs: 2_500,
		longestMs: 60_000,
		tell: () => {},
		check: checkAgainstGraph,
		node: "node_modules/.bin/node",
	});

test("while Graph fails, mailboxes lag and the process is killed, each message arrives once or waits for a person", async () => {
	const { verdict, states, failed, departures } = await run(3, 60_000);
	const { sent = 0, waiting = 0, ...others } = states;
	expect([verdict.lost, verdict.doubled, verdict.strays, others, departures]).toEqual([[], [], [], {}, []]);
	expect([verdict.asked, sent + waiting]).toEqual([57, 57]);
	expect(failed.after).toBeGreaterThan(5);
}, 90_000);

test("who looks at once after a doubt, while the mailbox lags, sends twice: the count above notices", async () => {
	expect((await run(6, 0, 240_000)).verdict.doubled.length).toBeGreaterThan(0);
}, 90_000);
