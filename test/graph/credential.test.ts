import { createHash, X509Certificate } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { decodeProtectedHeader, importX509, jwtVerify } from "jose";
import { pino } from "pino";
import { readCertificate } from "../../src/graph/certificate.ts";
import type { Credential } from "../../src/graph/credential.ts";
import { isFailure } from "../../src/graph/failure.ts";
import { openNetwork } from "../../src/graph/network.ts";
import { createTokens } from "../../src/graph/tokens.ts";
import { selfSigned } from "../support/certificate.ts";
import { ines } from "./listening.ts";

const clientId = "0d0e6d3e-0000-4000-8000-0000000000cc";
const identityId = "0d0e6d3e-0000-4000-8000-0000000000dd";
const pair = selfSigned();
const thumbprint = createHash("sha256").update(new X509Certificate(pair.cert).raw).digest("base64url");

type Heard = { url: URL; form: Record<string, string>; headers: IncomingHttpHeaders };
let heard: Heard[];
let refuses: boolean;
let server: ReturnType<typeof createServer>;

/** The directory's token endpoint, and the machine's own place to ask for its managed identity, behind one address. */
beforeEach(async () => {
	[heard, refuses] = [[], false];
	server = createServer(async (request, response) => {
		const text = Buffer.concat(await request.toArray()).toString();
		const url = new URL(request.url ?? "", "http://directory");
		heard.push({ url, form: Object.fromEntries(new URLSearchParams(text)), headers: request.headers });
		const said = (status: number, body: unknown) =>
			response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
		if (url.pathname.startsWith("/machine"))
			return said(200, { access_token: "an-identity's-token", expires_in: "3600", resource: "x", token_type: "Bearer" });
		if (refuses) return said(401, { error: "invalid_client", error_description: "AADSTS7000215: Invalid client secret provided." });
		const scope = heard.at(-1)?.form["scope"];
		return said(200, { token_type: "Bearer", expires_in: 3600, access_token: "issued", scope });
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())));

const tokensWith = (credential: Credential) => {
	const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return createTokens({
		clientId,
		credential,
		authorityHost: "https://login.microsoftonline.com",
		grants: { load: async () => null, save: async () => {} },
		networkClient: openNetwork({ places: { "https://login.microsoftonline.com": at, "http://169.254.169.254": `${at}/machine` } }),
	});
};
const certified = () => {
	const certificate = readCertificate(pair.both);
	if ("wrong" in certificate) throw new Error(certificate.wrong);
	return tokensWith({ certificate });
};

test.each([
	["for the app itself", () => certified().asApp(ines.tenantId)],
	["on a person's behalf", () => certified().asPerson(ines, ["Calendars.Read"])],
])("%s, a certificate vouches by an assertion that its key signed, named by its SHA-256, and no secret is sent", async (_who, ask) => {
	expect(await ask()).toBe("issued");
	const { form } = heard.at(-1) as Heard;
	const { client_assertion: assertion = "", client_assertion_type: kind } = form;
	expect(kind).toBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
	expect(decodeProtectedHeader(assertion)).toMatchObject({ alg: "PS256", "x5t#S256": thumbprint });
	const { payload } = await jwtVerify(assertion, await importX509(pair.cert, "PS256"), {
		clockTolerance: 5,
		issuer: clientId,
		subject: clientId,
		audience: `https://login.microsoftonline.com/${ines.tenantId}/oauth2/v2.0/token`,
	});
	expect((payload.exp ?? 0) - (payload.nbf ?? 0)).toBeLessThanOrEqual(600);
	expect(form).not.toHaveProperty("client_secret");
});

test("a managed identity's token vouches for the app: it is asked of the machine, for that exchange only, and nothing secret is kept", async () => {
	expect(await tokensWith({ managedIdentity: identityId }).asApp(ines.tenantId)).toBe("issued");
	const [asked, exchanged] = [heard[0] as Heard, heard.at(-1) as Heard];
	expect(Object.fromEntries(asked.url.searchParams)).toMatchObject({ resource: "api://AzureADTokenExchange", client_id: identityId });
	expect(exchanged.form).toMatchObject({ client_assertion: "an-identity's-token", grant_type: "client_credentials", client_id: clientId });
	expect(exchanged.form).not.toHaveProperty("client_secret");
});

test("where no token is issued, what is logged of it holds neither secret nor key nor assertion", async () => {
	refuses = true;
	const lines: string[] = [];
	const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
	for (const tokens of [certified(), tokensWith({ clientSecret: "hush-hush-secret" })]) {
		const failure = await tokens.asApp(ines.tenantId);
		expect(isFailure(failure) && failure.kind).toBe("unavailable");
		log.error({ err: failure, failure, cause: isFailure(failure) ? failure.cause : null }, "no token");
	}
	const logged = lines.join();
	expect(logged).toContain("AADSTS7000215");
	const sent = heard.flatMap(({ form }) => form["client_assertion"] ?? []);
	for (const secret of ["hush-hush-secret", ...sent, ...pair.key.split("\n").slice(1, -2)]) expect(logged).not.toContain(secret);
});
