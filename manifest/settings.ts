import { z } from "zod";
import { hostFault } from "../src/config/address.ts";
import { isPlaceholder } from "../src/config/placeholder.ts";

const said = (most: number) =>
	z
		.string()
		.trim()
		.min(1, "is empty")
		.max(most, `has more than ${most} characters`)
		.refine((text) => !isPlaceholder(text), "is still the placeholder");

const address = z.string().superRefine((text, { addIssue }) => {
	const fault = URL.canParse(text) ? hostFault(new URL(text)) : "is no web address";
	if (fault) addIssue({ code: "custom", message: fault });
});

const origin = address.superRefine((text, { addIssue }) => {
	if (URL.canParse(text) && new URL(text).origin !== text.replace(/\/$/, "").toLowerCase())
		addIssue({ code: "custom", message: "must be the host alone, without a path" });
});

const id = z
	.guid("is no id of the form 8-4-4-4-12 hexadecimal digits")
	.refine((text) => !isPlaceholder(text), "is still the placeholder")
	.transform((text) => text.toLowerCase());

const part = "(?:0|[1-9]\\d{0,4})";

const shape = z.strictObject({
	version: z.string().regex(new RegExp(`^${part}\\.${part}\\.${part}$`), "must be three numbers, such as 1.0.0"),
	origin: origin.transform((text) => (URL.canParse(text) ? new URL(text).origin : text)),
	teamsAppId: id,
	outlookAddInId: id,
	entraClientId: id,
	company: z.strictObject({ name: said(32), websiteUrl: address, privacyUrl: address, termsOfUseUrl: address }),
});

export type Settings = z.output<typeof shape>;

/** Where the right value of a setting is found. */
const places: Record<string, string> = {
	version: "raise it by hand with every package; Microsoft 365 takes no package whose version it has",
	origin: "the server's PUBLIC_URL",
	teamsAppId: "make one once with `node -p crypto.randomUUID()` and keep it for ever; Teams shows it as External app ID",
	outlookAddInId: "make a second one once with `node -p crypto.randomUUID()` and keep it for ever",
	entraClientId: "entra.microsoft.com > App registrations > Evenover > Application (client) ID; the server's CLIENT_ID",
	"company.name": "your company's name as people should see it under the app, at most 32 characters",
	"company.websiteUrl": "the page where your people find help with Evenover",
	"company.privacyUrl": "the page with your privacy notice",
	"company.termsOfUseUrl": "the page with your terms of use",
};

const fault = (path: string, message: string) =>
	`${path || "settings"}: ${message}. Where to find it: ${places[path] ?? "manifest/settings.example.json"}.`;

/** @returns the settings, or every fault at once, each with the setting's name and where its right value is found. */
export function readSettings(given: unknown): Settings | { faults: string[] } {
	const read = shape.safeParse(given);
	const faults = read.success
		? []
		: read.error.issues.flatMap((issue) => {
				if (issue.code === "unrecognized_keys")
					return issue.keys.map((key) => `${[...issue.path, key].join(".")}: there is no such setting.`);
				const path = issue.path.join(".");
				const missing = issue.code === "invalid_type" && issue.input === undefined;
				return [fault(path, missing ? "is missing" : issue.message)];
			});
	faults.push(...sameIds(given));
	return read.success && faults.length === 0 ? read.data : { faults };
}

/** The same id in two places would make one app of two. */
function sameIds(given: unknown): string[] {
	const names = ["teamsAppId", "outlookAddInId", "entraClientId"] as const;
	const ids = (given ?? {}) as Record<string, unknown>;
	const idOf = (name: string) => id.safeParse(ids[name]).data;
	return names.flatMap((name, index) => {
		const twin = names.slice(0, index).find((earlier) => idOf(earlier) !== undefined && idOf(earlier) === idOf(name));
		return twin ? [fault(name, `is the same as ${twin}; each needs its own`)] : [];
	});
}
