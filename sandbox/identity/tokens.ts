import { createHash, createPublicKey, generateKeyPairSync } from "node:crypto";
import { type JSONWebKeySet, type JWTPayload, SignJWT } from "jose";
import type { Person } from "../people.ts";

const issuer = (tenantId: string): string => `https://login.microsoftonline.com/${tenantId}/v2.0`;

/** What every token says, whoever it is for; the claims that differ are given by who asks. */
export type Mint = {
	jwks: JSONWebKeySet;
	/** A token for a person at one audience. */
	delegated(
		person: Person,
		grant: { audience: string; scopes: string[]; clientId: string; withSecret: boolean; roles?: string[] | undefined },
		options?: MintOptions,
	): Promise<string>;
	appOnly(tenantId: string, grant: { audience: string; roles: string[]; clientId: string }, options?: MintOptions): Promise<string>;
	idToken(person: Person, clientId: string, nonce: string | undefined, options?: MintOptions): Promise<string>;
};

/** `claims` are laid over those that Entra would give, to make tokens that must be refused. */
export type MintOptions = { lifetimeSeconds?: number; claims?: JWTPayload };

/** Pairwise: another app sees another `sub` for the same person. */
const pairwise = (person: Person, clientId: string): string =>
	createHash("sha256").update(`${person.oid}|${clientId}`).digest("base64url").slice(0, 43);

export function createMint(newId: () => string, lifetimeSeconds: number): Mint {
	const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
	const publicJwk = createPublicKey(privateKey).export({ format: "jwk" });
	const kid = createHash("sha256").update(JSON.stringify(publicJwk)).digest("base64url").slice(0, 27);
	const sign = (claims: JWTPayload, options: MintOptions) => {
		// Real time, never the movable clock: whoever verifies asks the machine's clock.
		const now = Math.floor(Date.now() / 1000);
		const times = { iat: now, nbf: now, exp: now + (options.lifetimeSeconds ?? lifetimeSeconds) };
		return new SignJWT({ ...claims, ...times, uti: newId().replaceAll("-", ""), ver: "2.0", ...options.claims })
			.setProtectedHeader({ alg: "RS256", typ: "JWT", kid })
			.sign(privateKey);
	};
	const about = (person: Person, clientId: string) => ({
		iss: issuer(person.tenantId),
		tid: person.tenantId,
		oid: person.oid,
		sub: pairwise(person, clientId),
		name: person.name,
		preferred_username: person.mail,
	});
	return {
		jwks: { keys: [{ ...publicJwk, kty: "RSA", kid, use: "sig", alg: "RS256" }] },
		delegated: (person, { audience, scopes, clientId, withSecret, roles }, options = {}) => {
			const granted = { azp: clientId, azpacr: withSecret ? "1" : "0", scp: scopes.join(" "), ...(roles ? { roles } : {}) };
			return sign({ aud: audience, ...about(person, clientId), ...granted }, options);
		},
		appOnly: (tenantId, { audience, roles, clientId }, options = {}) => {
			const oid = createHash("sha256").update(`${tenantId}|${clientId}`).digest("hex");
			const principal = `${oid.slice(0, 8)}-${oid.slice(8, 12)}-4${oid.slice(13, 16)}-8${oid.slice(17, 20)}-${oid.slice(20, 32)}`;
			const claims = { aud: audience, iss: issuer(tenantId), tid: tenantId, oid: principal, sub: principal };
			return sign({ ...claims, azp: clientId, azpacr: "1", roles, idtyp: "app" }, options);
		},
		idToken: (person, clientId, nonce, options = {}) =>
			sign({ aud: clientId, ...about(person, clientId), ...(nonce === undefined ? {} : { nonce }) }, options),
	};
}
