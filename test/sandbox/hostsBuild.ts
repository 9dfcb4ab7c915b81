import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "vite";
import { createSandboxBuild } from "../../sandbox/vite.config.ts";

const root = join(import.meta.dirname, "../..");
const [built = "", clientId = "", apiScope = ""] = process.argv.slice(2);

/** An app of a few lines on the real teams-js and msal-browser: it shows what its host told it, and a token. */
const tabCode = `
import { app, meeting } from "@microsoft/teams-js";
import { createNestablePublicClientApplication } from "@azure/msal-browser";
await app.initialize();
const context = await app.getContext();
await app.notifySuccess();
const themes = [];
app.registerOnThemeChangeHandler((theme) => themes.push(theme));
const pca = await createNestablePublicClientApplication({ auth: { clientId: "${clientId}", authority: "https://login.microsoftonline.com/common" } });
const token = (await pca.acquireTokenSilent({ scopes: ["${apiScope}"] })).accessToken;
const graphToken = (await pca.acquireTokenSilent({ scopes: ["https://graph.microsoft.com/User.Read"] })).accessToken;
const details = await new Promise((settle) => meeting.getMeetingDetails((error, found) => settle({ error, found }))).catch(String);
const share = () => new Promise((settle) => meeting.shareAppContentToStage((error, done) => settle({ error, done }), location.origin + "/teams-tab/?stage"));
window.told = { context, token, graphToken, details, themes, share };
`;

const taskpaneCode = `
import { createNestablePublicClientApplication } from "@azure/msal-browser";
await Office.onReady();
const pca = await createNestablePublicClientApplication({ auth: { clientId: "${clientId}", authority: "https://login.microsoftonline.com/common" } });
const token = (await pca.acquireTokenSilent({ scopes: ["${apiScope}"] })).accessToken;
window.told = { token };
`;

const apps: Record<string, string> = { tab: tabCode, taskpane: taskpaneCode };

const virtualApps: Plugin = {
	name: "apps",
	resolveId: (id) => (id in apps ? `\0${id}` : undefined),
	load: (id) => apps[id.slice(1)],
};

const page = (head: string, script: string) =>
	`<!doctype html><html lang="en"><head><title>App</title>${head}</head><body><script type="module" src="/assets/${script}.js"></script></body></html>`;

async function buildApps(panesDir: string): Promise<void> {
	await build({
		configFile: false,
		root,
		logLevel: "error",
		plugins: [virtualApps],
		build: {
			outDir: panesDir,
			target: "es2022",
			minify: false,
			rolldownOptions: {
				input: { tab: "tab", taskpane: "taskpane" },
				output: { entryFileNames: "assets/[name].js", chunkFileNames: "assets/[name].js" },
			},
		},
	});
	const office = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
	for (const [folder, text] of [
		["teams-tab", page("", "tab")],
		["taskpane", page(office, "taskpane")],
	] as const) {
		await mkdir(join(panesDir, folder), { recursive: true });
		await writeFile(join(panesDir, folder, "index.html"), text);
	}
}

await buildApps(join(built, "panes"));
await build({ ...createSandboxBuild(join(built, "sandbox")), configFile: false, logLevel: "error" });
