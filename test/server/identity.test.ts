import { createPrivateKey } from "node:crypto";
import { beforeAll, expect, test } from "@jest/globals";
import { createLocalJWKSet, exportJWK, exportPKCS8, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { createIdentify, type Identify } from "../../src/server/identity.ts";

const [tid, foreign, oid] = [
	"5b2f9a34-7c1e-4d80-9e66-0f1d2b7a4c10",
	"c9d81e57-2b46-4f0a-a3c4-95e7d0614b20",
	"0a6d1c52-3f0b-4a0e-8f5e-6f0c2a9b1d01",
];
const client = "7d0c0f5e-52ab-4d5d-9d0e-3b2f4a6c8e11";
const issuer = (tenant: string | undefined) => `https://login.microsoftonline.com/${tenant}/v2.0`;

let identify: Identify;
const refused: string[] = [];
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let strange: Awaited<ReturnType<typeof generateKeyPair>>;
beforeAll(async () => {
	[keys, strange] = [await generateKeyPair("RS256", { extractable: true }), await generateKeyPair("RS256")];
	const known = createLocalJWKSet({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: "1", use: "sig" }] });
	const accepted = {
		audiences: [client, `api://evenover.contoso.com/${client}`],
		tenants: [tid as string],
		clients: [client],
		scope: "access_as_user",
	};
	identify = createIdentify(known, accepted, (why) => void refused.push(why));
});

const now = () => Math.floor(Date.now() / 1000);
const good = (): JWTPayload => ({
	iss: issuer(tid),
	aud: client,
	tid,
	oid,
	ver: "2.0",
	azp: client,
	scp: "access_as_user",
	name: "Ines Duarte",
	preferred_username: "Ines.Duarte@brightwater.example",
	iat: now(),
	nbf: now(),
	exp: now() + 3600,
});
const sign = (claims: JWTPayload, key = keys.privateKey) => new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "1" }).sign(key);
const signPs256 = async (claims: JWTPayload) => {
	const same = createPrivateKey({ key: await exportPKCS8(keys.privateKey) });
	return new SignJWT(claims).setProtectedHeader({ alg: "PS256", kid: "1" }).sign(same);
};
const without = (name: string) => Object.fromEntries(Object.entries(good()).filter(([key]) => key !== name));
const encoded = (part: unknown) => Buffer.from(JSON.stringify(part)).toString("base64url");

test("a person's token for us says who they are", async () => {
	const identified = await identify(`Bearer ${await sign(good())}`);
	expect(identified?.me).toMatchObject({ tenantId: tid, id: oid, name: "Ines Duarte", mail: "ines.duarte@brightwater.example" });
});

test("who has the administrator's role is one; any other role makes nobody one", async () => {
	const adminBy = async (roles: unknown) => (await identify(`Bearer ${await sign({ ...good(), roles } as JWTPayload)}`))?.me.admin;
	expect(await adminBy(["Evenover.Admin"])).toBe(true);
	for (const roles of [undefined, [], ["evenover.admin"], ["Evenover.Admin.Read", "Mail.Send"]])
		expect(await adminBy(roles)).toBeUndefined();
});

