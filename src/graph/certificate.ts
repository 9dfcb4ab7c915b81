import { createPrivateKey, X509Certificate } from "node:crypto";

/** What proves to the directory that we are the app: a certificate it knows, and the key that only we have. */
export type Certificate = {
	/** SHA-256 of the certificate, in hexadecimal digits. */
	thumbprint: string;
	/** PEM. */
	privateKey: string;
	/** The certificates themselves, PEM. */
	chain: string;
	/** From when and until when it counts, as instants. */
	from: string;
	until: string;
};

const certificates = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
const keys = /-----BEGIN (?:RSA |EC |ENCRYPTED )?PRIVATE KEY-----[\s\S]+?-----END (?:RSA |EC |ENCRYPTED )?PRIVATE KEY-----/;

/**
 * Reads a certificate and its private key from one PEM text, in either order; line breaks may be written as `\n`, as settings
 * have them. What is wrong is told in words that quote nothing of the text.
 */
export function readCertificate(text: string): Certificate | { wrong: string } {
	const pem = text.replaceAll("\\n", "\n");
	const chain = pem.match(certificates);
	const key = keys.exec(pem)?.[0];
	if (!chain?.[0]) return { wrong: "has no certificate in it (a part that begins with BEGIN CERTIFICATE)" };
	if (!key) return { wrong: "has no private key in it (a part that begins with BEGIN PRIVATE KEY)" };
	if (key.includes("ENCRYPTED")) return { wrong: "has a private key that is locked with a password; take the password off" };
	try {
		const certificate = new X509Certificate(chain[0]);
		const privateKey = createPrivateKey(key);
		if (privateKey.asymmetricKeyType !== "rsa") return { wrong: "has a key that is not RSA, which Microsoft Entra does not take" };
		if (!certificate.checkPrivateKey(privateKey)) return { wrong: "has a private key that belongs to another certificate" };
		return {
			thumbprint: certificate.fingerprint256.replaceAll(":", ""),
			privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
			chain: chain.join("\n"),
			from: new Date(certificate.validFrom).toISOString(),
			until: new Date(certificate.validTo).toISOString(),
		};
	} catch {
		return { wrong: "cannot be read: it is cut off or is no PEM" };
	}
}
