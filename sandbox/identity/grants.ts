import { createHash } from "node:crypto";
import { createLocalJWKSet, errors, jwtVerify } from "jose";
import type { Person, Tenant } from "../people.ts";
import { consentRequired, type EntraError, entraError, isEntraError } from "./entraError.ts";
import { graphResource, notEverywhere, type Registration, readScopes } from "./registration.ts";
import type { Mint } from "./tokens.ts";

type Code = {
	person: Person;
	challenge: string | undefined;
	redirectUri: string;
	nonce: string | undefined;
	scope: string;
	until: number;
};

/** What the identity remembers between requests. */
export type Kept = {
	codes: Map<string, Code>;
	refreshTokens: Map<string, { person: Person; withSecret: boolean }>;
	/** Who has withdrawn their consent, by oid. */
	withdrawn: Set<string>;
};

type TokenRequest = { form: Record<string, string>; tenant: Tenant | "any"; withSecret: boolean };

export type TokenReply = Record<string, string | number>;

export type Issuing = {
	tenants: Tenant[];
	registration: Registration;
	mint: Mint;
	kept: Kept;
	newId: () => string;
	lifetimeSeconds: number;
};

type Grant = (issuing: Issuing, request: TokenRequest) => Promise<TokenReply | EntraError>;

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

export const findPerson = (tenants: Tenant[], name: string): Person | undefined =>
	tenants.flatMap((tenant) => tenant.people).find((person) => [person.alias, person.mail, person.oid].includes(name.toLowerCase()));

const home = (tenant: Tenant | "any", person: Person): boolean => tenant === "any" || tenant.id === person.tenantId;

async function issue(issuing: Issuing, request: TokenRequest, person: Person, nonce?: string): Promise<TokenReply | EntraError> {
	const { registration, mint, kept, lifetimeSeconds } = issuing;
	const asked = readScopes(request.form["scope"] ?? "", registration);
	if ("problem" in asked) {
		if (asked.problem === "unknown") return consentRequired(asked.scope);
		return entraError(
			"invalid_request",
			28000,
			`Provided value for the input parameter scope is not valid because it contains more than one resource. Scope ${asked.scope} is not valid.`,
		);
	}
	if (kept.withdrawn.has(person.oid)) return consentRequired(request.form["scope"] ?? "");
	const { audience, scopes, reply, openId } = asked;
	const roles = audience === registration.clientId ? registration.assigned?.[person.mail] : undefined;
	const grant = { audience, scopes, clientId: registration.clientId, withSecret: request.withSecret, roles };
	const answer: TokenReply = {
		token_type: "Bearer",
		scope: [...openId.filter((name) => name !== "offline_access"), ...reply].join(" "),
		expires_in: lifetimeSeconds,
		ext_expires_in: lifetimeSeconds,
		access_token: await mint.delegated(person, grant),
		client_info: base64url({ uid: person.oid, utid: person.tenantId }),
	};
	if (openId.includes("openid")) answer["id_token"] = await mint.idToken(person, registration.clientId, nonce);
	if (openId.includes("offline_access")) {
		const token = `1.${issuing.newId()}${issuing.newId()}`.replaceAll("-", "");
		kept.refreshTokens.set(token, { person, withSecret: request.withSecret });
		answer["refresh_token"] = token;
	}
	return answer;
}

const password: Grant = async (issuing, request) => {
	const person = findPerson(issuing.tenants, request.form["username"] ?? "");
	if (!person || !home(request.tenant, person) || request.form["password"] !== "sandbox") {
		return entraError("invalid_grant", 50126, "Error validating credentials due to invalid username or password.");
	}
	return issue(issuing, { ...request, form: { scope: issuing.registration.apiScope, ...request.form } }, person);
};

const authorizationCode: Grant = async (issuing, request) => {
	const code = issuing.kept.codes.get(request.form["code"] ?? "");
	issuing.kept.codes.delete(request.form["code"] ?? "");
	if (!code || code.until < Date.now()) {
		return entraError("invalid_grant", 54005, "OAuth2 Authorization code was already redeemed, or has expired.");
	}
	if (code.redirectUri !== request.form["redirect_uri"]) {
		return entraError("invalid_grant", 50011, "The reply address does not match the one the code was asked for.");
	}
	const proof = createHash("sha256")
		.update(request.form["code_verifier"] ?? "")
		.digest("base64url");
	if (code.challenge === undefined ? !request.withSecret : proof !== code.challenge) {
		return entraError(
			"invalid_grant",
			501481,
			"The Code_Verifier does not match the code_challenge supplied in the authorization request.",
		);
	}
	return issue(issuing, { ...request, form: { ...request.form, scope: request.form["scope"] ?? code.scope } }, code.person, code.nonce);
};

