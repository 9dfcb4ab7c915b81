import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Browser, Frame, Page } from "playwright-core";
import { people } from "../../sandbox/people.ts";
import { hiddenAnswers, labels } from "../../sandbox/seed.ts";
import { standardDimensions } from "../../src/core/panel.ts";
import { rooms } from "../../src/ui/rooms/address.ts";
import { leaders, teamThatMeets } from "../server/meetings.ts";
import { type Desk, openBrowser, shoot, sitDown } from "../support/browserRoom.ts";
import { lookAround } from "../support/onScreen.ts";
import { buildPseudoPanes, servePanesFrom } from "../support/pseudoPanes.ts";
import { type Running, startRunning } from "../support/running.ts";

jest.setTimeout(240_000);

let running: Running;
let browser: Browser;
let teamId: string;
let meeting: string;
let onTheWall: string;
const panels: Record<"decided" | "open" | "next", string> = { decided: "", open: "", next: "" };

beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	const meets = teamThatMeets(running);
	const first = await meets.revealed("2026-06-18");
	const { panel } = await meets.decided(first);
	teamId = panel.teamId ?? "";
	const second = await meets.revealed("2026-06-25", { held: false });
	await running.at("2026-06-25T11:01:00.000Z");
	await running.at("2026-06-29T08:00:00.000Z");
	await running.at("2026-07-01T07:05:00.000Z");
	const next = await meets.attached("2026-07-02");
	const pulseId = (await running.ask("ines", "viewPulse", { teamId })).current?.id ?? "";
	await running.ask("ines", "answerPulse", { pulseId, recall: null });
	const tensionId = second.board?.tensions.find(({ state }) => state === "open")?.id ?? "";
	await running.ask("maya", "proposeDecision", { panelId: second.id, tensionId, costs: { a: "", b: "" }, idempotencyKey: randomUUID() });
	onTheWall = second.meeting.chatId ?? "";
	Object.assign(panels, { decided: panel.id, open: second.id, next: next.id });
	const times = { start: "2026-07-03T10:00:00.000Z", end: "2026-07-03T11:00:00.000Z" };
	meeting =
		running.tenant.graph.seedMeeting({ organizer: "maya", attendees: leaders, subject: "Leadership team", ...times }).eventIds["maya"] ??
		"";
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	await running.close();
});

const intl = (locale: string, options: Intl.DateTimeFormatOptions) => (on: number) =>
	new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(Date.UTC(2026, on, 1 + on));
const months = Array.from({ length: 12 }, (_, at) => [intl("en-GB", { month: "long" })(at), intl("en-GB", { month: "short" })(at)]).flat();
const weekday = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", weekday: "long" });
const days = Array.from({ length: 7 }, (_, at) => weekday.format(Date.UTC(2026, 0, 1 + at)));
const zones = [...Intl.supportedValuesOf("timeZone"), "UTC"].map((zone) => zone.replaceAll("_", " "));

const initials = (name: string): string =>
	name
		.split(" ")
		.map((word) => word.charAt(0))
		.join("");

/** What people wrote and are called, in any case; days and places. */
const known = [
	...people.flatMap(({ oid, name, mail, jobTitle }) => [oid, name, jobTitle, mail, mail.toLowerCase(), ...name.split(" "), initials(name)]),
	...Object.values(hiddenAnswers).flatMap(({ assumptions, limits }) => [...assumptions, ...limits.flatMap(({ limit }) => limit ?? [])]),
	"Leadership team",
	"What matters on",
	"The Nordics launch, until October",
	"Four in ten new customers leave within a year.",
	...[...labels, ...standardDimensions.map(({ label }) => label)].flatMap((label) => [
		label,
		label.toLowerCase(),
		label.charAt(0).toLowerCase() + label.slice(1),
	]),
	...months,
	...days,
	...zones,
	"évéñ övér",
	" and ",
	"Outlook",
	"Deutsch",
	"English",
	"Español",
	"Français",
	"日本語",
].sort((a, b) => b.length - a.length);

