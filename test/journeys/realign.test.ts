import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { findings, shoot } from "../support/browserRoom.ts";
import { beginJourney, type Journey, leaders, oid } from "../support/journey.ts";

let journey: Journey;
let teamId: string;
beforeAll(async () => {
	journey = await beginJourney();
	const { running } = journey;
	const { panelId, panel } = await journey.attached(leaders);
	teamId = panel.teamId ?? "";
	running.tenant.clock.moveTo(panel.meeting.startsAt);
	await running.ask("maya", "holdFollowUp", { panelId, held: true });
	let shown = (await running.ask("maya", "revealPanel", { panelId })).panel;
	for (const version of [1, 2]) {
		const tension = shown.board?.tensions.find(({ kind, state }) => kind === "pair" && state === "open");
		const decided = {
			givesUp: "The Nordics launch, until October",
			why: "",
			scope: "",
			ownerId: oid("leila"),
			reviewOn: "2026-10-15",
			idempotencyKey: randomUUID(),
		};
		shown = (await running.ask("ines", "forceDecision", { panelId, tensionId: tension?.id ?? "", chosen: tension?.a.id ?? "", ...decided }))
			.panel;
		if (version === 1) await running.ask("hana", "acknowledgeFramework", { teamId, version });
	}
}, 60_000);
afterAll(() => journey.close());

/** At a desk's width and a phone's: nothing wider than the screen, nothing that keeps somebody out. */
async function look(page: Page, name: string) {
	for (const width of [900, 360]) {
		await page.setViewportSize({ width, height: width === 900 ? 860 : 780 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		if (width === 360) expect(await findings(page)).toEqual([]);
		await page.screenshot({ path: `shots/${name}-${width}.png`, fullPage: true });
	}
	await page.setViewportSize({ width: 1280, height: 860 });
}

test("a leader steps back: three parts, a mail they send themselves, a time taken with one press, a meeting with its panel", async () => {
	const { running } = journey;
	const hana = await journey.desk("hana");
	const page = await hana.context.newPage();
	await page.goto(`${running.origin}/team/${teamId}/realign`);
	await page.getByRole("link", { name: "Hana Sato" }).click();
	await page.getByRole("heading", { name: "Step back with the team" }).waitFor();
	expect(await page.getByLabel("What I am executing").inputValue()).toMatch(/^Version 1\. What wins, in this order: /);
	expect(await page.getByLabel("What I may have missed").inputValue()).not.toBe("");
	await look(page, "70-realign-ask");
	await page.getByLabel("What I am executing").fill("Version 1: the Nordics launch, in August.");
	await page.getByRole("button", { name: "Open the mail" }).click();

	const paper = page.getByRole("textbox", { name: "Mail" });
	await paper.getByText("the Nordics launch, in August.").waitFor();
	expect(await paper.getByRole("listitem").count()).toBe(3);
	await shoot(page, "71-realign-draft");
	await page.getByRole("button", { name: "Send", exact: true }).click();
	await page.getByRole("button", { name: "Send", exact: true }).waitFor({ state: "detached" });
	await page.goto(`${running.origin}/team/${teamId}/realign`);
	await page.getByText("You asked Ines Duarte on").waitFor();
	await look(page, "72-realign-asked");

	const ines = await journey.desk("ines");
	const { page: outlook } = await ines.outlook();
	await outlook
		.getByRole("region", { name: "Inbox" })
		.getByRole("button", { name: /step back and realign/ })
		.click();
	const followed = ines.context.waitForEvent("page");
	const [link] = await outlook.locator(".sb-paper a").all();
	const label = (await link?.textContent()) ?? "";
	await link?.click();
	const request = await followed;
	await request.getByRole("link", { name: "Ines Duarte" }).click();
	await request.getByRole("heading", { name: "Hana Sato asks you to step back" }).waitFor();
	const marked = request.getByRole("button", { name: `Take ${label}` });
	expect(await marked.getAttribute("class")).toBe("btn p");
	await look(request, "73-realign-read");
	await marked.click();
	await request.getByText(`You meet on ${label}. Everybody is invited.`).waitFor();
	await look(request, "74-realign-taken");
	await request.getByRole("button", { name: "Open the panel" }).click();
	await request.getByText("Step back and realign: what do we optimize for now?").first().waitFor();

	const called = running.tenant.graph.mailbox("tomas").events.filter(({ subject }) => subject.startsWith("Step back and realign"));
	expect(called).toHaveLength(1);
	await page.reload();
	await page.getByText(`Ines took ${label}. Everybody is invited, and the panel is on it.`).waitFor();
	expect([...hana.problems, ...ines.problems]).toEqual([]);
}, 240_000);
