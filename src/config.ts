import { z } from "zod";

const list = z.string().transform((text) =>
	text
		.split(",")
		.map((part) => part.trim())
		.filter((part) => part !== ""),
);

const settings = z.object({
	PORT: z.coerce.number().int().min(1).max(65_535).default(3978),
	/** Where people reach us: https, no path. Links in invites and mails begin with it. */
	PUBLIC_URL: z.url({ protocol: /^https$/ }).transform((url) => new URL(url).origin),
	/** The database's owner, e.g. postgres://owner:secret@host:5432/evenover. Without it an embedded one is started. */
	DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
	EVENOVER_HOME: z.string().min(1).optional(),
	CLIENT_ID: z.uuid(),
	CLIENT_SECRET: z.string().min(1),
	/** Directory ids of the tenants served, separated by commas. */
	TENANT_IDS: list.pipe(z.array(z.uuid()).min(1)),
	/** The app's id in the Teams manifest. */
	TEAMS_APP_ID: z.uuid(),
	/** 32 bytes in base64; what people consented to is encrypted with it. Kept outside the database. */
	MASTER_KEY: z
		.string()
		.transform((text) => Buffer.from(text, "base64"))
		.refine((key) => key.length === 32, "must be 32 bytes in base64, as `openssl rand -base64 32` makes them"),
	LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
});

export type Config = z.output<typeof settings>;

/** @returns every setting, or all faults at once, each with the setting's name and what it should be. */
export function readConfig(environment: Record<string, string | undefined>): Config | { faults: string[] } {
	const read = settings.safeParse(environment);
	if (read.success) return read.data;
	return { faults: read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) };
}
