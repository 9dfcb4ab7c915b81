import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { personByAlias } from "../../sandbox/people.ts";
import { teamThatMeets } from "../server/meetings.ts";
import { type Desk, openBrowser, shoot, sitDown } from "../support/browserRoom.ts";
import { type Running, startRunning } from "../support/running.ts";

// Whoever sends an invite for the leadership team is told what is missing, and sends it as they like.

let running: Running;
let browser: Browser;
let desk: Desk;
let page: Page;

const pane = () => page.frameLocator('iframe[title="Evenover in Outlook"]');
const question = () => page.getByRole("dialog", { name: "Evenover" });
const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
const invite = async (alias: string) => {
	const { name, jobTitle } = personByAlias(alias);
	await page.getByLabel("Invite", { exact: true }).selectOption({ label: `${name}, ${jobTitle}` });
};
const arrived = (subject: string) => running.tenant.graph.mailbox("ines").events.filter((event) => event.subject === subject).length;
const sent = async (subject: string) => {
	await page.getByRole("heading", { level: 3, name: subject }).waitFor();
	expect(arrived(subject)).toBe(1);
};

beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	await teamThatMeets(running).attached("2026-06-18");
	browser = await openBrowser();
	desk = await sitDown(browser, running, "maya");
	({ page } = await desk.outlook({ newMeeting: true }));
	await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.endsWith("maya roamingSettings")));
}, 120_000);
afterAll(async () => {
	await desk?.close();
	await browser?.close();
	await running.close();
});

test("an invite for most of the leaders without a panel is asked about, and goes once its sender wants it to", async () => {
	await page.getByLabel("Subject").fill("Which market first?");
	for (const alias of ["ines", "tomas", "priya", "hana"]) await invite(alias);
	await press("Send invite");
	await question().getByText("and it has no panel").waitFor();
	await shoot(page, "nudge-no-panel");
	expect(arrived("Which market first?")).toBe(0);
	await press("Add a panel");
	await question().waitFor({ state: "detached" });
	await pane().getByRole("button", { name: "Attach a panel" }).waitFor();
	await press("Send invite");
	await sent("Which market first?");
});

test("a meeting of few of them goes without a word", async () => {
	await press("New meeting");
	await page.getByLabel("Subject").fill("Pipeline numbers");
	for (const alias of ["ines", "tomas"]) await invite(alias);
	await press("Send invite");
	await sent("Pipeline numbers");
});

test("what is said of one invite says nothing of the next, and sending anyway sends it", async () => {
	for (const subject of ["Budget", "Hiring"]) {
		await press("New meeting");
		await page.getByLabel("Subject").fill(subject);
		for (const alias of ["ines", "tomas", "priya", "hana"]) await invite(alias);
		await press("Send invite");
		await question().waitFor();
		await press("Send anyway");
		await sent(subject);
	}
});

test("who was added to a meeting with a panel is named once, for they are asked too", async () => {
	await press("New meeting");
	await page.getByLabel("Subject").fill("Second half");
	for (const alias of ["ines", "tomas", "priya", "hana"]) await invite(alias);
	await pane().getByRole("button", { name: "Attach a panel" }).click();
	await pane().getByRole("button", { name: "Attach to this meeting" }).click();
	await page.getByText("Before we meet").waitFor();
	const change = async (subject: string) => {
		await page.getByLabel("Subject").fill(subject);
		await press("Send update");
	};
	await change("The second half");
	await sent("The second half");
	await press("Change");
	await invite("ruth");
	await press("Send update");
	await question().getByText("New on this invite: Ruth Alder.").waitFor();
	await shoot(page, "nudge-added");
	await press("Don’t send");
	await question().waitFor({ state: "detached" });
	await change("All of the second half");
	await sent("All of the second half");
});

test("a team that wants no word of it gets none", async () => {
	const [team] = (await running.ask("maya", "listTeams", {})).teams;
	await running.ask("maya", "changeTeam", { teamId: team?.id ?? "", nudge: false });
	await page.reload();
	await press("New meeting");
	await page.waitForFunction(() => localStorage.getItem("evenover-sandbox maya roamingSettings")?.includes('"teams":[]'));
	await page.getByLabel("Subject").fill("Quiet");
	for (const alias of ["ines", "tomas", "priya", "hana"]) await invite(alias);
	await press("Send invite");
	await sent("Quiet");
	expect(desk.problems).toEqual([]);
});