test.each<[string, () => Promise<string> | string]>([
	["no token", () => ""],
	["not a token", () => "hello"],
	["an unsigned token", () => `${encoded({ alg: "none" })}.${encoded(good())}.`],
	["an unsigned token with a signature's shape", () => `${encoded({ alg: "none" })}.${encoded(good())}.aGk`],
	["a stranger's signature", () => sign(good(), strange.privateKey)],
	[
		"our public key used as a shared secret",
		async () =>
			new SignJWT(good())
				.setProtectedHeader({ alg: "HS256", kid: "1" })
				.sign(new TextEncoder().encode(JSON.stringify(await exportJWK(keys.publicKey)))),
	],
	["expired", () => sign({ ...good(), exp: now() - 120 })],
	["not yet valid", () => sign({ ...good(), nbf: now() + 600 })],
	["without an end", () => sign(without("exp"))],
	["without a beginning", () => sign(without("nbf"))],
	["for another audience", () => sign({ ...good(), aud: "https://graph.microsoft.com" })],
	["of another tenant", () => sign({ ...good(), tid: foreign, iss: issuer(foreign) })],
	["of our tenant by another's issuer", () => sign({ ...good(), iss: issuer(foreign) })],
	["of another tenant by our issuer", () => sign({ ...good(), tid: foreign })],
	["by an unknown client", () => sign({ ...good(), azp: "00000000-0000-4000-8000-000000000000" })],
	["without a client", () => sign(without("azp"))],
	["without our scope", () => sign({ ...good(), scp: "User.Read" })],
	["with a scope that only begins like ours", () => sign({ ...good(), scp: "access_as_user_too" })],
	["of an application", () => sign({ ...good(), idtyp: "app" })],
	["of an application without a scope", () => sign({ ...without("scp"), roles: ["access_as_user"] })],
	["of version 1", () => sign({ ...good(), ver: "1.0", iss: `https://sts.windows.net/${tid}/`, appid: client })],
	["of version 1 with version 2's issuer", () => sign({ ...good(), ver: "1.0" })],
	["without a version", () => sign(without("ver"))],
	["without an issuer", () => sign(without("iss"))],
	["without an audience", () => sign(without("aud"))],
	["of version 1, for our API's name", () => sign({ ...good(), ver: "1.0", aud: `api://evenover.contoso.com/${client}` })],
	["for another API of the same app", () => sign({ ...good(), aud: `api://evenover.fabrikam.com/${client}` })],
	["by a client named only as version 1 does", () => sign({ ...without("azp"), appid: client })],
	["of our tenant by anybody's issuer", () => sign({ ...good(), iss: "https://login.microsoftonline.com/common/v2.0" })],
	["signed by another algorithm of the same key", () => signPs256(good())],
	["that a guest's own tenant issued", () => sign({ ...good(), tid: foreign, iss: issuer(foreign), idp: issuer(foreign) })],
	["whose person is no id", () => sign({ ...good(), oid: "ines@brightwater.example" })],
	["for several audiences of which we are one", () => sign({ ...good(), aud: ["https://graph.microsoft.com", client] })],
	["without a person", () => sign(without("oid"))],
	["without a tenant", () => sign(without("tid"))],
])("a token %s proves nobody", async (_what, token) => {
	expect(await identify(`Bearer ${await token()}`)).toBeNull();
});

test("ids are taken as the directory gives them, whatever version of UUID they claim to be", async () => {
	const odd = "0a6d1c52-3f0b-0a0e-1f5e-6f0c2a9b1d01";
	expect((await identify(`Bearer ${await sign({ ...good(), oid: odd })}`))?.me).toMatchObject({ id: odd });
});

test("the scheme is Bearer and nothing else", async () => {
	expect(await identify(`Basic ${await sign(good())}`)).toBeNull();
	expect(await identify(await sign(good()))).toBeNull();
	expect(await identify(undefined)).toBeNull();
});

test("a clock that is up to a minute off turns nobody away", async () => {
	expect(await identify(`Bearer ${await sign({ ...good(), exp: now() - 50 })}`)).not.toBeNull();
	expect(await identify(`Bearer ${await sign({ ...good(), nbf: now() + 50 })}`)).not.toBeNull();
});

test("a guest of the tenant is who its directory says, wherever they signed in", async () => {
	const mail = "ana@partner.example";
	const guest = { ...good(), oid: foreign, idp: issuer(foreign), acct: 1, name: "Ana Costa", preferred_username: mail };
	expect((await identify(`Bearer ${await sign(guest)}`))?.me).toMatchObject({ tenantId: tid, id: foreign, mail });
});

test("why a token was refused is told to whoever runs this, and nothing that it said", async () => {
	refused.length = 0;
	await identify(`Bearer ${await sign({ ...good(), ver: "1.0" })}`);
	await identify(`Bearer ${await sign({ ...good(), ver: "1.0", aud: `api://evenover.contoso.com/${client}` })}`);
	await identify(`Bearer ${await sign({ ...good(), tid: foreign, iss: issuer(foreign) })}`);
	await identify(`Bearer ${await sign({ ...good(), exp: now() - 120 })}`);
	expect(refused).toEqual([
		expect.stringContaining("requestedAccessTokenVersion"),
		expect.stringContaining("requestedAccessTokenVersion"),
		expect.stringContaining("TENANT_IDS"),
		"it has expired",
	]);
	expect(refused.join()).not.toMatch(/Ines|brightwater|c9d81e57/);
});
