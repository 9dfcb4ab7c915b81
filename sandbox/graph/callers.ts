import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from "jose";
import { graphAudiences } from "../identity/registration.ts";
import type { Person, Tenant } from "../people.ts";
import type { Caller } from "./calls.ts";
import { GraphProblem } from "./problem.ts";

const refuse = (why: string) =>
	new GraphProblem(401, "InvalidAuthenticationToken", why, {
		"WWW-Authenticate": 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
	});

/** Reads who asks from the bearer token, as strictly as Graph: signature, audience, time, issuer of that very tenant. */
export function createCallers(tenants: Tenant[], jwks: JSONWebKeySet): (authorization: string | undefined) => Promise<Caller> {
	const keys = createLocalJWKSet(jwks);
	return async (authorization) => {
		const token = /^Bearer (\S+)$/i.exec(authorization ?? "")?.[1];
		if (!token) throw refuse("Access token is empty.");
		const { payload } = await jwtVerify(token, keys, {
			algorithms: ["RS256"],
			audience: graphAudiences,
			requiredClaims: ["exp", "tid", "oid"],
		}).catch((cause: unknown) => {
			if (cause instanceof errors.JWTExpired) throw refuse("Lifetime validation failed, the token is expired.");
			if (cause instanceof errors.JWTClaimValidationFailed && cause.claim === "aud")
				throw refuse("Access token validation failure. Invalid audience.");
			if (cause instanceof errors.JOSEError) throw refuse("Access token validation failure.");
			throw cause;
		});
		const tenant = tenants.find(({ id }) => id === payload["tid"]);
		if (!tenant || payload.iss !== `https://login.microsoftonline.com/${tenant.id}/v2.0`)
			throw refuse("Access token validation failure. Invalid issuer.");
		const from = { tenantId: tenant.id, appId: String(payload["azp"]) };
		if (payload["idtyp"] === "app") return { ...from, person: null, roles: (payload["roles"] as string[] | undefined) ?? [] };
		const person: Person | undefined = tenant.people.find(({ oid }) => oid === payload["oid"]);
		if (!person) throw refuse("The identity of the calling user could not be established.");
		return { ...from, person, scopes: String(payload["scp"] ?? "").split(" ") };
	};
}
