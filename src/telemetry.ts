import { type Observe, unobserved } from "./core/observe.ts";

export type TelemetrySettings = {
	/** Where OTLP over HTTP is taken, such as `http://collector:4318`; without it nothing is measured and nothing loaded. */
	endpoint: string | undefined;
	serviceName: string;
	/** Tenants are told apart by a name made with it, from which nobody else gets back to the tenant. */
	tenantKey: Buffer;
	/** Hears that something could not be sent, at most once in the time between two sendings. */
	onTrouble?(fault: unknown): void;
	/** How often metrics are sent. */
	everyMs?: number;
};

export type Telemetry = { observe: Observe; close(): Promise<void> };

/** Traces and metrics for OpenTelemetry, where somebody asked for them. */
export async function openTelemetry({ endpoint, ...settings }: TelemetrySettings): Promise<Telemetry> {
	if (endpoint === undefined) return { observe: unobserved, close: async () => {} };
	const { startSending } = await import("./telemetry/sending.ts");
	return startSending({ ...settings, endpoint });
}
