import { z } from "zod";
import { microsoftId } from "../contract/microsoftId.ts";

export type Setting = {
	schema: z.ZodType;
	/** "It should be …" */
	should: string;
	/** "Where to find it: …" */
	where: string;
	/** False where any value is good, so that none is taken for a placeholder. */
	isOurs?: false;
};

const list = z.string().transform((text) =>
	text
		.split(",")
		.map((part) => part.trim().toLowerCase())
		.filter((part) => part !== ""),
);
const id = microsoftId.transform((text) => text.toLowerCase());
const registration = "Azure portal > Microsoft Entra ID > App registrations > your app > Overview";

/** Where people reach us: https, no path. */
const publicUrl = z
	.url({ protocol: /^https$/ })
	.transform((text) => new URL(text))
	.refine((url) => url.pathname === "/" && url.search === "" && url.hash === "", "has a path")
	.refine((url) => url.username === "" && url.password === "", "has a name or a password in it")
	.transform((url) => url.origin);

const databaseUrl = z
	.url({ protocol: /^postgres(ql)?$/, abort: true })
	.refine((text) => new URL(text).password !== "", "has no password in it, from which the app's own role gets one")
	.refine((text) => new URL(text).pathname.length > 1, "names no database");

const masterKey = z
	.string()
	.transform((text) => Buffer.from(text, "base64"))
	.refine((key) => key.length === 32, "is not 32 bytes long")
	.refine((key) => new Set(key).size > 1, "is one byte repeated, which keeps nothing secret");

/** Every setting but those of the credential, which depend on each other. */
export const settings = {
	PUBLIC_URL: {
		schema: publicUrl,
		should: "the address at which people reach Evenover, with https and no path, such as https://evenover.yourcompany.com",
		where: "it is the name that you gave the server in your DNS; the manifest and the app registration carry the same",
	},
	CLIENT_ID: {
		schema: id,
		should: "the application's id, 36 characters with four dashes",
		where: `${registration}, "Application (client) ID"`,
	},
	TENANT_IDS: {
		schema: list.pipe(z.array(microsoftId).min(1)),
		should: "the ids of the tenants served, separated by commas",
		where: `${registration}, "Directory (tenant) ID"`,
	},
	TEAMS_APP_ID: {
		schema: id,
		should: "the Teams app's id in your organization's catalogue, 36 characters with four dashes",
		where:
			'Teams admin center > Teams apps > Manage apps > Evenover, "App ID". Teams gives it when the package is uploaded; it is not the manifest\'s id, which is called "External app ID" there',
	},
	MASTER_KEY: {
		schema: masterKey,
		should: "32 random bytes in base64; what people say in private and what they consented to is encrypted with it",
		where: "make one with `openssl rand -base64 32` and keep it outside the database, for example in a key vault",
	},
	MASTER_KEY_FORMER: {
		schema: masterKey.optional(),
		should: "the MASTER_KEY used so far, for the start that changes it, or left out",
		where: "where MASTER_KEY is kept",
	},
	DATABASE_URL: {
		schema: databaseUrl.optional(),
		should: "the database owner's address, such as postgres://owner:password@host:5432/evenover, or left out for the built-in database",
		where:
			"Azure portal > Azure Database for PostgreSQL > your server > Connect; letters like @ or / in the password have to be percent-encoded",
	},
	EVENOVER_HOME: {
		schema: z.string().optional(),
		should: "the folder of the built-in database, or left out",
		where: "any folder on a durable disk",
	},
	PORT: {
		schema: z.coerce.number().int().min(1).max(65_535).default(3978),
		should: "the port to listen on, from 1 to 65535, or left out for 3978",
		where: "your proxy or container leads there",
	},
	TRUST_PROXY: {
		schema: z.coerce.number().int().min(0).max(9).default(0),
		should: "how many proxies before Evenover add to X-Forwarded-For, from 0 to 9, or left out for 0",
		where: "count the proxies that every request passes, such as 1 for a single one",
	},
	LOG_LEVEL: {
		schema: z.enum(["debug", "info", "warn", "error"]).default("info"),
		should: "debug, info, warn or error, or left out for info",
		where: "choose how much is logged",
	},
	OTEL_EXPORTER_OTLP_ENDPOINT: {
		schema: z.url({ protocol: /^https?$/ }).optional(),
		should: "where OpenTelemetry traces and metrics are sent, such as http://collector:4318, or left out for none",
		where: "your collector's or monitoring's OTLP over HTTP address, without /v1/traces",
	},
	OTEL_SERVICE_NAME: {
		schema: z.string().max(100).default("evenover"),
		should: "the name under which traces and metrics are found, or left out for evenover",
		where: "choose one",
		isOurs: false,
	},
} satisfies Record<string, Setting>;
