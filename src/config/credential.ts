import { microsoftId } from "../contract/microsoftId.ts";
import { type Certificate, readCertificate } from "../graph/certificate.ts";
import type { Credential } from "../graph/credential.ts";
import { isPlaceholder } from "./placeholder.ts";

/** In the order in which they are to be preferred. */
export const ways = ["MANAGED_IDENTITY_CLIENT_ID", "CLIENT_CERTIFICATE_PATH", "CLIENT_CERTIFICATE", "CLIENT_SECRET"] as const;
type Way = (typeof ways)[number];

const secrets = "Azure portal > Microsoft Entra ID > App registrations > your app > Certificates & secrets";
const where: Record<Way, string> = {
	MANAGED_IDENTITY_CLIENT_ID: 'Azure portal > Managed Identities > yours > Overview, "Client ID"',
	CLIENT_CERTIFICATE_PATH: `a PEM file with the certificate and its private key; the same certificate is uploaded at ${secrets}`,
	CLIENT_CERTIFICATE: `the PEM text of the certificate and its private key; the same certificate is uploaded at ${secrets}`,
	CLIENT_SECRET: `${secrets}, "Value", which is shown only when it is made (not "Secret ID")`,
};
const secretWarning =
	"CLIENT_SECRET: a secret can be copied by whoever reads the settings, and it expires. A managed identity (MANAGED_IDENTITY_CLIENT_ID) or a certificate (CLIENT_CERTIFICATE_PATH) is safer.";

type Read = { credential: Credential; warnings: readonly string[] } | { faults: string[] };

/** Which of the ways to prove who we are is set: exactly one, so that nobody believes in one while another is used. */
export function readCredential(said: (name: Way) => string | undefined, readFile: (path: string) => string): Read {
	const set = ways.filter((name) => said(name) !== undefined);
	const [way] = set;
	if (way === undefined)
		return {
			faults: [
				`${ways[0]}, ${ways[1]} or ${ways[3]}: one of them is needed, to prove to Microsoft that this is the app. Best is a managed identity, then a certificate. Where to find them: ${where.MANAGED_IDENTITY_CLIENT_ID}; or ${where.CLIENT_CERTIFICATE_PATH}; or ${where.CLIENT_SECRET}.`,
			],
		};
	if (set.length > 1) return { faults: [`${set.join(", ")}: only one of them may be set. Keep ${way} and take the others away.`] };
	const value = said(way) ?? "";
	const wrong = (what: string): Read => ({ faults: [`${way}: ${what}. Where to find it: ${where[way]}.`] });
	// what openssl writes around a certificate can look like one (`<No Attributes>`)
	if (way !== "CLIENT_CERTIFICATE" && isPlaceholder(value)) return wrong("still holds a placeholder");
	if (way === "MANAGED_IDENTITY_CLIENT_ID")
		return microsoftId.safeParse(value).success
			? { credential: { managedIdentity: value.toLowerCase() }, warnings: [] }
			: wrong("is not right. It should be the identity's client id, 36 characters with four dashes");
	if (way === "CLIENT_SECRET") {
		if (microsoftId.safeParse(value).success) return wrong('is an id. It should be the secret\'s "Value", not its "Secret ID"');
		return { credential: { clientSecret: value }, warnings: [secretWarning] };
	}
	let certificate: Certificate | { wrong: string };
	try {
		certificate = readCertificate(way === "CLIENT_CERTIFICATE" ? value : readFile(value));
	} catch (cause) {
		return wrong(`names a file that cannot be read (${(cause as NodeJS.ErrnoException).code ?? "unknown"})`);
	}
	return "wrong" in certificate ? wrong(certificate.wrong) : { credential: { certificate }, warnings: [] };
}
