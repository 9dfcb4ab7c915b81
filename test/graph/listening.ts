import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { mintMe } from "../../src/core/me.ts";
import { openGraph } from "../../src/graph/graph.ts";
import type { Tokens } from "../../src/graph/tokens.ts";

export type Heard = { method: string; path: string; query: URLSearchParams; headers: IncomingHttpHeaders; body: unknown };
/** `"hangUp"` cuts the line without an answer. */
export type Said = { status: number; body?: unknown; text?: string; headers?: Record<string, string> } | "hangUp";

export const ines = mintMe({
	tenantId: "0d0e6d3e-0000-4000-8000-000000000001",
	id: "0d0e6d3e-0000-4000-8000-00000000000a",
	name: "Ines Duarte",
	mail: "ines@brightwater.example",
	assertion: "her-token",
});

const tokens: Tokens = {
	asPerson: async (me, scopes) => `${me.name}: ${scopes.join(" ")}`,
	asApp: async () => "the app",
};

/** A machine that listens where Graph would and answers as it is told; what it heard is kept. */
export async function listening(answer: (heard: Heard) => Said) {
	const heard: Heard[] = [];
	const waits: number[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		request.on("end", () => {
			const url = new URL(request.url ?? "", "http://graph");
			const text = Buffer.concat(chunks).toString();
			const one = {
				method: request.method ?? "",
				path: url.pathname,
				query: url.searchParams,
				headers: request.headers,
				body: text ? JSON.parse(text) : null,
			};
			heard.push(one);
			const said = answer(one);
			if (said === "hangUp") return request.socket.destroy();
			response.writeHead(said.status, { "content-type": "application/json", ...said.headers });
			return response.end(said.text ?? (said.body === undefined ? "" : JSON.stringify(said.body)));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const graph = openGraph({
		baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		tokens,
		timeoutMs: 500,
		teamsApp: { id: "app-1", permissions: [{ permissionValue: "TeamsActivity.Send.Chat", permissionType: "application" }] },
		now: () => "2026-06-18T09:00:00.000Z",
		wait: async (milliseconds) => void waits.push(milliseconds),
	});
	return {
		graph,
		heard,
		waits,
		[Symbol.asyncDispose]: () =>
			new Promise<void>((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}
