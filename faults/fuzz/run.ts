import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type ServerType, serve } from "@hono/node-server";
import { z } from "zod";
import { freePort } from "../../bench/room/sandbox.ts";
import { asksOf } from "../../sandbox/asks.ts";
import { tenant as brightwater } from "../../sandbox/people.ts";
import { openTenant } from "../../sandbox/tenant.ts";
import { later } from "../../src/core/instant.ts";
import type { CrowdSettings } from "../crowd/child.ts";
import { type Heard, type Line, openLine } from "../crowd/line.ts";
import { startCrowdServer } from "../crowd/server.ts";
import { inputsFor, type Known, type Schema } from "../house/contractInputs.ts";
import { knownOf, openOwner } from "../house/known.ts";
import { chanceFrom } from "../room/clockPath.ts";
import { attachPanels } from "../room/meetings.ts";
import { decide, hold } from "../room/people.ts";
import type { World } from "../room/world.ts";
import { drawing } from "./bodies.ts";
import { callOf, oddRequest, type Request } from "./requests.ts";

export type FuzzResult = {
	sent: number;
	/** How many were answered with each status, and how many lines were cut instead, as some requests ask for. */
	statuses: Record<string, number>;
	/** Which actions did something at least once. */
	done: Set<string>;
	actions: number;
	broken: string[];
	unclear: string[];
	unlike: string[];
	unanswered: string[];
	exits: number;
	heap: { before: number; after: number };
	logged: number;
};

type Operation = {
	post?: {
		requestBody: { content: { "application/json": { schema: Schema } } };
		responses: Record<string, { content: { "application/json": { schema: object } } }>;
	};
};

const atOnce = 8;
const seldom = /^(detach|close|erase|delete|forget|remove|drop)/;

/** Sends what nobody should, made from the product's own description of itself, with real ids of people who are there. */
export async function runFuzz(
	ownerUrl: string,
	{ requests, careless, node, tell }: { requests: number; careless?: CrowdSettings["careless"]; node?: string; tell(text: string): void },
): Promise<FuzzResult> {
	const tenantPort = await freePort();
	const origin = `http://127.0.0.1:${tenantPort}`;
	const tenant = openTenant({ origin, lifetimeSeconds: 14_400 });
	const outside = await new Promise<ServerType>((settle) => {
		const made = serve({ fetch: tenant.app.fetch, port: tenantPort, hostname: "127.0.0.1" }, () => settle(made));
	});
	const settings = { ownerUrl, keysOrigin: origin, unlimited: true };
	// what there is to ask about comes of a server that is as it should be
	let server = await startCrowdServer(settings, node);
	const lines = new Set<Line>();
	try {
		const known = await furnish(ownerUrl, tenant, server.port);
		const described = await describedBy(server.port);
		if (careless) {
			await server.end();
			server = await startCrowdServer({ ...settings, careless }, node);
		}
		const tokens = await Promise.all(brightwater.people.map(({ alias }) => tenant.identity.tokenFor(alias)));
		const result: FuzzResult = {
			...{ sent: 0, statuses: {}, done: new Set(), actions: described.length, broken: [], unclear: [], unlike: [], unanswered: [] },
			...{ exits: 0, heap: { before: 0, after: 0 }, logged: 0 },
		};
		const draw = drawing(chanceFrom(20_261_121));
		const note = judge(result, new Map(described.map(({ action, reply }) => [action, reply])));
		const next = (): Request => {
			const { action, input } = draw.of(described);
			const token = draw.of(tokens);
			const valid = inputsFor(input, { action, known, words: () => ["Retention holds", "retention", "b"], choose: draw.of })[0];
			if (draw.chance() < 0.12)
				return oddRequest(
					described.map((one) => one.action),
					valid,
					token,
					draw,
				);
			// what takes away what the others ask about
			return callOf(action, seldom.test(action) && draw.chance() < 0.95 ? {} : valid, token, draw);
		};
		const ask = async () => {
			let line: Line | undefined;
			while (result.sent < requests && server.up) {
				result.sent++;
				const request = next();
				// a line of its own for what may spoil it
				if (!line?.open || request.action === null) {
					if (line) lines.delete(line);
					line?.close();
					line = await openLine(server.port, request.whole ? 20_000 : 400);
					lines.add(line);
				}
				const heard = await line.ask(request.bytes).catch((problem: Error) => problem);
				note(request, heard);
				if (request.action === null) {
					line.close();
					lines.delete(line);
					line = undefined;
				}
				if (result.sent % 5_000 === 0) tell(`${result.sent} sent, ${result.broken.length} broken, ${JSON.stringify(result.statuses)}`);
			}
		};
		const many = async (until: number) => {
			const all = requests;
			requests = until;
			await Promise.all(Array.from({ length: atOnce }, ask));
			requests = all;
			for (const line of lines) line.close();
			await pause(500);
		};
		await many(Math.ceil(requests * 0.3));
		result.heap.before = (await heapOf(server)) ?? Number.NaN;
		await many(requests);
		result.heap.after = (await heapOf(server)) ?? Number.NaN;
		result.exits = server.up ? 0 : 1;
		if (server.up) result.logged = (await server.costs()).broken.length;
		if (server.up) result.broken.push(...(await server.costs()).broken.slice(0, 5));
		return result;
	} finally {
		for (const line of lines) line.close();
		await server.end();
		outside.close();
		if ("closeAllConnections" in outside) outside.closeAllConnections();
	}
}

