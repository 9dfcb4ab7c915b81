import type { Browser, Frame, Page } from "playwright-core";
import { freshDesk } from "./browser.ts";

export type Fetched = { path: string; bytes: number };

export type Opened = {
	/** From the pane's navigation until its first question can be tapped and is on the screen, in milliseconds. */
	answerable: number;
	/** How much of that the page's main thread was at work; the rest it waited. */
	working: number;
	/** Everything the pane had fetched by then, as it travelled. */
	fetched: Fetched[];
};

declare global {
	interface Window {
		firstQuestion?(told: string): void;
	}
}

/**
 * Opens a pane beside Marcus's meeting in an Outlook that stands ready, on a computer that has never seen it, with the
 * processor slowed down; then taps the first target, to prove that it can be tapped.
 */
export async function openPane(
	browser: Browser,
	{ origin, path, targets, slower }: { origin: string; path: string; targets: readonly string[]; slower: number },
): Promise<Opened> {
	const context = await freshDesk(browser);
	try {
		const seen = new Promise<Omit<Opened, "working">>((settle) => {
			void context.exposeBinding("firstQuestion", (_, told: string) => settle(JSON.parse(told)));
		});
		await context.addInitScript(watch, [...targets]);
		const page = await context.newPage();
		const frame = await emptyPane(page, origin);
		const machine = await context.newCDPSession(page);
		await machine.send("Performance.enable");
		const worked = async () =>
			(await machine.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
		await machine.send("Emulation.setCPUThrottlingRate", { rate: slower });
		const before = await worked();
		await frame.goto(`${origin}${path}`, { waitUntil: "commit" });
		const told = await Promise.race([seen, late(page, frame)]);
		const working = ((await worked()) - before) * 1000;
		await machine.send("Emulation.setCPUThrottlingRate", { rate: 1 });
		const first = frame.getByRole("button", { name: targets[0] ?? "" }).first();
		await first.click();
		if ((await first.getAttribute("aria-pressed")) !== "true") throw new Error(`${path}: the first target does not answer a tap`);
		return { ...told, working };
	} finally {
		await context.close();
	}
}

async function late(page: Page, frame: Frame): Promise<never> {
	await new Promise((settle) => setTimeout(settle, 60_000).unref());
	const text = await frame.locator("body").textContent({ timeout: 1_000 });
	throw new Error(`No question after a minute at ${page.url()}. The pane says: ${text}`);
}

/** Outlook with the meeting open and the pane's frame there, but nothing of ours in it yet. */
async function emptyPane(page: Page, origin: string): Promise<Frame> {
	const inFrame = "**/taskpane/";
	await page.route(inFrame, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Empty</title>" }));
	await page.goto(`${origin}/sandbox/outlook?as=marcus&pane=open`);
	const element = await page.waitForSelector("iframe[src='/taskpane/']");
	const frame = await element.contentFrame();
	if (!frame) throw new Error("Outlook shows no pane");
	await frame.waitForLoadState("load");
	await page.unroute(inFrame);
	await page.waitForTimeout(400); // Outlook comes to rest
	return frame;
}

/** Runs in the pane before its first script: tells when every target stands there as a button and was painted. */
function watch(targets: string[]): void {
	if (window.parent === window || document.title === "Empty") return;
	const there = () => {
		const words = [...document.querySelectorAll("button")].map((button) => button.textContent ?? "");
		return targets.every((target) => words.some((text) => text.includes(target)));
	};
	const watching = new MutationObserver(() => {
		if (!there()) return;
		watching.disconnect();
		requestAnimationFrame(() =>
			setTimeout(() => {
				const answerable = performance.now();
				const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
				const fetched = entries
					.filter((entry) => entry.responseEnd > 0 && entry.responseEnd <= answerable)
					.map((entry) => ({ path: new URL(entry.name).pathname, bytes: entry.encodedBodySize }));
				window.firstQuestion?.(JSON.stringify({ answerable, fetched }));
			}),
		);
	});
	watching.observe(document, { childList: true, subtree: true, characterData: true });
}
