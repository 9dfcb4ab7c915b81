import { ConfidentialClientApplication, type INetworkModule } from "@azure/msal-node";
import { expect, test } from "@jest/globals";
import { decodeJwt } from "jose";
import type { Identity } from "../../../sandbox/identity/identity.ts";
import { personByAlias, tenant } from "../../../sandbox/people.ts";
import { registration, someIdentity } from "../support/registration.ts";

/** What a deployment of ours gives msal-node so that Microsoft's address leads to the sandbox. */
function redirected({ app }: Identity): INetworkModule {
	const ask = async <T>(method: string, url: string, options?: { headers?: Record<string, string>; body?: string }) => {
		const path = url.replace("https://login.microsoftonline.com", "");
		const response = await app.request(path, { method, headers: options?.headers ?? {}, ...(options?.body ? { body: options.body } : {}) });
		return { headers: Object.fromEntries(response.headers), body: (await response.json()) as T, status: response.status };
	};
	return {
		sendGetRequestAsync: (url, options) => ask("GET", url, options),
		sendPostRequestAsync: (url, options) => ask("POST", url, options),
	};
}

const client = (identity: Identity, tenantId = tenant.id) =>
	new ConfidentialClientApplication({
		auth: {
			clientId: registration.clientId,
			clientSecret: registration.clientSecret,
			authority: `https://login.microsoftonline.com/${tenantId}`,
		},
		system: { networkClient: redirected(identity) },
	});

test("a person's token is exchanged for one at Graph on their behalf", async () => {
	const identity = someIdentity();
	const result = await client(identity).acquireTokenOnBehalfOf({
		oboAssertion: await identity.tokenFor("maya"),
		scopes: ["https://graph.microsoft.com/Mail.Send"],
	});
	const maya = personByAlias("maya");
	expect(result?.account).toMatchObject({ homeAccountId: `${maya.oid}.${tenant.id}`, username: maya.mail, tenantId: tenant.id });
	expect(decodeJwt(result?.accessToken ?? "")).toMatchObject({
		aud: "https://graph.microsoft.com",
		iss: `https://login.microsoftonline.com/${tenant.id}/v2.0`,
		oid: maya.oid,
		scp: "Mail.Send",
		azp: registration.clientId,
	});
});

test("the refresh token survives the cache being written away, and serves another scope", async () => {
	const identity = someIdentity();
	const before = client(identity);
	const first = await before.acquireTokenOnBehalfOf({
		oboAssertion: await identity.tokenFor("maya"),
		scopes: ["https://graph.microsoft.com/Mail.Send"],
	});
	const after = client(identity);
	after.getTokenCache().deserialize(before.getTokenCache().serialize());
	const account = first?.account;
	if (!account) throw new Error("no account");
	const scopes = ["https://graph.microsoft.com/ChatMessage.Send"];
	const second = await after.acquireTokenSilent({ account, scopes });
	expect(decodeJwt(second?.accessToken ?? "")["scp"]).toBe("ChatMessage.Send");
	identity.revoke("maya");
	await expect(after.acquireTokenSilent({ account, scopes, forceRefresh: true })).rejects.toMatchObject({ errorCode: "invalid_grant" });
});

test("an application gets its roles and no scopes", async () => {
	const result = await client(someIdentity()).acquireTokenByClientCredential({ scopes: ["https://graph.microsoft.com/.default"] });
	const claims = decodeJwt(result?.accessToken ?? "");
	expect(claims).toMatchObject({ idtyp: "app", roles: registration.appRoles, tid: tenant.id });
	expect(claims["scp"]).toBeUndefined();
});

test("whoever withdraws consent is told so in Entra's words", async () => {
	const identity = someIdentity();
	const oboAssertion = await identity.tokenFor("hana");
	identity.withdrawConsent("hana");
	const asked = client(identity).acquireTokenOnBehalfOf({ oboAssertion, scopes: ["https://graph.microsoft.com/Mail.Send"] });
	await expect(asked).rejects.toMatchObject({ errorCode: "invalid_grant", subError: "consent_required" });
});

test("an assertion for somebody else's API, from an application, or run out, is not exchanged", async () => {
	const identity = someIdentity();
	const bad = [
		await identity.tokenFor("hana", { audience: "graph" }),
		await identity.tokenFor("hana", { claims: { idtyp: "app" } }),
		await identity.tokenFor("hana", { lifetimeSeconds: -10 }),
		await someIdentity().tokenFor("hana"),
	];
	for (const oboAssertion of bad) {
		const asked = client(identity).acquireTokenOnBehalfOf({ oboAssertion, scopes: ["https://graph.microsoft.com/Mail.Send"] });
		await expect(asked).rejects.toMatchObject({ errorCode: "invalid_grant" });
	}
});