const refreshToken: Grant = async (issuing, request) => {
	const known = issuing.kept.refreshTokens.get(request.form["refresh_token"] ?? "");
	if (!known || !home(request.tenant, known.person)) {
		return entraError("invalid_grant", 50173, "The provided grant has expired due to it being revoked, a fresh auth token is needed.");
	}
	if (known.withSecret && !request.withSecret) {
		return entraError(
			"invalid_client",
			7000218,
			"The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
			{ status: 401 },
		);
	}
	return issue(issuing, request, known.person);
};

const clientCredentials: Grant = async (issuing, request) => {
	const { registration, mint, lifetimeSeconds } = issuing;
	if (!request.withSecret)
		return entraError(
			"invalid_client",
			7000216,
			"'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
			{ status: 401 },
		);
	if (request.tenant === "any")
		return entraError("invalid_request", 50194, "Application tokens need a specific tenant; use of the /common endpoint is not supported.");
	if (request.form["scope"] !== `${graphResource}/.default`) {
		return entraError(
			"invalid_scope",
			1002012,
			`The provided value for scope ${request.form["scope"] ?? ""} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.`,
		);
	}
	const grant = { audience: graphResource, roles: registration.appRoles, clientId: registration.clientId };
	const token = await mint.appOnly(request.tenant.id, grant);
	return { token_type: "Bearer", expires_in: lifetimeSeconds, ext_expires_in: lifetimeSeconds, access_token: token };
};

const onBehalfOf: Grant = async (issuing, request) => {
	const { registration, mint, tenants } = issuing;
	if (!request.withSecret)
		return entraError(
			"invalid_client",
			7000218,
			"The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
			{ status: 401 },
		);
	if (request.form["requested_token_use"] !== "on_behalf_of")
		return entraError("invalid_request", 90014, "The required field 'requested_token_use' is missing from the request.");
	try {
		const { payload } = await jwtVerify(request.form["assertion"] ?? "", createLocalJWKSet(mint.jwks), { algorithms: ["RS256"] });
		if (payload.aud !== registration.clientId) {
			return entraError("invalid_grant", 500131, "Assertion audience does not match the Client app presenting the assertion.");
		}
		if (payload["idtyp"] === "app")
			return entraError("invalid_grant", 7000114, "Application is not allowed to make application on-behalf-of calls.");
		const person = findPerson(tenants, String(payload["oid"]));
		if (!person || payload["scp"] === undefined || !home(request.tenant, person)) {
			return entraError("invalid_grant", 50013, "Assertion failed a token validation check.");
		}
		return issue(issuing, request, person);
	} catch (cause) {
		if (cause instanceof errors.JWTExpired) return entraError("invalid_grant", 500133, "Assertion is not within its valid time range.");
		if (cause instanceof errors.JOSEError) return entraError("invalid_grant", 50013, "Assertion failed signature validation.");
		throw cause;
	}
};

const grants: Record<string, Grant> = {
	password,
	authorization_code: authorizationCode,
	refresh_token: refreshToken,
	client_credentials: clientCredentials,
	"urn:ietf:params:oauth:grant-type:jwt-bearer": onBehalfOf,
};

/** The token endpoint: who asks, as which app, by which grant. */
export async function grantToken(issuing: Issuing, tenantName: string, form: Record<string, string>): Promise<TokenReply | EntraError> {
	const { registration, tenants } = issuing;
	const named = tenants.find((tenant) => [tenant.id, tenant.domain].includes(tenantName.toLowerCase()));
	const tenant = named ?? (["common", "organizations"].includes(tenantName) ? "any" : undefined);
	if (!tenant) return entraError("invalid_request", 90002, `Tenant '${tenantName}' not found.`);
	if (form["client_id"] !== registration.clientId) {
		return entraError(
			"unauthorized_client",
			700016,
			`Application with identifier '${form["client_id"] ?? ""}' was not found in the directory.`,
		);
	}
	const elsewhere = tenant === "any" ? notEverywhere(registration) : null;
	if (elsewhere !== null) return entraError("invalid_request", 50194, elsewhere);
	const secret = form["client_secret"];
	if (secret !== undefined && secret !== registration.clientSecret) {
		return entraError("invalid_client", 7000215, "Invalid client secret provided.", { status: 401 });
	}
	const grant = grants[form["grant_type"] ?? ""];
	if (!grant)
		return entraError("unsupported_grant_type", 70003, `The app requested an unsupported grant type '${form["grant_type"] ?? ""}'.`);
	return grant(issuing, { form, tenant, withSecret: secret !== undefined });
}

export const refused = (answer: TokenReply | EntraError): answer is EntraError => isEntraError(answer);
