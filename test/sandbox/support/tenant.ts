import { randomUUID } from "node:crypto";
import { createClock } from "../../../sandbox/clock.ts";
import { createGraph, type GraphOptions } from "../../../sandbox/graph/graph.ts";
import { tenants } from "../../../sandbox/people.ts";
import { someIdentity } from "./registration.ts";

export type Answer = { status: number; body: ReturnType<JSON["parse"]>; headers: Headers };

/** A whole tenant in memory, and a way to ask its Graph as somebody. */
export function someTenant(options: Partial<GraphOptions> = {}) {
	const identity = someIdentity();
	const clock = createClock("2026-06-18T08:00:00.000Z");
	const graph = createGraph({ tenants, clock, newId: randomUUID, jwks: identity.jwks, ...options });
	const ask = async (
		token: string,
		method: string,
		path: string,
		body?: unknown,
		headers: Record<string, string> = {},
	): Promise<Answer> => {
		const init = { method, headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", ...headers } };
		const response = await graph.app.request(`/v1.0${path}`, body === undefined ? init : { ...init, body: JSON.stringify(body) });
		const text = await response.text();
		return { status: response.status, headers: response.headers, body: text === "" ? null : JSON.parse(text) };
	};
	return {
		identity,
		clock,
		graph,
		async as(alias: string, method: string, path: string, body?: unknown, headers?: Record<string, string>) {
			return ask(await identity.tokenFor(alias, { audience: "graph" }), method, path, body, headers);
		},
		async asApp(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
			return ask(await identity.appToken(tenants[0]?.id ?? ""), method, path, body, headers);
		},
		ask,
	};
}

export const leadershipMeeting = {
	organizer: "ines",
	attendees: ["tomas", "priya", "hana", "maya"],
	subject: "Where to put the second half",
	body: "<p>Agenda follows.</p>",
	start: "2026-06-18T10:00:00.000Z",
	end: "2026-06-18T11:00:00.000Z",
};
