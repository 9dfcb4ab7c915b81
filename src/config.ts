import { readFileSync } from "node:fs";
import type { z } from "zod";
import { hostFault } from "./config/address.ts";
import { readCredential } from "./config/credential.ts";
import { isPlaceholder } from "./config/placeholder.ts";
import { type Setting, settings } from "./config/settings.ts";
import type { Credential } from "./graph/credential.ts";

type Names = keyof typeof settings;
type Plain = { [Name in Names]: z.output<(typeof settings)[Name]["schema"]> };

export type Config = Plain & {
	credential: Credential;
	/** What works and yet should be otherwise. */
	warnings: readonly string[];
};

type Environment = Record<string, string | undefined>;

/** Nothing and only blanks are the same: a line such as `DATABASE_URL=` leaves it out. */
const said = (environment: Environment, name: string): string | undefined => environment[name]?.trim() || undefined;

/**
 * Reads every setting from an environment given, once.
 *
 * @returns the settings, or all faults at once: each with the setting's name, what it should be, and where the right value is
 * found. No fault repeats a value, since it may be a secret.
 * @param addressFault what is wrong with the host of an address, if anything.
 */
export function readConfig(
	environment: Environment,
	readFile: (path: string) => string = (path) => readFileSync(path, "utf8"),
	addressFault: (address: URL) => string | undefined = hostFault,
): Config | { faults: string[] } {
	const faults: string[] = [];
	const read: Record<string, unknown> = {};
	for (const [name, setting] of Object.entries<Setting>(settings)) {
		const value = said(environment, name);
		const parsed = setting.schema.safeParse(value);
		if (value !== undefined && setting.isOurs !== false && isPlaceholder(value))
			faults.push(`${name}: still holds a placeholder. ${wanted(setting)}`);
		else if (!parsed.success) faults.push(`${name}: ${value === undefined ? "is missing" : wrongIn(parsed.error)}. ${wanted(setting)}`);
		else read[name] = parsed.data;
	}
	const credential = readCredential((name) => said(environment, name), readFile);
	if ("faults" in credential) faults.push(...credential.faults);
	const { PUBLIC_URL, CLIENT_ID, TENANT_IDS } = read as Partial<Plain>;
	const unreachable = PUBLIC_URL && addressFault(new URL(PUBLIC_URL));
	if (unreachable) faults.push(`PUBLIC_URL: ${unreachable}. ${wanted(settings.PUBLIC_URL)}`);
	if (CLIENT_ID && TENANT_IDS?.includes(CLIENT_ID))
		faults.push("TENANT_IDS: names the application's id. The tenant's id stands below it on the same Overview page.");
	if (faults.length > 0 || "faults" in credential) return { faults };
	return { ...(read as Plain), ...credential };
}

const wanted = ({ should, where }: Setting): string => `It should be ${should}. Where to find it: ${where}.`;

/** Zod's own words, where the setting gave none, say too little for a person. */
const wrongIn = (error: z.ZodError): string => {
	const own = error.issues.find(({ code }) => code === "custom")?.message;
	return own ?? "is not right";
};
