import { createHmac } from "node:crypto";
import { type Attributes, SpanStatusCode, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-http";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import { BatchSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import type { Gauge, Observe, Piece } from "../core/observe.ts";
import type { Telemetry, TelemetrySettings } from "../telemetry.ts";

/** A collector that rests holds up no stop for longer. */
const patienceMs = 5_000;
const gauges: Record<Gauge, { name: string; description: string }> = {
	followUpBacklog: { name: "evenover.follow_ups.due", description: "Follow-ups that are due or under way" },
	liveStreams: { name: "evenover.live.streams", description: "Panes that follow a panel just now" },
};

type Exporter<Items> = { export(items: Items, done: (result: { code: number; error?: Error }) => void): void };

/** The same exporter, which tells what it could not send; by itself it keeps that from everybody. */
function telling<Items, Of extends Exporter<Items>>(exporter: Of & Exporter<Items>, told: (fault: unknown) => void): Of {
	const send = exporter.export.bind(exporter);
	exporter.export = (items, done) =>
		send(items, (result) => {
			if (result.code !== 0) told(result.error);
			done(result);
		});
	return exporter;
}

/** Nothing of it is global: several can be open in one process, each with its own collector. */
export function startSending({
	endpoint,
	serviceName,
	tenantKey,
	onTrouble = () => {},
	everyMs = 60_000,
}: TelemetrySettings & { endpoint: string }): Telemetry {
	const at = (signal: string) => ({ url: `${endpoint.replace(/\/+$/, "")}/v1/${signal}`, timeoutMillis: patienceMs });
	const resource = resourceFromAttributes({ "service.name": serviceName });
	let toldAt = Number.NEGATIVE_INFINITY;
	const told = (fault: unknown) => {
		if (performance.now() - toldAt < everyMs) return;
		toldAt = performance.now();
		onTrouble(fault);
	};
	const exporter = telling(new OTLPTraceExporter(at("traces")), told);
	const tracers = new TracerProvider({ resource, spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis: patienceMs })] });
	const reader = new PeriodicExportingMetricReader({
		exporter: telling(new OTLPMetricExporter(at("metrics")), told),
		exportIntervalMillis: everyMs,
		exportTimeoutMillis: Math.min(patienceMs, everyMs),
	});
	const meters = new MeterProvider({ resource, readers: [reader] });
	const around = new AsyncLocalStorageContextManager();
	const tracer = tracers.getTracer("evenover");
	const meter = meters.getMeter("evenover");
	const requests = meter.createHistogram("http.server.request.duration", { unit: "s", description: "How long requests took" });
	const pieces = meter.createHistogram("evenover.piece.duration", {
		unit: "s",
		description: "How long actions, calls to Graph and jobs took",
	});
	const deliveries = meter.createCounter("evenover.deliveries", { description: "Steps of deliveries, by where they left them" });

	const tenantName = (tenantId: string) => createHmac("sha256", tenantKey).update(`telemetry|${tenantId}`).digest("hex").slice(0, 16);
	const observe: Observe = {
		async piece<T>({ kind, name, tenantId }: Piece, work: () => Promise<T>, cameTo: (done: T) => string): Promise<T> {
			const named: Attributes = { "evenover.kind": kind, "evenover.name": name };
			const whose: Attributes = tenantId === undefined ? {} : { "evenover.tenant": tenantName(tenantId) };
			const span = tracer.startSpan(`${kind} ${name}`, { attributes: { ...named, ...whose } }, around.active());
			const startedAt = performance.now();
			const end = (outcome: string) => {
				span.setAttribute("evenover.outcome", outcome).end();
				pieces.record((performance.now() - startedAt) / 1000, { ...named, "evenover.outcome": outcome });
			};
			try {
				const done = await around.with(trace.setSpan(around.active(), span), work);
				end(cameTo(done));
				return done;
			} catch (fault) {
				// what a fault says may quote what people wrote; what it is called does not
				span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute("error.type", fault instanceof Error ? fault.name : "unknown");
				end("broken");
				throw fault;
			}
		},
		request: ({ method, route, status }, milliseconds) =>
			requests.record(milliseconds / 1000, {
				"http.request.method": method,
				"http.route": route,
				"http.response.status_code": status,
			}),
		delivered: (channel, outcome) => deliveries.add(1, { "evenover.channel": channel, "evenover.outcome": outcome }),
		gauge: (which, look) => {
			const { name, description } = gauges[which];
			meter.createObservableGauge(name, { description }).addCallback(async (told) => told.observe(await look()));
		},
	};
	return {
		observe,
		close: async () => {
			around.disable();
			await Promise.allSettled([tracers.shutdown(), meters.shutdown({ timeoutMillis: patienceMs })]);
		},
	};
}
