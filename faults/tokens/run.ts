import { createLocalJWKSet, jwtVerify } from "jose";
import { tenant } from "../../sandbox/people.ts";
import { actionNames, inputsFor, type Known, schemaOf } from "../house/contractInputs.ts";
import { type House, openHouse } from "../house/house.ts";
import { knownOf, openOwner } from "../house/known.ts";
import { changedSince, rowMarks, untilStill } from "../house/still.ts";
import { attachSealed, storyStart } from "../house/teamStory.ts";
import { type Credentials, type Directory, goodClaims, goodHeader, openDirectory, tokenKinds } from "./kinds.ts";
import { runWebhooks, type WebhookResult } from "./webhookRun.ts";

export type TokenResult = {
	kinds: number;
	routes: number;
	requests: number;
	accepted: string[];
	/** Ways of refusing: whoever tries learns nothing from how. */
	refusals: Set<string>;
	changed: string[];
	/** Calls to Graph for them, and log lines with a part of what they sent. */
	calls: number;
	logged: string[];
	/** Whose role is almost an administrator's, and what they were let do. */
	almost: { requests: number; done: string[] };
	/** Routes on which a good token is not refused, to see that the others are refused for their token. */
	good: number;
	/** Kinds that a verifier lets through which looks at the signature alone. */
	control: number;
	webhooks: WebhookResult;
};

type Route = { name: string; request(credentials: Credentials): Request };

/** Every kind of token that is none, on every route that asks for one; then the webhooks. Everything in one house, whose rows have to stay as they are. */
export async function runTokens(ownerUrl: string, every = 1): Promise<TokenResult> {
	const directory = openDirectory();
	const house = await openHouse({ ownerUrl, start: storyStart, moreKeys: [directory.jwk] });
	const owner = await openOwner(ownerUrl);
	try {
		await attachSealed(house, "2026-06-04T09:00:00.000Z");
		await attachSealed(house, "2026-06-05T09:00:00.000Z");
		house.hold(house.tenant.clock.now());
		await untilStill(house, owner);
		const routes = routesOf(house, await knownOf(owner, tenant.id));
		const kinds = tokenKinds(directory).filter((_, index) => index % every === 0);
		const before = await rowMarks(owner);
		const calls = house.tenant.graph.received.list.length;
		const loggedFrom = house.logged.length;
		const result: Omit<TokenResult, "almost" | "good" | "control" | "webhooks"> = {
			...{
				kinds: kinds.length,
				routes: routes.length,
				requests: 0,
				accepted: [],
				refusals: new Set<string>(),
				changed: [],
				calls: 0,
				logged: [],
			},
		};
		const sent: string[] = [];
		for (const { name, make } of kinds) {
			const credentials = make();
			sent.push(...credentials.headers.flatMap(([, value]) => value.split(/[ .]/).filter((part) => part.length > 30)));
			for (const route of routes) {
				const response = await house.fetch(route.request(credentials));
				const body = response.status === 401 ? await response.text() : "";
				await response.body?.cancel().catch(() => {});
				result.requests++;
				if (response.status !== 401) result.accepted.push(`${name} on ${route.name}: ${response.status}`);
				else result.refusals.add(body);
			}
		}
		result.changed = changedSince(before, await rowMarks(owner));
		result.calls = house.tenant.graph.received.list.length - calls;
		result.logged = house.logged.slice(loggedFrom).filter((line) => sent.some((part) => line.includes(part)));
		return {
			...result,
			almost: await almostAdministrators(house, directory, routes),
			good: await acceptedWith(house, directory, routes),
			control: await bySignatureAlone(
				directory,
				kinds.map(({ make }) => make()),
			),
			webhooks: await runWebhooks(house, owner),
		};
	} finally {
		await owner.close();
		await house.close();
	}
}

