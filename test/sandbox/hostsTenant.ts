import { mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ServerType, serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { build, type Plugin } from "vite";
import { type Clock, createClock } from "../../sandbox/clock.ts";
import { createGraph, type Graph } from "../../sandbox/graph/graph.ts";
import type { SeededMeeting } from "../../sandbox/graph/seed.ts";
import { createHosts } from "../../sandbox/hosts.ts";
import { createIdentity } from "../../sandbox/identity/identity.ts";
import { tenant, tenants } from "../../sandbox/people.ts";

const root = join(import.meta.dirname, "../..");
const clientId = "a1b2c3d4-0000-4000-8000-00000000e7e0";
const apiScope = `api://localhost/${clientId}/access_as_user`;

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

export type HostsTenant = { origin: string; graph: Graph; clock: Clock; meeting: SeededMeeting; stop(): Promise<void> };

/** The sandbox's hosts with apps of their own inside, on a free port; `leave` keeps the built files for another run. */
export async function startHosts(port = 0, realPanes?: string): Promise<HostsTenant> {
	const built = join(tmpdir(), `hosts-${process.pid}`);
	const panesDir = realPanes ?? join(built, "panes");
	const pagesDir = join(built, "sandbox");
	if (realPanes === undefined) await buildApps(panesDir);
	const { createSandboxBuild } = await import("../../sandbox/vite.config.ts");
	await build({ ...createSandboxBuild(pagesDir), configFile: false, logLevel: "error" });
	const clock = createClock("2026-06-17T14:20:00.000Z");
	const newId = () => crypto.randomUUID();
	const registration = {
		clientId,
		clientSecret: "secret",
		apiScope,
		redirectUris: [],
		delegatedScopes: ["User.Read", "Calendars.ReadWrite", "Calendars.ReadWrite.Shared", "ChatMessage.Send", "Mail.Send", "Mail.ReadWrite"],
		appRoles: ["Mail.Send", "TeamsActivity.Send"],
	};
	const identity = createIdentity({ tenants, registration, clock, newId });
	const graph = createGraph({ tenants, clock, newId, jwks: identity.jwks });
	const meeting = graph.seedMeeting({
		organizer: "maya",
		attendees: ["ines", "tomas", "priya", "hana", "leila", "marcus"],
		subject: "Leadership team: second-half focus",
		body: "<p>This hour is for one thing: what the second half is for. Please come with your answer given.</p>",
		start: "2026-06-18T09:00:00.000Z",
		end: "2026-06-18T10:00:00.000Z",
	});
	const app = new Hono();
	app.route("/sandbox/identity", identity.app);
	app.route("/sandbox/graph", graph.app);
	app.route("/", createHosts({ identity, graph, clock, people: tenant.people, tenant, clientId, newId, panesDir, pagesDir }));
	app.use("*", serveStatic({ root: panesDir }));
	const server = await new Promise<ServerType>((settle) => {
		const started = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }, () => settle(started));
	});
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("No port");
	return {
		origin: `http://127.0.0.1:${address.port}`,
		graph,
		clock,
		meeting,
		async stop() {
			if ("closeAllConnections" in server) server.closeAllConnections();
			await new Promise((settle) => server.close(settle));
			await rm(built, { recursive: true, force: true });
		},
	};
}
