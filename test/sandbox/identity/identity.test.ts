import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import { Hono } from "hono";
import { createLocalJWKSet, decodeJwt, jwtVerify } from "jose";
import type { Identity } from "../../../sandbox/identity/identity.ts";
import { foreignTenant, personByAlias, tenant } from "../../../sandbox/people.ts";
import { registration, someIdentity } from "../support/registration.ts";

const ask = async (identity: Identity, form: Record<string, string>, tenantName = tenant.id) => {
	const body = new URLSearchParams({ client_id: registration.clientId, ...form });
	const response = await identity.app.request(`/${tenantName}/oauth2/v2.0/token`, { method: "POST", body });
	return { status: response.status, body: (await response.json()) as Record<string, string> };
};

test("a script signs in with a name and gets a token that the published keys verify", async () => {
	const identity = someIdentity({ lifetimeSeconds: 60 });
	const { body } = await ask(identity, { grant_type: "password", username: "ines", password: "sandbox" });
	const { payload } = await jwtVerify(body["access_token"] ?? "", createLocalJWKSet(identity.jwks));
	expect(payload).toMatchObject({
		iss: `https://login.microsoftonline.com/${tenant.id}/v2.0`,
		aud: registration.clientId,
		tid: tenant.id,
		oid: personByAlias("ines").oid,
		azp: registration.clientId,
		azpacr: "0",
		scp: "access_as_user",
		name: "Ines Duarte",
		preferred_username: "ines.duarte@brightwater.example",
		ver: "2.0",
	});
	expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(60);
	expect(JSON.parse(Buffer.from(body["client_info"] ?? "", "base64url").toString())).toEqual({
		uid: personByAlias("ines").oid,
		utid: tenant.id,
	});
});

test("the wrong word, the wrong tenant and the wrong secret are refused as Entra does", async () => {
	const identity = someIdentity();
	const ines = { grant_type: "password", username: "ines" };
	expect(await ask(identity, { ...ines, password: "guess" })).toMatchObject({
		status: 400,
		body: { error: "invalid_grant", error_codes: [50126] },
	});
	expect(await ask(identity, { ...ines, password: "sandbox" }, foreignTenant.id)).toMatchObject({ body: { error: "invalid_grant" } });
	expect(await ask(identity, { ...ines, client_secret: "no" })).toMatchObject({ status: 401, body: { error: "invalid_client" } });
	expect(await ask(identity, { ...ines, password: "sandbox", scope: "Files.Read" })).toMatchObject({
		body: { suberror: "consent_required" },
	});
	const both = `${registration.apiScope} https://graph.microsoft.com/Mail.Send`;
	expect(await ask(identity, { ...ines, password: "sandbox", scope: both })).toMatchObject({ body: { error_codes: [28000] } });
});

const verifier = "a-verifier-that-is-long-enough-to-be-one-43chars";
const visit = (more: Record<string, string> = {}) =>
	`/${tenant.id}/oauth2/v2.0/authorize?${new URLSearchParams({
		client_id: registration.clientId,
		redirect_uri: registration.redirectUris[0] ?? "",
		response_type: "code",
		response_mode: "fragment",
		scope: `openid profile offline_access ${registration.apiScope}`,
		state: "from here",
		nonce: "once",
		code_challenge: createHash("sha256").update(verifier).digest("base64url"),
		code_challenge_method: "S256",
		...more,
	})}`;

test("a browser that names the person is signed in at once, and the code needs its verifier and works once", async () => {
	const identity = someIdentity();
	const answer = await identity.app.request(visit({ login_hint: "hana.sato@brightwater.example" }));
	const back = new URL(answer.headers.get("location") ?? "");
	const said = new URLSearchParams(back.hash.slice(1));
	expect(said.get("state")).toBe("from here");
	const redeem = { grant_type: "authorization_code", code: said.get("code") ?? "", redirect_uri: registration.redirectUris[0] ?? "" };
	const { body } = await ask(identity, { ...redeem, code_verifier: verifier });
	expect(decodeJwt(body["id_token"] ?? "")).toMatchObject({ nonce: "once", oid: personByAlias("hana").oid, aud: registration.clientId });
	const renewed = await ask(identity, {
		grant_type: "refresh_token",
		refresh_token: body["refresh_token"] ?? "",
		scope: registration.apiScope,
	});
	expect(decodeJwt(renewed.body["access_token"] ?? "")["scp"]).toBe("access_as_user");
	expect(await ask(identity, { ...redeem, code_verifier: verifier })).toMatchObject({ body: { error_codes: [54005] } });
	const again = new URL((await identity.app.request(visit({ login_hint: "hana", response_mode: "query" }))).headers.get("location") ?? "");
	const code = again.searchParams.get("code") ?? "";
	expect(await ask(identity, { ...redeem, code, code_verifier: "another" })).toMatchObject({ body: { error: "invalid_grant" } });
});

test("without a name the page offers the tenant's people, and nobody else's", async () => {
	const page = await (await someIdentity().app.request(visit())).text();
	expect(page).toContain("Ines Duarte");
	expect(page).not.toContain("Olga Brandt");
});

test("a code never goes to an address that is not registered", async () => {
	const answer = await someIdentity().app.request(visit({ redirect_uri: "https://elsewhere.example/", login_hint: "ines" }));
	expect(answer.status).toBe(400);
	expect(await answer.text()).toContain("AADSTS50011");
});

test("the description of the service names addresses below where it is mounted", async () => {
	const outer = new Hono().route("/sandbox/identity", someIdentity().app);
	const answer = await outer.request(`http://localhost:3000/sandbox/identity/${tenant.id}/v2.0/.well-known/openid-configuration`);
	const { jwks_uri } = (await answer.json()) as { jwks_uri: string };
	expect(jwks_uri).toBe(`http://localhost:3000/sandbox/identity/${tenant.id}/discovery/v2.0/keys`);
	expect(await (await outer.request(jwks_uri)).json()).toMatchObject({ keys: [{ kty: "RSA", alg: "RS256" }] });
});

test("an app registered for one tenant signs nobody in where any organization would", async () => {
	const one = someIdentity({ registration: { ...registration, signInAudience: "AzureADMyOrg" } });
	const ines = { grant_type: "password", username: "ines", password: "sandbox" };
	const [redirectUri = ""] = registration.redirectUris;
	const asked = new URLSearchParams({ client_id: registration.clientId, redirect_uri: redirectUri, response_type: "code" });
	for (const tenantName of ["organizations", "common"]) {
		expect((await ask(one, ines, tenantName)).body["error_description"]).toContain("AADSTS50194");
		const page = await one.app.request(`/${tenantName}/oauth2/v2.0/authorize?${asked}`);
		expect([page.status, await page.text()]).toEqual([400, expect.stringContaining("AADSTS50194")]);
		expect((await ask(someIdentity(), ines, tenantName)).status).toBe(200);
	}
	expect((await ask(one, ines)).status).toBe(200);
});