function routesOf(house: House, known: Known): Route[] {
	const filled = Object.fromEntries(Object.entries(known).map(([field, there]) => [field, there.length > 0 ? there : [nobody]]));
	const with_ = (credentials: Credentials, path: string, body?: string) =>
		new Request(`${house.origin}${path}${credentials.query ?? ""}`, {
			method: body === undefined ? "GET" : "POST",
			headers: [["content-type", "application/json"], ...credentials.headers],
			...(body === undefined ? {} : { body }),
		});
	const choose = <T>(options: readonly T[]): T => options[0] as T;
	const actions = actionNames.map((action): Route => {
		const input = inputsFor(schemaOf(action), { action, known: { ...filled, ...unasked }, words: () => ["x"], choose })[0];
		return { name: action, request: (credentials) => with_(credentials, `/api/${action}`, JSON.stringify(input)) };
	});
	const live = `/api/live/${known["panelId"]?.[0]}`;
	return [
		...actions,
		{ name: "an unknown action", request: (credentials) => with_(credentials, "/api/everything", "{}") },
		{ name: "live", request: (credentials) => with_(credentials, live) },
	];
}

const nobody = "00000000-0000-4000-8000-000000000000";
const day = "2026-12-01";
/** Where nothing is taken, what stands in a field is of no weight. */
const unasked: Known = {
	idempotencyKey: [nobody],
	...Object.fromEntries(["reviewOn", "until", "saidOn", "startsOn"].map((name) => [name, [day]])),
	...Object.fromEntries(["dueAt", "startsAt"].map((name) => [name, [`${day}T09:00:00.000Z`]])),
	at: ["09:00"],
	"votes.id": [nobody],
	metricId: ["x"],
	"draftFramework:content": [{ constraints: [], weighing: "", priorities: [], metrics: [], boundaries: [], cadence: "", decisionId: null }],
};

const authorized = (token: string): Credentials => ({ headers: [["authorization", `Bearer ${token}`]] });

/** The same requests as somebody who is who they say: how many are not refused for their token. */
async function acceptedWith(house: House, directory: Directory, routes: readonly Route[]): Promise<number> {
	let good = 0;
	for (const { request } of routes) {
		const response = await house.fetch(request(authorized(directory.sign(goodHeader, goodClaims()))));
		await response.body?.cancel();
		if (response.status !== 401) good++;
	}
	return good;
}

/** What only an administrator may do, asked by people of the tenant whose roles are called almost like theirs. */
async function almostAdministrators(house: House, directory: Directory, routes: readonly Route[]): Promise<TokenResult["almost"]> {
	const ask = async ({ request }: Route, claims: object) => {
		const response = await house.fetch(request(authorized(directory.sign(goodHeader, { ...goodClaims(), ...claims }))));
		const text = response.headers.get("content-type")?.includes("json") ? await response.text() : "";
		await response.body?.cancel().catch(() => {});
		return { status: response.status, notAdmin: text.includes('"notAdmin"') };
	};
	const found: TokenResult["almost"] = { requests: 0, done: [] };
	const names = [
		"evenover.admin",
		"Evenover.Admin ",
		"Evenover.Admins",
		"Evenover",
		"Admin",
		"Global Administrator",
		"Evenover.Admin,User",
		"",
	];
	const almost = [
		...names.map((name) => ({ roles: [name] })),
		{ roles: [] },
		{ wids: ["62e90394-69f5-4237-9190-012177145e10"] },
		{ groups: ["Evenover.Admin"] },
		{ role: "Evenover.Admin" },
	];
	for (const route of routes) {
		if (!(await ask(route, {})).notAdmin) continue;
		for (const claims of almost) {
			found.requests++;
			const { notAdmin, status } = await ask(route, claims);
			if (!notAdmin && status !== 401) found.done.push(`${route.name} with ${JSON.stringify(claims)}: ${status}`);
		}
	}
	return found;
}

async function bySignatureAlone({ jwk }: Directory, sent: readonly Credentials[]): Promise<number> {
	const keys = createLocalJWKSet({ keys: [jwk] });
	let through = 0;
	for (const { headers } of sent) {
		const token = /^Bearer (\S+)$/.exec(headers.find(([name]) => name === "authorization")?.[1] ?? "")?.[1];
		if (
			token &&
			(await jwtVerify(token, keys).then(
				() => true,
				() => false,
			))
		)
			through++;
	}
	return through;
}
