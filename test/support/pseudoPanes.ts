import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { BrowserContext } from "playwright-core";

const folder = resolve("var/pseudo-panes");
const types: Record<string, string> = { js: "text/javascript", css: "text/css" };

/** The panes as they are built, but for their words. They stand beside the ones that are served, never among them. */
export async function buildPseudoPanes(direction: "ltr" | "rtl"): Promise<string> {
	const outDir = join(folder, direction);
	// a bundler of its own does not run in a test's world
	await promisify(execFile)(process.execPath, ["test/support/pseudoPanesChild.ts", outDir, direction]);
	return outDir;
}

/** In this browser the panes' scripts come from there; everything else, their pages too, from the server. */
export async function servePanesFrom(context: BrowserContext, from: string): Promise<void> {
	const there = readdirSync(join(from, "assets"));
	const assets = (url: URL) => /^\/assets\/.+\.(js|css)$/.test(url.pathname);
	await context.route(assets, (route) => {
		const asked = new URL(route.request().url()).pathname.slice("/assets/".length);
		// a page of the server's names its first script as it was built there
		const named = new RegExp(`^${asked.replace(/-[\w-]{8}\.(?=js|css)/, "-[\\w-]{8}\\.")}$`);
		const name = there.includes(asked) ? asked : (there.find((one) => named.test(one)) ?? "");
		return route.fulfill({ path: join(from, "assets", name), contentType: types[name.split(".").at(-1) ?? ""] ?? "" });
	});
}
