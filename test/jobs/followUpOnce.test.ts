import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { type AddressInfo, createServer } from "node:net";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { asksOf } from "../../sandbox/asks.ts";
import { personByAlias } from "../../sandbox/people.ts";
import { type Asks, hiddenAnswers, labels } from "../../sandbox/seed.ts";
import { openTenant, type SandboxTenant } from "../../sandbox/tenant.ts";
import type { Reply } from "../../src/contract.ts";
import { checkAgainstGraph } from "../contract/requests.ts";
import { freshDatabase } from "../support/database.ts";

const leaders = ["ines", "tomas", "priya", "hana", "leila", "marcus"];
const everybody = [...leaders, "maya"];
const oid = (alias: string) => personByAlias(alias).oid;
const minute = 60_000;

let tenant: SandboxTenant;
let tenantServer: ReturnType<typeof serve>;
let child: ChildProcess;
let asks: Asks;
let settings: { ownerUrl: string; origin: string; tenantOrigin: string };

const freePort = () =>
	new Promise<number>((settle) => {
		const probe = createServer().listen(0, "127.0.0.1", () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => settle(port));
		});
	});
const ahead = () => Date.parse(tenant.clock.now()) - Date.now();
const pause = (ms: number) => new Promise((settle) => setTimeout(settle, ms));

async function startProduct(): Promise<void> {
	child = fork("test/support/productChild.ts", [JSON.stringify(settings), String(ahead())], {
		execPath: "node_modules/.bin/node",
		execArgv: [],
		stdio: ["ignore", "ignore", "inherit", "ipc"],
	});
	await new Promise((settle) => child.once("message", settle));
}
async function killProduct(): Promise<void> {
	const gone = new Promise((settle) => child.once("exit", settle));
	child.kill("SIGKILL");
	await gone;
}
function moveClock(milliseconds: number): void {
	tenant.clock.advance(milliseconds);
	if (child.connected) child.send(ahead());
}

beforeAll(async () => {
	const { ownerUrl } = await freshDatabase();
	const origin = `http://127.0.0.1:${await freePort()}`;
	tenant = openTenant({ origin, start: "2026-06-17T13:20:00.000Z", check: checkAgainstGraph });
	tenantServer = await new Promise((settle) => {
		const made = serve({ fetch: tenant.app.fetch, port: 0, hostname: "127.0.0.1" }, () => settle(made));
	});
	settings = { ownerUrl, origin, tenantOrigin: `http://127.0.0.1:${(tenantServer.address() as AddressInfo).port}` };
	asks = asksOf((request) => fetch(request), tenant, origin);
	await startProduct();
}, 20_000);
afterAll(async () => {
	await killProduct();
	tenantServer.close();
});

/** A meeting in which Ines has decided; its end is still to come. */
async function decidedMeeting() {
	const start = new Date(Date.parse(tenant.clock.now()) + 60 * minute).toISOString();
	const end = new Date(Date.parse(start) + 60 * minute).toISOString();
	const meeting = tenant.graph.seedMeeting({ organizer: "maya", attendees: leaders, subject: "Leadership team", start, end });
	const { panel } = await asks<Reply<"attachPanel">>("maya", "attachPanel", {
		meeting: { itemId: meeting.eventIds["maya"] },
		topic: `What should ${randomUUID()} optimize for?`,
		deciderId: oid("ines"),
		facilitatorId: oid("maya"),
		targets: labels,
		dueAt: new Date(Date.parse(start) - 10 * minute).toISOString(),
		idempotencyKey: randomUUID(),
	});
	for (const alias of leaders) await asks(alias, "submitAnswer", { panelId: panel.id, answer: hiddenAnswers[alias] });
	const revealed = await asks<Reply<"revealPanel">>("maya", "revealPanel", { panelId: panel.id });
	const tension = revealed.panel.board?.tensions.find((one) => one.state === "open" && one.kind === "pair");
	await asks("ines", "forceDecision", {
		panelId: panel.id,
		tensionId: tension?.id,
		chosen: tension?.a.id,
		givesUp: "The Nordics launch",
		why: "The leak first",
		scope: "",
		ownerId: oid("leila"),
		reviewOn: "2026-12-01",
		idempotencyKey: randomUUID(),
	});
	return { panelId: panel.id, chatId: meeting.chatId, end };
}

/** Lets time pass, two minutes at a step, until every message is out. */
async function untilSent(panelId: string): Promise<Reply<"viewPanel">["panel"]> {
	for (let tries = 0; tries < 120; tries++) {
		moveClock(2 * minute);
		await pause(150);
		const { panel } = await asks<Reply<"viewPanel">>("maya", "viewPanel", { panelId });
		if (panel.followUp.state === "sent") return panel;
	}
	const { panel } = await asks<Reply<"viewPanel">>("maya", "viewPanel", { panelId });
	const left = panel.followUp.deliveries.filter((delivery) => delivery.state !== "sent");
	throw new Error(`Still ${panel.followUp.state} at ${tenant.clock.now()}: ${JSON.stringify(left, null, 1)}`);
}

function arrived({ panelId, chatId }: { panelId: string; chatId: string }) {
	const { graph } = tenant;
	const about = (text: string) => text.includes(panelId);
	return {
		mails: everybody.map((alias) => graph.mailbox(alias).inbox.filter((mail) => about(JSON.stringify(mail))).length),
		chat: graph.chat(chatId).messages.filter((message) => about(JSON.stringify(message))).length,
		activities: everybody.map((alias) => graph.activities(alias).filter((one) => about(decodeURIComponent(JSON.stringify(one)))).length),
	};
}
const once = { mails: everybody.map(() => 1), chat: 1, activities: everybody.map(() => 1) };

test("killed between the decision and the sends, the product still sends each message once", async () => {
	const meeting = await decidedMeeting();
	await killProduct();
	moveClock(Date.parse(meeting.end) - Date.parse(tenant.clock.now()) + minute);
	expect(arrived(meeting)).toMatchObject({ chat: 0 });
	await startProduct();
	const panel = await untilSent(meeting.panelId);
	expect(arrived(meeting)).toEqual(once);
	expect(panel.followUp.deliveries.every((delivery) => delivery.state === "sent")).toBe(true);
}, 60_000);

test("killed again and again while it sends, it sends each message once", async () => {
	const meeting = await decidedMeeting();
	tenant.graph.faults.slow(60);
	moveClock(Date.parse(meeting.end) - Date.parse(tenant.clock.now()) + minute);
	for (let kills = 0; kills < 4; kills++) {
		await pause(150 + kills * 90);
		await killProduct();
		await startProduct();
		moveClock(2 * minute);
	}
	tenant.graph.faults.clear();
	await untilSent(meeting.panelId);
	expect(arrived(meeting)).toEqual(once);
}, 90_000);

test("while Graph fails half of the calls, before or after their effect, each message arrives once", async () => {
	const meeting = await decidedMeeting();
	tenant.graph.faults.set({ rate: 0.5, kinds: ["before", "after", "reset"], seed: 7 });
	moveClock(Date.parse(meeting.end) - Date.parse(tenant.clock.now()) + minute);
	await untilSent(meeting.panelId);
	tenant.graph.faults.clear();
	expect(arrived(meeting)).toEqual(once);
}, 120_000);

test("all that Graph was asked is what Microsoft's own description of Graph allows", () => {
	const { list } = tenant.graph.received;
	expect(list.filter((one) => one.method === "POST").length).toBeGreaterThan(30);
	expect(list.flatMap((one) => one.departures)).toEqual([]);
});
