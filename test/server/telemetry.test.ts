import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { people, tenants } from "../../sandbox/people.ts";
import { openTelemetry, type Telemetry } from "../../src/telemetry.ts";
import { type Running, startRunning } from "../support/running.ts";
import { leaders, teamThatMeets } from "./meetings.ts";

type Value = { stringValue?: string; intValue?: number };
type Attribute = { key: string; value: Value };
type Span = { name: string; traceId: string; spanId: string; parentSpanId?: string; attributes: Attribute[]; events?: unknown[] };
type Point = { attributes: Attribute[]; asDouble?: number; asInt?: number; count?: number };
type Metric = { name: string } & Partial<Record<"sum" | "gauge" | "histogram", { dataPoints: Point[] }>>;
type Sent = {
	resourceSpans?: { resource: { attributes: Attribute[] }; scopeSpans: { spans: Span[] }[] }[];
	resourceMetrics?: { resource: { attributes: Attribute[] }; scopeMetrics: { metrics: Metric[] }[] }[];
};

const received: { path: string; text: string }[] = [];
/** Takes OTLP over HTTP, as a collector does. */
const collector = createServer(async (request, response) => {
	received.push({ path: request.url ?? "", text: Buffer.concat(await request.toArray()).toString() });
	response.writeHead(200, { "content-type": "application/json" }).end("{}");
});
let running: Running;
let telemetry: Telemetry;
const panelTopic = "What matters on 2026-06-18?";

beforeAll(async () => {
	await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
	const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`;
	telemetry = await openTelemetry({ endpoint, serviceName: "evenover-test", tenantKey: randomBytes(32), everyMs: 1_000 });
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z", observe: telemetry.observe });
	const meets = teamThatMeets(running);
	const panel = await meets.revealed("2026-06-18", { held: false });
	await meets.decided(panel);
	await running.refused("tomas", "forceDecision", meets.decides(panel, "retention"));
	const stream = new AbortController();
	const authorization = `Bearer ${await running.tenant.identity.tokenFor("maya")}`;
	const follow = await fetch(`${running.origin}/api/live/${panel.id}`, { signal: stream.signal, headers: { authorization } });
	await running.at("2026-06-18T11:30:00.000Z", async () => running.tenant.graph.mailbox("tomas").inbox.length > 0);
	await new Promise((settle) => setTimeout(settle, 1_200));
	stream.abort();
	await follow.text().catch(() => {});
	await running.close();
	await telemetry.close();
});
afterAll(() => void collector.close());

const all = () => received.map(({ text }) => JSON.parse(text) as Sent);
const spans = () =>
	all().flatMap(({ resourceSpans = [] }) => resourceSpans.flatMap((one) => one.scopeSpans.flatMap((scope) => scope.spans)));
const metrics = () =>
	all().flatMap(({ resourceMetrics = [] }) => resourceMetrics.flatMap((one) => one.scopeMetrics.flatMap((scope) => scope.metrics)));
const pointsOf = (name: string) =>
	metrics()
		.filter((metric) => metric.name === name)
		.flatMap(({ sum, gauge, histogram }) => (sum ?? gauge ?? histogram)?.dataPoints ?? []);
const of = ({ attributes }: Pick<Span, "attributes">, key: string) => {
	const value = attributes.find((one) => one.key === key)?.value;
	return value?.stringValue ?? value?.intValue;
};

test("each action, each call to Graph and each job is a span with what came of it, and a call belongs to what asked for it", () => {
	const [attach] = spans().filter(({ name }) => name === "action attachPanel");
	expect(attach && of(attach, "evenover.outcome")).toBe("ok");
	const calls = spans().filter(({ parentSpanId }) => parentSpanId === attach?.spanId);
	expect(calls.map(({ name }) => name)).toContain("graph GET /me/events/{id}");
	expect(calls.every(({ traceId }) => traceId === attach?.traceId)).toBe(true);
	const refused = spans().filter(({ name }) => name === "action forceDecision");
	expect(refused.map((span) => of(span, "evenover.outcome"))).toContain("onlyTheDecider");
	const delivering = spans().filter(({ name }) => name === "job deliverFollowUp");
	expect(delivering.length).toBeGreaterThan(0);
	const sent = spans().filter(({ name }) => name === "graph POST /users/{id}/messages/{id}/send");
	expect(sent.length).toBeGreaterThanOrEqual(1);
	expect(delivering.map(({ traceId }) => traceId)).toContain(sent[0]?.traceId);
});

test("requests are timed by route and status, deliveries counted by what became of them, and the backlog and open streams are looked at", () => {
	const requests = pointsOf("http.server.request.duration");
	expect(requests.map((point) => of(point, "http.route"))).toEqual(expect.arrayContaining(["/api/:action"]));
	expect(requests.map((point) => of(point, "http.route"))).not.toContain("/api/live/:panelId");
	expect(new Set(requests.map((point) => of(point, "http.response.status_code")))).toEqual(new Set([200, 403]));
	const sent = pointsOf("evenover.deliveries").filter((point) => of(point, "evenover.outcome") === "sent");
	expect(sent.map((point) => of(point, "evenover.channel"))).toEqual(expect.arrayContaining(["mail", "chat"]));
	expect(pointsOf("evenover.follow_ups.due").length).toBeGreaterThan(0);
	expect(pointsOf("evenover.live.streams").map(({ asDouble, asInt }) => asDouble ?? asInt)).toContain(1);
});

test("nothing that anybody wrote or is called leaves, no address and no tenant: only kinds, names of ours and codes", () => {
	const text = received.map((one) => one.text).join("\n");
	const words = [panelTopic, "Nordics", "Four in ten", "Leadership team", "brightwater", ...tenants.flatMap(({ id, name }) => [id, name])];
	for (const word of [...words, ...people.flatMap(({ oid, name, mail }) => [oid, name, mail])]) expect(text).not.toContain(word);
	for (const alias of leaders) expect(text.toLowerCase()).not.toContain(alias);
	const keys = new Set(
		[...spans(), ...metrics().flatMap(({ name }) => pointsOf(name))].flatMap(({ attributes }) => attributes.map(({ key }) => key)),
	);
	expect([...keys].sort()).toEqual([
		"evenover.channel",
		"evenover.kind",
		"evenover.name",
		"evenover.outcome",
		"evenover.tenant",
		"http.request.method",
		"http.response.status_code",
		"http.route",
	]);
	expect(spans().flatMap(({ events = [] }) => events)).toEqual([]);
	const named = new Set(spans().flatMap((span) => of(span, "evenover.tenant") ?? []));
	expect([...named]).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)]);
});

test("what is sent says only the service it comes from, and goes to the two places of the protocol", () => {
	const resources = all().flatMap(({ resourceSpans = [], resourceMetrics = [] }) => [...resourceSpans, ...resourceMetrics]);
	for (const { resource } of resources)
		expect(resource.attributes).toEqual([{ key: "service.name", value: { stringValue: "evenover-test" } }]);
	expect(new Set(received.map(({ path }) => path))).toEqual(new Set(["/v1/traces", "/v1/metrics"]));
});
