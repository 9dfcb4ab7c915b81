import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { type BrowserContext, chromium } from "playwright-core";
import { microsoftHosts } from "../../src/server/secured.ts";
import { findings, shoot } from "../support/browserRoom.ts";
import { type ForeignTeams, openForeignTeams } from "../support/foreignTeams.ts";
import { answerUpToSeal, beginJourney, type Journey, leaders } from "../support/journey.ts";

let journey: Journey;
let context: BrowserContext;
/** The product alone, with every header as in production; nothing of the sandbox stands before it. */
let product: ReturnType<typeof serve>;
let address: string;
/** What a page's policy kept from happening, in its own words. */
const kept: string[] = [];
const teams = "https://teams.microsoft.com";

beforeAll(async () => {
	journey = await beginJourney({ frameAncestors: microsoftHosts });
	product = await new Promise((settle) => {
		const made = serve({ fetch: journey.running.product.app.fetch, port: 0, hostname: "localhost" }, () => settle(made));
	});
	address = `http://localhost:${(product.address() as AddressInfo).port}`;
	const browser = await chromium.launch({
		executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
		// a page that is said to be Microsoft's may show one of this machine's, which a browser would ask about first
		args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-features=LocalNetworkAccessChecks"],
	});
	context = await browser.newContext({ locale: "en-GB", timezoneId: "UTC", colorScheme: "light" });
	context.setDefaultTimeout(20_000);
	await context.route(
		(url) => url.origin !== address,
		(route) => route.abort(),
	);
	await context.addInitScript(() =>
		document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
			console.error(`Content Security Policy: ${effectiveDirective} ${blockedURI}`),
		),
	);
	context.on("console", (message) => void (/content security policy/i.test(message.text()) && kept.push(message.text())));
}, 60_000);
afterEach(async () => {
	kept.length = 0;
	for (const page of context.pages()) await page.close();
});
afterAll(async () => {
	await context?.browser()?.close();
	product?.close();
	await journey?.close();
});

const open = (chatId: string, { at = teams, silentMs = 0 } = {}): Promise<ForeignTeams> =>
	openForeignTeams({
		context,
		at,
		app: `${address}/teams-tab/`,
		alias: "priya",
		chatId,
		tokenOf: (alias) => journey.running.tenant.identity.tokenFor(alias),
		silentMs,
	});

test("in a frame of Teams one signs in through it, answers and seals, and the page's policy is in nobody's way", async () => {
	const { panelId, chatId } = await journey.attached();
	const { pane } = await open(chatId);
	const order = ["Retention", "New revenue", "Enterprise value", "Growth in users", "Operating margin"];
	await pane.getByRole("button", { name: "Answer" }).first().click();
	await answerUpToSeal(pane, order);
	await pane.getByRole("button", { name: "Seal my answer" }).click();
	await pane.getByRole("heading", { name: "Your answer is in" }).waitFor();
	expect((await journey.running.ask("priya", "viewPanel", { panelId })).panel.mine.answer?.ranking).toHaveLength(5);
	expect(kept).toEqual([]);
}, 60_000);

test("whoever else signs in to Teams finds nothing of the first one’s answer, in the theme that was chosen meanwhile", async () => {
	const { chatId } = await journey.attached();
	const { pane, theme, become } = await open(chatId);
	await pane.getByRole("button", { name: "Answer" }).first().click();
	await pane.getByRole("button", { name: "Retention, not placed" }).click();
	await pane.getByText("Draft saved").waitFor();
	await theme("contrast");
	await pane.locator("html[data-theme=high-contrast]").waitFor();
	await become("hana");
	await pane.getByText("Not yet").first().waitFor();
	expect(await pane.getByRole("listitem").filter({ hasText: "You" }).first().textContent()).toMatch(/Hana Sato/);
	await pane.getByRole("button", { name: "Answer" }).first().click();
	await pane.getByRole("button", { name: "Retention, not placed" }).waitFor();
	expect(await pane.getByText("Draft saved").count()).toBe(0);
	expect(await pane.locator("html").getAttribute("data-theme")).toBe("high-contrast");
	expect(kept).toEqual([]);
}, 60_000);

