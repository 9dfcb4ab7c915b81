import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { apiScopeOf, apiUriOf, authorityOf } from "./config/registration.ts";
import { readConfig } from "./config.ts";
import { openEvenover } from "./evenover.ts";
import { chatPermissions } from "./graph/pinTab.ts";
import { drain } from "./server/drain.ts";
import { keepKeys } from "./server/keys.ts";
import { usualLimits } from "./server/limits.ts";
import { listen } from "./server/listen.ts";
import { microsoftHosts } from "./server/secured.ts";
import { toldSafely } from "./server/toldSafely.ts";
import { defaultHome, startEmbedded } from "./storage/embedded.ts";
import { openTelemetry } from "./telemetry.ts";

const config = readConfig(process.env);
if ("faults" in config) {
	for (const fault of config.faults) console.error(fault);
	process.exit(2);
}
const log = pino({ level: config.LOG_LEVEL });
for (const warning of config.warnings) log.warn(warning);
if ("certificate" in config.credential) {
	const { until } = config.credential.certificate;
	log[Date.parse(until) - Date.now() < 30 * 86_400_000 ? "warn" : "info"]({ until }, "the app's certificate counts until then");
}
const telemetry = await openTelemetry({
	endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT,
	serviceName: config.OTEL_SERVICE_NAME,
	tenantKey: config.MASTER_KEY,
	onTrouble: (fault) => log.warn({ fault: toldSafely(fault) }, "traces or metrics could not be sent"),
});
const embedded = config.DATABASE_URL
	? undefined
	: await startEmbedded({
			home: defaultHome(
				{ ...(config.EVENOVER_HOME ? { EVENOVER_HOME: config.EVENOVER_HOME } : {}), checkout: process.cwd() },
				process.getuid?.(),
			),
		});
void embedded?.lost.then(() => {
	log.fatal("The database went away; whatever started us starts us again");
	process.exit(1);
});

const login = "https://login.microsoftonline.com";
const evenover = await openEvenover({
	ownerUrl: config.DATABASE_URL ?? embedded?.url ?? "",
	origin: config.PUBLIC_URL,
	now: () => new Date().toISOString(),
	newId: randomUUID,
	keys: keepKeys({
		url: new URL(`${login}/common/discovery/v2.0/keys`),
		tenants: config.TENANT_IDS,
		onTrouble: (fault) => log.warn({ err: fault }, "the directory's keys could not be read"),
	}),
	accepted: {
		audiences: [config.CLIENT_ID, apiUriOf(config.PUBLIC_URL, config.CLIENT_ID)],
		tenants: config.TENANT_IDS,
		clients: [config.CLIENT_ID],
		scope: "access_as_user",
	},
	tokens: { clientId: config.CLIENT_ID, credential: config.credential, authorityHost: login },
	graph: {
		baseUrl: "https://graph.microsoft.com",
		timeoutMs: 30_000,
		log: (call) => log.info(call, "graph"),
		teamsApp: { id: config.TEAMS_APP_ID, permissions: chatPermissions },
	},
	masterKey: config.MASTER_KEY,
	...(config.MASTER_KEY_FORMER ? { formerMasterKey: config.MASTER_KEY_FORMER } : {}),
	paneConfig: {
		clientId: config.CLIENT_ID,
		authority: authorityOf(login, config.TENANT_IDS),
		apiScope: apiScopeOf(config.PUBLIC_URL, config.CLIENT_ID),
	},
	panesDir: "dist/panes",
	frameAncestors: microsoftHosts,
	limits: { ...usualLimits, proxies: config.TRUST_PROXY },
	doubtWaitMs: 60_000,
	leaseMs: 300_000,
	log,
	observe: telemetry.observe,
});
const server = listen(evenover.app.fetch, { port: config.PORT }, () => log.info({ port: config.PORT }, "ready"));

async function stop(): Promise<void> {
	evenover.endStreams();
	await drain(server, 10_000);
	await evenover.close();
	await telemetry.close();
	await embedded?.stop();
	process.exit(0);
}
process.once("SIGTERM", () => void stop()).once("SIGINT", () => void stop());
