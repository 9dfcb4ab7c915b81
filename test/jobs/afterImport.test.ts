import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { pino } from "pino";
import { masterKey } from "../../sandbox/masterKey.ts";
import { personByAlias } from "../../sandbox/people.ts";
import { openProduct } from "../../sandbox/product.ts";
import { hiddenAnswers, labels } from "../../sandbox/seed.ts";
import { importDatabase } from "../../src/storage/transferIn.ts";
import { exportDatabase } from "../../src/storage/transferOut.ts";
import { type Running, startRunning } from "../support/running.ts";
import { emptyDatabase, fileRoom } from "../support/transferRoom.ts";

jest.setTimeout(60_000);

const leaders = ["ines", "tomas", "priya", "hana", "leila", "marcus"];
const room = fileRoom();
let running: Running;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-18T07:00:00.000Z" });
});
afterAll(async () => {
	await running.close().catch(() => {});
	room.clear();
});

test("what was planned before a move is sent after it, each once, though the queue stayed behind", async () => {
	const { tenant, origin } = running;
	const meeting = tenant.graph.seedMeeting({
		organizer: "maya",
		attendees: leaders,
		subject: "Leadership team",
		start: "2026-06-18T08:00:00.000Z",
		end: "2026-06-18T09:00:00.000Z",
	});
	const { panel } = await running.ask("maya", "attachPanel", {
		meeting: { itemId: meeting.eventIds["maya"] ?? "" },
		topic: "What should the second half optimize for?",
		deciderId: personByAlias("ines").oid,
		facilitatorId: personByAlias("maya").oid,
		targets: labels,
		dueAt: "2026-06-18T07:55:00.000Z",
		timeZone: "Europe/Berlin",
		idempotencyKey: randomUUID(),
	});
	for (const alias of leaders) await running.ask(alias, "submitAnswer", { panelId: panel.id, answer: hiddenAnswers[alias] as never });
	await running.ask("maya", "revealPanel", { panelId: panel.id });
	const mails = (alias: string) => tenant.graph.mailbox(alias).inbox.length;
	const before = [mails("ines"), mails("tomas")];
	await exportDatabase(running.ownerUrl, room.file("due.gz"), tenant.clock.now());
	await running.product.close();

	const { ownerUrl } = await emptyDatabase({ managed: true });
	await importDatabase(ownerUrl, masterKey, room.file("due.gz"));
	const log = pino({ level: "silent" });
	const moved = await openProduct({ ownerUrl, origin, tenantOrigin: origin, now: tenant.clock.now, doubtWaitMs: 1_000, log });
	try {
		tenant.clock.moveTo("2026-06-18T09:05:00.000Z");
		for (let turn = 0; turn < 60 && mails("tomas") === before[1]; turn++) {
			await moved.sweep();
			await new Promise((settle) => setTimeout(settle, 100));
		}
		for (let turn = 0; turn < 5; turn++) {
			await moved.sweep();
			await new Promise((settle) => setTimeout(settle, 100));
		}
		expect([mails("ines"), mails("tomas")]).toEqual(before.map((count) => count + 1));
	} finally {
		await moved.close();
	}
});
