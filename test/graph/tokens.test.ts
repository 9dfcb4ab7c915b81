import { expect, test } from "@jest/globals";
import { isFailure } from "../../src/graph/failure.ts";
import { createTokens, type Grants } from "../../src/graph/tokens.ts";
import { ines } from "./listening.ts";

const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
type Asked = Record<string, string>;

/** A token endpoint: it issues what is asked of it, until told to refuse. */
function issuing() {
	const asked: Asked[] = [];
	const refusing = { with: null as null | { status: number; error: string } };
	const answer = (url: string, options?: { body?: string }) => {
		const form = Object.fromEntries(new URLSearchParams(options?.body ?? ""));
		if (!url.includes("/oauth2/v2.0/token")) throw new Error(`asked for ${url}`);
		asked.push(form);
		const { with: refusal } = refusing;
		if (refusal) return { status: refusal.status, headers: {}, body: { error: refusal.error, error_description: "no" } };
		const whose = form["assertion"] ?? form["refresh_token"] ?? "app";
		const claims = {
			aud: "client",
			iss: "https://x",
			oid: ines.id,
			tid: ines.tenantId,
			sub: "s",
			preferred_username: ines.mail,
			exp: 9999999999,
		};
		const person = {
			id_token: `${text({ alg: "none" })}.${text(claims)}.x`,
			refresh_token: `kept-from-${whose}`,
			client_info: text({ uid: ines.id, utid: ines.tenantId }),
		};
		return {
			status: 200,
			headers: {},
			body: {
				token_type: "Bearer",
				expires_in: 3600,
				access_token: `${form["grant_type"]} ${whose} ${form["scope"]}`,
				scope: form["scope"],
				...(form["grant_type"] === "client_credentials" ? {} : person),
			},
		};
	};
	const networkClient = {
		sendGetRequestAsync: async (url: string) => answer(url) as never,
		sendPostRequestAsync: async (url: string, options?: { body?: string }) => answer(url, options) as never,
	};
	return { asked, refusing, networkClient };
}

function keeping(): Grants & { kept: Map<string, string> } {
	const kept = new Map<string, string>();
	return {
		kept,
		load: async (tenantId, personId) => kept.get(`${tenantId}/${personId}`) ?? null,
		save: async (tenantId, personId, cache) => void kept.set(`${tenantId}/${personId}`, cache),
	};
}

const tokensOf = (issuer: ReturnType<typeof issuing>, grants: Grants) =>
	createTokens({
		clientId: "0d0e6d3e-0000-4000-8000-0000000000cc",
		credential: { clientSecret: "s" },
		authorityHost: "https://login.microsoftonline.com",
		grants,
		networkClient: issuer.networkClient,
	});
const away = { ...ines, assertion: null };

test("while a person is here, Graph is asked with their own token", async () => {
	const issuer = issuing();
	expect(await tokensOf(issuer, keeping()).asPerson(ines, ["Calendars.Read"])).toContain("her-token");
	expect(issuer.asked[0]).toMatchObject({ requested_token_use: "on_behalf_of", assertion: "her-token" });
	expect(issuer.asked[0]?.["scope"]).toContain("Calendars.Read");
});

test("while a person is away, the consent they left serves, also for another permission and in another process", async () => {
	const issuer = issuing();
	const grants = keeping();
	await tokensOf(issuer, grants).asPerson(ines, ["Calendars.Read"]);
	const token = await tokensOf(issuer, grants).asPerson(away, ["ChatMessage.Send"]);
	expect(token).toContain("kept-from-her-token");
	expect(issuer.asked[1]).toMatchObject({ grant_type: "refresh_token" });
});

test("the same permission is not asked twice while its token lasts", async () => {
	const issuer = issuing();
	const grants = keeping();
	await tokensOf(issuer, grants).asPerson(ines, ["Calendars.Read"]);
	await tokensOf(issuer, grants).asPerson(ines, ["Calendars.Read"]);
	await tokensOf(issuer, grants).asPerson(away, ["Calendars.Read"]);
	expect(issuer.asked).toHaveLength(1);
});

test("asked anew, the directory is asked whatever is kept, and what is kept then serves again where it had lapsed", async () => {
	const issuer = issuing();
	const grants = keeping();
	await tokensOf(issuer, grants).asPerson(ines, ["Calendars.Read"]);
	await tokensOf(issuer, grants).asPerson(ines, ["Calendars.Read"], { anew: true });
	expect(issuer.asked).toHaveLength(2);
	grants.kept.clear();
	await tokensOf(issuer, grants).asPerson(ines, ["ChatMessage.Send"], { anew: true });
	expect(await tokensOf(issuer, grants).asPerson(away, ["Chat.Read"])).toContain("kept-from-her-token");
});

test("who never came has to consent", async () => {
	const answer = await tokensOf(issuing(), keeping()).asPerson(away, ["ChatMessage.Send"]);
	expect(isFailure(answer) && answer.kind).toBe("consent");
});

test("a consent that lapsed is told as such, a service that fails is not mistaken for it", async () => {
	const issuer = issuing();
	const grants = keeping();
	await tokensOf(issuer, grants).asPerson(ines, ["Calendars.Read"]);
	issuer.refusing.with = { status: 400, error: "invalid_grant" };
	expect(await tokensOf(issuer, grants).asPerson(away, ["ChatMessage.Send"])).toMatchObject({ kind: "consent" });
	issuer.refusing.with = { status: 400, error: "interaction_required" };
	expect(await tokensOf(issuer, grants).asPerson({ ...ines, assertion: "another" }, ["ChatMessage.Send"])).toMatchObject({
		kind: "consent",
	});
	issuer.refusing.with = { status: 401, error: "invalid_client" };
	expect(await tokensOf(issuer, grants).asPerson(away, ["ChatMessage.Send"])).toMatchObject({ kind: "unavailable" });
});

test("nobody gets what another person left", async () => {
	const issuer = issuing();
	const grants = keeping();
	await tokensOf(issuer, grants).asPerson(ines, ["Calendars.Read"]);
	const tomas = { ...away, id: "0d0e6d3e-0000-4000-8000-00000000000b" };
	expect(await tokensOf(issuer, grants).asPerson(tomas, ["Calendars.Read"])).toMatchObject({ kind: "consent" });
	const misplaced: Grants = { ...grants, load: async () => grants.load(ines.tenantId, ines.id) };
	expect(await tokensOf(issuer, misplaced).asPerson(tomas, ["Calendars.Read"])).toMatchObject({ kind: "consent" });
});

test("what is kept does not grow with every sign-in", async () => {
	const issuer = issuing();
	const grants = keeping();
	for (let turn = 0; turn < 20; turn++)
		await tokensOf(issuer, grants).asPerson({ ...ines, assertion: `token-${turn}` }, ["Calendars.Read"]);
	expect([...grants.kept.values()][0]?.length).toBeLessThan(6000);
});

test("the app's own token is asked once for a tenant", async () => {
	const issuer = issuing();
	const tokens = tokensOf(issuer, keeping());
	await tokens.asApp(ines.tenantId);
	expect(await tokens.asApp(ines.tenantId)).toContain("https://graph.microsoft.com/.default");
	expect(issuer.asked).toHaveLength(1);
});
