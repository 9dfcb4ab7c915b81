import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { describe } from "../../manifest/description.ts";
import { make } from "../../manifest/make.ts";
import { unserved } from "../../manifest/unserved.ts";
import { type AppParts, createApp } from "../../src/server/app.ts";
import { actionIds } from "../../taskpane/events/actionIds.ts";
import { settings } from "./sample.ts";

const panesDir = "dist/panes";
// pages and pictures ask nothing else of the server
const app = createApp({ origin: settings.origin, panesDir, frameAncestors: [] } as unknown as AppParts);
const { paths } = make(settings);

test("the server has every page and every picture that the manifests name", async () => {
	const served = await Promise.all(paths.map(async (path) => [path, (await app.request(path)).status] as const));
	expect(served.filter(([, status]) => status !== 200)).toEqual([]);
	expect(unserved(paths, panesDir)).toEqual([]);
});

test("the icons are pictures, and Outlook may keep them", async () => {
	const icons = paths.filter((path) => path.startsWith("/icons/"));
	expect(icons.length).toBeGreaterThan(10);
	for (const path of icons) {
		const { headers } = await app.request(path);
		expect(headers.get("content-type")).toBe("image/png");
		expect(headers.get("cache-control") ?? "").not.toMatch(/no-store|no-cache/);
	}
});

test("the script that Outlook runs without a page is the one that may call us", async () => {
	const { eventsScript } = describe(settings).pages;
	const allowed = await app.request("/.well-known/microsoft-officeaddins-allowed.json");
	expect(await allowed.json()).toEqual({ allowed: [eventsScript] });
});

test("every action that the manifests let Outlook call is registered by the script it loads", () => {
	const script = readFileSync(`${panesDir}/taskpane/events.js`, "utf8");
	expect(Object.values(actionIds).filter((id) => !script.includes(id))).toEqual([]);
});
