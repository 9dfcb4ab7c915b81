import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type Frame, type FrameLocator, type Page } from "playwright-core";
import { tenant } from "../../sandbox/people.ts";
import type { Running } from "./running.ts";

declare const axe: typeof Axe; // in the page, once put there
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// a headless Chromium that asks nobody outside for anything
const flags = [
	"--headless",
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];
const shots = "shots";
const themes = ["light", "dark", "high-contrast"] as const;

export const openBrowser = (): Promise<Browser> =>
	chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: flags });

/** One person at their own computer. */
export type Desk = {
	alias: string;
	context: BrowserContext;
	/** Everything any of their pages received from the product, as text. */
	received: string[];
	problems: string[];
	outlook(options?: { meeting?: string; newMeeting?: boolean }): Promise<{ page: Page; pane: FrameLocator }>;
	teams(frame: "details" | "sidePanel" | "stage", chatId: string): Promise<{ page: Page; pane: FrameLocator }>;
	/** The plain page behind the invite's link; signs in where the sandbox's sign-in asks who one is. */
	browserPage(panelId: string): Promise<Page>;
	close(): Promise<void>;
};

const frameTitles = {
	details: "Evenover in the meeting's details",
	sidePanel: "Evenover beside the call",
	stage: "Evenover on the meeting's stage",
};

export async function sitDown(browser: Browser, running: Running, alias: string, size = { width: 1280, height: 860 }): Promise<Desk> {
	const context = await browser.newContext({ viewport: size, locale: "en-GB", timezoneId: "UTC", colorScheme: "light" });
	context.setDefaultTimeout(20_000);
	const received: string[] = [];
	const problems: string[] = [];
	await context.route(
		(url) => url.origin !== running.origin,
		(route) => route.abort(),
	);
	context.on("page", (page) => {
		page.on("pageerror", (error) => problems.push(`${alias}: ${error.message}`));
		page.on("response", async (response) => {
			if (!response.url().includes("/api/") || response.url().includes("/api/live/")) return;
			received.push(await response.text().catch(() => ""));
		});
	});
	const name = tenant.people.find((person) => person.alias === alias)?.name ?? alias;
	return {
		alias,
		context,
		received,
		problems,
		outlook: async ({ meeting, newMeeting } = {}) => {
			const page = await context.newPage();
			const query = new URLSearchParams({ as: alias, pane: "open", ...(meeting ? { meeting } : {}) });
			await page.goto(`${running.origin}/sandbox/outlook?${query}`);
			if (newMeeting) await page.getByRole("button", { name: "New meeting", exact: true }).click();
			return { page, pane: page.frameLocator('iframe[title="Evenover in Outlook"]') };
		},
		teams: async (frame, chatId) => {
			const page = await context.newPage();
			await page.goto(`${running.origin}/sandbox/teams?${new URLSearchParams({ as: alias, frame, chat: chatId })}`);
			return { page, pane: page.frameLocator(`iframe[title="${frameTitles[frame]}"]`) };
		},
		browserPage: async (panelId) => {
			const page = await context.newPage();
			await page.goto(`${running.origin}/panel/${panelId}`);
			await page.getByRole("link", { name }).click();
			return page;
		},
		close: () => context.close(),
	};
}

/** The product's own frame of a page, wherever it stands. */
function paneFrame(page: Page): Frame {
	return page.frames().find((frame) => /\/(taskpane|teams-tab)\//.test(frame.url())) ?? page.mainFrame();
}

/** What axe finds on a screen in light, dark and high contrast: nothing, if all is well. */
export async function findings(page: Page): Promise<string[]> {
	const frame = paneFrame(page);
	await frame.evaluate(axeSource);
	const found: string[] = [];
	const before = await frame.evaluate(() => document.documentElement.dataset["theme"] ?? "light");
	for (const theme of themes) {
		const violations = await frame.evaluate(async (name) => {
			document.documentElement.dataset["theme"] = name;
			// colours move for a moment
			await new Promise((settle) => setTimeout(settle, 300));
			const { violations } = await axe.run(document, {
				runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
			});
			return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
		}, theme);
		found.push(...violations.map((violation) => `${theme} ${violation}`));
	}
	await frame.evaluate((name) => {
		document.documentElement.dataset["theme"] = name;
	}, before);
	return found;
}

/** Keeps a picture of the page for whoever wants to look. */
export async function shoot(page: Page, name: string): Promise<void> {
	mkdirSync(shots, { recursive: true });
	await page.screenshot({ path: `${shots}/${name}.png` });
}
