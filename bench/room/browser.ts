import { type Browser, type BrowserContext, chromium } from "playwright-core";

const flags = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	// nobody outside is found, so nothing outside is waited for
	"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
];

/** A headless Chromium that knows this machine alone. */
export function openBrowser(executablePath: string | undefined): Promise<Browser> {
	if (!executablePath) throw new Error("CHROMIUM names no browser. `npm run bench -- <name>` finds one.");
	return chromium.launch({ executablePath, args: flags });
}

/** A computer that has seen none of these pages before. */
export const freshDesk = (browser: Browser): Promise<BrowserContext> =>
	browser.newContext({ viewport: { width: 1280, height: 860 }, locale: "en-GB", timezoneId: "UTC" });