/** What is in use once all that could go has gone. */
async function heapOf(server: Awaited<ReturnType<typeof startCrowdServer>>): Promise<number | undefined> {
	if (!server.up) return undefined;
	for (let turn = 0; turn < 2; turn++) await server.costs({ clear: true });
	return (await server.costs({ clear: true })).heapBytes;
}

/** Panels before their meeting, and one that was held and decided on; and what their ids are. */
async function furnish(ownerUrl: string, tenant: ReturnType<typeof openTenant>, port: number): Promise<Known> {
	const origin = `http://127.0.0.1:${port}`;
	const world = { tenant, asks: asksOf(fetch, tenant, origin) } as World;
	const now = tenant.clock.now();
	const soon = (ms: number) => ({ dueAt: later(now, ms - 1_000), startsAt: later(now, ms), endsAt: later(now, ms + 3_600_000) });
	const held = await attachPanels(world, 1, soon(4_000));
	const open = await attachPanels(world, 5, soon(7_200_000));
	await pause(Math.max(0, Date.parse(now) + 4_500 - Date.now()));
	await hold(world, held);
	await decide(world, held);
	const owner = await openOwner(ownerUrl);
	try {
		const known = await knownOf(owner, brightwater.id);
		const chats = [...held, ...open].map(({ chatId }) => chatId);
		const fallback = [randomUUID()];
		const meetings = chats.map((chatId) => ({ chatId }));
		const filled = Object.fromEntries(Object.entries(known).map(([name, values]) => [name, values.length === 0 ? fallback : values]));
		const more: Record<string, readonly unknown[]> = {
			...filled,
			meeting: meetings,
			chatId: chats,
			mail: brightwater.people.map(({ mail }) => mail),
			remove: [[]],
			add: [[]],
			dueAt: [soon(7_200_000).dueAt],
		};
		// of what this tenant has nothing, there is an id that names nothing
		return new Proxy(more, {
			get: (all, name) => (typeof name !== "string" ? undefined : (all[name] ?? otherwise(name))),
		});
	} finally {
		await owner.close();
	}
}

/** By a field's last name alone: what is known of it in full stands before. */
function otherwise(name: string): readonly unknown[] | undefined {
	if (/[.:]/.test(name)) return undefined;
	if (/(Id|Key)$|^id$/.test(name)) return [randomUUID()];
	if (/On$|^day$|^until$|Day$/.test(name)) return ["2026-12-01"];
	if (/At$/.test(name)) return [new Date(Date.now() + 7_200_000).toISOString()];
	return name === "at" ? ["09:30"] : undefined;
}

async function describedBy(port: number): Promise<{ action: string; input: Schema; reply: z.ZodType }[]> {
	const read = (await (await fetch(`http://127.0.0.1:${port}/api/openapi.json`)).json()) as { paths: Record<string, Operation> };
	return Object.entries(read.paths).flatMap(([path, { post }]) => {
		if (!post) return [];
		const reply = post.responses["200"]?.content["application/json"].schema ?? {};
		const input = post.requestBody.content["application/json"].schema;
		return [{ action: path.slice("/api/".length), input, reply: z.fromJSONSchema(reply as never) }];
	});
}

/** Whether each answer is one that may be given: nothing broke, a refusal says why, and a reply is as it was described. */
function judge(result: FuzzResult, replies: ReadonlyMap<string, z.ZodType>) {
	const say = ({ what, bytes }: Request, why: string) =>
		`${what}: ${why} after ${JSON.stringify(bytes.toString("latin1").replace(/Bearer [\w.-]+/, "Bearer …")).slice(0, 700)}`;
	return (request: Request, heard: Heard | Error): void => {
		const status = heard instanceof Error ? "cut" : String(heard.status);
		result.statuses[status] = (result.statuses[status] ?? 0) + 1;
		if (heard instanceof Error) {
			if (request.whole) result.unanswered.push(say(request, heard.message));
			return;
		}
		const body = heard.body.toString("utf8");
		if (heard.status >= 500) result.broken.push(say(request, `${heard.status} ${body.slice(0, 200)}`));
		// what is no HTTP is turned away before it gets to us
		else if (heard.status >= 400 && /content-security-policy/i.test(heard.head)) {
			if (!refusalIn(heard.head, body)) result.unclear.push(say(request, `${heard.status} ${body.slice(0, 200)}`));
		} else if (heard.status === 200 && request.action !== null) {
			result.done.add(request.action);
			const read = replies.get(request.action)?.safeParse(JSON.parse(body));
			if (read && !read.success) result.unlike.push(say(request, `${read.error.message.slice(0, 300)}`));
		}
	};
}

/** Says in words why: in the shape of every refusal where it is for programs, as text where it is not. */
function refusalIn(head: string, body: string): boolean {
	if (!/content-type: *application\/json/i.test(head))
		return /^HTTP\/1.1 4\d\d [\s\S]*\r\nvary|text\//i.test(head) && /\w{3,} \w+/.test(body);
	try {
		const { error } = JSON.parse(body) as { error?: { code?: unknown; message?: unknown } };
		return (
			typeof error?.code === "string" &&
			typeof error.message === "string" &&
			/\w \w/.test(error.message) &&
			!/refusals\./.test(error.message)
		);
	} catch {
		return false;
	}
}
