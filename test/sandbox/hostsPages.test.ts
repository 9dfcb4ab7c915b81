import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type Axe from "axe-core";
import { decodeJwt } from "jose";
import { type Browser, chromium, type Frame, type Page } from "playwright-core";
import { personByAlias } from "../../sandbox/people.ts";
import { type HostsTenant, startHosts } from "./hostsTenant.ts";

type Told = {
	context: {
		page: { frameContext: string; subPageId?: string };
		app: { theme: string; locale: string };
		chat?: { id: string };
		meeting?: { id: string };
		user: { id: string };
	};
	token: string;
	graphToken: string;
	details: { error: unknown; found: { details: { title: string; scheduledEndTime: string }; conversation: { id: string } } } | string;
	themes: string[];
	share(): Promise<{ error: unknown; done: unknown }>;
};
declare global {
	interface Window {
		told: Told;
	}
}
declare const axe: typeof Axe;

let tenant: HostsTenant;
let browser: Browser;
const strangers: string[] = [];

beforeAll(async () => {
	tenant = await startHosts();
	browser = await chromium.launch({
		executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
		args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
	});
}, 60_000);

afterAll(async () => {
	await browser?.close();
	await tenant?.stop();
});

async function open(path: string): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	page.on("pageerror", (error) => {
		throw error;
	});
	page.on("request", (request) => {
		if (!/^(http:\/\/127\.0\.0\.1:|data:)/.test(request.url())) strangers.push(request.url());
	});
	await page.goto(`${tenant.origin}${path}`);
	return page;
}

async function frameOf(page: Page, address: string): Promise<Frame> {
	for (let tries = 0; tries < 100; tries++) {
		const frame = page.frames().find((each) => each.url().includes(address));
		const ready = await frame?.waitForFunction(() => window.told !== undefined, undefined, { timeout: 5_000 }).catch(() => null);
		if (frame && ready) return frame;
		await page.waitForTimeout(50);
	}
	throw new Error(`No app at ${address}`);
}

const oid = (alias: string) => personByAlias(alias).oid;

test("real teams-js and msal-browser take the page for Teams, and get real tokens of the chosen person", async () => {
	const page = await open("/?as=ines&theme=light&language=own");
	const tab = await frameOf(page, "/teams-tab/");
	const told = await tab.evaluate(() => window.told);
	expect(told.context).toMatchObject({
		page: { frameContext: "sidePanel" },
		app: { theme: "default", locale: "pt-pt" },
		chat: { id: tenant.meeting.chatId },
	});
	expect(atob(told.context.meeting?.id ?? "")).toBe(`0#${tenant.meeting.chatId}#0`);
	expect(told.details).toMatchObject({
		error: null,
		found: { details: { title: "Leadership team: second-half focus" }, conversation: { id: tenant.meeting.chatId } },
	});
	expect(decodeJwt(told.token)).toMatchObject({ oid: oid("ines"), scp: "access_as_user", ver: "2.0" });
	expect(decodeJwt(told.graphToken)).toMatchObject({ oid: oid("ines"), aud: "https://graph.microsoft.com", scp: "User.Read" });
	await page.getByLabel("Theme").selectOption("dark");
	await tab.waitForFunction(() => window.told.themes.includes("dark"));
	await page.getByLabel("I am").selectOption("maya");
	await page.waitForTimeout(300);
	const hers = await frameOf(page, "/teams-tab/");
	expect(decodeJwt(await hers.evaluate(() => window.told.token))).toMatchObject({ oid: oid("maya") });
	await page.context().close();
}, 60_000);

test("what the app shares stands on a stage over the page, as large as a room's screen", async () => {
	const page = await open("/?as=maya");
	const tab = await frameOf(page, "/teams-tab/");
	expect(await tab.evaluate(() => window.told.share())).toEqual({ error: null, done: true });
	const stage = await frameOf(page, "/teams-tab/?stage");
	expect(await stage.evaluate(() => [window.told.context.page.frameContext, innerWidth >= 1280, innerHeight >= 720])).toEqual([
		"meetingStage",
		true,
		true,
	]);
	await page.getByRole("button", { name: "Stop sharing" }).click();
	await stage.waitForFunction(() => true).catch(() => null);
	expect(page.frames().some((frame) => frame.url().includes("?stage"))).toBe(false);
	await page.context().close();
}, 60_000);

test("an add-in writes into the invite, and everybody has it once it is sent", async () => {
	const page = await open("/sandbox/outlook?as=maya&pane=open");
	const pane = await frameOf(page, "/taskpane/");
	expect(decodeJwt(await pane.evaluate(() => window.told.token))).toMatchObject({ oid: oid("maya") });
	await page.getByRole("button", { name: "New meeting" }).click();
	await page.getByLabel("Subject").fill("Which market first?");
	await page.getByLabel("Invite", { exact: true }).selectOption({ label: "Ines Duarte, Chief executive" });
	const fresh = await frameOf(page, "/taskpane/");
	const saved = await fresh.evaluate(async () => {
		const item = Office.context.mailbox.item as unknown as Office.AppointmentCompose;
		await new Promise((settle) => item.body.prependAsync("<p>Before we meet</p>", { coercionType: Office.CoercionType.Html }, settle));
		return new Promise<Office.AsyncResult<string>>((settle) => item.saveAsync(settle));
	});
	expect(saved.status).toBe("succeeded");
	await page.getByText("Before we meet").waitFor();
	// the form that was saved stays, and the add-in beside it
	await page.waitForTimeout(500);
	expect(fresh.isDetached()).toBe(false);
	expect(await page.getByLabel("Subject").inputValue()).toBe("Which market first?");
	const copies = tenant.graph.mailbox("ines").events.filter(({ subject }) => subject === "Which market first?");
	expect(copies).toHaveLength(1);
	expect(copies[0]?.body.content).toContain("Before we meet");
	await fresh.evaluate(async () => {
		const item = Office.context.mailbox.item as unknown as Office.AppointmentCompose;
		await new Promise((settle) => item.subject.setAsync("Which market?", settle));
	});
	await page.getByRole("button", { name: "Send update" }).click();
	const entry = page.getByRole("button", { name: /Which market\?/ });
	await entry.click();
	expect(await page.getByRole("heading", { level: 3 }).textContent()).toBe("Which market?");
	expect(tenant.graph.mailbox("ines").events.map(({ subject }) => subject)).toContain("Which market?");
	await page.context().close();
}, 60_000);

test("the first page has nothing for axe to find in any theme, and asks nobody outside", async () => {
	const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
	const themes = ["light", "dark", "high-contrast"];
	const paths = themes.map((theme) => `/?as=maya&theme=${theme}`);
	const page = await open("/");
	for (const path of [...paths, "/sandbox/outlook?as=jonas&theme=dark", "/sandbox/teams?as=ines&theme=light&frame=sidePanel"]) {
		await page.goto(`${tenant.origin}${path}`);
		await page.getByRole("heading", { level: 1, name: /in the sandbox|^Sandbox/ }).waitFor();
		await page.evaluate(source);
		const found = await page.evaluate(async () =>
			(await axe.run(document, { iframes: false })).violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
		);
		expect([path, found]).toEqual([path, []]);
	}
	await page.context().close();
	expect(strangers).toEqual([]);
}, 60_000);
