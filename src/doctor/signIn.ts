import { decodeJwt } from "jose";
import type { Config } from "../config.ts";
import { type GraphFailure, isFailure } from "../graph/failure.ts";
import { namesOf, ofMailboxes, permissions } from "../graph/permissions.ts";
import type { Tokens } from "../graph/tokens.ts";
import { daysUntil, type Finding, fault, ok, unchecked, warn, whyNot } from "./finding.ts";

const soonDays = 30;

/** Whether the directory's addresses can be read from here: without its keys nobody is let in. */
export async function examineDirectory(login: string, tenantId: string): Promise<Finding> {
	const what = "Directory";
	const asked = `${login}/${tenantId}/v2.0/.well-known/openid-configuration`;
	try {
		const metadata = (await json(asked)) as { issuer?: string };
		if (metadata.issuer !== `https://login.microsoftonline.com/${tenantId}/v2.0`)
			return fault(what, `${tenantId} is not the id of a tenant.`, "Correct TENANT_IDS (Azure portal > Microsoft Entra ID > Overview).");
		const { keys = [] } = (await json(`${login}/common/discovery/v2.0/keys`)) as { keys?: unknown[] };
		if (keys.length === 0) throw new Error("it shows no keys");
		return ok(what, `its sign-in addresses and ${keys.length} keys can be read.`);
	} catch (problem) {
		if ((problem as { status?: number }).status === 400)
			return fault(what, `there is no tenant ${tenantId}.`, "Correct TENANT_IDS (Azure portal > Microsoft Entra ID > Overview).");
		return fault(
			what,
			`${login} cannot be read (${whyNot(problem)}).`,
			"Let this machine reach it; a proxy or a firewall may be in the way.",
		);
	}
}

async function json(url: string): Promise<unknown> {
	const response = await fetch(url, { signal: AbortSignal.timeout(8_000) });
	if (!response.ok) throw Object.assign(new Error(`answered with ${response.status}`), { status: response.status });
	return response.json();
}

/** Until when what proves who we are counts, as far as that can be known. */
export function examineCredential({ credential }: Config, now: number): Finding {
	const what = "Credential";
	if ("managedIdentity" in credential) return ok(what, "a managed identity: nothing secret is kept, nothing expires.");
	if ("clientSecret" in credential)
		return warn(
			what,
			"a client secret. When it expires cannot be seen from here.",
			"Look at Azure portal > App registrations > your app > Certificates & secrets; better, use a managed identity or a certificate.",
		);
	const { from, until } = credential.certificate;
	const days = daysUntil(until, now);
	const renew =
		"Make a new one, upload it at Azure portal > App registrations > your app > Certificates & secrets, then replace the file and start Evenover again.";
	if (days < 0) return fault(what, `the certificate expired on ${until.slice(0, 10)}.`, renew);
	if (Date.parse(from) > now)
		return fault(
			what,
			`the certificate counts only from ${from.slice(0, 10)}.`,
			"Use the one before it until then; look at this machine's clock.",
		);
	if (days <= soonDays) return warn(what, `the certificate expires on ${until.slice(0, 10)}, in ${days} days.`, renew);
	return ok(what, `a certificate, good until ${until.slice(0, 10)}.`);
}

type Granted = { findings: Finding[]; token: string | null; roles: readonly string[] };

/** Whether the app gets a token in a tenant, and what it may do with it. */
export async function examineRegistration(tokens: Tokens, tenantId: string, clientId: string): Promise<Granted> {
	const token = await tokens.asApp(tenantId);
	if (isFailure(token)) return { findings: [notIssued(token, tenantId)], token: null, roles: [] };
	const { roles } = decodeJwt<{ roles?: string[] }>(token);
	return {
		findings: [ok("App's token", `tenant ${tenantId} issues one.`), ...rightsIn(tenantId, clientId, roles ?? [])],
		token,
		roles: roles ?? [],
	};
}