for (const direction of ["ltr", "rtl"] as const)
	describe(`in a language nobody speaks, 40 percent longer, ${direction}`, () => {
		const desks: Desk[] = [];
		const faults: unknown[] = [];
		let from: string;
		beforeAll(async () => {
			from = await buildPseudoPanes(direction);
		});
		afterAll(async () => {
			for (const desk of desks) await desk.close();
		});

		beforeEach(() => void faults.splice(0));
		afterEach(() => expect(faults).toEqual([]));

		async function sit(alias: string, width: number): Promise<Desk> {
			const desk = await sitDown(browser, running, alias, { width, height: 780 });
			await servePanesFrom(desk.context, from);
			desks.push(desk);
			return desk;
		}
		async function opened(alias: string, path: string, width = 320): Promise<Page> {
			const { context } = await sit(alias, width);
			const page = await context.newPage();
			await page.emulateMedia({ reducedMotion: "reduce" });
			await page.goto(`${running.origin}${path}`);
			await page.getByRole("link", { name: people.find((person) => person.alias === alias)?.name ?? "" }).click();
			// the way back from signing in is at its end
			await page.waitForURL((url) => url.pathname === path);
			return page;
		}
		/** Every sentence came from a words room, and each has its place. */
		async function reads(page: Page, name: string, frame: Frame = page.mainFrame()) {
			await frame.locator("h1, h2").first().waitFor();
			await frame.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
			await page.waitForTimeout(700);
			expect(await frame.evaluate(() => document.documentElement.dir)).toBe(direction);
			const found = await frame.evaluate(lookAround, known);
			const { width = 320 } = page.viewportSize() ?? {};
			const height = await page.evaluate(() => document.documentElement.scrollHeight);
			await page.setViewportSize({ width, height: Math.max(780, Math.min(height, 4_000)) });
			await shoot(page, `l-${direction}-${name}`);
			await page.setViewportSize({ width, height: 780 });
			if (found.strays.length > 0 || found.cut.length > 0 || found.wide > 0) faults.push({ name, ...found });
		}

		test("asks and every room of a team", async () => {
			const page = await opened("maya", "/teams-tab/");
			await reads(page, "asks");
			for (const room of rooms) {
				await page.goto(`${running.origin}/team/${teamId}/${room}`);
				await reads(page, room);
			}
		});

		test("a panel before and after its reveal, on the wall too", async () => {
			const page = await opened("marcus", `/panel/${panels.next}`);
			await reads(page, "before");
			for (const which of ["open", "decided"] as const) {
				await page.goto(`${running.origin}/panel/${panels[which]}`);
				await reads(page, which);
			}
			const maya = await opened("maya", `/panel/${panels.decided}`);
			await reads(maya, "details");
			await maya.goto(`${running.origin}/panel/${panels.decided}?view=board`);
			await reads(maya, "decided-wall");
			// the wall is the same for everybody, and stays with what somebody puts on it
			const back = maya.getByRole("button", { name: "Báçk tö thé böárd" });
			if ((await back.count()) > 0) await back.click();
			await maya.getByRole("tab").first().waitFor();
			for (let at = 0; at < (await maya.getByRole("tab").count()); at++) {
				await maya.getByRole("tab").nth(at).click();
				await reads(maya, `board-${at}`);
			}
		});

		test("a question on the wall, and who decides it", async () => {
			const desk = await sit("ines", 1280);
			const { page } = await desk.teams("stage", onTheWall);
			const frame = async () => {
				for (let tries = 0; tries < 50; tries++) {
					const found = page.frames().find((one) => one.url().includes("/teams-tab/"));
					if (found && (await found.locator("h1").count()) > 0) return found;
					await page.waitForTimeout(200);
				}
				throw new Error("Teams shows no stage");
			};
			await reads(page, "choose", await frame());
			const stage = await frame();
			await stage.getByRole("radio").first().check({ force: true });
			await stage.locator("button.btn.p").click();
			await reads(page, "terms", stage);
			await stage.locator("button.btn.p").first().click();
			await reads(page, "missing", stage);
		});

		test("what an administrator does, at the width of the narrowest pane", async () => {
			const page = await opened("ruth", "/teams-tab/", 280);
			await page.locator(".details > button").last().click();
			await page.locator("form input").first().fill("priya.nair@brightwater.example");
			await page.locator("form button").first().click();
			await page.locator("input[type=checkbox]").waitFor();
			// as it is where something is old
			await page.route("**/api/viewAdministration", async (route) => {
				const { retention, ...rest } = await (await route.fetch()).json();
				const drops = { panels: 2, pulses: 5, signals: 0, translations: 1, total: 8 };
				await route.fulfill({ json: { ...rest, retention: { ...retention, drops } } });
			});
			await page.locator("input[type=number]").fill("3");
			await page.locator("form button").last().click();
			await page.locator(".card .btn.p").nth(1).waitFor();
			await reads(page, "admin");
		});

		test("attaching and answering in Outlook", async () => {
			for (const [alias, id] of [
				["maya", meeting],
				["marcus", ""],
			] as const) {
				const desk = await sit(alias, 1280);
				const { page } = await desk.outlook(id ? { meeting: id } : {});
				await page.waitForTimeout(1_500);
				const frame = page.frames().find((one) => one.url().includes("/taskpane/"));
				if (!frame) throw new Error("Outlook shows no pane");
				await reads(page, `outlook-${alias}`, frame);
			}
		});
	});
