import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type ServerType, serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { type Clock, createClock } from "../../sandbox/clock.ts";
import { createGraph, type Graph } from "../../sandbox/graph/graph.ts";
import type { SeededMeeting } from "../../sandbox/graph/seed.ts";
import { createHosts } from "../../sandbox/hosts.ts";
import { createIdentity } from "../../sandbox/identity/identity.ts";
import { tenant, tenants } from "../../sandbox/people.ts";

const clientId = "a1b2c3d4-0000-4000-8000-00000000e7e0";
const apiScope = `api://localhost/${clientId}/access_as_user`;

const script = fileURLToPath(new URL("./hostsBuild.ts", import.meta.url));

export type HostsTenant = { origin: string; graph: Graph; clock: Clock; meeting: SeededMeeting; stop(): Promise<void> };

/** The sandbox's hosts with apps of their own inside, on a free port. */
export async function startHosts(port = 0, realPanes?: string): Promise<HostsTenant> {
	const built = join(tmpdir(), `hosts-${process.pid}`);
	const panesDir = realPanes ?? join(built, "panes");
	const pagesDir = join(built, "sandbox");
	// in a process of its own: the bundler does not run in a test's realm
	await promisify(execFile)(process.execPath, [script, built, clientId, apiScope]);
	const clock = createClock("2026-06-17T14:20:00.000Z");
	const newId = () => crypto.randomUUID();
	const registration = {
		clientId,
		clientSecret: "secret",
		apiScope,
		redirectUris: [],
		delegatedScopes: ["User.Read", "Calendars.ReadWrite", "Calendars.ReadWrite.Shared", "ChatMessage.Send", "Mail.Send", "Mail.ReadWrite"],
		signInAudience: "AzureADMultipleOrgs" as const,
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
