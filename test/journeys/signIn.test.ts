import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { labels } from "../../sandbox/seed.ts";
import { findings, shoot } from "../support/browserRoom.ts";
import { answerUpToSeal, beginJourney, type Journey, topic } from "../support/journey.ts";

// Hosts that can't sign people in by themselves, hosts that are late, and hosts that change who they are open for.

let journey: Journey;
beforeAll(async () => {
	journey = await beginJourney();
}, 120_000);
afterAll(async () => {
	await journey?.close();
});

const outlook = 'iframe[title="Evenover in Outlook"]';
const details = `iframe[title="Evenover in the meeting's details"]`;

async function opened(alias: string, place: string, query: Record<string, string>, frame: string) {
	const { context } = await journey.desk(alias);
	const page = await context.newPage();
	await page.goto(`${journey.running.origin}/sandbox/${place}?${new URLSearchParams({ as: alias, ...query })}`);
	return { page, pane: page.frameLocator(frame) };
}

/** Presses for the directory's window, which asks nothing where the host has told it the name, and closes by itself. */
async function signIn(pane: FrameLocator): Promise<void> {
	await pane.getByRole("button", { name: /^Sign in/ }).click();
	await pane.getByRole("heading", { name: "Sign in to go on" }).waitFor({ state: "detached" });
}

test("in an Outlook without nested sign-in one press signs in, and the answer is given there", async () => {
	const { panelId, meeting } = await journey.attached(["tomas"]);
	const { page, pane } = await opened(
		"marcus",
		"outlook",
		{ pane: "open", naa: "off", meeting: meeting.eventIds["marcus"] ?? "" },
		outlook,
	);
	await pane.getByRole("heading", { name: "Sign in to go on" }).waitFor();
	await pane.getByText("Outlook can’t sign you in to Evenover by itself here").waitFor();
	await pane.getByText("You’re not signed in").waitFor();
	expect(await pane.getByText("couldn’t reach Evenover").count()).toBe(0);
	await shoot(page, "120-sign-in-needed");
	expect(await findings(page)).toEqual([]);
	await signIn(pane);
	await answerUpToSeal(pane, labels);
	await pane.getByRole("button", { name: "Seal my answer" }).click();
	await pane
		.getByText(/sealed/i)
		.first()
		.waitFor();
	const { panel } = await journey.running.ask("maya", "viewPanel", { panelId });
	expect(panel.answered).toHaveLength(2);
}, 120_000);

test("once signed in, the pane opens silently; open for somebody else, it asks again and nobody's tokens are mixed", async () => {
	const { chatId } = await journey.attached(["tomas"]);
	const { page, pane } = await opened("tomas", "teams", { frame: "details", chat: chatId, naa: "off" }, details);
	await signIn(pane);
	await pane.getByRole("heading", { name: topic }).waitFor();
	await page.reload();
	await pane.getByRole("heading", { name: topic }).waitFor();
	expect(await pane.getByRole("heading", { name: "Sign in to go on" }).count()).toBe(0);
	await page.goto(page.url().replace("as=tomas", "as=ines"));
	await pane.getByText("Teams is now open for another account").waitFor();
	expect(await pane.getByRole("heading", { name: topic }).count()).toBe(0);
	await signIn(pane);
	await pane.getByRole("heading", { name: topic }).waitFor();
}, 120_000);

test("a window that the browser blocks is told, and the next press may be allowed", async () => {
	const { chatId } = await journey.attached();
	const { page, pane } = await opened("priya", "teams", { frame: "details", chat: chatId, naa: "off" }, details);
	await pane.getByRole("heading", { name: "Sign in to go on" }).waitFor();
	await pane.locator("html").evaluate(() => {
		window.open = () => null;
	});
	await pane.getByRole("button", { name: "Sign in" }).click();
	await pane.getByText("The window for signing in was kept from opening").waitFor();
	await pane.getByRole("button", { name: "Open in browser" }).waitFor();
	await shoot(page, "121-sign-in-blocked");
	expect(await findings(page)).toEqual([]);
	await page.reload();
	await signIn(pane);
	await pane.getByRole("heading", { name: topic }).waitFor();
}, 120_000);

test("a host that answers late is waited for, and nobody is asked to sign in", async () => {
	const { meeting } = await journey.attached();
	const { pane } = await opened("ines", "outlook", { pane: "open", naa: "late", meeting: meeting.eventIds["ines"] ?? "" }, outlook);
	await pane.getByRole("button", { name: `${labels[0]}, not placed` }).waitFor();
	expect(await pane.getByRole("heading", { name: "Sign in to go on" }).count()).toBe(0);
}, 60_000);

test("the page that windows return to lets them reach the pane, and says what it is to whoever strays there", async () => {
	const { context } = await journey.desk("tomas");
	const page = await context.newPage();
	const response = await page.goto(`${journey.running.origin}/sign-in/`);
	expect(response?.headers()["cross-origin-opener-policy"]).toBeUndefined();
	await page.getByRole("heading", { name: "Signing in to Evenover" }).waitFor();
	await page.getByText("Go back to Evenover and start there").waitFor();
}, 60_000);
