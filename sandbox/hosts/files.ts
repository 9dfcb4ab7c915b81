import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Context } from "hono";

const types: Record<string, string> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".woff2": "font/woff2",
	".svg": "image/svg+xml",
};

/** The sandbox loads nothing from anywhere else, and this makes sure of it. */
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'";

/** A built file, changed on its way where that is asked for. */
export async function sendFile(c: Context, folder: string, name: string, change = (text: string) => text): Promise<Response> {
	try {
		const text = await readFile(join(folder, name), "utf8");
		c.header("Content-Type", types[extname(name)] ?? "application/octet-stream");
		c.header("Content-Security-Policy", policy);
		c.header("Cache-Control", "no-cache");
		return c.body(change(text));
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
		return c.text(`${name} is not there. Are the pages built? "npm run build" does it.`, 404);
	}
}

const microsoftOffice = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"']*\/office(\.debug)?\.js/g;

/** The task pane as it is, but for where it gets Office.js from: the real one starts in Outlook only. */
export const withSandboxOffice = (html: string): string => html.replaceAll(microsoftOffice, "/sandbox/office.js");
