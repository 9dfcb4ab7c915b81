import { createHmac, createPublicKey, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import type { JWK } from "jose";
import { foreignTenant, personByAlias, tenant } from "../../sandbox/people.ts";
import { clientId } from "../../sandbox/registration.ts";

/** How a request says who sent it: headers, and what is put behind its address. */
export type Credentials = { headers: [string, string][]; query?: string };
export type Kind = { name: string; make(): Credentials };

/** A directory's key of the run's own, so that it can sign whatever no directory would. */
export type Directory = {
	jwk: JWK;
	sign(header: object | string, payload: object | string, how?: { key?: KeyObject; digest?: string }): string;
};

export function openDirectory(): Directory {
	const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
	const jwk: JWK = { ...publicKey.export({ format: "jwk" }), kty: "RSA", kid: "run", use: "sig", alg: "RS256" };
	return {
		jwk,
		sign: (header, payload, { key = privateKey, digest = "RSA-SHA256" } = {}) => {
			const signed = [header, payload].map(encoded).join(".");
			return `${signed}.${createSign(digest).update(signed).sign(key).toString("base64url")}`;
		},
	};
}

const encoded = (part: object | string): string =>
	Buffer.from(typeof part === "string" ? part : JSON.stringify(part)).toString("base64url");
const seconds = () => Math.floor(Date.now() / 1000);
const issuerOf = (tenantId: string) => `https://login.microsoftonline.com/${tenantId}/v2.0`;

/** What Entra would say of Ines for us. */
export const goodClaims = () => {
	const { oid, name, mail } = personByAlias("ines");
	const now = seconds();
	return {
		...{ aud: clientId, iss: issuerOf(tenant.id), tid: tenant.id, oid, sub: "pairwise", name, preferred_username: mail },
		...{ ver: "2.0", azp: clientId, azpacr: "0", scp: "access_as_user", iat: now, nbf: now, exp: now + 3_600, uti: "run" },
	};
};
export const goodHeader = { alg: "RS256", typ: "JWT", kid: "run" };

/** Everything that may be sent in place of a person's token: none of it says who somebody is. */
export function tokenKinds(directory: Directory): Kind[] {
	const { sign, jwk } = directory;
	const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 });
	const elliptic = generateKeyPairSync("ec", { namedCurve: "P-256" });
	const strangers: JWK = { ...stranger.publicKey.export({ format: "jwk" }), kty: "RSA", kid: "run", use: "sig" };
	const good = () => sign(goodHeader, goodClaims());
	const bearer = (token: string): Credentials => ({ headers: [["authorization", `Bearer ${token}`]] });
	const plain = (name: string, token: () => string): Kind => ({ name, make: () => bearer(token()) });
	const claimed = (name: string, claims: () => object, header: object = goodHeader): Kind => ({
		name,
		make: () => bearer(sign(header, { ...goodClaims(), ...claims() })),
	});
	const without = (claim: string): Kind => ({
		name: `without ${claim}`,
		make: () => bearer(sign(goodHeader, Object.fromEntries(Object.entries(goodClaims()).filter(([name]) => name !== claim)))),
	});
	const raw = (name: string, payload: (text: string) => string): Kind => ({
		name,
		make: () => bearer(sign(goodHeader, payload(JSON.stringify(goodClaims())))),
	});
	const byStranger = (name: string, header: object): Kind => plain(name, () => sign(header, goodClaims(), { key: stranger.privateKey }));
	const hmac = (name: string, secret: () => string | Buffer, alg = "HS256"): Kind =>
		plain(name, () => {
			const signed = `${encoded({ ...goodHeader, alg })}.${encoded(goodClaims())}`;
			return `${signed}.${createHmac(alg.replace("HS", "sha"), secret()).update(signed).digest("base64url")}`;
		});
	const publicPem = () =>
		createPublicKey({ key: jwk as never, format: "jwk" })
			.export({ type: "spki", format: "pem" })
			.toString();
	const parts = () => good().split(".") as [string, string, string];
	const reworded = (name: string, claims: object): Kind =>
		plain(name, () => {
			const [header, , signature] = parts();
			return `${header}.${encoded({ ...goodClaims(), ...claims })}.${signature}`;
		});
	const wrapped = (name: string, headers: () => [string, string][], query?: () => string): Kind => ({
		name,
		make: () => ({ headers: headers(), ...(query ? { query: query() } : {}) }),
	});
	const foreign = foreignTenant.id;
	return [
		wrapped("nothing", () => []),
		wrapped("an empty header", () => [["authorization", ""]]),
		plain("no token", () => ""),
		plain("words", () => "let me in"),
		plain("three words with points", () => "let.me.in"),
		plain("alg none, nothing signed", () => `${encoded({ alg: "none" })}.${encoded(goodClaims())}.`),
		plain("alg none with a signature's shape", () => `${encoded({ alg: "none", kid: "run" })}.${encoded(goodClaims())}.aGk`),
		plain("alg NONE in other letters", () => `${encoded({ alg: "nOnE", kid: "run" })}.${encoded(goodClaims())}.aGk`),
		plain("no alg", () => sign({ typ: "JWT", kid: "run" }, goodClaims())),
		hmac("HS256 with the public key as PEM", publicPem),
		hmac("HS256 with the public key as JSON", () => JSON.stringify(jwk)),
		hmac("HS256 with the modulus", () => Buffer.from(String(jwk.n), "base64url")),
		hmac("HS512 with the public key", publicPem, "HS512"),
		hmac("HS256 with an empty secret", () => ""),
		byStranger("another's key under a known id", goodHeader),
		byStranger("an unknown key id", { ...goodHeader, kid: "unknown" }),
		byStranger("no key id", { alg: "RS256", typ: "JWT" }),
		byStranger("a key id that is a path", { ...goodHeader, kid: "../../../../dev/null" }),
		byStranger("a key id that is a query", { ...goodHeader, kid: "run' or '1'='1" }),
		byStranger("its own key in the header", { ...goodHeader, jwk: strangers }),
		byStranger("an address of its own keys", { ...goodHeader, jku: "http://127.0.0.1:1/keys" }),
		byStranger("an address of its own certificate", { ...goodHeader, x5u: "http://127.0.0.1:1/certificate" }),
		byStranger("its own certificate", { ...goodHeader, x5c: [Buffer.from("certificate").toString("base64")], x5t: "run" }),
		plain("an elliptic key", () => sign({ ...goodHeader, alg: "ES256" }, goodClaims(), { key: elliptic.privateKey })),
		plain("another digest of the right key", () => sign({ ...goodHeader, alg: "RS512" }, goodClaims(), { digest: "RSA-SHA512" })),
		plain("another digest than it says", () => sign(goodHeader, goodClaims(), { digest: "RSA-SHA1" })),
		plain("a header that asks for what nobody knows", () => sign({ ...goodHeader, crit: ["more"], more: true }, goodClaims())),
		plain("a payload that is not encoded", () => sign({ ...goodHeader, b64: false, crit: ["b64"] }, goodClaims())),
		plain("two algs, of which the last is none", () => sign(`{"alg":"RS256","kid":"run","alg":"none"}`, goodClaims())),
		plain("a nested token", () => sign({ ...goodHeader, cty: "JWT" }, encoded(good()))),
		reworded("claims reworded: somebody else", { oid: personByAlias("maya").oid }),
		reworded("claims reworded: an administrator", { roles: ["Evenover.Admin"] }),
		reworded("claims reworded: later", { exp: seconds() + 86_400 }),
		plain("a signature's last letter changed", () => good().replace(/.{4}$/, "AAAA")),
		plain("a signature cut short", () => good().slice(0, -20)),
		plain("a token cut in half", () => good().slice(0, 200)),
		plain("no signature", () => parts().slice(0, 2).join(".")),
		plain("four parts", () => `${good()}.more`),
		plain("five parts, as one that is encrypted", () => `${good()}.more.more`),
		plain("padded", () => `${good()}==`),
		plain("base64 in other letters", () => good().replaceAll("-", "+").replaceAll("_", "/").replace(/^/, "+")),
		plain("a line break inside", () => good().replace(".", ".\t")),
		plain("two tokens", () => `${good()} ${good()}`),
		plain("two tokens with a comma", () => `${good()}, ${good()}`),
		plain("oversized", () => sign(goodHeader, { ...goodClaims(), more: "x".repeat(300_000) }, { key: stranger.privateKey })),
		plain("random bytes", () => [20, 200, 256].map((many) => randomBytes(many).toString("base64url")).join(".")),
		plain("a payload that is no JSON", () => sign(goodHeader, "let me in")),
		plain("a payload that is a list", () => sign(goodHeader, JSON.stringify([goodClaims()]))),
		plain("a header that is no JSON", () => sign("let me in", goodClaims())),
		claimed("expired an hour ago", () => ({ exp: seconds() - 3_600 })),
		claimed("expired a little more than a minute ago", () => ({ exp: seconds() - 65 })),
		claimed("valid from a while on", () => ({ nbf: seconds() + 600 })),
		claimed("an end in words", () => ({ exp: "2099-01-01" })),
		...["exp", "nbf", "iss", "aud", "tid", "oid", "azp", "scp", "ver"].map(without),
		claimed("of another tenant, by our issuer", () => ({ tid: foreign })),
		claimed("of our tenant, by another's issuer", () => ({ iss: issuerOf(foreign) })),
		claimed("of a tenant that is not served", () => ({
			tid: "11111111-2222-4333-8444-555555555555",
			iss: issuerOf("11111111-2222-4333-8444-555555555555"),
		})),
		claimed("by anybody's issuer", () => ({ iss: issuerOf("common") })),
		claimed("by an issuer that begins like ours", () => ({ iss: `${issuerOf(tenant.id)}.example` })),
		claimed("by an issuer with a slash more", () => ({ iss: `${issuerOf(tenant.id)}/` })),
		claimed("by the issuer of version 1", () => ({ iss: `https://sts.windows.net/${tenant.id}/`, ver: "1.0", appid: clientId })),
		claimed("of version 1, by the issuer of 2", () => ({ ver: "1.0" })),
		claimed("of version 2 as a number", () => ({ ver: 2 })),
		claimed("for Graph", () => ({ aud: "https://graph.microsoft.com" })),
		claimed("for another application", () => ({ aud: "11111111-2222-4333-8444-555555555555" })),
		claimed("for several, of which we are one", () => ({ aud: ["https://graph.microsoft.com", clientId] })),
		claimed("for us, in other letters", () => ({ aud: clientId.toUpperCase() })),
		claimed("issued to another application", () => ({ azp: "11111111-2222-4333-8444-555555555555" })),
		claimed("issued to a list of applications", () => ({ azp: [clientId] })),
		claimed("of an application", () => ({ idtyp: "app" })),
		claimed("of an application with our role", () => ({ idtyp: "app", scp: undefined, roles: ["access_as_user"] })),
		claimed("with another scope", () => ({ scp: "User.Read" })),
		claimed("with a scope that begins like ours", () => ({ scp: "access_as_user_too" })),
		claimed("with our scope in other letters", () => ({ scp: "ACCESS_AS_USER" })),
		claimed("with a list of scopes", () => ({ scp: ["access_as_user"] })),
		claimed("to sign in with, not to ask with", () => ({ scp: undefined, azp: undefined, nonce: "n" })),
		claimed("whose person is an address", () => ({ oid: personByAlias("ines").mail })),
		claimed("whose person is a list", () => ({ oid: [personByAlias("ines").oid] })),
		claimed("whose tenant is a name", () => ({ tid: tenant.domain, iss: issuerOf(tenant.domain) })),
		claimed("whose tenant is a list", () => ({ tid: [tenant.id] })),
		claimed("whose roles are a text", () => ({ roles: "Evenover.Admin" })),
		raw("every claim twice, the last one another tenant's", (text) => text.replace(/}$/, `,"tid":"${foreign}"}`)),
		raw("every claim twice, the last one another application's", (text) =>
			text.replace(/}$/, `,"azp":"11111111-2222-4333-8444-555555555555"}`),
		),
		raw("claims under a prototype", (text) => `{"__proto__":${text}}`),
		wrapped("the scheme Basic", () => [["authorization", `Basic ${good()}`]]),
		wrapped("the scheme PoP", () => [["authorization", `PoP ${good()}`]]),
		wrapped("no scheme", () => [["authorization", good()]]),
		wrapped("a scheme in small letters", () => [["authorization", `bearer ${good()}`]]),
		wrapped("two spaces", () => [["authorization", `Bearer  ${good()}`]]),
		wrapped("a name before the scheme", () => [["authorization", `token=Bearer ${good()}`]]),
		wrapped("two headers", () => [
			["authorization", `Bearer ${good()}`],
			["authorization", `Bearer ${good()}`],
		]),
		wrapped("two headers, the first empty", () => [
			["authorization", ""],
			["authorization", `Bearer ${good()}`],
		]),
		wrapped("another header", () => [
			["x-authorization", `Bearer ${good()}`],
			["proxy-authorization", `Bearer ${good()}`],
			["x-ms-client-principal", Buffer.from(JSON.stringify(goodClaims())).toString("base64")],
			["x-forwarded-user", personByAlias("ines").mail],
		]),
		wrapped("a cookie", () => [["cookie", `access_token=${good()}; authorization=Bearer ${good()}`]]),
		wrapped(
			"the address",
			() => [],
			() => `?access_token=${good()}&token=${good()}&authorization=Bearer%20${good()}`,
		),
	];
}