function rightsIn(tenantId: string, clientId: string, roles: readonly string[]): Finding[] {
	const consent = `https://login.microsoftonline.com/${tenantId}/adminconsent?client_id=${clientId}`;
	const todo = `An administrator adds it at Azure portal > App registrations > your app > API permissions (application), and grants it: ${consent}`;
	const wanted = permissions.filter(({ kind }) => kind === "application");
	// none of them at all is how it looks when they were granted in Exchange
	const inExchange = !roles.some((role) => ofMailboxes.includes(role));
	const missing = wanted.filter(({ name }) => !roles.includes(name) && !(inExchange && ofMailboxes.includes(name)));
	const tooMuch = roles.filter((role) => !wanted.some(({ name }) => name === role) && role !== catalog);
	return [
		...(inExchange ? [exchangeOnly(tenantId)] : []),
		...(missing.length === 0
			? [
					ok(
						"Application permissions",
						`granted are ${namesOf("application")
							.filter((name) => roles.includes(name))
							.join(", ")}.`,
					),
				]
			: []),
		...missing.map(({ name, without }) =>
			fault(`Permission ${name}`, `it is not granted in ${tenantId}, so ${without}. Everything else works.`, todo),
		),
		...(tooMuch.length === 0
			? []
			: [
					warn(
						"Permissions beyond need",
						`more is granted than Evenover ever uses: ${tooMuch.join(", ")}.`,
						"Take it away: what is not granted cannot be misused.",
					),
				]),
	];
}

const exchangeOnly = (tenantId: string): Finding =>
	warn(
		"Mailbox permissions",
		`${ofMailboxes.join(", ")} are not granted in ${tenantId} for all mailboxes. That is right if they were granted in Exchange for some; then it cannot be seen from here.`,
		"Test them in Exchange with Test-ServicePrincipalAuthorization for one of those mailboxes. Without them panels do not follow their meetings and nothing goes out by mail; everything else works.",
	);

/** With this one, which nothing else needs, it can be seen whether the Teams app is there. */
export const catalog = "AppCatalog.Read.All";

/** The directory's numbers for what is wrong, in our words. */
const known: Record<string, [told: string, todo: string]> = {
	7000215: [
		"the client secret is not right",
		'Copy the "Value" of a secret (not its "Secret ID") into CLIENT_SECRET: Azure portal > App registrations > your app > Certificates & secrets.',
	],
	7000222: [
		"the client secret has expired",
		"Make a new one at Azure portal > App registrations > your app > Certificates & secrets; better, use a certificate.",
	],
	700027: [
		"the certificate is not one the app registration knows, or has expired",
		"Upload the certificate of CLIENT_CERTIFICATE_PATH at Azure portal > App registrations > your app > Certificates & secrets.",
	],
	700016: [
		"this application is unknown there",
		"Compare CLIENT_ID with Azure portal > App registrations > your app > Overview. In another tenant than the app's own, an administrator has to consent first.",
	],
	90002: ["there is no such tenant", "Compare TENANT_IDS with Azure portal > Microsoft Entra ID > Overview."],
	700024: ["the proof is not valid at this moment", "Set this machine's clock by a time server."],
	70021: [
		"the app registration does not trust this managed identity",
		"Add a federated credential for it at Azure portal > App registrations > your app > Certificates & secrets > Federated credentials.",
	],
	7000112: ["the application is switched off there", "Switch it on at Azure portal > Enterprise applications > your app > Properties."],
	53003: [
		"a Conditional Access policy keeps the app out",
		"Let whoever runs Conditional Access look at its sign-in log for this application.",
	],
};
known["700213"] = known["70021"] as [string, string];
known["700211"] = known["70021"] as [string, string];

function notIssued(failure: GraphFailure, tenantId: string): Finding {
	const what = "App's token";
	const said = String((failure.cause as { message?: unknown } | undefined)?.message ?? "");
	const number = /AADSTS(\d+)/.exec(said)?.[1] ?? "";
	const [told, todo] = known[number] ?? [
		number === "" ? "the directory could not be asked" : `the directory refused with AADSTS${number}`,
		number === ""
			? "Let this machine reach https://login.microsoftonline.com; with a managed identity, run this on the machine that has it."
			: `Look up what it means: https://login.microsoftonline.com/error?code=${number}`,
	];
	return fault(what, `tenant ${tenantId} issues none: ${told}${number === "" ? "" : ` (AADSTS${number})`}.`, todo);
}

/** What people consent to themselves, or an administrator for them, no token of the app tells. */
export const delegatedUnchecked = (): Finding =>
	unchecked(
		"Delegated permissions",
		"what people allow cannot be seen by the app itself.",
		`Azure portal > App registrations > your app > API permissions should list: ${namesOf("delegated").join(", ")}. Where one is missing, Evenover says so to whoever needs it.`,
	);