test("a Teams that answers late is waited for, and nothing is missing then", async () => {
	const { chatId } = await journey.attached();
	const { pane } = await open(chatId, { silentMs: 5_000 });
	await pane.getByText("Loading the panel").waitFor();
	await pane.getByRole("heading", { name: "Your answer is missing" }).waitFor();
	expect(kept).toEqual([]);
}, 60_000);

test("a Teams that says nothing is named, with a way into the browser, and may still answer", async () => {
	const { chatId } = await journey.attached();
	const { page, pane, speak } = await open(chatId, { silentMs: Number.POSITIVE_INFINITY });
	await pane.getByText("Teams isn’t answering").waitFor();
	expect(await pane.getByRole("link", { name: "Open in the browser" }).getAttribute("href")).toBe(`${address}/teams-tab/`);
	await shoot(page, "60-teams-silent");
	expect(await findings(page)).toEqual([]);
	await speak();
	await pane.getByRole("heading", { name: "Your answer is missing" }).waitFor();
	expect(kept).toEqual([]);
}, 60_000);

test("every host of Microsoft's may frame the pane, and the browser refuses it to all others", async () => {
	const { chatId } = await journey.attached(leaders);
	const framedAt = async (at: string) => {
		const { page } = await open(chatId, { at });
		const [, frame] = page.frames();
		await frame?.waitForLoadState();
		const stands = await frame?.evaluate(() => location.pathname);
		await page.close();
		return stands;
	};
	const ours = [
		"https://teams.cloud.microsoft",
		"https://outlook.office.com",
		"https://outlook.office365.com",
		"https://www.microsoft365.com",
	];
	for (const at of ours) expect([at, await framedAt(at), kept]).toEqual([at, "/teams-tab/", []]);
	const others = ["https://teams.microsoft.example", "https://teams.microsoft.com.brightwater.example", "http://teams.microsoft.com"];
	for (const at of others) {
		kept.length = 0;
		expect([at, await framedAt(at)]).toEqual([at, "/"]);
		expect(kept.join()).toMatch(/frame-ancestors/);
	}
}, 60_000);

/** What Office.js does before anything else, then an Outlook without what came after `most`. */
const officeUpTo = (most: number) => `{
	const further = document.head.appendChild(document.createElement("script"));
	further.src = "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js";
	const requirements = { isSetSupported: (_, least) => Number(least) <= ${most} };
	window.Office = { onReady: async () => ({}), context: { mailbox: {}, requirements } };
}`;

/** The task pane where this stands for Office.js; nothing does where it is null. */
async function taskpane(office: string | null) {
	const page = await context.newPage();
	await page.route("https://appsforoffice.microsoft.com/**", (route) =>
		office === null ? route.abort() : route.fulfill({ contentType: "text/javascript", body: office }),
	);
	await page.goto(`${address}/taskpane/`);
	return page;
}

test("a pane without an Outlook, and one in an Outlook that is too old, say so and lead into the browser", async () => {
	const silent = await taskpane(null);
	await silent.getByText("Outlook isn’t answering").waitFor();
	expect(await silent.getByRole("link", { name: "Open in the browser" }).getAttribute("href")).toBe("/asks");
	expect(await findings(silent)).toEqual([]);
	const old = await taskpane(officeUpTo(1.4));
	await old.getByText("This Outlook is too old for Evenover").waitFor();
	await shoot(old, "61-outlook-old");
	expect(kept).toEqual([]);
}, 60_000);

test("the product alone has nothing of the sandbox", async () => {
	for (const path of [
		"/sandbox/teams",
		"/sandbox/outlook",
		"/sandbox/office.js",
		"/sandbox/state.json",
		"/sandbox/identity/common/discovery/v2.0/keys",
	])
		expect([path, (await fetch(address + path)).status]).toEqual([path, 404]);
	const page = await (await fetch(`${address}/taskpane/`)).text();
	expect(page).toContain('src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
});
